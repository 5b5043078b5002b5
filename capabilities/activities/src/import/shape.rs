//! Imports as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Person};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Audience;

use super::{Import, verdict::Verdict};

/// A file that somebody brought, and how far it has come.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Import")]
pub struct ImportShape {
    id: Id<Import>,
    file_name: Line,
    brought_by: Id<Person>,
    at: Moment,
    as_of: Day,
    /// How much the file tells: `month`, `quarter` or `part`.
    extent: &'static str,
    audience: Option<Id<Audience>>,
    rows: i64,
    /// `brought`, `judging`, `judged`, `entering`, `committed` or `discarded`.
    stage: &'static str,
    accepted: i64,
    corrected: i64,
    refused: i64,
    duplicates: i64,
    unchanged: i64,
    /// Of the accepted and corrected ones, those that change an activity which is here.
    changing: i64,
    version: i64,
}

/// An import with a page of its rows.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ImportShown")]
pub(crate) struct ImportShown {
    pub(super) import: ImportShape,
    /// The headings of the columns that were kept.
    pub(super) headings: Vec<String>,
    /// Who reports rows, and what the file tells of theirs.
    pub(super) organisations: Vec<OrganisationShape>,
    /// Rows of one verdict: the one that was asked for, or the one that most needs a look.
    pub(super) rows: Vec<RowShape>,
    /// What to send as `after` for the rows that follow.
    pub(super) next: Option<String>,
}

/// What a file tells of one organisation's activities, compared with those that are here.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ImportOrganisation")]
pub(crate) struct OrganisationShape {
    /// Null while it is not in the registry.
    pub(super) organisation: Option<Id<Organisation>>,
    pub(super) name: String,
    pub(super) new: i64,
    pub(super) changed: i64,
    pub(super) unchanged: i64,
    /// Activities that go on and that the file does not name; null where it does not tell the whole
    /// of a round.
    pub(super) missing: Option<i64>,
    pub(super) refused: i64,
    pub(super) duplicates: i64,
}

/// A row as it was brought, and what is made of it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ImportRow")]
pub(crate) struct RowShape {
    /// The one that a person sees in the spreadsheet, from 1.
    pub(super) number: usize,
    pub(super) verdict: Verdict,
    /// One for each heading.
    pub(super) cells: Vec<String>,
    /// Why, in the reader's language.
    pub(super) because: String,
}

impl ImportShown {
    /// Before anything is known of its rows.
    pub(super) fn of(import: &Import) -> Self {
        let (headings, organisations, rows) = Default::default();
        Self { import: import.shape(), headings, organisations, rows, next: None }
    }
}

impl Record for Import {
    const KIND: &'static str = "import";
    type Shape = ImportShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/imports/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> ImportShape {
        let counts = self.counts().unwrap_or_default();
        ImportShape {
            id: self.id,
            file_name: self.file_name.clone(),
            brought_by: self.by.person,
            at: self.at,
            as_of: self.for_all.as_of,
            extent: self.for_all.extent.name(),
            audience: self.for_all.audience,
            rows: self.rows,
            stage: self.stage.name(),
            accepted: counts.accepted,
            corrected: counts.corrected,
            refused: counts.refused,
            duplicates: counts.duplicates,
            unchanged: counts.unchanged,
            changing: counts.changing,
            version: self.version,
        }
    }
}
