//! Points that reviewers give, and what they come to once all have finished.

use std::collections::BTreeMap;

use basics::{Id, Moment, Paragraph, Person, Refusal, Refusals};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Application, Call, State};

/// What one reviewer says of one application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub id: Id<Self>,
    /// Of whoever calls, and of nobody else.
    pub share: Share,
    pub call: Id<Call>,
    pub application: Id<Application>,
    pub reviewer: Id<Person>,
    pub said: Points,
    pub comment: Option<Paragraph>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Points {
    /// An interest of the reviewer's own: they do not score (R5.8).
    Conflict(Paragraph),
    /// In the order of the call's criteria, each at most its weight.
    Given(Vec<i64>),
}

/// What the scores of a call come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tally {
    /// So many scores are still to come: nobody sees another's points (R5.8).
    Pending(usize),
    /// The mean of each application, in hundredths of a point; none where every reviewer declared a
    /// conflict.
    Complete(BTreeMap<Id<Application>, Option<i64>>),
}

impl Points {
    /// At most its weight for each criterion; all that is wrong at once.
    pub fn given(call: &Call, points: Vec<Option<i64>>) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let mut given = Vec::with_capacity(points.len());
        for ((criterion, weight), points) in call.weights().iter().zip(points) {
            match points {
                None => wrong.0.push(Refusal::new(criterion.name(), "refused-missing")),
                Some(points) if !(0..=*weight).contains(&points) => {
                    let many = Refusal::new(criterion.name(), "calls-refused-points");
                    wrong.0.push(many.with("most", *weight));
                }
                Some(points) => given.push(points),
            }
        }
        wrong.or(Self::Given(given))
    }

    pub fn total(&self) -> Option<i64> {
        match self {
            Self::Conflict(_) => None,
            Self::Given(points) => Some(points.iter().sum()),
        }
    }
}

impl Tally {
    /// Of a call's applications and its reviewers' scores. Whoever withdrew is not waited for.
    pub fn of(call: &Call, applications: &[(Id<Application>, State)], scores: &[Score]) -> Self {
        let stands = |(_, state): &&(Id<Application>, State)| *state != State::Withdrawn;
        let ids: Vec<_> = applications.iter().filter(stands).map(|(id, _)| *id).collect();
        let said = |id, reviewer: &Id<Person>| {
            scores.iter().find(|one| one.application == id && one.reviewer == *reviewer)
        };
        let missing = ids.iter().flat_map(|id| {
            call.reviewers.iter().filter(move |reviewer| said(*id, reviewer).is_none())
        });
        match missing.count() {
            0 if !call.reviewers.is_empty() => {
                Self::Complete(ids.iter().map(|id| (*id, mean(*id, call, scores))).collect())
            }
            0 => Self::Pending(ids.len().max(1)),
            missing => Self::Pending(missing),
        }
    }

    /// Whether this one may be chosen or turned down: all have finished, and somebody without a
    /// conflict has scored it (R5.8).
    pub fn may_decide(&self, application: Id<Application>) -> Result<(), Refusal> {
        match self {
            Self::Pending(missing) => {
                let pending = Refusal::new("application", "calls-refused-pending");
                Err(pending.with("count", *missing))
            }
            Self::Complete(means) => match means.get(&application) {
                Some(Some(_)) => Ok(()),
                _ => Err(Refusal::new("application", "calls-refused-conflicts")),
            },
        }
    }
}

fn mean(application: Id<Application>, call: &Call, scores: &[Score]) -> Option<i64> {
    let of = scores.iter().filter(|one| one.application == application);
    let counts = of.filter(|one| call.reviewers.contains(&one.reviewer));
    let totals: Vec<i64> = counts.filter_map(|one| one.said.total()).collect();
    let count = i64::try_from(totals.len()).ok().filter(|count| *count > 0)?;
    Some(totals.iter().sum::<i64>() * 100 / count)
}

impl Shared for Score {
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
    use crate::call::tests::{call, open, share};

    const ONE: Id<Application> = Id::well_known(20);
    const TWO: Id<Application> = Id::well_known(21);

    fn reviewed_by(people: &[u128]) -> Call {
        let reviewers = people.iter().map(|person| Id::well_known(*person)).collect();
        Call { reviewers, ..call(open()) }
    }

    fn score(application: Id<Application>, person: u128, points: Option<[i64; 2]>) -> Score {
        let conflict = || Points::Conflict(Paragraph::parse("conflict", "My sister").unwrap());
        Score {
            id: Id::well_known(person),
            share: share(),
            call: Id::well_known(9),
            application,
            reviewer: Id::well_known(person),
            said: points.map_or_else(conflict, |points| Points::Given(points.to_vec())),
            comment: None,
            at: Moment::from_micros(0).unwrap(),
        }
    }

    #[test]
    fn the_mean_is_told_only_when_all_reviewers_have_finished() {
        let call = reviewed_by(&[5, 6]);
        let filed =
            [(ONE, State::Filed), (TWO, State::Filed), (Id::well_known(22), State::Withdrawn)];
        let mut scores = vec![
            score(ONE, 5, Some([50, 30])),
            score(TWO, 5, Some([10, 5])),
            score(ONE, 6, Some([41, 30])),
        ];
        let pending = Tally::of(&call, &filed, &scores);
        assert_eq!(pending, Tally::Pending(1), "R5.8");
        assert_eq!(pending.may_decide(ONE).unwrap_err().why, "calls-refused-pending", "R5.8");
        scores.push(score(TWO, 6, None));
        let tally = Tally::of(&call, &filed, &scores);
        let means = BTreeMap::from([(ONE, Some(7_550)), (TWO, Some(1_500))]);
        assert_eq!(tally, Tally::Complete(means), "R5.8: a conflict gives no points");
        assert!(tally.may_decide(TWO).is_ok());
    }

    #[test]
    fn an_application_that_only_the_conflicted_looked_at_is_not_decided() {
        let call = reviewed_by(&[5]);
        let tally = Tally::of(&call, &[(ONE, State::Filed)], &[score(ONE, 5, None)]);
        assert_eq!(tally.may_decide(ONE).unwrap_err().why, "calls-refused-conflicts", "R5.8");
        let nobody = Tally::of(&reviewed_by(&[]), &[(ONE, State::Filed)], &[]);
        assert_eq!(nobody, Tally::Pending(1), "R5.8: without reviewers nothing is decided");
    }

    #[test]
    fn nobody_gives_more_than_a_criterion_weighs() {
        let call = call(open());
        assert_eq!(Points::given(&call, vec![Some(60), Some(0)]), Ok(Points::Given(vec![60, 0])));
        let wrong = Points::given(&call, vec![Some(61), None]).unwrap_err();
        let whys: Vec<_> = wrong.0.iter().map(|one| (one.about, one.why)).collect();
        assert_eq!(
            whys,
            [("local_presence", "calls-refused-points"), ("clarity", "refused-missing")]
        );
    }
}
