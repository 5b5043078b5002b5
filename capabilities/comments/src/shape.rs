//! Comments as programs read them.

use acts::Record;
use basics::{Id, Moment, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::Comment;

/// What somebody said of a record.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Comment")]
pub struct CommentShape {
    pub id: Id<Comment>,
    /// The id of the record.
    #[schemars(with = "Id<Comment>")]
    pub about: Uuid,
    pub organisation: Id<Organisation>,
    pub at: Moment,
    pub text: Paragraph,
}

impl Record for Comment {
    const KIND: &'static str = "comment";
    type Shape = CommentShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        self.path.clone()
    }

    /// What somebody said is theirs, whosever record it is about.
    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.organisation)
    }

    fn shape(&self) -> CommentShape {
        CommentShape {
            id: self.id,
            about: self.about,
            organisation: self.organisation,
            at: self.at,
            text: self.text.clone(),
        }
    }
}
