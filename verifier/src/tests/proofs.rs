//! Receipts and growths, honest and not.

use journal::{Commitment, Consistency, Inclusion, Leaf};
use proptest::prelude::*;

use super::{
    each_flipped, not_proven, proven,
    story::{NAME, SECRET, Story, signed},
};
use crate::{Language, Refused, check_growth, check_receipt, tree};

fn receipt(text: &str) -> Result<(), Refused> {
    let story = Story::honest();
    check_receipt(text.as_bytes(), &story.key(), &[story.held(11)]).map(|_| ())
}

fn growth(text: &str) -> Result<(), Refused> {
    let story = Story::honest();
    check_growth(text.as_bytes(), &story.key(), &story.held(5)).map(|_| ())
}

fn refused(result: Result<(), Refused>, why: &str, name: &str) {
    let Err(refused) = result else { panic!("accepted: {name}") };
    assert_eq!(refused.why.key, why, "{name}");
}

fn swapped(text: &str, one: usize, other: usize) -> String {
    let mut lines: Vec<_> = text.lines().collect();
    lines.swap(one, other);
    lines.join("\n") + "\n"
}

fn without(text: &str, line: usize) -> String {
    let mut lines: Vec<_> = text.lines().collect();
    lines.remove(line);
    lines.join("\n") + "\n"
}

fn with_note(text: &str, note: &str) -> String {
    format!("{}\n\n{note}", text.split_once("\n\n").unwrap().0)
}

#[test]
fn an_honest_receipt_shows_what_the_entry_says() {
    let story = Story::honest();
    for index in 0..11 {
        for size in index + 1..=11 {
            let text = story.receipt(index, size);
            assert!(text.len() <= 4096);
            check_receipt(text.as_bytes(), &story.key(), &[]).unwrap();
        }
    }
    let text = story.receipt(7, 11);
    let finding = check_receipt(text.as_bytes(), &story.key(), &[story.held(11)]).unwrap();
    assert_eq!(proven(&finding), ["verify-proven-leaf", "verify-proven-same"]);
    let said = finding.say(Language::French);
    assert!(said.contains("act: agreements.sign") && said.contains("numéro 7"), "{said}");
    let finding = check_receipt(text.as_bytes(), &story.key(), &[story.held(5)]).unwrap();
    assert_eq!(not_proven(&finding)[0], "verify-not-compared");
}

#[test]
fn every_attack_on_a_receipt_is_refused() {
    let story = Story::honest();
    let honest = story.receipt(7, 11);
    let malformed = "verify-refused-receipt";
    let inclusion = "verify-refused-inclusion";
    receipt(&honest).unwrap();
    let elsewhere = Story::elsewhere();
    let forged = signed(&format!("{NAME}\n11\n{}\n", story.root(11)), &story.key, &[9; 32]);
    let extra = honest.lines().nth(1).unwrap();
    let other_extra = story.receipt(6, 11);
    let other_extra = other_extra.lines().nth(1).unwrap();
    for (name, text, why) in [
        ("the proof of another leaf", honest.replace(extra, other_extra), inclusion),
        ("another index", honest.replace("index 7", "index 6"), inclusion),
        ("an index outside the tree", honest.replace("index 7", "index 11"), inclusion),
        ("a zero before the index", honest.replace("index 7", "index 07"), malformed),
        ("the first hash is left out", without(&honest, 3), inclusion),
        ("the last hash is left out", without(&honest, 6), inclusion),
        ("two hashes change places", swapped(&honest, 3, 4), inclusion),
        (
            "a hash is added",
            honest.replacen("\n\n", &format!("\n{}\n\n", story.root(3)), 1),
            inclusion,
        ),
        ("an older checkpoint", with_note(&honest, &story.note(10)), inclusion),
        ("a rewritten history", with_note(&honest, &Story::rewritten(2).note(11)), inclusion),
        ("another log", with_note(&honest, &elsewhere.note(11)), "verify-refused-unsigned"),
        ("a stranger's signature", with_note(&honest, &forged), "verify-refused-forged"),
        ("no checkpoint", honest.split_once("\n\n").unwrap().0.to_owned(), malformed),
        ("no leaf", without(&honest, 1), malformed),
        ("no index", without(&honest, 2), malformed),
        ("no title", without(&honest, 0), malformed),
        ("another title", honest.replace("proof@v1", "proof@v2"), malformed),
        ("carriage returns", honest.replace('\n', "\r\n"), malformed),
        ("an empty file", String::new(), malformed),
        (
            "too many hashes",
            honest.replacen("\n\n", &format!("{}\n\n", "\nx".repeat(500)), 1),
            malformed,
        ),
        ("a file too large", format!("{honest}{}", "x".repeat(3 << 20)), malformed),
        ("two histories", Story::rewritten(2).receipt(7, 11), "verify-refused-two-histories"),
    ] {
        assert_ne!(text, honest, "{name}");
        refused(receipt(&text), why, name);
    }
}

#[test]
fn an_honest_growth_is_accepted() {
    let story = Story::honest();
    for old in 1..=11 {
        for size in old..=11 {
            let text = story.growth(old, size);
            check_growth(text.as_bytes(), &story.key(), &story.held(old)).unwrap();
        }
    }
}

#[test]
fn every_attack_on_a_growth_is_refused() {
    let story = Story::honest();
    let honest = story.growth(5, 11);
    growth(&honest).unwrap();
    let malformed = "verify-refused-growth";
    let not_grown = "verify-refused-not-grown";
    let late = Story::rewritten(7);
    for (name, text, why) in [
        ("a rewritten history", Story::rewritten(2).growth(5, 11), not_grown),
        ("a rewritten checkpoint", with_note(&honest, &late.note(11)), not_grown),
        ("a hash is left out", without(&honest, 1), not_grown),
        ("the last hash is left out", without(&honest, 4), not_grown),
        ("two hashes change places", swapped(&honest, 1, 2), not_grown),
        (
            "a hash is added",
            honest.replacen("\n\n", &format!("\n{}\n\n", story.root(3)), 1),
            not_grown,
        ),
        ("another old size", honest.replace("old 5", "old 6"), "verify-refused-other-old"),
        (
            "the proof from nothing",
            with_note("old 0\n\n", &story.note(11)),
            "verify-refused-other-old",
        ),
        ("a shorter tree", with_note(&honest, &story.note(3)), "verify-refused-rolled-back"),
        ("a larger tree", with_note(&honest, &story.note(10)), not_grown),
        ("a zero before the size", honest.replace("old 5", "old 05"), malformed),
        ("no old size", without(&honest, 0), malformed),
        ("no proof at all", with_note("old 5\n\n", &story.note(11)), not_grown),
    ] {
        assert_ne!(text, honest, "{name}");
        refused(growth(&text), why, name);
    }
    // What was rewritten after the reader's checkpoint is no lie to this reader.
    growth(&late.growth(5, 11)).unwrap();
    let strangers = Story::of_a_thief().held(5);
    let held = check_growth(honest.as_bytes(), &story.key(), &strangers).map(|_| ());
    refused(held, "verify-refused-held", "a held checkpoint that the key did not sign");
}

#[test]
fn every_flipped_bit_of_a_receipt_and_of_a_growth_is_seen() {
    let small = |number| Leaf { salt: [number; 32], content: "{}".into() };
    let story = Story::of(NAME, &SECRET, (0..3).map(small).collect());
    let (key, held) = (story.key(), story.held(2));
    each_flipped(story.receipt(1, 3).into_bytes(), |text| check_receipt(text, &key, &[]).is_ok());
    each_flipped(story.growth(2, 3).into_bytes(), |text| check_growth(text, &key, &held).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..<_>::default() })]

    /// The journal walks a proof from below, the verifier from above.
    #[test]
    fn both_implementations_agree_on_any_proof(
        size in 1..400_u64, index in 0..400_u64, old in 1..400_u64, seed in any::<u8>(),
        drop in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let commitments: Vec<_> =
            (0..size).map(|number| Commitment::from_bytes([number as u8 ^ seed; 32])).collect();
        let leaves: Vec<_> = commitments.iter().map(|commitment| commitment.leaf_hash()).collect();
        let mut mine = tree::Tree::default();
        commitments.iter().for_each(|commitment| mine.push(&commitment.bytes()));
        let root = journal::root_of(&leaves);
        prop_assert_eq!(mine.root(), root.bytes());
        let (index, old) = (index % size, old.min(size));
        let drop_one = |hashes: &mut Vec<journal::Hash>| {
            if let (Some(place), false) = (&drop, hashes.is_empty()) {
                hashes.remove(place.index(hashes.len()));
            }
        };
        let mut theirs = Inclusion::build(index, size, journal::nodes_of(&leaves)).unwrap();
        drop_one(&mut theirs.hashes);
        let leaf = leaves[index as usize];
        let proof: Vec<_> = theirs.hashes.iter().map(|hash| hash.bytes()).collect();
        let led = tree::root_from_leaf(&leaf.bytes(), index, size, &proof);
        prop_assert_eq!(led == Some(root.bytes()), theirs.verify(leaf, size, root).is_ok());
        let mut theirs = Consistency::build(old, size, journal::nodes_of(&leaves)).unwrap();
        drop_one(&mut theirs.hashes);
        let old_root = journal::root_of(&leaves[..old as usize]);
        let proof: Vec<_> = theirs.hashes.iter().map(|hash| hash.bytes()).collect();
        let led = tree::roots_of_growth(Some(&old_root.bytes()), old, size, &proof);
        let both = Some((old_root.bytes(), root.bytes()));
        prop_assert_eq!(led == both, theirs.verify(old_root, size, root).is_ok());
    }
}
