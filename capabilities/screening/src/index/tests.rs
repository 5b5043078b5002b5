//! What searching promises: a name is found however it is written, and others are not.

use proptest::{
    prelude::*,
    test_runner::{Config, TestError, TestRunner},
};

use super::*;

const LIST: [&str; 8] = [
    "Muammar Qaddafi",
    "Mohammed Jamal Khalifa",
    "Aleksandr Ivanovich Petrov",
    "أسامة بن محمد",
    "Jaish al-Haqq Brigade",
    "Sadio Abdoulaye Kouyaté",
    "Jean Baptiste Mugaragu",
    "Victor Ndikumana",
];

fn found(name: &str) -> Vec<(&'static str, Vec<Why>)> {
    let index = Index::new(LIST.into_iter().enumerate());
    let like = index.like(name).into_iter();
    like.map(|alike| (LIST[alike.entry], alike.why)).collect()
}

#[test]
fn a_name_is_found_in_another_spelling_order_or_script_and_it_is_said_why() {
    use Why::{Order, Part, Same, Script, Spelling, Typing};
    for (name, listed, why) in [
        ("MUAMMAR  QADDAFI", LIST[0], &[Same][..]),
        ("el-Muammar al-Qaddafi", LIST[0], &[Part]),
        ("Moammar Gadhafi", LIST[0], &[Spelling]),
        ("KADHAFI, Mouammar", LIST[0], &[Order, Spelling]),
        ("معمر القذافي", LIST[0], &[Script, Spelling]),
        ("Muhammad Djamal Khalifah", LIST[1], &[Spelling]),
        ("Jamal Khalifa", LIST[1], &[Part]),
        ("Александр Иванович Петров", LIST[2], &[Script]),
        ("Alexander Petrov", LIST[2], &[Spelling, Part]),
        ("Usama Mohamed", LIST[3], &[Script, Spelling]),
        ("Jaysh al Haq Brigade", LIST[4], &[Spelling]),
        ("Kouyate Sadio Abdoulaye", LIST[5], &[Order]),
        ("Jean-Baptiste Mugaragu", LIST[6], &[Same]),
        ("Victor Ndikumanta", LIST[7], &[Typing]),
    ] {
        assert_eq!(found(name), [(listed, why.to_vec())], "R5.11: {name}");
    }
}

#[test]
fn other_names_are_not_proposed() {
    for name in [
        "Fatou Diallo",
        "Mohamed Diallo",
        "Ahmed Jamal Keita",
        "Victor Hugo",
        "Jean Baptiste Traoré",
        "Petrova",
        "Brigade des sapeurs-pompiers",
        "Association Eau Claire",
        "al",
        "",
    ] {
        assert!(found(name).is_empty(), "{name}: {:?}", found(name));
    }
}

#[test]
fn an_entry_is_proposed_once_by_the_name_that_is_most_alike() {
    let names = [(0, "Mohamed Jamal"), (0, "Mohammed Jamal Khalifa"), (1, "Jamal Ali")];
    let alike = Index::new(names).like("Mohammed Jamal Khalifa");
    assert_eq!(alike, [Alike { entry: 0, name: 1, percent: 100, why: vec![Why::Same] }]);
}

#[test]
fn two_names_that_everybody_has_are_no_evidence_and_the_same_two_alone_are() {
    let crowd = (0..60).map(|n| (n, format!("Mohamed Ali Nobody{n:02}")));
    let names: Vec<_> = crowd.chain([(99, "Mohamed Ali".to_owned())]).collect();
    let index = Index::new(names.iter().map(|(entry, name)| (*entry, name.as_str())));
    let entries: Vec<usize> = index.like("Muhammad Aly").iter().map(|found| found.entry).collect();
    assert_eq!(entries, [99]);
}

/// Each is one name, and the ways in which it is written.
const SPELLINGS: [&[&str]; 10] = [
    &["Mohamed", "Muhammad", "MOHAMMED", "محمد"],
    &["Abdurrahman", "Abd al-Rahman", "Abderrahmane", "عبد الرحمن"],
    &["Khalid", "Khaled", "خالد"],
    &["Traoré", "TRAORE", "traore"],
    &["Youssouf", "Yusuf", "يوسف"],
    &["Qaddafi", "al-Qadhafi", "Kadhafi", "القذافي"],
    &["Hussein", "Houssein", "حسين"],
    &["Aleksandr", "Alexandre", "Александр"],
    &["Djamal", "Jamal", "جمال"],
    &["Omar", "Umar", "عمر"],
];

/// Which names make up the planted one, how each is written on either side, and in which order.
type Planted = (Vec<(usize, usize, usize)>, bool, Vec<(usize, usize)>);

fn planted() -> impl Strategy<Value = Planted> {
    let all: Vec<usize> = (0..SPELLINGS.len()).collect();
    let parts = proptest::sample::subsequence(all, 2..=4).prop_shuffle();
    let written = parts.prop_flat_map(|parts| {
        let spelt = |part: usize| {
            let ways = SPELLINGS[part].len();
            (Just(part), 0..ways, 0..ways)
        };
        parts.into_iter().map(spelt).collect::<Vec<_>>()
    });
    // Others who have one of the names, besides one that nobody else has.
    let crowd = proptest::collection::vec((0..SPELLINGS.len(), 100..999_usize), 0..60);
    (written, any::<bool>(), crowd)
}

/// What a way of searching a list finds of a name.
type Finder = fn(&[(usize, &str)], &str) -> Vec<usize>;

/// Plants a name among others and looks for it as somebody else writes it.
fn is_always_found(finder: Finder) -> Result<(), TestError<Planted>> {
    let config = Config { cases: 300, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&planted(), |(parts, is_turned, crowd)| {
        let listed = parts.iter().map(|(part, way, _)| SPELLINGS[*part][*way]);
        let listed = listed.collect::<Vec<_>>().join(" ");
        let mut asked: Vec<&str> =
            parts.iter().map(|(part, _, way)| SPELLINGS[*part][*way]).collect();
        if is_turned {
            asked.reverse();
        }
        let asked = asked.join(if is_turned { ", " } else { " " });
        let crowd = crowd
            .iter()
            .enumerate()
            .map(|(at, (part, number))| (at, format!("{} Zakzouk{number}", SPELLINGS[*part][0])));
        let crowd: Vec<(usize, String)> = crowd.collect();
        let mut names: Vec<(usize, &str)> =
            crowd.iter().map(|(at, name)| (*at, name.as_str())).collect();
        names.insert(names.len() / 2, (777, listed.as_str()));
        let found = finder(&names, &asked);
        prop_assert!(found.contains(&777), "{asked} is not found as {listed}: {found:?}");
        Ok(())
    })
}

/// R5.11: what was planted is found, whatever the spelling, the order and the script.
#[test]
fn a_planted_variant_is_always_found() {
    is_always_found(|names, asked| {
        let found = Index::new(names.iter().copied()).like(asked);
        found.into_iter().map(|alike| alike.entry).collect()
    })
    .unwrap();
}

/// The property would notice: comparing names as they are written, capitals and accents aside, is
/// what others do, and lets variants pass.
#[test]
fn a_search_that_compares_names_as_they_are_written_is_caught() {
    let exact: Finder = |names, asked| {
        let same = names.iter().filter(|(_, name)| fold(name) == fold(asked));
        same.map(|(entry, _)| *entry).collect()
    };
    assert!(is_always_found(exact).is_err(), "R5.11");
    let in_order: Finder = |names, asked| {
        let sounds = |name: &str| words(name).iter().map(|word| word.sound).collect::<Vec<_>>();
        let same = names.iter().filter(|(_, name)| sounds(name) == sounds(asked));
        same.map(|(entry, _)| *entry).collect()
    };
    assert!(is_always_found(in_order).is_err(), "R5.11: the order of words too");
}

proptest! {
    /// A letter that was mistyped in a word of some length hides nobody.
    #[test]
    fn a_mistyped_letter_hides_nobody(
        given in "[b-z]{5,9}",
        family in "[b-z]{6,10}",
        at in 0..6_usize,
        letter in proptest::char::range('b', 'z'),
        rest in 0..40_usize,
    ) {
        let listed = format!("{given} {family}");
        let mut typed: Vec<char> = family.chars().collect();
        typed[at] = letter;
        let asked = format!("{given} {}", typed.iter().collect::<String>());
        let crowd: Vec<(usize, String)> =
            (0..rest).map(|n| (n, format!("{given} Zakzouk{n:02}"))).collect();
        let names = crowd.iter().map(|(at, name)| (*at, name.as_str()));
        let index = Index::new(names.chain([(777, listed.as_str())]));
        let found = index.like(&asked);
        prop_assert!(
            found.iter().any(|alike| alike.entry == 777),
            "{asked} is not found as {listed}: {found:?}"
        );
    }
}
