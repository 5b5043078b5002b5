//! What an agreement is called on a day: its stage, and what the calendar makes of it.

use basics::Day;

use crate::{Life, Stage};

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
    Ended,
    Cancelled,
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
            Stage::Signed { activated, .. } => match &self.ground {
                ground if ground.last_day.is_some_and(|last| last < today) => Status::Ended,
                ground if ground.first_day.is_some_and(|first| today < first) => Status::Signed,
                ground if ground.sleeps && activated.is_none() => Status::Dormant,
                _ => Status::Active,
            },
        }
    }
}

impl Status {
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::UnderReview,
        Self::AwaitingSignature,
        Self::Signed,
        Self::Dormant,
        Self::Active,
        Self::Ended,
        Self::Cancelled,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::UnderReview => "under_review",
            Self::AwaitingSignature => "awaiting_signature",
            Self::Signed => "signed",
            Self::Dormant => "dormant",
            Self::Active => "active",
            Self::Ended => "ended",
            Self::Cancelled => "cancelled",
        }
    }
}
