//! How long authorities take to answer, computed from days and told with those that still wait.
//!
//! A median over answered requests alone flatters: whoever never answers is not in it. Here each
//! request that has no answer counts for as long as it has waited (the estimate of Kaplan and
//! Meier), and where not even half were answered, that is what is said.

use std::collections::BTreeMap;

use basics::{Day, Id, Organisation};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Authorisation, Authority, Kind, State};

/// One request, as far as waiting goes. No more public than the authorisation itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub id: Id<Authorisation>,
    pub share: Share,
    pub kind: Kind,
    pub authority: Authority,
    pub requested_on: Day,
    pub decided_on: Option<Day>,
    pub state: State,
    /// The day of its last event.
    pub last_on: Day,
    /// Whether the decision was a yes.
    pub was_granted: bool,
}

/// What became of a request after so many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Granted,
    Refused,
    /// Nobody knows what the answer would have been.
    Withdrawn,
    /// It goes on waiting. This is no refusal (R6.3).
    Waiting,
}

/// Days from the request to what became of it, or until today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    pub days: i32,
    pub outcome: Outcome,
}

/// Within how many days half of the requests are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    Within(i32),
    /// Fewer than half were answered, in so many days of watching.
    NotYet(i32),
}

/// What one authority does with requests of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    pub requests: usize,
    pub granted: usize,
    pub refused: usize,
    pub withdrawn: usize,
    pub waiting: usize,
    /// Of those that wait: so many for longer than an answer usually takes.
    pub no_answer: usize,
    /// Of those that wait: the days of the one that waits longest.
    pub longest: Option<i32>,
    pub half: Half,
}

impl Request {
    pub fn wait(&self, today: Day) -> Wait {
        let outcome = match (self.decided_on, self.was_granted) {
            (Some(_), true) => Outcome::Granted,
            (Some(_), false) => Outcome::Refused,
            (None, _) if self.state == State::Withdrawn => Outcome::Withdrawn,
            (None, _) => Outcome::Waiting,
        };
        let until = match outcome {
            Outcome::Waiting => today,
            _ => self.decided_on.unwrap_or(self.last_on),
        };
        Wait { days: until.days_since(self.requested_on).max(0), outcome }
    }
}

impl Outcome {
    fn is_answer(self) -> bool {
        matches!(self, Self::Granted | Self::Refused)
    }
}

impl Half {
    /// Of at least one wait.
    pub fn of(waits: &[Wait]) -> Self {
        let mut answered: BTreeMap<i32, usize> = BTreeMap::new();
        for wait in waits.iter().filter(|wait| wait.outcome.is_answer()) {
            *answered.entry(wait.days).or_default() += 1;
        }
        let mut unanswered = 1.0;
        for (days, count) in answered {
            // Those that ended or were withdrawn before are not watched any more.
            let watched = waits.iter().filter(|wait| wait.days >= days).count();
            unanswered *= 1.0 - count as f64 / watched as f64;
            if unanswered <= 0.5 + 1e-9 {
                return Self::Within(days);
            }
        }
        Self::NotYet(waits.iter().map(|wait| wait.days).max().unwrap_or(0))
    }
}

impl Figures {
    /// Of at least one wait.
    pub fn of(kind: Kind, waits: &[Wait]) -> Self {
        let count = |outcome| waits.iter().filter(|wait| wait.outcome == outcome).count();
        let waiting = || waits.iter().filter(|wait| wait.outcome == Outcome::Waiting);
        Self {
            requests: waits.len(),
            granted: count(Outcome::Granted),
            refused: count(Outcome::Refused),
            withdrawn: count(Outcome::Withdrawn),
            waiting: count(Outcome::Waiting),
            no_answer: waiting().filter(|wait| wait.days > kind.answer_days()).count(),
            longest: waiting().map(|wait| wait.days).max(),
            half: Half::of(waits),
        }
    }
}

/// The figures of each authority and kind among these requests, and of nobody else's.
pub fn by_authority<'a>(
    requests: impl IntoIterator<Item = &'a Request>,
    today: Day,
) -> Vec<(Authority, Kind, Figures)> {
    let mut waits: BTreeMap<(Authority, Kind), Vec<Wait>> = BTreeMap::new();
    for request in requests {
        let key = (request.authority.clone(), request.kind);
        waits.entry(key).or_default().push(request.wait(today));
    }
    let figures =
        |((authority, kind), waits): (_, Vec<Wait>)| (authority, kind, Figures::of(kind, &waits));
    waits.into_iter().map(figures).collect()
}

/// Whose requests they are, for whoever names them.
pub fn authorities(rows: &[(Authority, Kind, Figures)]) -> Vec<Id<Organisation>> {
    let party = |(authority, ..): &(Authority, Kind, Figures)| match authority {
        Authority::Party(party) => Some(*party),
        Authority::Named(_) => None,
    };
    rows.iter().filter_map(party).collect()
}

impl Shared for Request {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(all: &[(i32, Outcome)]) -> Vec<Wait> {
        all.iter().map(|(days, outcome)| Wait { days: *days, outcome: *outcome }).collect()
    }

    use Outcome::{Granted as G, Refused as R, Waiting as W, Withdrawn as X};

    #[test]
    fn half_are_answered_within_the_days_that_the_waiting_ones_are_counted_in() {
        let check = |all: &[(i32, Outcome)]| Half::of(&waits(all));
        assert_eq!(check(&[(3, G), (5, R), (9, G)]), Half::Within(5), "all answered: the middle");
        assert_eq!(check(&[(3, G), (5, G)]), Half::Within(3));
        assert_eq!(check(&[(3, G), (40, W), (50, W)]), Half::NotYet(50), "R6.3");
        assert_eq!(check(&[(12, W)]), Half::NotYet(12));
        assert_eq!(check(&[(3, X), (4, X)]), Half::NotYet(4));
        // Of six watched at day 6 three are answered: 1/2 is left. Freireich’s patients, who are
        // every textbook’s, are answered by halves on day 23.
        let drug = [
            (6, G),
            (6, G),
            (6, G),
            (6, W),
            (7, G),
            (9, W),
            (10, G),
            (10, W),
            (11, W),
            (13, G),
            (16, G),
            (17, W),
            (19, W),
            (20, W),
            (22, G),
            (23, G),
            (25, W),
            (32, W),
            (32, W),
            (34, W),
            (35, W),
        ];
        assert_eq!(check(&drug), Half::Within(23));
    }

    /// The control: what people compute in a spreadsheet, of the answered alone.
    #[test]
    fn a_median_that_forgets_those_who_wait_flatters() {
        let all = waits(&[(2, G), (4, G), (6, G), (60, W), (70, W), (80, W), (90, W)]);
        let answered: Vec<Wait> =
            all.iter().copied().filter(|wait| wait.outcome.is_answer()).collect();
        assert_eq!(Half::of(&answered), Half::Within(4));
        assert_eq!(Half::of(&all), Half::NotYet(90));
    }

    #[test]
    fn no_answer_is_counted_as_waiting_and_never_as_a_refusal() {
        let all = waits(&[(3, G), (4, R), (8, W), (40, W), (2, X)]);
        let figures = Figures::of(Kind::Travel, &all);
        let counts = (figures.granted, figures.refused, figures.withdrawn, figures.waiting);
        assert_eq!(counts, (1, 1, 1, 2), "R6.3");
        assert_eq!((figures.no_answer, figures.longest), (1, Some(40)), "R6.3");
    }
}
