//! Supports as programs read them.

use acts::{Context, Record};
use agreements::Agreement;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Problem};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use sharing::{Audience, Visible};
use uuid::Uuid;

use crate::{Condition, Giving, Happening, Kind, Risk, Step, Support, What};

/// What is to be given to a security force, and what was decided about it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Support")]
pub struct SupportShape {
    pub id: Id<Support>,
    pub owner: Id<Organisation>,
    pub reference: Line,
    pub kind: Kind,
    /// Whether the policy asks for a decision about this kind.
    pub in_scope: bool,
    pub recipient: Line,
    pub commander: Option<Line>,
    /// The implementing partner that hands it on.
    pub through: Option<Id<Organisation>>,
    pub text: Paragraph,
    /// Why it is outside the policy, if its kind is.
    pub outside: Option<Paragraph>,
    pub agreement: Option<Id<Agreement>>,
    pub steps: Vec<StepShape>,
    /// The day on which the approval lapses, as long as it was not refused or closed.
    pub review: Option<Day>,
    pub audience: Id<Audience>,
    pub updated_at: Moment,
    pub version: i64,
}

/// What happened on a day, and who did it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SupportStep")]
pub struct StepShape {
    pub on: Day,
    pub by: Line,
    pub what: Happening,
    /// What was found, decided, noted.
    pub text: Paragraph,
    pub risk: Option<Risk>,
    pub measures: Option<Paragraph>,
    pub monitoring: Option<Paragraph>,
    pub review: Option<Day>,
    pub conditions: Vec<ConditionShape>,
    /// Of a condition that was met: its place in the approval.
    pub condition: Option<usize>,
    pub how: Option<Giving>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SupportCondition")]
pub struct ConditionShape {
    pub due: Day,
    pub text: Line,
}

/// How one looks today.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SupportToday")]
pub(crate) struct TodayShape {
    #[serde(flatten)]
    support: SupportShape,
    /// `current`, `lapsed`, `suspended` …: worked out each day.
    standing: &'static str,
    /// Days to the review day of a current decision.
    left: Option<i32>,
    /// Whether something may be delivered or paid today.
    may_be_given: bool,
}

impl From<&Condition> for ConditionShape {
    fn from(condition: &Condition) -> Self {
        Self { due: condition.due, text: condition.text.clone() }
    }
}

impl From<&Step> for StepShape {
    fn from(step: &Step) -> Self {
        let none = |text: &Paragraph| Self {
            on: step.on,
            by: step.name.clone(),
            what: step.what.happening(),
            text: text.clone(),
            risk: None,
            measures: None,
            monitoring: None,
            review: None,
            conditions: Vec::new(),
            condition: None,
            how: None,
        };
        match &step.what {
            What::Assessed(assessment) => Self {
                risk: Some(assessment.risk),
                measures: Some(assessment.measures.clone()),
                monitoring: assessment.monitoring.clone(),
                ..none(&assessment.text)
            },
            What::Approved(approval) => Self {
                review: Some(approval.review),
                conditions: approval.conditions.iter().map(ConditionShape::from).collect(),
                ..none(&approval.reason)
            },
            What::Met { condition, said } => Self { condition: Some(*condition), ..none(said) },
            What::Given { how, said } => Self { how: Some(*how), ..none(said) },
            What::Refused { reason } | What::Suspended { reason } | What::Closed { reason } => {
                none(reason)
            }
        }
    }
}

impl TodayShape {
    pub(crate) fn of(cx: &Context, one: &Visible<Support>) -> Self {
        let standing = one.standing(cx.today);
        let left = match standing {
            crate::Standing::Current(left) => Some(left),
            _ => None,
        };
        let may_be_given = one.may_be_given(cx.today, cx.today).is_ok();
        Self { support: one.shape(), standing: standing.name(), left, may_be_given }
    }
}

impl Record for Support {
    const KIND: &'static str = "support";
    type Shape = SupportShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/support/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> SupportShape {
        let matter = &self.matter;
        SupportShape {
            id: self.id,
            owner: self.share.owner,
            reference: self.reference.clone(),
            kind: matter.kind,
            in_scope: matter.kind.is_in_scope(),
            recipient: matter.recipient.clone(),
            commander: matter.commander.clone(),
            through: matter.through,
            text: matter.text.clone(),
            outside: matter.outside.clone(),
            agreement: self.agreement,
            steps: self.steps.iter().map(StepShape::from).collect(),
            review: self.approval().map(|(_, approval)| approval.review),
            audience: self.share.audience,
            updated_at: self.updated_at,
            version: self.version,
        }
    }

    /// That something was noted, and not what: colleagues who are not named read the journal too.
    fn noted(&self) -> Result<serde_json::Value, Problem> {
        Ok(json!({ "id": self.id, "version": self.version }))
    }
}
