//! Random steps on random days: whatever was given, was given under a decision that was current
//! (K15, R5.17). Broken machines are caught.

use std::cell::Cell;

use basics::{Day, Id, Line, Moment, Paragraph, Person, Refusal};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use sharing::Audience;

use crate::{
    Approval, Assessment, Condition, Giving, Happening, Kind, Matter, Risk, Step, Support, What,
};

/// What is tried: a step, so many days after the last, by the proposer or not, and a number that
/// says how far ahead its review day or how long ago its delivery is.
type Try = (Happening, i32, bool, i32);

type Machine = fn(Support, Step, Day) -> Result<Support, Refusal>;

const PROPOSER: Id<Person> = Id::well_known(1);
const OTHER: Id<Person> = Id::well_known(2);
const ASSESSOR: Id<Person> = Id::well_known(3);
const THIRD: Id<Person> = Id::well_known(4);

fn words(text: &str) -> Paragraph {
    Paragraph::parse("text", text).unwrap()
}

fn line(text: &str) -> Line {
    Line::parse("text", text).unwrap()
}

fn proposed() -> Support {
    Support {
        id: Id::well_known(3),
        share: Support::share(Id::well_known(4), Audience::OWN),
        reference: line("R-14"),
        matter: Matter {
            kind: Kind::Logistics,
            recipient: line("Third battalion"),
            commander: None,
            through: None,
            text: words("Fuel"),
            outside: None,
        },
        agreement: None,
        people: vec![PROPOSER],
        writers: vec![PROPOSER],
        steps: Vec::new(),
        updated_at: Moment::from_micros(0).unwrap(),
        version: 1,
    }
}

fn made((happening, _, by_proposer, number): Try, today: Day) -> Step {
    let (text, measures) = (words("So"), words("So"));
    let what = match happening {
        Happening::Assessed => {
            What::Assessed(Assessment { risk: Risk::Low, text, measures, monitoring: None })
        }
        Happening::Approved => What::Approved(Approval {
            reason: text,
            conditions: match number % 3 {
                0 => vec![Condition { due: today.plus_days(number / 2), text: line("Vetted") }],
                _ => Vec::new(),
            },
            review: today.plus_days(number),
        }),
        Happening::Refused => What::Refused { reason: text },
        Happening::Met => What::Met { condition: 0, said: text },
        Happening::Suspended => What::Suspended { reason: text },
        Happening::Given => What::Given { how: Giving::Payment, said: text },
        Happening::Closed => What::Closed { reason: text },
    };
    let on = if happening == Happening::Given { today.plus_days(-number) } else { today };
    let by = match (by_proposer, happening) {
        (true, _) => PROPOSER,
        // Sometimes whoever decides has assessed it too.
        (false, Happening::Assessed) if number % 4 != 0 => ASSESSOR,
        (false, _) => OTHER,
    };
    Step { on, by, name: line("Somebody"), what }
}

/// What must be true of every life, said without the machine: of each thing that was given, the
/// last word of its day was a yes of somebody else, whose review day was still ahead.
fn flaw(steps: &[Step]) -> Option<&'static str> {
    for (place, step) in steps.iter().enumerate() {
        let before = &steps[..place];
        if matches!(step.what, What::Approved(_) | What::Refused { .. }) && step.by == PROPOSER {
            return Some("decided by the proposer");
        }
        if matches!(step.what, What::Approved(_) | What::Refused { .. }) {
            let assessed = before.iter().rev().find(|one| matches!(one.what, What::Assessed(_)));
            if assessed.is_some_and(|one| one.by == step.by) {
                return Some("decided by whoever assessed");
            }
        }
        if let What::Approved(_) = step.what {
            let last = before
                .iter()
                .rev()
                .find(|one| !matches!(one.what, What::Given { .. } | What::Met { .. }));
            if !last.is_some_and(|one| matches!(one.what, What::Assessed(_))) {
                return Some("decided without an assessment");
            }
        }
        if let What::Given { .. } = step.what {
            let word = before.iter().rev().find(|one| {
                let speaks = matches!(
                    one.what,
                    What::Approved(_) | What::Refused { .. } | What::Suspended { .. }
                );
                speaks && one.on <= step.on
            });
            match word.map(|one| &one.what) {
                Some(What::Approved(approval)) if approval.review > step.on => {
                    let met = before
                        .iter()
                        .any(|one| matches!(one.what, What::Met { .. }) && one.on <= step.on);
                    let is_broken = |one: &Condition| one.due < step.on && !met;
                    if approval.conditions.iter().any(is_broken) {
                        return Some("given after a condition was broken");
                    }
                }
                _ => return Some("given without a current decision"),
            }
        }
        if before.iter().any(|one| matches!(one.what, What::Closed { .. })) {
            return Some("goes on after its end");
        }
    }
    None
}

/// How often something was given; the rule that was broken.
fn run(machine: Machine, tries: &[Try]) -> Result<usize, &'static str> {
    let (mut one, mut today) = (proposed(), "2026-01-01".parse::<Day>().unwrap());
    for attempt in tries {
        today = today.plus_days(attempt.1);
        if let Ok(next) = machine(one.clone(), made(*attempt, today), today) {
            one = next;
        }
        if let Some(rule) = flaw(&one.steps) {
            return Err(rule);
        }
    }
    Ok(one.steps.iter().filter(|step| matches!(step.what, What::Given { .. })).count())
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let happening = prop::sample::select(vec![
        Happening::Assessed,
        Happening::Assessed,
        Happening::Approved,
        Happening::Approved,
        Happening::Refused,
        Happening::Met,
        Happening::Suspended,
        Happening::Given,
        Happening::Given,
        Happening::Given,
        Happening::Closed,
    ]);
    vec((happening, 0..8_i32, prop::bool::weighted(0.2), -2..30_i32), 0..60)
}

fn search(machine: Machine) -> (Option<String>, usize) {
    let config = Config { cases: 2_000, failure_persistence: None, ..Config::default() };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, chance);
    let given = Cell::new(0);
    let found = runner.run(&tries(), |tries| {
        let times = run(machine, &tries).map_err(TestCaseError::fail)?;
        given.set(given.get() + times);
        Ok(())
    });
    (found.err().map(|error| error.to_string()), given.get())
}

#[test]
fn nothing_is_ever_given_without_a_decision_that_is_current() {
    let (found, given) = search(Support::take);
    assert_eq!(found, None, "K15, R5.17");
    assert!(given > 200, "only {given} things were given");
}

#[test]
fn machines_that_let_too_much_be_given_are_caught() {
    let broken: [(Machine, &str); 5] = [
        (forgets_the_proposer, "decided by the proposer"),
        (forgets_the_assessor, "decided by whoever assessed"),
        (forgets_the_day_of_a_condition, "given after a condition was broken"),
        (forgets_the_review_day, "given without a current decision"),
        (forgets_the_suspension, "given without a current decision"),
    ];
    for (machine, rule) in broken {
        let (found, _) = search(machine);
        let found = found.unwrap_or_else(|| panic!("nothing was found where {rule} is broken"));
        assert!(found.contains(rule), "{rule}: {found}");
    }
}

fn forgets_the_proposer(one: Support, step: Step, today: Day) -> Result<Support, Refusal> {
    let by = step.by;
    let mut next = one.take(Step { by: OTHER, ..step }, today)?;
    if let Some(last) = next.steps.last_mut() {
        last.by = by;
    }
    Ok(next)
}

fn forgets_the_assessor(one: Support, step: Step, today: Day) -> Result<Support, Refusal> {
    let by = step.by;
    let judged = if by == OTHER { THIRD } else { by };
    let mut next = one.take(Step { by: judged, ..step }, today)?;
    if let Some(last) = next.steps.last_mut() {
        last.by = by;
    }
    Ok(next)
}

/// What was met later makes right what was given before.
fn forgets_the_day_of_a_condition(
    one: Support,
    step: Step,
    today: Day,
) -> Result<Support, Refusal> {
    let before = one.steps.clone();
    let mut early = one;
    if matches!(step.what, What::Given { .. }) {
        let met = early.steps.iter_mut().filter(|step| matches!(step.what, What::Met { .. }));
        met.for_each(|step| step.on = Day::FIRST);
    }
    let mut next = early.take(step, today)?;
    let added = next.steps.split_off(before.len());
    next.steps = before;
    next.steps.extend(added);
    Ok(next)
}

fn forgets_the_review_day(one: Support, step: Step, today: Day) -> Result<Support, Refusal> {
    let on = step.on;
    let decided = one.steps.iter().rev().find(|step| matches!(step.what, What::Approved(_)));
    let judged = match (&step.what, decided) {
        (What::Given { .. }, Some(decided)) => decided.on.max(on.plus_days(-20)),
        _ => on,
    };
    let mut next = one.take(Step { on: judged, ..step }, today)?;
    if let Some(last) = next.steps.last_mut() {
        last.on = on;
    }
    Ok(next)
}

fn forgets_the_suspension(one: Support, step: Step, today: Day) -> Result<Support, Refusal> {
    let before = one.steps.clone();
    let mut bare = one;
    if matches!(step.what, What::Given { .. }) {
        bare.steps.retain(|step| !matches!(step.what, What::Suspended { .. }));
    }
    let mut next = bare.take(step, today)?;
    let last = next.steps.pop();
    next.steps = before.into_iter().chain(last).collect();
    Ok(next)
}

/// R5.17: what is wrong is stopped, however much was noted.
#[test]
fn what_has_as_many_steps_as_can_be_noted_can_still_be_stopped() {
    let today = Day::new(2026, 6, 15).unwrap();
    let step = |happening| made((happening, 0, false, 91), today);
    let approved = [Happening::Assessed, Happening::Approved].into_iter();
    let begun = approved.fold(proposed(), |one, next| one.take(step(next), today).unwrap());
    let mut full = begun;
    while full.steps.len() < Support::STEPS_MAX {
        full = full.take(step(Happening::Assessed), today).unwrap();
    }
    for more in [Happening::Assessed, Happening::Approved, Happening::Met] {
        let refused = full.clone().take(step(more), today).map(drop);
        assert_eq!(refused.map_err(|it| it.why), Err("support-refused-closed"), "{more:?}");
    }
    for stop in [Happening::Suspended, Happening::Refused, Happening::Closed] {
        assert!(full.clone().take(step(stop), today).is_ok(), "R5.17: {stop:?}");
    }
}
