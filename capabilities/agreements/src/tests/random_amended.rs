//! Random acts on a signed agreement and its amendments: the signed text becomes another only by
//! all hands (R5.4), an open amendment holds the agreement still (K19), and broken machines are
//! caught.

use std::{cell::Cell, collections::BTreeSet};

use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Refusal};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use sharing::{Audience, Level, Share, Tlp};

use crate::{
    Agreement, Amends, Document, Hand, Instrument, Letter, Life, Notice, Seat, Signature, Way,
    document::tests::{day, document, line},
};

#[derive(Clone, Copy, Debug)]
enum Deed {
    Begin,
    Edit { text: u8 },
    Accept,
    Sign,
    GiveUp,
    Suspend,
    Lift,
    Wait(u8),
}

type Try = (Deed, u8, bool);

/// An agreement, and the last amendment that was made of it.
#[derive(Clone)]
struct Pair {
    agreement: Agreement,
    amendment: Option<Agreement>,
    today: Day,
}

type Machine = fn(Pair, Deed, Hand) -> Result<Pair, Refusal>;

const PARTIES: u128 = 3;

fn hand(party: u128, is_officer: bool) -> Hand {
    let person = Id::well_known(party * 10 + u128::from(is_officer));
    let at = Moment::from_micros(0).unwrap();
    Hand { person, party: Id::well_known(party), at, is_officer }
}

fn said() -> Paragraph {
    Paragraph::parse("reason", "So").unwrap()
}

fn agreement(number: u128, document: Document, amends: Option<Amends>, by: Hand) -> Agreement {
    let share =
        Share { owner: by.party, level: Level::Moderate, tlp: Tlp::Amber, audience: Audience::OWN };
    let (life, updated_at) = (Life::begin(&document, by), by.at);
    let id = Id::well_known(number);
    Agreement { id, share, document, life, amends, updated_at, version: 1 }.on_its_ground()
}

/// A memorandum of three, signed by all before its first day.
fn signed() -> Pair {
    let seats = (1..=PARTIES).map(|party| Seat { party: Id::well_known(party), place: None });
    let text = Document { seats: seats.collect(), ..document(Instrument::Memorandum) };
    let mut one = agreement(100, text, None, hand(1, false));
    let today = day("2026-06-20");
    for party in 1..=PARTIES {
        let life = one.life.clone().accept(hand(party, true), one.life.wording.hash).unwrap();
        one = one.with(life);
    }
    for party in 1..=PARTIES {
        let life = one.life.clone().sign(signature(&one, hand(party, true), today), today);
        one = one.with(life.unwrap());
    }
    Pair { agreement: one, amendment: None, today }
}

fn signature(one: &Agreement, by: Hand, day: Day) -> Signature {
    Signature { by, name: String::new(), hash: one.life.wording.hash, day, way: Way::Register }
}

/// As the acts do it, each in one step.
fn true_machine(pair: Pair, deed: Deed, by: Hand) -> Result<Pair, Refusal> {
    let Pair { agreement: on, amendment, today } = pair;
    let none = || Refusal::new("agreement", "agreements-refused-not-amendable");
    let (agreement, amendment) = match deed {
        Deed::Begin => begin(on, amendment, by, today)?,
        Deed::Edit { text } => {
            let one = amendment.ok_or_else(none)?;
            let title = line(&format!("Text {}", text % 4));
            let text = Document { title, ..one.document.clone() };
            (on, Some(one.edit(text, by)?))
        }
        Deed::Accept => {
            let one = amendment.ok_or_else(none)?;
            let lacks = one.amends.as_ref().unwrap().lacks(&one.document, today);
            if let Some(lack) = lacks.into_iter().next() {
                return Err(lack);
            }
            let life = one.life.clone().accept(by, one.life.wording.hash)?;
            (on, Some(one.with(life)))
        }
        Deed::Sign => {
            let one = amendment.ok_or_else(none)?;
            let life = one.life.clone().sign(signature(&one, by, today), today)?;
            let one = one.with(life);
            let on = if one.life.is_signed() { on.merge(&one)? } else { on };
            (on, Some(one))
        }
        Deed::GiveUp => {
            let one = amendment.ok_or_else(none)?;
            let life = one.life.clone().cancel(by, said())?;
            let released = on.life.clone().released();
            (on.with(released), Some(one.with(life)))
        }
        Deed::Suspend => {
            let letter = Letter::Reference(Line::parse("document", "Letter 3").unwrap());
            let notice = Notice { by, day: today, reason: said(), letter, replies: Vec::new() };
            let life = on.life.clone().suspend(notice, today)?;
            (on.with(life), amendment)
        }
        Deed::Lift => {
            let life = on.life.clone().lift(by, today)?;
            (on.with(life), amendment)
        }
        Deed::Wait(days) => {
            return Ok(Pair {
                today: today.plus_days(i32::from(days % 60)),
                agreement: on,
                amendment,
            });
        }
    };
    Ok(Pair { agreement, amendment, today })
}

fn begin(
    on: Agreement,
    last: Option<Agreement>,
    by: Hand,
    today: Day,
) -> Result<(Agreement, Option<Agreement>), Refusal> {
    if !on.is_party(by.party) {
        return Err(Refusal::new("agreement", "agreements-refused-no-party"));
    }
    let number = last.map_or(1, |last| last.amends.map_or(1, |amends| amends.number + 1));
    let base = Box::new(on.document.clone());
    let amends = Amends { agreement: on.id, number, base, moved_before: 0 };
    let one = agreement(100 + number as u128, on.document.clone(), Some(amends), by);
    let life = on.life.clone().open(one.id, today)?;
    Ok((on.with(life), Some(one)))
}

/// What must be true of every step, said without the machine.
fn flaw(before: &Pair, after: &Pair) -> Option<&'static str> {
    let (was, is) = (&before.agreement, &after.agreement);
    let parties: BTreeSet<_> = (1..=PARTIES).map(Id::<Organisation>::well_known).collect();
    let signed: BTreeSet<_> = is.signatures().iter().map(|one| one.by.party).collect();
    let of_this_text = |one: &Signature| one.hash == is.life.wording.hash && one.by.is_officer;
    let moved = was.life.wording != is.life.wording;
    let held = was.life.open.is_some() && is.life.open == was.life.open;
    let opened = is.life.open.filter(|_| was.life.open.is_none());
    let twice = is.life.open.is_some() && was.life.open.is_some() && is.life.open != was.life.open;
    let rules = [
        (is.document.hash() != is.life.wording.hash, "R5.4: the text is not what its hash says"),
        (signed != parties, "R5.4: not everybody signed the text as it is"),
        (!is.signatures().iter().all(of_this_text), "R5.4: a signature under another text"),
        (moved && is.life.wording.number != was.life.wording.number + 1, "R5.4: no next number"),
        (moved && was.life.open.is_none(), "R5.4: it changed without an amendment"),
        (held && was.life.course() != is.life.course(), "K19: it moved while being amended"),
        (
            held && was.life.status(before.today) != is.life.status(after.today),
            "K19: a day moved it while being amended",
        ),
        (twice || (opened.is_some() && after.amendment.is_none()), "K19: two are open"),
    ];
    rules.into_iter().find(|(is_broken, _)| *is_broken).map(|(_, rule)| rule)
}

/// How often the text was amended; or the rule that was broken.
fn run(machine: Machine, tries: &[Try]) -> Result<i64, &'static str> {
    let mut pair = signed();
    let first = pair.agreement.life.wording.number;
    for (deed, party, is_officer) in tries {
        let by = hand(u128::from(party % 4) + 1, *is_officer);
        let Ok(after) = machine(pair.clone(), *deed, by) else { continue };
        if let Some(rule) = flaw(&pair, &after) {
            return Err(rule);
        }
        pair = after;
    }
    Ok(pair.agreement.life.wording.number - first)
}

fn deeds() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => Just(Deed::Begin),
        5 => any::<u8>().prop_map(|text| Deed::Edit { text }),
        40 => Just(Deed::Accept),
        40 => Just(Deed::Sign),
        1 => Just(Deed::GiveUp),
        4 => Just(Deed::Suspend),
        4 => Just(Deed::Lift),
        2 => any::<u8>().prop_map(Deed::Wait),
    ]
}

fn search(machine: Machine) -> (Option<String>, i64) {
    let config = Config { cases: 400, failure_persistence: None, ..Config::default() };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, chance);
    let tries = vec((deeds(), any::<u8>(), prop::bool::weighted(0.8)), 0..300);
    let amended = Cell::new(0);
    let found = runner.run(&tries, |tries| {
        let times = run(machine, &tries).map_err(TestCaseError::fail)?;
        amended.set(amended.get() + times);
        Ok(())
    });
    (found.err().map(|error| error.to_string()), amended.get())
}

#[test]
fn no_sequence_of_acts_changes_what_is_signed_but_by_all_hands() {
    let (found, amended) = search(true_machine);
    assert_eq!(found, None);
    assert!(amended > 50, "only {amended} amendments came to their end");
}

#[test]
fn amending_machines_that_are_broken_on_purpose_are_caught() {
    let broken: [(Machine, &str); 3] =
        [(merges_at_once, "R5.4"), (suspends_all_the_same, "K19"), (forgets_what_is_open, "R5.4")];
    for (machine, rule) in broken {
        let (found, _) = search(machine);
        let found = found.unwrap_or_else(|| panic!("nothing was found where {rule} is broken"));
        assert!(found.contains(rule), "{rule}: {found}");
    }
}

/// Takes the amended text with the first signature.
fn merges_at_once(pair: Pair, deed: Deed, by: Hand) -> Result<Pair, Refusal> {
    let mut after = true_machine(pair, deed, by)?;
    if let (Deed::Sign, Some(one)) = (deed, &after.amendment) {
        after.agreement.document = one.document.clone();
        after.agreement.life.wording = one.life.wording.clone();
    }
    Ok(after)
}

fn suspends_all_the_same(pair: Pair, deed: Deed, by: Hand) -> Result<Pair, Refusal> {
    let open = pair.agreement.life.open;
    let Deed::Suspend = deed else { return true_machine(pair, deed, by) };
    let life = pair.agreement.life.clone().released();
    let released = Pair { agreement: pair.agreement.clone().with(life), ..pair };
    let mut after = true_machine(released, deed, by)?;
    after.agreement.life.open = open;
    Ok(after)
}

/// Lets the calendar go on while the amendment is negotiated, and merges it all the same.
fn forgets_what_is_open(pair: Pair, deed: Deed, by: Hand) -> Result<Pair, Refusal> {
    let mut after = true_machine(pair, deed, by)?;
    if matches!(deed, Deed::Begin) {
        after.agreement.life.open = None;
    }
    Ok(after)
}
