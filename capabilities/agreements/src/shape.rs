//! Agreements as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Level, Tlp};
use uuid::Uuid;

use crate::{
    Acceptance, Agreement, Answer, Document, Hash, Proposal, Review, Signature, Translation,
    Verdict, Version,
};

/// An agreement: its text as it is now, and whose hands are on it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Agreement")]
pub struct AgreementShape {
    pub id: Id<Agreement>,
    /// Who drafted it.
    pub owner: Id<Organisation>,
    /// `draft`, `under_review`, `awaiting_signature`, `signed` or `cancelled`.
    pub stage: &'static str,
    /// The party that writes.
    pub pen: Id<Organisation>,
    /// Which text it is, counted from 1.
    pub number: i64,
    /// SHA-256 of the document's canonical JSON: what is accepted and signed.
    pub hash: String,
    pub document: Document,
    pub accepted: Vec<AcceptanceShape>,
    pub reviewed: Vec<ReviewShape>,
    pub signed: Vec<SignatureShape>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub version: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementAcceptance")]
pub struct AcceptanceShape {
    pub party: Id<Organisation>,
    pub at: Moment,
    pub hash: String,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementReview")]
pub struct ReviewShape {
    pub at: Moment,
    pub verdict: Verdict,
    /// An interest of the reviewer's own: such a review does not count.
    pub conflict: Option<Paragraph>,
    pub reason: Option<Paragraph>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementSignature")]
pub struct SignatureShape {
    pub party: Id<Organisation>,
    pub name: String,
    pub at: Moment,
    pub day: Day,
    pub hash: String,
}

/// One text that an agreement had.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementVersion")]
pub(crate) struct VersionShape {
    number: i64,
    hash: String,
    party: Id<Organisation>,
    at: Moment,
}

/// A section in another language than the authentic one.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementTranslation")]
pub(crate) struct TranslationShape {
    section: i64,
    language: basics::Language,
    title: Line,
    text: Paragraph,
    /// Of a text that has changed since.
    out_of_date: bool,
}

/// What a party would write instead.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementProposal")]
pub struct ProposalShape {
    pub id: Id<Proposal>,
    pub agreement: Id<Agreement>,
    pub section: Option<i64>,
    pub title: Line,
    pub text: Paragraph,
    pub reason: Paragraph,
    pub party: Id<Organisation>,
    pub at: Moment,
    pub answer: Option<Answer>,
    pub answer_reason: Option<Paragraph>,
}

impl From<&Acceptance> for AcceptanceShape {
    fn from(one: &Acceptance) -> Self {
        Self { party: one.by.party, at: one.by.at, hash: one.hash.to_string() }
    }
}

impl From<&Review> for ReviewShape {
    fn from(one: &Review) -> Self {
        let (conflict, reason) = (one.conflict.clone(), one.reason.clone());
        Self { at: one.by.at, verdict: one.verdict, conflict, reason }
    }
}

impl From<&Signature> for SignatureShape {
    fn from(one: &Signature) -> Self {
        let (party, at) = (one.by.party, one.by.at);
        Self { party, name: one.name.clone(), at, day: one.day, hash: one.hash.to_string() }
    }
}

impl From<&Version> for VersionShape {
    fn from(one: &Version) -> Self {
        let Version { number, hash, by, .. } = one;
        Self { number: *number, hash: Hash::to_string(hash), party: by.party, at: by.at }
    }
}

impl TranslationShape {
    pub(crate) fn of(told: &Translation, document: &Document) -> Self {
        let section = document.section(told.section);
        Self {
            section: told.section,
            language: told.language,
            title: told.title.clone(),
            text: told.text.clone(),
            out_of_date: !section.is_some_and(|section| told.is_of(section)),
        }
    }
}

impl Record for Agreement {
    const KIND: &'static str = "agreement";
    type Shape = AgreementShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/agreements/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> AgreementShape {
        let stage = &self.life.stage;
        AgreementShape {
            id: self.id,
            owner: self.share.owner,
            stage: stage.name(),
            pen: self.life.pen,
            number: self.life.wording.number,
            hash: self.life.wording.hash.to_string(),
            document: self.document.clone(),
            accepted: stage.accepted().iter().map(AcceptanceShape::from).collect(),
            reviewed: stage.reviews().iter().map(ReviewShape::from).collect(),
            signed: stage.signed().iter().map(SignatureShape::from).collect(),
            level: self.share.level,
            tlp: self.share.tlp,
            audience: self.share.audience,
            version: self.version,
        }
    }
}

impl Record for Proposal {
    const KIND: &'static str = "agreement_proposal";
    type Shape = ProposalShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/agreements/{}", self.agreement)
    }

    /// What somebody proposes is theirs, whosever agreement it is about.
    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.by.party)
    }

    fn shape(&self) -> ProposalShape {
        let answered = self.answered.as_ref();
        ProposalShape {
            id: self.id,
            agreement: self.agreement,
            section: self.section,
            title: self.title.clone(),
            text: self.text.clone(),
            reason: self.reason.clone(),
            party: self.by.party,
            at: self.by.at,
            answer: answered.map(|answered| answered.answer),
            answer_reason: answered.and_then(|answered| answered.reason.clone()),
        }
    }
}
