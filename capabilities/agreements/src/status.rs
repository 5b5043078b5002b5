//! What an agreement is called on a day: its stage, and what the calendar makes of it.

use basics::Day;

use crate::{Course, Life, Stage};

/// What people call it on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Draft,
    UnderReview,
    AwaitingSignature,
    /// Its first day is still to come.
    Signed,
    /// A contingency that nobody has activated.
    Dormant,
    Active,
    /// By one of its parties, until that one lifts it.
    Suspended,
    /// The others were told and have their say.
    Terminating,
    Terminated,
    /// Its last day is over.
    Ended,
    Closed,
    Cancelled,
    /// An amendment whose text is the agreement’s now.
    Merged,
}

basics::named!(Status);

impl Life {
    /// What it is on a day: dates move it on without anybody’s hand.
    pub fn status(&self, today: Day) -> Status {
        match &self.stage {
            Stage::Draft { .. } => Status::Draft,
            Stage::UnderReview { .. } => Status::UnderReview,
            Stage::AwaitingSignature { .. } => Status::AwaitingSignature,
            Stage::Cancelled { .. } => Status::Cancelled,
            Stage::Signed { .. } if self.ground.amends => Status::Merged,
            Stage::Signed { activated, course, .. } => {
                // K19: what is being amended stays what it was.
                let today = self.open.map_or(today, |open| today.min(open.since));
                let is_over = self.ground.last_day.is_some_and(|last| last < today);
                let terminated_on = course.terminated_on(&self.ground.parties);
                match &**course {
                    Course::Closed { .. } => Status::Closed,
                    _ if terminated_on.is_some_and(|day| day <= today) => Status::Terminated,
                    _ if is_over => Status::Ended,
                    Course::Suspended(_) => Status::Suspended,
                    Course::Terminated(_) => Status::Terminating,
                    Course::Runs => self.running(activated.is_some(), today),
                }
            }
        }
    }

    /// Signed, and neither over nor held up by anybody.
    fn running(&self, is_activated: bool, today: Day) -> Status {
        match &self.ground {
            ground if ground.first_day.is_some_and(|first| today < first) => Status::Signed,
            ground if ground.sleeps && !is_activated => Status::Dormant,
            _ => Status::Active,
        }
    }
}

impl Status {
    pub const ALL: [Self; 13] = [
        Self::Draft,
        Self::UnderReview,
        Self::AwaitingSignature,
        Self::Signed,
        Self::Dormant,
        Self::Active,
        Self::Suspended,
        Self::Terminating,
        Self::Terminated,
        Self::Ended,
        Self::Closed,
        Self::Cancelled,
        Self::Merged,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::UnderReview => "under_review",
            Self::AwaitingSignature => "awaiting_signature",
            Self::Signed => "signed",
            Self::Dormant => "dormant",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Terminating => "terminating",
            Self::Terminated => "terminated",
            Self::Ended => "ended",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
            Self::Merged => "merged",
        }
    }
}
