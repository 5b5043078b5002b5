//! A comment, and what it is about.

use basics::{Id, Moment, Organisation, Paragraph, Person};
use uuid::Uuid;

/// A record of any kind: the word for it in the journal, and its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    pub kind: &'static str,
    pub id: Uuid,
}

/// What somebody said of a record. It is never edited: a second comment corrects the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub id: Id<Self>,
    pub about: Uuid,
    /// The path of the record's page.
    pub path: String,
    pub person: Id<Person>,
    pub organisation: Id<Organisation>,
    pub text: Paragraph,
    pub at: Moment,
}
