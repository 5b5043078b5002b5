//! Cases of overlap as programs read them.

use basics::{Id, Moment, Organisation, Paragraph};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;

use activities::Sector;

use crate::{Case, Matter, Stage, Verdict};

/// Two organisations in one sector and area, and what people made of it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Overlap")]
pub struct CaseShape {
    pub id: Id<Case>,
    pub organisations: [Id<Organisation>; 2],
    pub sector: Sector,
    pub place: Id<Place>,
    /// `proposed`, `under_discussion`, `resolved`, or the name of the verdict.
    pub stage: &'static str,
    pub verdict: Option<Verdict>,
    pub reason: Option<Paragraph>,
    /// Which of the two changes something because of it.
    pub adapts: Option<Id<Organisation>>,
    /// What was done about it.
    pub action: Option<Paragraph>,
    pub version: i64,
}

/// A case of the list, with how much speaks for it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OverlapListed")]
pub(crate) struct ListedCase {
    #[serde(flatten)]
    pub(crate) case: CaseShape,
    /// Of a hundred; none once people have taken it up.
    pub(crate) strength: Option<i64>,
}

/// A case with what was said in it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OverlapShown")]
pub(crate) struct CaseShown {
    pub(crate) case: CaseShape,
    /// Of the strongest pair of activities, of a hundred; none where none meet any more.
    pub(crate) strength: Option<i64>,
    pub(crate) steps: Vec<StepShape>,
}

/// Something that was done or said in a case.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OverlapStep")]
pub(crate) struct StepShape {
    /// The act's name.
    pub(crate) act: String,
    pub(crate) organisation: Id<Organisation>,
    pub(crate) at: Moment,
    pub(crate) said: Option<Paragraph>,
}

impl From<&Case> for CaseShape {
    fn from(case: &Case) -> Self {
        let Matter { a, b, sector, place } = case.matter;
        let judgement = case.stage.judgement();
        Self {
            id: case.id,
            organisations: [a, b],
            sector,
            place,
            stage: case.stage.name(),
            verdict: judgement.map(|judgement| judgement.verdict),
            reason: judgement.map(|judgement| judgement.reason.clone()),
            adapts: judgement.and_then(|judgement| judgement.adapts),
            action: match &case.stage {
                Stage::Resolved { action, .. } => Some(action.clone()),
                _ => None,
            },
            version: case.version,
        }
    }
}
