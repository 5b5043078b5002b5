//! What a party that does not hold the pen would write instead.

use basics::{Id, Line, Moment, Organisation, Paragraph, Refusal};

use crate::{Agreement, Hand};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: Id<Self>,
    pub agreement: Id<Agreement>,
    /// None for a section that is not there yet.
    pub section: Option<i64>,
    pub title: Line,
    pub text: Paragraph,
    pub reason: Paragraph,
    pub by: Hand,
    pub answered: Option<Answered>,
}

/// What whoever held the pen made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub answer: Answer,
    pub by: Id<Organisation>,
    pub at: Moment,
    pub reason: Option<Paragraph>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Take,
    Decline,
}

basics::named!(Answer);

impl Proposal {
    /// Once, and a no says why.
    pub fn answer(self, answered: Answered) -> Result<Self, Refusal> {
        if self.answered.is_some() {
            return Err(Refusal::new("proposal", "agreements-refused-answered"));
        }
        if answered.answer == Answer::Decline && answered.reason.is_none() {
            return Err(Refusal::new("reason", "agreements-refused-declines-why"));
        }
        Ok(Self { answered: Some(answered), ..self })
    }
}

impl Answer {
    pub const ALL: [Self; 2] = [Self::Take, Self::Decline];

    pub fn name(self) -> &'static str {
        match self {
            Self::Take => "take",
            Self::Decline => "decline",
        }
    }
}
