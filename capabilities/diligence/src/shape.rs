//! Verifications, assessments and flags as programs read them.

mod capacity;
mod passport;

use acts::Record;
use basics::{Day, Id, Moment, Organisation, Paragraph, Refusal};
use questionnaires::QuestionShape;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Audience;
use uuid::Uuid;
use words::Words;

pub use capacity::CapacityShape;
use capacity::PseaShape;
pub use passport::{PassportShape, RecognitionShape};

use crate::{Answer, Category, Flag, Passport, Question, Stage, Standing, Verification, Verified};

/// What a verifier found of an organisation on a day.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Verification")]
pub struct VerificationShape {
    pub id: Id<Verification>,
    pub party: Id<Organisation>,
    /// Who verified.
    pub by: Id<Organisation>,
    pub made_on: Day,
    pub positive: bool,
    /// The last day on which it holds; null where it is negative.
    pub valid_until: Option<Day>,
    /// For the two that it stands between; null to others.
    pub answers: Option<Vec<AnswerShape>>,
    /// What the mission asked besides, as it was asked then; null to others.
    pub further: Option<Vec<FurtherAnswerShape>>,
    /// Why it was asked again what another had found; null to others.
    pub again: Option<Paragraph>,
    pub audience: Id<Audience>,
    pub version: i64,
}

/// An answer to one of the five questions.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "VerificationAnswer")]
pub struct AnswerShape {
    pub question: Question,
    pub yes: bool,
    pub comment: Option<Paragraph>,
}

/// An answer to a further question of the mission.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "VerificationFurtherAnswer")]
pub struct FurtherAnswerShape {
    pub question: QuestionShape,
    pub yes: bool,
    pub comment: Option<Paragraph>,
}

/// Something that a verifying party noted of an organisation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Flag")]
pub struct FlagShape {
    pub id: Id<Flag>,
    pub party: Id<Organisation>,
    /// Who raised it.
    pub by: Id<Organisation>,
    pub category: Category,
    pub stage: Stage,
    pub text: Paragraph,
    /// Whether its party sees it.
    pub told: bool,
    pub review_on: Day,
    pub raised_at: Moment,
    pub version: i64,
}

/// How a party stands in the eyes of the viewer's organisation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Standing")]
pub(crate) struct StandingShape {
    party: Id<Organisation>,
    verified: VerifiedShape,
    psea: PseaShape,
    /// What stands against signing with it; empty where nothing does.
    against_signing: Vec<AgainstShape>,
    /// What stands against paying it.
    against_paying: Vec<AgainstShape>,
}

/// Whether a verification holds today, or why none does.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "is", rename_all = "snake_case")]
#[schemars(rename = "Verified")]
pub(crate) enum VerifiedShape {
    Exempt,
    Until {
        day: Day,
        by: Id<Organisation>,
    },
    /// What another body found stands in for a verification.
    StoodIn {
        day: Day,
        passport: Id<Passport>,
    },
    Never,
    Lapsed {
        day: Day,
    },
    Negative {
        day: Day,
    },
    HeadIsNot,
}

/// A reason, with what would satisfy it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ReasonAgainst")]
pub(crate) struct AgainstShape {
    /// The key of the sentence.
    why: &'static str,
    because: String,
}

impl StandingShape {
    pub(crate) fn of(standing: &Standing, w: &Words) -> Self {
        let against = |refusals: Vec<Refusal>| {
            let one = |it: &Refusal| AgainstShape { why: it.why, because: w.refusal(it) };
            refusals.iter().map(one).collect()
        };
        Self {
            party: standing.party,
            verified: (&standing.verified).into(),
            psea: (&standing.psea).into(),
            against_signing: against(standing.may_sign()),
            against_paying: against(standing.may_receive_funds()),
        }
    }
}

impl From<&Verified> for VerifiedShape {
    fn from(verified: &Verified) -> Self {
        match *verified {
            Verified::Exempt => Self::Exempt,
            Verified::Until { day, by } => Self::Until { day, by },
            Verified::StoodIn { day, passport, .. } => Self::StoodIn { day, passport },
            Verified::Never => Self::Never,
            Verified::Lapsed { day } => Self::Lapsed { day },
            Verified::Negative { day } => Self::Negative { day },
            Verified::HeadIsNot => Self::HeadIsNot,
        }
    }
}

impl Verification {
    /// What one who is neither of the two may know of it.
    pub(crate) fn outside(&self) -> VerificationShape {
        VerificationShape { answers: None, further: None, again: None, ..self.shape() }
    }
}

impl Record for Verification {
    const KIND: &'static str = "verification";
    type Shape = VerificationShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/verifications/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> VerificationShape {
        let answer = |question| {
            let answer = self.answers.of(question).clone();
            AnswerShape { question, yes: answer.yes, comment: answer.comment }
        };
        let further = self.further.answers.iter().map(|one| {
            let Answer { yes, comment } = one.answer.clone();
            FurtherAnswerShape { question: (&one.question).into(), yes, comment }
        });
        VerificationShape {
            id: self.id,
            party: self.party,
            by: self.share.owner,
            made_on: self.made_on,
            positive: self.is_positive(),
            valid_until: self.valid_until,
            answers: Some(Question::ALL.map(answer).into()),
            further: Some(further.collect()),
            again: self.again.clone(),
            audience: self.share.audience,
            version: self.version,
        }
    }
}

impl Record for Flag {
    const KIND: &'static str = "flag";
    type Shape = FlagShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/flags/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> FlagShape {
        FlagShape {
            id: self.id,
            party: self.party,
            by: self.share.owner,
            category: self.category,
            stage: self.stage,
            text: self.text.clone(),
            told: self.is_told(),
            review_on: self.review_on,
            raised_at: self.raised_at,
            version: self.version,
        }
    }
}
