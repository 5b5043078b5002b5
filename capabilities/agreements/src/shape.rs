//! Agreements as programs read them.

mod catalogue;
mod reviewed;
mod standard;

use acts::Record;
use basics::{Day, Id, Line, Moment, Money, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Level, Tlp};
use uuid::Uuid;

pub use catalogue::EntryShape;
pub(crate) use catalogue::NeedsShape;
pub(crate) use reviewed::ReviewedShape;
pub use standard::StandardShape;

use crate::{
    Acceptance, Agreement, Amending, Answer, Conclusion, Document, Hash, Letter, Notice, Opinion,
    Proposal, Reply, Review, Signature, Translation, Verdict, Version, Way,
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
    /// Parties of the text that the registry has merged into others since.
    pub merged: Vec<MergedShape>,
    /// Of an amendment: what it changes, and how.
    pub amends: Option<AmendsShape>,
    /// The amendment that is being made of it: until then it stays what it was.
    pub open_amendment: Option<Id<Agreement>>,
    pub accepted: Vec<AcceptanceShape>,
    pub reviewed: Vec<ReviewShape>,
    pub signed: Vec<SignatureShape>,
    /// Of a signed one: `runs`, `suspended`, `terminated` or `closed`.
    pub course: &'static str,
    /// Why it is suspended or terminated, and what the others say to it.
    pub notice: Option<NoticeShape>,
    /// From which day a termination is in effect.
    pub terminated_on: Option<Day>,
    /// Who has given a final review.
    pub concluded_by: Vec<Id<Organisation>>,
    /// The final reviews: empty until every party has given its own.
    pub concluded: Vec<ConclusionShape>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub version: i64,
}

/// A party of the text, and who it is by now.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementPartyMerged")]
pub struct MergedShape {
    pub was: Id<Organisation>,
    pub now: Id<Organisation>,
}

/// Which agreement an amendment changes, and what in it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementAmends")]
pub struct AmendsShape {
    pub agreement: Id<Agreement>,
    /// Counted from 1 for each agreement.
    pub number: i64,
    /// The gravest last: that one is its type.
    pub changes: Vec<Amending>,
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
    /// `register`, `key` or `paper`.
    pub way: &'static str,
    /// Of a key: its public half, in hexadecimal, and what it made, base64url.
    pub public: Option<String>,
    pub signature: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementNotice")]
pub struct NoticeShape {
    pub party: Id<Organisation>,
    pub day: Day,
    pub reason: Paragraph,
    /// What it refers to; none where the document is a file beside the agreement.
    pub document: Option<Line>,
    pub reply_by: Day,
    pub replies: Vec<ReplyShape>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementReply")]
pub struct ReplyShape {
    pub party: Id<Organisation>,
    pub day: Day,
    pub text: Paragraph,
}

/// What a party says when an agreement is over.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementConclusion")]
pub struct ConclusionShape {
    pub party: Id<Organisation>,
    /// Whether what was agreed was done, the others were fair, and what goes on is handed over.
    pub answers: Vec<Opinion>,
    pub comment: Option<Paragraph>,
    /// What was paid in advance and is still outstanding.
    pub advances: Option<Money>,
    pub may_close: bool,
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
        let (public, signature) = match &one.way {
            Way::Key { public, signed, .. } => {
                (Some(public.to_string()), Some(signed.for_browser()))
            }
            Way::Register | Way::Paper => (None, None),
        };
        Self {
            party,
            name: one.name.clone(),
            at,
            day: one.day,
            hash: one.hash.to_string(),
            way: one.way.name(),
            public,
            signature,
        }
    }
}

impl From<&Notice> for NoticeShape {
    fn from(one: &Notice) -> Self {
        let document = match &one.letter {
            Letter::File => None,
            Letter::Reference(line) => Some(line.clone()),
        };
        let reply = |one: &Reply| {
            let (party, day, text) = (one.by.party, one.day, one.text.clone());
            ReplyShape { party, day, text }
        };
        Self {
            party: one.by.party,
            day: one.day,
            reason: one.reason.clone(),
            document,
            reply_by: one.reply_by(),
            replies: one.replies.iter().map(reply).collect(),
        }
    }
}

impl From<&Conclusion> for ConclusionShape {
    fn from(one: &Conclusion) -> Self {
        Self {
            party: one.by.party,
            answers: one.answers.clone(),
            comment: one.comment.clone(),
            advances: one.advances,
            may_close: one.may_close,
        }
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
        let concluded = self.life.concluded().unwrap_or_default();
        let merged = self.life.ground.heirs.of(self.document.parties()).into_iter();
        AgreementShape {
            id: self.id,
            owner: self.share.owner,
            stage: stage.name(),
            pen: self.life.pen,
            number: self.life.wording.number,
            hash: self.life.wording.hash.to_string(),
            document: self.document.clone(),
            merged: merged.map(|(was, now)| MergedShape { was, now }).collect(),
            amends: self.amends.as_ref().map(|amends| AmendsShape {
                agreement: amends.agreement,
                number: amends.number,
                changes: amends.kinds(&self.document),
            }),
            open_amendment: self.life.open.map(|open| open.amendment),
            accepted: stage.accepted().iter().map(AcceptanceShape::from).collect(),
            reviewed: stage.reviews().iter().map(ReviewShape::from).collect(),
            signed: stage.signed().iter().map(SignatureShape::from).collect(),
            course: self.life.course().name(),
            notice: self.life.course().notice().map(NoticeShape::from),
            terminated_on: self.life.course().terminated_on(&self.life.ground.parties),
            concluded_by: self.life.concluders(),
            concluded: concluded.iter().map(ConclusionShape::from).collect(),
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
