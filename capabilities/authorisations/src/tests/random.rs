//! Random events on random days: whatever is taken is a life that an authorisation can have, and
//! silence is never counted as a refusal (R6.3). Broken machines are caught.

use std::cell::Cell;

use basics::{Day, Paragraph, Period, Refusal};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use crate::{Event, Happening, Kind, Standing, State, What};

/// What is tried: an event, so many days after the beginning, with or without its words, with a
/// last day so many days after that or none; and how many days later somebody notes it.
type Try = (Happening, i32, bool, Option<i32>, i32);

type Machine = fn(State, &[Event], &Event, Day) -> Result<State, Refusal>;

fn beginning() -> Day {
    "2026-01-01".parse().unwrap()
}

fn made((happening, day, has_words, last, _): Try) -> Event {
    let on = beginning().plus_days(day);
    let last = last.map(|days| on.plus_days(days));
    let what = match happening {
        Happening::Requested => What::Requested,
        Happening::Acknowledged => What::Acknowledged,
        Happening::MoreAsked => What::MoreAsked { by: last },
        Happening::Supplied => What::Supplied,
        Happening::Granted => {
            What::Granted { period: Period::new(None, last).unwrap(), conditions: None }
        }
        Happening::Refused => What::Refused,
        Happening::Withdrawn => What::Withdrawn,
        Happening::Revoked => What::Revoked,
    };
    Event { on, what, said: has_words.then(|| Paragraph::parse("said", "So").unwrap()) }
}

/// What must be true of every life, said without the machine.
fn flaw(events: &[Event], today: Day) -> Option<&'static str> {
    let happened: Vec<Happening> = events.iter().map(|event| event.what.happening()).collect();
    let at = |wanted: Happening| happened.iter().position(|one| *one == wanted);
    let count = |wanted: &[Happening]| happened.iter().filter(|one| wanted.contains(one)).count();
    use Happening as H;
    let ends = [H::Refused, H::Withdrawn, H::Revoked];
    let decided = [H::Granted, H::Refused];
    let first_decision = happened.iter().position(|one| decided.contains(one));
    let goes_on = |from: usize, allowed: &[Happening]| {
        happened[from + 1..].iter().any(|one| !allowed.contains(one))
    };
    let supplied_unasked = happened
        .iter()
        .enumerate()
        .any(|(n, one)| *one == H::Supplied && (n == 0 || happened[n - 1] != H::MoreAsked));
    let standing = Standing::of(Kind::Travel, events, today);
    let is_refused = matches!(standing, Standing::Refused(_));
    let wants_words =
        |event: &Event| matches!(event.what.happening(), H::MoreAsked | H::Refused | H::Revoked);
    let rules = [
        (at(H::Requested).is_some_and(|n| n != 0), "asked for after something happened"),
        (count(&[H::Requested]) > 1, "asked for twice"),
        (
            !happened.is_empty() && happened != [H::Withdrawn] && at(H::Requested) != Some(0),
            "decided without a request",
        ),
        (count(&decided) > 1, "decided again after the decision"),
        (at(H::Revoked).is_some_and(|n| at(H::Granted).is_none_or(|g| g > n)), "taken back unheld"),
        (supplied_unasked, "supplied what nobody asked for"),
        (
            first_decision.is_some_and(|n| goes_on(n, &[H::Withdrawn, H::Revoked])),
            "negotiated after the decision",
        ),
        (
            ends.iter().filter_map(|end| at(*end)).any(|n| n + 1 < happened.len()),
            "goes on after its end",
        ),
        (events.windows(2).any(|pair| pair[1].on < pair[0].on), "out of order"),
        (events.iter().any(|event| event.on > today), "noted before it happened"),
        (events.iter().any(|event| wants_words(event) && event.said.is_none()), "no reason"),
        (is_refused && at(H::Refused).is_none(), "R6.3: silence is a denial"),
        (matches!(standing, Standing::Valid(_)) && at(H::Granted).is_none(), "valid without a yes"),
    ];
    rules.into_iter().find(|(is_broken, _)| *is_broken).map(|(_, rule)| rule)
}

/// How the life stood at its end; the rule that was broken.
fn run(machine: Machine, tries: &[Try]) -> Result<State, &'static str> {
    let (mut events, mut state, mut today) = (Vec::new(), State::Draft, beginning());
    for one in tries {
        let event = made(*one);
        today = today.max(beginning().plus_days(one.1 + one.4));
        let Ok(next) = machine(state, &events, &event, today) else { continue };
        events.push(event);
        state = next;
        for days in [0, 30, 4_000] {
            if let Some(rule) = flaw(&events, today.plus_days(days)) {
                return Err(rule);
            }
        }
        if events.iter().any(|event| event.on > today) {
            return Err("noted before it happened");
        }
        if State::of(&events) != Some(state) {
            return Err("the state does not follow from the events");
        }
    }
    Ok(state)
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let happening = prop::sample::select(Happening::ALL.to_vec());
    let last = prop::option::of(-3..60_i32);
    vec((happening, 0..40_i32, prop::bool::weighted(0.8), last, -2..5_i32), 0..40)
}

/// The first flaw with its rule, and how many lives came to a decision.
fn search(machine: Machine) -> (Option<String>, u32) {
    let config = Config { cases: 2_000, failure_persistence: None, ..Config::default() };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, chance);
    let decided = Cell::new(0);
    let found = runner.run(&tries(), |tries| {
        let state = run(machine, &tries).map_err(TestCaseError::fail)?;
        let is_decided = matches!(state, State::Granted | State::Refused | State::Revoked);
        decided.set(decided.get() + u32::from(is_decided));
        Ok(())
    });
    (found.err().map(|error| error.to_string()), decided.get())
}

fn true_machine(
    state: State,
    before: &[Event],
    event: &Event,
    today: Day,
) -> Result<State, Refusal> {
    state.take(before, event, today)
}

#[test]
fn no_sequence_of_events_reaches_a_forbidden_state() {
    let (found, decided) = search(true_machine);
    assert_eq!(found, None, "R6.3");
    assert!(decided > 200, "only {decided} lives came to a decision");
}

#[test]
fn machines_that_take_what_cannot_have_happened_are_caught() {
    let broken: [(Machine, &str); 4] = [
        (forgets_the_order, "out of order"),
        (forgets_today, "noted before it happened"),
        (forgets_the_end, "after"),
        (forgets_the_reason, "no reason"),
    ];
    for (machine, rule) in broken {
        let (found, _) = search(machine);
        let found = found.unwrap_or_else(|| panic!("nothing was found where {rule} is broken"));
        assert!(found.contains(rule), "{rule}: {found}");
    }
}

fn forgets_the_order(
    state: State,
    _: &[Event],
    event: &Event,
    today: Day,
) -> Result<State, Refusal> {
    state.take(&[], event, today)
}

fn forgets_today(state: State, before: &[Event], event: &Event, _: Day) -> Result<State, Refusal> {
    state.take(before, event, Day::LAST)
}

fn forgets_the_end(
    state: State,
    before: &[Event],
    event: &Event,
    today: Day,
) -> Result<State, Refusal> {
    let is_decided = matches!(state, State::Granted | State::Refused);
    let state = if is_decided { State::Requested } else { state };
    state.take(before, event, today)
}

fn forgets_the_reason(
    state: State,
    before: &[Event],
    event: &Event,
    today: Day,
) -> Result<State, Refusal> {
    let words = Paragraph::parse("said", "So").unwrap();
    let event = Event { said: Some(words), ..event.clone() };
    state.take(before, &event, today)
}
