//! Assessments of capacity against sexual exploitation and abuse as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Audience;
use uuid::Uuid;

use crate::{Again, Capacity, Found, Passport, Plan, PlanStands, Psea, Rating, Standard};

/// What a verifier found of an organisation's ways against sexual exploitation and abuse.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PseaCapacity")]
pub struct CapacityShape {
    pub id: Id<Capacity>,
    pub party: Id<Organisation>,
    /// Who assessed.
    pub by: Id<Organisation>,
    /// Null to others than the two once a later one has taken its place.
    pub rating: Option<Rating>,
    pub made_on: Day,
    /// The day of the final determination; null while it is preliminary.
    pub determined_on: Option<Day>,
    /// The last day on which it holds.
    pub valid_until: Option<Day>,
    /// The last day of its plan; null where there is none.
    pub plan_until: Option<Day>,
    /// The day on which the organisation agreed to the plan; until then it does not count.
    pub plan_agreed_on: Option<Day>,
    /// Since when a later one has taken its place, and this one does not hold any more.
    pub followed_on: Option<Day>,
    /// For the two that it stands between; null to others.
    pub between: Option<BetweenShape>,
    pub audience: Id<Audience>,
    pub version: i64,
}

/// What only the two read.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PseaCapacityBetween")]
pub struct BetweenShape {
    /// Empty where the rating does not rest upon the standards.
    pub standards: Vec<StandardShape>,
    /// Why it was assumed, where it was.
    pub basis: Option<Paragraph>,
    /// Why it was assessed although another had.
    pub again: Option<Again>,
    pub reason: Option<Paragraph>,
    pub steps: Vec<StepShape>,
}

/// One of the eight core standards.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PseaStandardMet")]
pub struct StandardShape {
    pub standard: Standard,
    pub met: bool,
    pub note: Option<Paragraph>,
}

/// What is done by a day: how it stands, its obligation says.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PseaPlanStep")]
pub struct StepShape {
    pub text: Line,
    pub due: Day,
}

/// How an organisation stands against sexual exploitation and abuse.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "is", rename_all = "snake_case")]
#[schemars(rename = "PseaStanding")]
pub(crate) enum PseaShape {
    Exempt,
    Unassessed,
    Rated {
        rating: Rating,
        until: Day,
        by: Id<Organisation>,
        capacity: Id<Capacity>,
        /// The last day of the plan.
        plan_until: Option<Day>,
        /// Since when a step of the plan is late.
        late_since: Option<Day>,
    },
    /// What another body found stands in for an assessment.
    StoodIn {
        day: Day,
        passport: Id<Passport>,
    },
    Lapsed {
        day: Day,
    },
    /// What was shown holds no more: a later one took its place, which was not shown.
    Followed {
        day: Day,
        by: Id<Organisation>,
    },
}

impl From<&Psea> for PseaShape {
    fn from(psea: &Psea) -> Self {
        match psea {
            Psea::Exempt => Self::Exempt,
            Psea::Unassessed => Self::Unassessed,
            Psea::StoodIn { day, passport, .. } => Self::StoodIn { day: *day, passport: *passport },
            Psea::Lapsed { day } => Self::Lapsed { day: *day },
            Psea::Followed { day, by } => Self::Followed { day: *day, by: *by },
            Psea::Rated(rated) => {
                let (plan_until, late_since) = match rated.plan {
                    PlanStands::None | PlanStands::Unagreed => (None, None),
                    PlanStands::Runs { until } => (Some(until), None),
                    PlanStands::Late { since } => (None, Some(since)),
                };
                Self::Rated {
                    rating: rated.rating,
                    until: rated.until,
                    by: rated.by,
                    capacity: rated.capacity,
                    plan_until,
                    late_since,
                }
            }
        }
    }
}

impl Capacity {
    /// What one who is neither of the two may know of it.
    pub(crate) fn outside(&self) -> CapacityShape {
        let is_over = self.followed_on.is_some();
        let rating = (!is_over).then(|| self.rating());
        CapacityShape { between: None, rating, ..self.shape() }
    }

    fn between(&self) -> BetweenShape {
        let standards = match &self.found {
            Found::Standards(standards) => {
                let one = |standard| {
                    let of = standards.of(standard).clone();
                    StandardShape { standard, met: of.met, note: of.note }
                };
                Standard::ALL.map(one).into()
            }
            Found::AssumedLow(_) | Found::NoContact(_) => Vec::new(),
        };
        let basis = match &self.found {
            Found::AssumedLow(basis) | Found::NoContact(basis) => Some(basis.clone()),
            Found::Standards(_) => None,
        };
        let steps = self.plan.iter().flat_map(|plan| &plan.steps);
        let steps = steps.map(|step| StepShape { text: step.text.clone(), due: step.due });
        BetweenShape {
            standards,
            basis,
            again: self.again,
            reason: self.reason().cloned(),
            steps: steps.collect(),
        }
    }
}

impl Record for Capacity {
    const KIND: &'static str = "capacity";
    type Shape = CapacityShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/capacities/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> CapacityShape {
        let agreed = self.plan.as_ref().and_then(|plan| plan.agreed.as_ref());
        CapacityShape {
            id: self.id,
            party: self.party,
            by: self.share.owner,
            rating: Some(self.rating()),
            made_on: self.made_on,
            determined_on: self.determined.as_ref().map(|determined| determined.on),
            valid_until: self.valid_until(),
            plan_until: self.plan.as_ref().and_then(Plan::last_day),
            plan_agreed_on: agreed.map(|agreed| agreed.on),
            followed_on: self.followed_on,
            between: Some(self.between()),
            audience: self.share.audience,
            version: self.version,
        }
    }
}
