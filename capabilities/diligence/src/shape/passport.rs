//! Passports and who relies upon them as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Audience;
use uuid::Uuid;

use crate::{External, Passport, Recognition};

/// What another body found of an organisation, as that brought it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Passport")]
pub struct PassportShape {
    pub id: Id<Passport>,
    pub party: Id<Organisation>,
    pub kind: External,
    /// Who assessed.
    pub body: Line,
    pub assessed_on: Day,
    /// The last day on which it holds.
    pub valid_until: Day,
    pub note: Option<Paragraph>,
    /// Why it was taken back; null while it stands.
    pub withdrawn: Option<Paragraph>,
    pub audience: Id<Audience>,
    pub version: i64,
}

/// What one who verifies said of a passport.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PassportRecognition")]
pub struct RecognitionShape {
    pub id: Id<Recognition>,
    pub passport: Id<Passport>,
    /// Who verifies.
    pub by: Id<Organisation>,
    pub accepted: bool,
    /// Until when it stands in for a verification; null where it does not.
    pub verification_until: Option<Day>,
    /// The same for an assessment of capacity against sexual exploitation and abuse.
    pub psea_until: Option<Day>,
    pub reason: Option<Paragraph>,
    pub said_on: Day,
}

impl Record for Passport {
    const KIND: &'static str = "passport";
    type Shape = PassportShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/passports/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> PassportShape {
        PassportShape {
            id: self.id,
            party: self.share.owner,
            kind: self.kind,
            body: self.body.clone(),
            assessed_on: self.assessed_on,
            valid_until: self.valid_until,
            note: self.note.clone(),
            withdrawn: self.withdrawn.clone(),
            audience: self.share.audience,
            version: self.version,
        }
    }
}

impl Record for Recognition {
    const KIND: &'static str = "recognition";
    type Shape = RecognitionShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    /// It stands beside its passport.
    fn path(&self) -> String {
        format!("/passports/{}", self.passport)
    }

    /// The journal has it where it was said.
    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.by)
    }

    fn shape(&self) -> RecognitionShape {
        RecognitionShape {
            id: self.id,
            passport: self.passport,
            by: self.by,
            accepted: self.is_accepted(),
            verification_until: self.verification_until,
            psea_until: self.psea_until,
            reason: self.reason.clone(),
            said_on: self.said_on,
        }
    }
}
