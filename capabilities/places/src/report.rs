//! What an import did: the verdict on each row, counted, and the reasons of those refused.

use basics::{Detail, Id, Line, Moment, Refusal};

/// One import of codes or boundaries, kept so that it can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub id: Id<Self>,
    pub kind: ImportKind,
    pub at: Moment,
    /// As the sender's device calls it.
    pub file_name: Line,
    /// SHA-256 of the file, in hexadecimal: which file it was can be proved later.
    pub digest: String,
    pub report: Report,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKind {
    Codes,
    Boundaries,
}

/// What belongs to nobody may be seen by whoever keeps the places.
impl sharing::Open for Import {}

/// The rows of a file by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Places that were not known.
    pub new: usize,
    /// Known places of which the file says something new.
    pub changed: usize,
    pub unchanged: usize,
    /// Known places that the file has no more: valid until the day before it.
    pub ended: usize,
    /// Rows that say what another row of the file said.
    pub repeated: usize,
    pub refused: usize,
    /// The first `REASONS_MAX` of the refused.
    pub reasons: Vec<Reason>,
}

/// A refusal as it is kept: the key of its sentence and what completes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub why: String,
    pub details: Vec<(String, Detail)>,
}

/// More nobody reads; the file itself is what to correct.
pub(crate) const REASONS_MAX: usize = 200;

impl Report {
    /// All rows of the file.
    pub fn rows(&self) -> usize {
        self.new + self.changed + self.unchanged + self.repeated + self.refused
    }

    pub(crate) fn refuse(&mut self, refusal: Refusal) {
        self.refused += 1;
        if self.reasons.len() < REASONS_MAX {
            self.reasons.push(refusal.into());
        }
    }
}

basics::named!(ImportKind);

impl ImportKind {
    pub const ALL: [Self; 2] = [Self::Codes, Self::Boundaries];

    pub fn name(self) -> &'static str {
        match self {
            Self::Codes => "codes",
            Self::Boundaries => "boundaries",
        }
    }
}

impl From<Refusal> for Reason {
    fn from(refusal: Refusal) -> Self {
        let details = refusal.details.into_iter().map(|(name, detail)| (name.to_owned(), detail));
        Self { why: refusal.why.to_owned(), details: details.collect() }
    }
}
