//! An idea that nobody called for, sent to somebody who might want it.

use activities::Sector;
use basics::{Id, Line, Moment, Organisation, Paragraph, Refusal};
use places::Place;
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::Call;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    pub id: Id<Self>,
    /// Owned by whoever had it, and seen by it and by whoever it is sent to.
    pub share: Share,
    pub sent_to: Id<Organisation>,
    pub title: Line,
    pub text: Paragraph,
    pub sector: Option<Sector>,
    pub place: Option<Id<Place>>,
    pub outcome: Outcome,
    pub sent_at: Moment,
    pub version: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Waiting,
    /// A direct call came of it.
    TakenUp(Id<Call>),
    Declined(Paragraph),
}

impl Outcome {
    pub const NAMES: [&'static str; 3] = ["waiting", "taken_up", "declined"];

    pub fn name(&self) -> &'static str {
        match self {
            Self::Waiting => Self::NAMES[0],
            Self::TakenUp(_) => Self::NAMES[1],
            Self::Declined(_) => Self::NAMES[2],
        }
    }
}

impl Idea {
    /// Answered once.
    pub fn answered(self, outcome: Outcome) -> Result<Self, Refusal> {
        match self.outcome {
            Outcome::Waiting => Ok(Self { outcome, version: self.version + 1, ..self }),
            _ => Err(Refusal::new("idea", "calls-refused-idea-answered")),
        }
    }
}

impl Shared for Idea {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
