//! What other capabilities say is owed.

use basics::{Day, Id, Line, Organisation};
use uuid::Uuid;

use crate::{Obligation, Sort, State};

/// The record that an obligation comes from: its kind in the journal, its id, its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub kind: String,
    pub id: Uuid,
    pub path: String,
}

/// Something that one party owes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owing {
    pub about: About,
    /// Tells several of one record apart: `final-report`. The same part is the same obligation.
    pub part: String,
    pub sort: Sort,
    pub by: Id<Organisation>,
    pub to: Id<Organisation>,
    pub due: Day,
    /// In the words of the record: what the agreement or the permit is called. Its sort is said
    /// beside it in the reader's language.
    pub title: Line,
}

/// How one part of a record stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub obligation: Id<Obligation>,
    pub part: String,
    pub state: State,
    /// Answers that took their time have moved it.
    pub due: Day,
}
