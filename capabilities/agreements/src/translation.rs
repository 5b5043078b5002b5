//! A section in another language than the authentic one: beside the text, never part of it.

use basics::{Id, Language, Line, Moment, Organisation, Paragraph, Person};

use crate::{Hash, Section};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    pub section: i64,
    pub language: Language,
    pub title: Line,
    pub text: Paragraph,
    /// Of which authentic text.
    pub of: Hash,
    pub person: Id<Person>,
    pub party: Id<Organisation>,
    pub at: Moment,
}

impl Section {
    /// What a translation is a translation of.
    pub fn hash(&self) -> Hash {
        Hash::of(&format!("{}\n{}", self.title, self.text))
    }
}

impl Translation {
    /// Whether the authentic text still says what was translated.
    pub fn is_of(&self, section: &Section) -> bool {
        self.section == section.number && self.of == section.hash()
    }
}
