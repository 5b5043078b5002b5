//! Assessments, years, engagements and thresholds as programs read them.

use std::collections::BTreeMap;

use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Area, Assessment, Assured, Band, Basis, Category, Coverage, Engagement, Finding, Kind, Limits,
    PartnerYear, Priority, Risk, Stage, Thresholds,
};

/// What a body that pays a partner found of it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "RiskAssessment")]
pub struct AssessmentShape {
    pub id: Id<Assessment>,
    pub owner: Id<Organisation>,
    pub party: Id<Organisation>,
    pub basis: Basis,
    pub risk: Risk,
    /// Of a micro-assessment: each subject area with its rating.
    pub areas: BTreeMap<&'static str, Risk>,
    pub made_on: Day,
    pub expires_on: Day,
    pub text: Paragraph,
}

/// A partner's cash in one year, in whole US dollars, as one body has it in its books.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PartnerYear")]
pub struct PartnerYearShape {
    pub id: Id<PartnerYear>,
    pub owner: Id<Organisation>,
    pub party: Id<Organisation>,
    pub year: i64,
    pub cash: i64,
    pub liquidations: i64,
    pub updated_at: Moment,
    pub version: i64,
}

/// The same with what it asks for, and what was done: worked out each time.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PartnerYearAssured")]
pub(crate) struct AssuredShape {
    #[serde(flatten)]
    year: PartnerYearShape,
    /// Null where no rating holds, which weighs as high.
    risk: Option<Risk>,
    visits_asked: i64,
    visits_done: i64,
    spot_checks_asked: i64,
    spot_checks_done: i64,
    coverage: Coverage,
    /// Not rated, and receives more than is left unrated.
    wants_rating: bool,
    /// The assessment is in its fourth year, or over.
    assessment_flagged: bool,
}

/// A visit, spot check or audit.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Engagement")]
pub struct EngagementShape {
    pub id: Id<Engagement>,
    pub owner: Id<Organisation>,
    pub party: Id<Organisation>,
    pub year: Id<PartnerYear>,
    pub kind: Kind,
    pub title: Line,
    pub planned_on: Day,
    pub stage: Stage,
    pub held_on: Option<Day>,
    /// Until then the partner has the word.
    pub comment_by: Option<Day>,
    pub report: Option<Paragraph>,
    pub findings: Vec<FindingShape>,
    /// What the partner says to it.
    pub comments: Option<Paragraph>,
    /// What was said at the end, or why it was cancelled.
    pub conclusion: Option<Paragraph>,
    pub updated_at: Moment,
    pub version: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "EngagementFinding")]
pub struct FindingShape {
    pub priority: Priority,
    pub category: Category,
    pub text: Paragraph,
}

/// Thresholds that apply from a day on.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AssuranceThresholds")]
pub struct ThresholdsShape {
    pub id: Id<Thresholds>,
    pub first_day: Day,
    #[serde(flatten)]
    pub limits: LimitsShape,
    pub reason: Paragraph,
    pub set_at: Moment,
}

/// The numbers themselves, in whole US dollars and visits a year.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AssuranceLimits")]
pub struct LimitsShape {
    /// By rising cash.
    pub bands: Vec<BandShape>,
    pub spot_check_over: i64,
    pub rating_over: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AssuranceBand")]
pub struct BandShape {
    /// Null in the last, which has no end.
    pub up_to: Option<i64>,
    pub high: i64,
    pub medium: i64,
    pub low: i64,
}

impl From<&Limits> for LimitsShape {
    fn from(limits: &Limits) -> Self {
        let band = |band: &Band| {
            let Band { up_to, high, medium, low } = *band;
            BandShape { up_to, high, medium, low }
        };
        let (spot_check_over, rating_over) = (limits.spot_check_over, limits.rating_over);
        Self { bands: limits.bands.iter().map(band).collect(), spot_check_over, rating_over }
    }
}

impl From<&Finding> for FindingShape {
    fn from(finding: &Finding) -> Self {
        let (priority, category) = (finding.priority, finding.category);
        Self { priority, category, text: finding.text.clone() }
    }
}

impl AssuredShape {
    pub(crate) fn of(year: &PartnerYear, assured: &Assured) -> Self {
        Self {
            year: year.shape(),
            risk: assured.risk,
            visits_asked: assured.visits.asked,
            visits_done: assured.visits.done,
            spot_checks_asked: assured.spot_checks.asked,
            spot_checks_done: assured.spot_checks.done,
            coverage: assured.coverage(),
            wants_rating: assured.wants_rating,
            assessment_flagged: assured.is_flagged,
        }
    }
}

impl Record for Assessment {
    const KIND: &'static str = "risk_assessment";
    type Shape = AssessmentShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/parties/{}/assurance", self.party)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> AssessmentShape {
        AssessmentShape {
            id: self.id,
            owner: self.share.owner,
            party: self.party,
            basis: self.basis,
            risk: self.risk,
            areas: self.areas.iter().map(|(area, risk)| (Area::name(*area), *risk)).collect(),
            made_on: self.made_on,
            expires_on: self.expires_on,
            text: self.text.clone(),
        }
    }
}

impl Record for PartnerYear {
    const KIND: &'static str = "partner_year";
    type Shape = PartnerYearShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/assurance/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> PartnerYearShape {
        PartnerYearShape {
            id: self.id,
            owner: self.share.owner,
            party: self.party,
            year: self.year,
            cash: self.cash,
            liquidations: self.liquidations,
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}

impl Record for Engagement {
    const KIND: &'static str = "engagement";
    type Shape = EngagementShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/engagements/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> EngagementShape {
        EngagementShape {
            id: self.id,
            owner: self.share.owner,
            party: self.party,
            year: self.year,
            kind: self.kind,
            title: self.title.clone(),
            planned_on: self.planned_on,
            stage: self.stage,
            held_on: self.held_on,
            comment_by: self.comment_by,
            report: self.report.clone(),
            findings: self.findings.iter().map(FindingShape::from).collect(),
            comments: self.comments.clone(),
            conclusion: self.conclusion.clone(),
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}

impl Record for Thresholds {
    const KIND: &'static str = "assurance_thresholds";
    type Shape = ThresholdsShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        "/assurance/thresholds".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> ThresholdsShape {
        ThresholdsShape {
            id: self.id,
            first_day: self.first_day,
            limits: (&self.limits).into(),
            reason: self.reason.clone(),
            set_at: self.set_at,
        }
    }
}
