//! What becomes of the activities that a file does not name.
//!
//! Nothing missing is ever ended by itself: as long as nobody chooses, it stays as it is and is
//! listed as not confirmed in this round (K28).

use basics::{Day, Id, Organisation, Period, Refusal};
use parties::Stage;

use crate::{Activity, Round, Status};

/// What the importer chose for one organisation's missing activities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Choice {
    #[default]
    Leave,
    Complete,
}

basics::named!(Choice);

/// What the importer is to an organisation whose activities are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is its own, or nobody has claimed it yet: then whoever entered an activity looks after
    /// it.
    LooksAfter,
    /// Somebody else decides.
    LooksOn,
}

impl Choice {
    pub(crate) const ALL: [Self; 2] = [Self::Leave, Self::Complete];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::Complete => "complete",
        }
    }

    /// Nobody ends what is somebody else's.
    pub(crate) fn may_be_made(self, standing: Standing) -> Result<(), Refusal> {
        match (self, standing) {
            (Self::Complete, Standing::LooksOn) => {
                Err(Refusal::new("choice", "activities-import-refused-not-yours-to-end"))
            }
            _ => Ok(()),
        }
    }
}

impl Standing {
    pub(crate) fn of(
        importer: Id<Organisation>,
        owner: Id<Organisation>,
        stage: Option<Stage>,
    ) -> Self {
        match stage {
            _ if importer == owner => Self::LooksAfter,
            Some(Stage::Unclaimed) => Self::LooksAfter,
            _ => Self::LooksOn,
        }
    }
}

/// The activity as it is completed because a whole report of the round does not name it; none where
/// that cannot be said of it. It ended on its last day, or at the latest on the day of the report
/// (R7.2).
pub(crate) fn completed(activity: &Activity, round: Round, as_of: Day) -> Option<Activity> {
    if !round.awaits(activity) {
        return None;
    }
    let last = activity.period.last().map_or(as_of, |last| last.min(as_of));
    let period = Period::new(activity.period.first(), Some(last)).ok()?;
    Some(Activity { status: Status::Completed, period, reported_on: as_of, ..activity.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_ends_what_is_somebody_elses() {
        let allowed = |standing| {
            let all = Choice::ALL.into_iter();
            all.filter(|choice| choice.may_be_made(standing).is_ok()).collect::<Vec<_>>()
        };
        assert_eq!(allowed(Standing::LooksAfter), [Choice::Leave, Choice::Complete]);
        assert_eq!(allowed(Standing::LooksOn), [Choice::Leave]);
    }

    #[test]
    fn an_organisation_that_is_not_seen_or_has_an_account_decides_itself() {
        let (own, other) = (Id::well_known(1), Id::well_known(2));
        assert_eq!(Standing::of(own, own, None), Standing::LooksAfter);
        assert_eq!(Standing::of(own, other, Some(Stage::Unclaimed)), Standing::LooksAfter);
        assert_eq!(Standing::of(own, other, Some(Stage::Registered)), Standing::LooksOn);
        assert_eq!(Standing::of(own, other, None), Standing::LooksOn);
    }
}
