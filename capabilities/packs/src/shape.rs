//! Packs as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{Pack, Verdict, fingerprint};

/// A signed file with what a mission’s library has.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Pack")]
pub struct PackShape {
    pub id: Id<Pack>,
    pub origin: Line,
    pub made_on: Day,
    pub licence: Option<Line>,
    pub notes: Option<Paragraph>,
    pub entries: i64,
    /// Or brought from elsewhere.
    pub made_here: bool,
    /// The public key that signed it, and what two people compare of it. Whoever confirms a key
    /// types what the other mission told, and no program does.
    pub signer: String,
    pub fingerprint: String,
    /// Of the whole file.
    pub sha256: String,
    pub at: Moment,
    pub entered_at: Option<Moment>,
    pub version: i64,
}

/// An entry, and what it is beside what is here.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PackEntry")]
pub(crate) struct EntryShape {
    pub(crate) kind: String,
    pub(crate) code: String,
    pub(crate) verdict: Verdict,
}

impl Record for Pack {
    const KIND: &'static str = "pack";
    type Shape = PackShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/packs/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> PackShape {
        PackShape {
            id: self.id,
            origin: self.manifest.origin.clone(),
            made_on: self.manifest.made_on,
            licence: self.manifest.licence.clone(),
            notes: self.manifest.notes.clone(),
            entries: self.entries,
            made_here: self.made_here,
            signer: self.signer.clone(),
            fingerprint: fingerprint(&self.signer),
            sha256: self.sha256.clone(),
            at: self.at,
            entered_at: self.entered_at,
            version: self.version,
        }
    }
}
