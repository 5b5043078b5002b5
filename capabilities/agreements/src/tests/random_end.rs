//! Random acts by anybody on a signed agreement: none that is closed lacks what closing takes
//! (R5.6), none ends without a right of reply (R5.7), and broken machines are caught.

use std::{cell::Cell, collections::BTreeSet};

use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Refusals};
use obligations::ANSWER_DAYS;
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use crate::{
    Conclusion, Course, Hand, Hindsight, Instrument, Letter, Life, Notice, Opinion, Reply, Review,
    Seat, Signature, Stage, Status, Verdict, Way,
    document::tests::{day, document, money},
    review::Question,
};

#[derive(Clone, Copy, Debug)]
enum Deed {
    Suspend,
    Lift,
    Terminate,
    Reply,
    Conclude { owes: bool, consents: bool },
    Close,
    Wait(u8),
}

type Try = (Deed, u8, bool);

/// Where the agreement stands, and what is so besides it.
#[derive(Clone)]
struct World {
    today: Day,
    has_report: bool,
}

type Machine = fn(Life, Deed, Hand, &World) -> Result<Life, Refusals>;

const PARTIES: u128 = 3;

fn hand(party: u128, is_officer: bool) -> Hand {
    let person = Id::well_known(party * 10 + u128::from(is_officer));
    let at = Moment::from_micros(0).unwrap();
    Hand { person, party: Id::well_known(party), at, is_officer }
}

/// With money and with two other parties, signed by all.
fn signed() -> Life {
    let seats = (1..=PARTIES).map(|party| Seat { party: Id::well_known(party), place: None });
    let mut text = document(Instrument::QuickImpact);
    text.seats = seats.collect();
    let mut life = Life::begin(&text, hand(1, false));
    let hash = life.wording.hash;
    for party in 1..=PARTIES {
        life = life.accept(hand(party, true), hash).unwrap();
    }
    let by = Hand { person: Id::well_known(99), ..hand(1, true) };
    let answers = vec![Opinion::Agree; Question::ALL.len()];
    let verdict = Verdict::Approve;
    let further = questionnaires::Further::default();
    let review = Review { by, conflict: None, answers, further, verdict, reason: None };
    life = life.review(review).unwrap();
    for party in 1..=PARTIES {
        let by = hand(party, true);
        let on = day("2026-06-20");
        life = life
            .sign(Signature { by, name: String::new(), hash, day: on, way: Way::Register }, on)
            .unwrap();
    }
    life
}

fn said() -> Paragraph {
    Paragraph::parse("reason", "So").unwrap()
}

fn true_machine(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusals> {
    let today = world.today;
    let letter = Letter::Reference(Line::parse("document", "Letter 3").unwrap());
    let notice = Notice { by, day: today, reason: said(), letter, replies: Vec::new() };
    Ok(match deed {
        Deed::Suspend => life.suspend(notice, today)?,
        Deed::Lift => life.lift(by, today)?,
        Deed::Terminate => life.terminate(notice, today)?,
        Deed::Reply => life.reply(Reply { by, day: today, text: said() })?,
        Deed::Conclude { owes, consents } => {
            let advances = Some(money(if owes { "3" } else { "0" }));
            let answers = vec![Opinion::Agree; Hindsight::ALL.len()];
            let may_close = consents;
            life.conclude(Conclusion { by, answers, comment: None, advances, may_close }, today)?
        }
        Deed::Close => life.close(by, today, world.has_report)?,
        Deed::Wait(_) => life,
    })
}

/// What must be true of every step, said without the machine.
fn flaw(before: &Life, after: &Life, by: Hand, world: &World) -> Option<&'static str> {
    let parties: BTreeSet<_> = (1..=PARTIES).map(Id::<Organisation>::well_known).collect();
    let Stage::Signed { course, concluded, .. } = &after.stage else {
        return Some("R5.4: a signed agreement is signed no more");
    };
    let was_closed = matches!(before.course(), Course::Closed { .. });
    let closes = !was_closed && matches!(**course, Course::Closed { .. });
    let said: BTreeSet<_> = concluded.iter().map(|one| one.by.party).collect();
    let owes = concluded.iter().any(|one| one.advances.is_none_or(|money| money.minor != 0));
    let lifts = matches!((before.course(), &**course), (Course::Suspended(_), Course::Runs));
    let suspended_by = before.course().notice().map(|notice| notice.by.party);
    let notice = course.notice();
    let have_all_replied = |notice: &Notice| {
        let replied: BTreeSet<_> = notice.replies.iter().map(|reply| reply.by.party).collect();
        replied.len() + 1 == parties.len() && !replied.contains(&notice.by.party)
    };
    let may_take_effect = |notice: &Notice| {
        world.today > notice.day.plus_days(ANSWER_DAYS) || have_all_replied(notice)
    };
    let replies_to_itself = |notice: &Notice| notice.has_replied(notice.by.party);
    let is_terminated = after.status(world.today) == Status::Terminated;
    let is_past = after.ground.last_day.is_some_and(|last| last < world.today);
    let over = is_past || before.status(world.today) == Status::Terminated;
    let rules = [
        (was_closed && after != before, "R5.6: what is closed goes on"),
        (closes && !over, "R5.6: closed before its end"),
        (closes && said != parties, "R5.6: closed without everybody’s review"),
        (closes && owes, "R5.6: closed with advances outstanding"),
        (closes && !concluded.iter().all(|one| one.may_close), "R5.6: closed against a party"),
        (closes && !world.has_report, "R5.6: closed without the final report"),
        (lifts && suspended_by != Some(by.party), "R5.7: lifted by another"),
        (before != after && !by.is_officer, "R1.3: no officer acts"),
        (before != after && !parties.contains(&by.party), "a stranger acts"),
        (notice.is_some_and(replies_to_itself), "R5.7: replies to itself"),
        (is_terminated && !notice.is_some_and(may_take_effect), "R5.7: no right of reply"),
        (after.wording != before.wording, "R5.4: a signed text changes"),
    ];
    rules.into_iter().find(|(is_broken, _)| *is_broken).map(|(_, rule)| rule)
}

/// Whether it came to be closed; the rule that was broken.
fn run(machine: Machine, has_report: bool, tries: &[Try]) -> Result<bool, &'static str> {
    let mut world = World { today: day("2026-07-01"), has_report };
    let mut life = signed();
    for (deed, party, is_officer) in tries {
        if let Deed::Wait(days) = deed {
            world.today = world.today.plus_days(i32::from(*days));
        }
        let by = hand(u128::from(*party) % (PARTIES + 1) + 1, *is_officer);
        let Ok(after) = machine(life.clone(), *deed, by, &world) else { continue };
        if let Some(rule) = flaw(&life, &after, by, &world) {
            return Err(rule);
        }
        life = after;
    }
    Ok(life.status(world.today) == Status::Closed)
}

fn deeds() -> impl Strategy<Value = Deed> {
    prop_oneof![
        1 => Just(Deed::Suspend),
        3 => Just(Deed::Lift),
        1 => Just(Deed::Terminate),
        4 => Just(Deed::Reply),
        8 => (prop::bool::weighted(0.2), prop::bool::weighted(0.9))
            .prop_map(|(owes, consents)| Deed::Conclude { owes, consents }),
        4 => Just(Deed::Close),
        2 => (0..20_u8).prop_map(Deed::Wait),
    ]
}

/// The first forbidden step with the rule that it breaks, and how many came to be closed.
fn search(machine: Machine) -> (Option<String>, u32) {
    let config = Config { cases: 1_000, failure_persistence: None, ..Config::default() };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, chance);
    let tries = vec((deeds(), any::<u8>(), prop::bool::weighted(0.9)), 0..80);
    let closed = Cell::new(0);
    let found = runner.run(&(prop::bool::weighted(0.8), tries), |(has_report, tries)| {
        let is_closed = run(machine, has_report, &tries).map_err(TestCaseError::fail)?;
        closed.set(closed.get() + u32::from(is_closed));
        Ok(())
    });
    (found.err().map(|error| error.to_string()), closed.get())
}

#[test]
fn no_sequence_of_acts_ends_an_agreement_against_the_rules() {
    let (found, closed) = search(true_machine);
    assert_eq!(found, None);
    assert!(closed > 50, "only {closed} sequences came to be closed");
}

#[test]
fn machines_that_end_against_the_rules_are_caught() {
    let broken: [(Machine, &str); 4] = [
        (closes_with_advances, "R5.6: closed with advances"),
        (closes_without_the_report, "R5.6: closed without the final report"),
        (lifts_for_anybody, "R5.7: lifted by another"),
        (replies_to_itself, "R5.7: replies to itself"),
    ];
    for (machine, rule) in broken {
        let (found, _) = search(machine);
        let found = found.unwrap_or_else(|| panic!("nothing was found where {rule} is broken"));
        assert!(found.contains(rule), "{rule}: {found}");
    }
}

fn closes_with_advances(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusals> {
    let before = life.clone();
    let mut blind = life;
    if let (Stage::Signed { concluded, .. }, Deed::Close) = (&mut blind.stage, deed) {
        concluded.iter_mut().for_each(|one| one.advances = Some(money("0")));
    }
    let mut after = true_machine(blind, deed, by, world)?;
    if let (Stage::Signed { concluded, .. }, Stage::Signed { concluded: said, .. }, Deed::Close) =
        (&mut after.stage, before.stage, deed)
    {
        *concluded = said;
    }
    Ok(after)
}

fn closes_without_the_report(
    life: Life,
    deed: Deed,
    by: Hand,
    world: &World,
) -> Result<Life, Refusals> {
    true_machine(life, deed, by, &World { has_report: true, ..world.clone() })
}

fn lifts_for_anybody(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusals> {
    let maker = life.course().notice().map(|notice| notice.by);
    match (deed, maker) {
        (Deed::Lift, Some(maker)) => true_machine(life, deed, maker, world),
        _ => true_machine(life, deed, by, world),
    }
}

/// Whoever told it says that it was heard.
fn replies_to_itself(life: Life, deed: Deed, by: Hand, world: &World) -> Result<Life, Refusals> {
    let mut after = life.clone();
    if let (Stage::Signed { course, .. }, Deed::Reply) = (&mut after.stage, deed)
        && let Course::Terminated(notice) = &mut **course
        && notice.by == by
    {
        notice.replies.push(Reply { by, day: world.today, text: said() });
        return Ok(after);
    }
    true_machine(life, deed, by, world)
}
