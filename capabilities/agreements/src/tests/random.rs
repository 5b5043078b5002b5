//! Random acts by anybody on an agreement reach no forbidden state, and machines that are broken on
//! purpose do.

use std::{collections::BTreeSet, sync::LazyLock};

use basics::{Day, Id, Moment, Organisation, Paragraph, Refusal};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use crate::{
    Document, Hand, Hash, Instrument, Life, Opinion, Question, Review, Seat, Signature, Stage,
    Verdict, Way,
    document::tests::{day, document, line},
};

/// What somebody tries, possible or not.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Edit {
        text: u8,
    },
    HandOver {
        to: u8,
    },
    Accept {
        stale: bool,
    },
    Review {
        conflict: bool,
        back: bool,
    },
    Reopen,
    Sign {
        stale: bool,
        ahead: bool,
    },
    Cancel,
    Activate,
    /// Days pass.
    Wait(u8),
}

/// By whom: one of four parties, of which the last is none of this agreement; one of three people
/// of it, of whom the first is no officer.
type Try = (Deed, u8, u8);

type Machine = fn(Life, Deed, Hand, &World) -> Result<Life, Refusal>;

/// What changes besides the agreement.
#[derive(Clone)]
struct World {
    instrument: Instrument,
    today: Day,
    texts: Vec<Document>,
    /// Of a text that this agreement never had.
    other: Hash,
}

const PARTIES: u128 = 3;

fn world(instrument: Instrument) -> World {
    let base = document(instrument);
    let seat = |number| Seat { party: Id::well_known(number), place: None };
    let text = |number: i32| Document {
        title: line(&format!("Text {number}")),
        first_day: Some(day("2026-06-20").plus_days(number * 14)),
        seats: (1..=PARTIES).map(seat).collect(),
        ..base.clone()
    };
    let other = document(Instrument::ReferralAgreement).hash();
    World { instrument, today: day("2026-06-15"), texts: (0..4).map(text).collect(), other }
}

/// Made once: hashing takes longer than the steps themselves.
fn worlds(instrument: Instrument) -> World {
    static WORLDS: LazyLock<[World; 3]> = LazyLock::new(|| INSTRUMENTS.map(world));
    let known = WORLDS.iter().find(|world| world.instrument == instrument);
    known.expect("each of them is made").clone()
}

fn hand(party: u8, person: u8) -> Hand {
    let party = u128::from(party) % (PARTIES + 1) + 1;
    let person = u128::from(person) % 3;
    Hand {
        person: Id::well_known(party * 10 + person),
        party: Id::well_known(party),
        at: Moment::from_micros(0).unwrap(),
        is_officer: person > 0,
    }
}

fn said(text: &str) -> Paragraph {
    Paragraph::parse("reason", text).unwrap()
}

fn true_machine(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusal> {
    let text = |stale: bool| if stale { world.other } else { life.wording.hash };
    match deed {
        Deed::Edit { text } => life.edit(&world.texts[usize::from(text) % world.texts.len()], by),
        Deed::HandOver { to } => life.hand_over(by, hand(to, 0).party),
        Deed::Accept { stale } => {
            let hash = text(stale);
            life.accept(by, hash)
        }
        Deed::Review { conflict, back } => {
            let answers = vec![Opinion::Agree; Question::ALL.len()];
            let conflict = conflict.then(|| said("My brother"));
            let verdict = if back { Verdict::SendBack } else { Verdict::Approve };
            let (further, reason) = (questionnaires::Further::default(), Some(said("So")));
            life.review(Review { by, conflict, answers, further, verdict, reason })
        }
        Deed::Reopen => life.reopen(by),
        Deed::Sign { stale, ahead } => {
            let day = world.today.plus_days(i32::from(ahead));
            let signature =
                Signature { by, name: String::new(), hash: text(stale), day, way: Way::Register };
            life.sign(signature, world.today)
        }
        Deed::Cancel => life.cancel(by, said("No more")),
        Deed::Activate => life.activate(by, said("Flood"), world.today),
        Deed::Wait(_) => Ok(life),
    }
}

/// What must be true of every state, said without the machine.
fn flaw(life: &Life, world: &World) -> Option<&'static str> {
    let parties: BTreeSet<_> = (1..=PARTIES).map(Id::<Organisation>::well_known).collect();
    let (stage, hash) = (&life.stage, life.wording.hash);
    let accepted: BTreeSet<_> = stage.accepted().iter().map(|one| one.by.party).collect();
    let signed: BTreeSet<_> = stage.signed().iter().map(|one| one.by.party).collect();
    let approved = stage.reviews().iter().filter(|one| one.verdict == Verdict::Approve);
    let approved = approved.filter(|one| one.conflict.is_none()).count() == 1;
    let wrote_or_accepted = |review: &Review| {
        life.wording.writers.contains(&review.by.person)
            || stage.accepted().iter().any(|one| one.by.person == review.by.person)
    };
    let beyond_draft = !matches!(stage, Stage::Draft { .. } | Stage::Cancelled { .. });
    let is_reviewed = world.instrument.needs().review;
    let for_signature = matches!(stage, Stage::AwaitingSignature { .. } | Stage::Signed { .. });
    let rules = [
        (stage.accepted().iter().any(|one| one.hash != hash), "R5.3: accepts another text"),
        (stage.accepted().len() != accepted.len(), "a party accepts twice"),
        (stage.accepted().iter().any(|one| !one.by.is_officer), "R1.3: no officer accepts"),
        (beyond_draft && accepted != parties, "R5.3: goes on without everybody’s yes"),
        (!beyond_draft && accepted == parties, "everybody’s yes leads nowhere"),
        (for_signature && is_reviewed && !approved, "signed without a review"),
        (stage.reviews().iter().any(wrote_or_accepted), "K13: reviews their own"),
        (stage.signed().iter().any(|one| one.hash != hash), "R1.3: signs another text"),
        (stage.signed().iter().any(|one| !one.by.is_officer), "R1.3: no officer signs"),
        (stage.signed().iter().any(|one| one.day > world.today), "R5.2: a signature ahead"),
        (stage.signed().iter().any(|one| Some(one.day) > life.ground.first_day), "R5.2: late"),
        (life.is_signed() && signed != parties, "signed without everybody"),
        (!life.is_signed() && signed == parties, "everybody signed, and it is not"),
        (!parties.contains(&life.pen), "a stranger holds the pen"),
    ];
    rules.into_iter().find(|(is_broken, _)| *is_broken).map(|(_, rule)| rule)
}

/// What must be true of every step.
fn wrong_step(before: &Life, after: &Life) -> Option<&'static str> {
    let cancelled = matches!(before.stage, Stage::Cancelled { .. });
    let moved = before.wording != after.wording;
    let rules = [
        (before.is_signed() && (moved || !after.is_signed()), "R5.4: a signed text changes"),
        (cancelled && after != before, "what was cancelled goes on"),
        (moved && !after.stage.accepted().is_empty(), "R5.3: an edit keeps acceptances"),
    ];
    rules.into_iter().find(|(is_broken, _)| *is_broken).map(|(_, rule)| rule)
}

fn run(machine: Machine, instrument: Instrument, tries: &[Try]) -> Result<bool, &'static str> {
    let mut world = World { today: day("2026-06-15"), ..worlds(instrument) };
    let mut life = Life::begin(&world.texts[0], hand(0, 0));
    for (deed, party, person) in tries {
        if let Deed::Wait(days) = deed {
            world.today = world.today.plus_days(i32::from(days % 5));
        }
        let Ok(after) = machine(life.clone(), *deed, hand(*party, *person), &world) else {
            continue;
        };
        if let Some(rule) = wrong_step(&life, &after).or(flaw(&after, &world)) {
            return Err(rule);
        }
        life = after;
    }
    Ok(life.is_signed())
}

/// What leads on is tried more often, so that many sequences come to the end.
fn deeds() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => any::<u8>().prop_map(|text| Deed::Edit { text }),
        3 => any::<u8>().prop_map(|to| Deed::HandOver { to }),
        40 => prop::bool::weighted(0.1).prop_map(|stale| Deed::Accept { stale }),
        20 => (prop::bool::weighted(0.2), prop::bool::weighted(0.1))
            .prop_map(|(conflict, back)| Deed::Review { conflict, back }),
        1 => Just(Deed::Reopen),
        40 => (prop::bool::weighted(0.1), prop::bool::weighted(0.1))
            .prop_map(|(stale, ahead)| Deed::Sign { stale, ahead }),
        1 => Just(Deed::Cancel),
        3 => Just(Deed::Activate),
        2 => any::<u8>().prop_map(Deed::Wait),
    ]
}

const INSTRUMENTS: [Instrument; 3] =
    [Instrument::Memorandum, Instrument::QuickImpact, Instrument::Contingency];

/// Every sequence in a machine; the first forbidden state, with the rule that it breaks.
fn search(machine: Machine) -> (Option<String>, u32) {
    let config = Config { cases: 1_500, failure_persistence: None, ..Config::default() };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, chance);
    let instruments = prop::sample::select(INSTRUMENTS.to_vec());
    let tries = vec((deeds(), any::<u8>(), any::<u8>()), 0..120);
    let signed = std::cell::Cell::new(0);
    let found = runner.run(&(instruments, tries), |(instrument, tries)| {
        let is_signed = run(machine, instrument, &tries).map_err(TestCaseError::fail)?;
        signed.set(signed.get() + u32::from(is_signed));
        Ok(())
    });
    (found.err().map(|error| error.to_string()), signed.get())
}

#[test]
fn no_sequence_of_acts_reaches_a_forbidden_state() {
    let (found, signed) = search(true_machine);
    assert_eq!(found, None);
    assert!(signed > 100, "only {signed} sequences came to a signed text");
}

#[test]
fn machines_that_are_broken_on_purpose_are_caught() {
    let broken: [(Machine, &str); 5] = [
        (keeps_acceptances, "R5.3"),
        (takes_an_editor_for_an_officer, "R1.3"),
        (counts_a_conflict, "signed without a review"),
        (signs_ahead, "R5.2"),
        (edits_what_is_signed, "R5.4"),
    ];
    for (machine, rule) in broken {
        let (found, _) = search(machine);
        let found = found.unwrap_or_else(|| panic!("nothing was found where {rule} is broken"));
        assert!(found.contains(rule), "{rule}: {found}");
    }
}

/// An edit that forgets to clear what was accepted.
fn keeps_acceptances(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusal> {
    let before = life.stage.clone();
    let after = true_machine(life, deed, by, world)?;
    Ok(match deed {
        Deed::Edit { .. } => Life { stage: before, ..after },
        _ => after,
    })
}

fn takes_an_editor_for_an_officer(
    life: Life,
    deed: Deed,
    by: Hand,
    world: &World,
) -> Result<Life, Refusal> {
    let mut after = true_machine(life, deed, Hand { is_officer: true, ..by }, world)?;
    if let (Stage::AwaitingSignature { signed, .. }, Deed::Sign { .. }) = (&mut after.stage, deed) {
        signed.iter_mut().filter(|one| one.by.person == by.person).for_each(|one| one.by = by);
    }
    if let (Stage::Draft { accepted }, Deed::Accept { .. }) = (&mut after.stage, deed) {
        accepted.iter_mut().filter(|one| one.by.person == by.person).for_each(|one| one.by = by);
    }
    Ok(after)
}

fn counts_a_conflict(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusal> {
    let Deed::Review { conflict: true, back: false } = deed else {
        return true_machine(life, deed, by, world);
    };
    let blind = Deed::Review { conflict: false, back: false };
    let mut after = true_machine(life, blind, by, world)?;
    if let Stage::AwaitingSignature { reviews, .. } = &mut after.stage {
        reviews.iter_mut().for_each(|review| review.conflict = Some(said("My brother")));
    }
    Ok(after)
}

fn signs_ahead(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusal> {
    let later = World { today: world.today.plus_days(1), ..world.clone() };
    true_machine(life, deed, by, &later)
}

fn edits_what_is_signed(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusal> {
    let signed = life.is_signed();
    match deed {
        Deed::Edit { .. } if signed => {
            let draft = Life { stage: Stage::Draft { accepted: Vec::new() }, ..life };
            true_machine(draft, deed, by, world)
        }
        _ => true_machine(life, deed, by, world),
    }
}
