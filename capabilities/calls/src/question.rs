//! What somebody asks about a call; the answer is for all.

use basics::{Id, Moment, Organisation, Paragraph, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::Call;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: Id<Self>,
    /// Its call's: whoever sees the call reads it.
    pub share: Share,
    pub call: Id<Call>,
    /// Shown to nobody: all who apply are answered alike.
    pub asked_by: Id<Organisation>,
    pub asked_at: Moment,
    pub text: Paragraph,
    pub answer: Option<(Paragraph, Moment)>,
    pub version: i64,
}

impl Question {
    /// Once: whoever has read an answer relies on it.
    pub fn answered(self, answer: Paragraph, now: Moment) -> Result<Self, Refusal> {
        match self.answer {
            None => Ok(Self { answer: Some((answer, now)), version: self.version + 1, ..self }),
            Some(_) => Err(Refusal::new("answer", "calls-refused-answered")),
        }
    }
}

impl Shared for Question {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
