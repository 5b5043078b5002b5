//! What became of a signed agreement by somebody’s hand, besides what the calendar makes of it.

use basics::{Day, Id, Line, Organisation, Paragraph};
use obligations::ANSWER_DAYS;

use crate::Hand;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// As its days say.
    Runs,
    Suspended(Notice),
    /// Told, and in effect once the others had their say (R5.7).
    Terminated(Notice),
    Closed {
        by: Hand,
        day: Day,
        /// Where it did not come to its last day.
        terminated: Option<Notice>,
    },
}

/// A party tells the others, with a reason and a document, and they may reply (R5.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub by: Hand,
    pub day: Day,
    pub reason: Paragraph,
    pub letter: Letter,
    /// One of each other party, at most.
    pub replies: Vec<Reply>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub by: Hand,
    pub day: Day,
    pub text: Paragraph,
}

/// The document of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter {
    /// A file beside the agreement.
    File,
    Reference(Line),
}

impl Notice {
    /// The last day of the right of reply.
    pub fn reply_by(&self) -> Day {
        self.day.plus_days(ANSWER_DAYS)
    }

    /// After the days for replying, or with the last reply, whichever comes first.
    pub fn effective_on(&self, parties: &[Id<Organisation>]) -> Day {
        let after = self.reply_by().plus_days(1);
        let have_all_replied = self.others(parties).all(|party| self.has_replied(party));
        let last = self.replies.iter().map(|reply| reply.day).max();
        last.filter(|_| have_all_replied).map_or(after, |day| day.min(after))
    }

    /// Whoever was told.
    pub fn others(&self, parties: &[Id<Organisation>]) -> impl Iterator<Item = Id<Organisation>> {
        let own = self.by.party;
        parties.iter().copied().filter(move |party| *party != own)
    }

    pub fn has_replied(&self, party: Id<Organisation>) -> bool {
        self.replies.iter().any(|reply| reply.by.party == party)
    }
}

impl Course {
    pub const NAMES: [&'static str; 4] = ["runs", "suspended", "terminated", "closed"];

    pub fn name(&self) -> &'static str {
        let place = match self {
            Self::Runs => 0,
            Self::Suspended(_) => 1,
            Self::Terminated(_) => 2,
            Self::Closed { .. } => 3,
        };
        Self::NAMES[place]
    }

    pub fn notice(&self) -> Option<&Notice> {
        match self {
            Self::Runs => None,
            Self::Suspended(notice) | Self::Terminated(notice) => Some(notice),
            Self::Closed { terminated, .. } => terminated.as_ref(),
        }
    }

    /// From which day it is terminated, if it is.
    pub fn terminated_on(&self, parties: &[Id<Organisation>]) -> Option<Day> {
        match self {
            Self::Runs | Self::Suspended(_) => None,
            Self::Terminated(notice) => Some(notice.effective_on(parties)),
            Self::Closed { terminated, .. } => {
                terminated.as_ref().map(|notice| notice.effective_on(parties))
            }
        }
    }
}
