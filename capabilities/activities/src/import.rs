//! An import: a spreadsheet on its way to becoming activities, and every rule about imports.
//!
//! A file is read at once and only what may be kept of it is kept: a column of personal data is
//! gone before anything is stored (R8.4). Its rows are judged against what the importer may see,
//! shown, and entered by one act. Rows are judged and entered in pieces, each in a transaction of
//! its own, so that nobody waits for a hundred thousand of them.
//!
//! Every row belongs to its reporting organisation; the importer entered it on its behalf.

mod bring;
mod cells;
mod choice;
mod commit;
mod counts;
mod decide;
mod discard;
mod extent;
mod forget_saved;
mod jobs;
mod judge;
mod known;
mod learnt;
mod mapping;
mod match_columns;
mod mend;
mod mending;
mod news;
mod own_words;
mod pages;
mod phrases;
mod plan;
mod present;
mod read;
mod saved;
mod sector_words;
mod sectors;
mod shape;
mod sheet;
mod staged;
mod store;
#[cfg(test)]
mod tests;
mod verdict;

use basics::{Day, Id, Language, Line, Moment, Organisation, Person, Refusal};
use sharing::{Audience, Share, Shared};
use uuid::Uuid;

pub(crate) use bring::Bring;
pub(crate) use commit::Commit;
pub(crate) use decide::Decide;
pub(crate) use discard::Discard;
pub(crate) use forget_saved::ForgetSaved;
pub(crate) use jobs::{EnterPiece, FollowMerge, Forget, JudgePiece, activities::Activities};
pub(crate) use match_columns::MatchColumns;
pub(crate) use mending::Mending;
pub(crate) use pages::{List, SavedList, Show, Verdicts};

/// For capabilities whose records are brought in the same way: what they judge rows with.
pub use cells::BroughtRow;
pub use jobs::judging::{JudgedPiece, plan};
pub use jobs::register::{Part, Register, Rows};
pub use judge::{Judge, Where};
pub use known::{Known, Mark, Seen};
pub use mapping::{Mapping, PLACES};
pub use plan::Plan;
pub use shape::ImportShape;
pub use sheet::{Heading, Sheet};
pub use staged::{Staged, Unsaid};
pub use verdict::{Correction, Findings, Judgement, Said, Verdict, Word};

use self::{counts::Counts, extent::Extent, saved::Saved};
use crate::{Round, Sector};

/// The tag of a column that only files have which were handed out to be brought up to date.
pub const HANDED_OUT: &str = "#meta+return";

/// Up to so many rows are judged, and entered, in the act itself: its page answers at once.
pub(crate) const AT_ONCE_ROWS: usize = 2_000;

/// What was brought is kept for so long: to look at the verdicts, to send them back.
pub(crate) const KEPT_DAYS: i32 = 30;

/// A file that somebody brought, and how far it has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    pub id: Id<Self>,
    /// The importer's organisation alone sees what it brought.
    pub share: Share,
    pub by: Importer,
    pub at: Moment,
    pub file_name: Line,
    pub for_all: ForAll,
    /// What its rows become, by the register's name.
    pub register: String,
    pub mapping: Mapping,
    /// What its columns were matched by, where somebody had matched files with the same headings.
    pub(crate) matched_by: Option<Id<Saved>>,
    /// Of the chosen sheet.
    pub rows: i64,
    pub(crate) stage: Stage,
    /// Brought by the mission: then this is all that it keeps, and it keeps it.
    pub is_of_the_mission: bool,
    /// Counts its changes; work that began before the last one stops.
    pub version: i64,
}

/// Who brought it: rows are judged with their eyes, also when nobody is waiting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Importer {
    pub person: Id<Person>,
    pub name: String,
    pub organisation: Id<Organisation>,
    pub language: Language,
}

/// What was said for all rows at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForAll {
    /// The day whose state the file tells.
    pub as_of: Day,
    /// Who may see the activities; none where each owner's usual audience does.
    pub audience: Option<Id<Audience>>,
    /// For rows that name no country: its code of three letters.
    pub country: Option<String>,
    /// For files without a column for it.
    pub sector: Option<Sector>,
    /// How much the file tells.
    pub(crate) extent: Extent,
    /// Who or what says so, for rows that do not say it themselves.
    pub source: Option<Line>,
}

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Its columns are not all known yet.
    Brought,
    Judging {
        done: i64,
    },
    Judged {
        counts: Counts,
    },
    /// Committed, and being entered piece by piece.
    Entering {
        done: i64,
        counts: Counts,
    },
    Committed {
        at: Moment,
        counts: Counts,
    },
    Discarded {
        at: Moment,
    },
}

impl Import {
    /// Its columns can be matched anew until it is committed.
    pub(crate) fn may_be_matched(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Brought | Stage::Judging { .. } | Stage::Judged { .. } => Ok(()),
            _ => Err(Refusal::new("import", "activities-import-refused-over")),
        }
    }

    /// Matched: its rows are judged from the first.
    pub(crate) fn matched(self, mapping: Mapping, rows: i64) -> Result<Self, Refusal> {
        self.may_be_matched()?;
        let stage = Stage::Judging { done: 0 };
        Ok(Self { mapping, rows, stage, version: self.version + 1, ..self })
    }

    pub(crate) fn judged(self, counts: Counts) -> Self {
        Self { stage: Stage::Judged { counts }, ..self }
    }

    /// Its rows are mended, and its missing activities decided on, while it can still be looked at
    /// before it is entered.
    pub(crate) fn may_be_settled(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Judged { .. } => Ok(()),
            Stage::Brought | Stage::Judging { .. } => {
                Err(Refusal::new("import", "activities-import-refused-not-judged"))
            }
            _ => Err(Refusal::new("import", "activities-import-refused-over")),
        }
    }

    /// Something of it was put right or decided: whoever saw it before looks again.
    pub(crate) fn settled(self) -> Result<Self, Refusal> {
        self.may_be_settled()?;
        Ok(Self { version: self.version + 1, ..self })
    }

    /// The round that it tells the whole of, if it does. Only activities go from round to round.
    pub(crate) fn round(&self) -> Option<Round> {
        let round = self.for_all.extent.round(self.for_all.as_of);
        round.filter(|_| self.register == Activities::REGISTER)
    }

    /// The one act that enters rows: what was seen in the preview, once. `decides` says that
    /// something was decided of what the file does not name.
    pub(crate) fn commit(self, decides: bool) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Judged { counts } if counts.has_effect() || decides => {
                let stage = Stage::Entering { done: 0, counts };
                Ok(Self { stage, version: self.version + 1, ..self })
            }
            Stage::Judged { .. } => {
                Err(Refusal::new("import", "activities-import-refused-nothing-to-enter"))
            }
            Stage::Brought | Stage::Judging { .. } => {
                Err(Refusal::new("import", "activities-import-refused-not-judged"))
            }
            Stage::Entering { .. } | Stage::Committed { .. } | Stage::Discarded { .. } => {
                Err(Refusal::new("import", "activities-import-refused-over"))
            }
        }
    }

    /// What was overtaken by others meanwhile is not entered, so that the counts may be others than
    /// those of the preview.
    pub(crate) fn entered(self, at: Moment, counts: Counts) -> Self {
        match self.stage {
            Stage::Entering { .. } => Self { stage: Stage::Committed { at, counts }, ..self },
            _ => self,
        }
    }

    pub(crate) fn discard(self, at: Moment) -> Result<Self, Refusal> {
        self.may_be_matched()?;
        Ok(Self { stage: Stage::Discarded { at }, version: self.version + 1, ..self })
    }

    /// The counts, from the preview on.
    pub(crate) fn counts(&self) -> Option<Counts> {
        match self.stage {
            Stage::Judged { counts }
            | Stage::Entering { counts, .. }
            | Stage::Committed { counts, .. } => Some(counts),
            _ => None,
        }
    }
}

impl Stage {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Brought => "brought",
            Self::Judging { .. } => "judging",
            Self::Judged { .. } => "judged",
            Self::Entering { .. } => "entering",
            Self::Committed { .. } => "committed",
            Self::Discarded { .. } => "discarded",
        }
    }
}

impl Shared for Import {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
