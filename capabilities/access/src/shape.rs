//! Incidents, figures and violations as programs read them.

use activities::Sector;
use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph};
use parties::OrganisationType;
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Audience;
use uuid::Uuid;

use crate::{
    Breach, Category, Cell, Figures, Fineness, Group, Identity, Incident, Pursued, Responsible,
    Stage, Violation,
};

/// Something that kept help from people.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AccessIncident")]
pub struct IncidentShape {
    pub id: Id<Incident>,
    pub owner: Id<Organisation>,
    pub category: Category,
    pub group: Group,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
    pub places: Vec<Id<Place>>,
    /// The type of the organisation that was hit.
    pub affected: OrganisationType,
    /// The type of the actor that is responsible.
    pub responsible: Responsible,
    pub sectors: Vec<Sector>,
    pub people: Option<i64>,
    pub days_lost: Option<i64>,
    pub text: Paragraph,
    pub stage: Stage,
    pub audience: Id<Audience>,
    pub updated_at: Moment,
    pub version: i64,
}

/// Whom exactly it hit and who did it: for its owner and the working group.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AccessIdentity")]
pub(crate) struct IdentityShape {
    organisation: Option<Id<Organisation>>,
    actor: Option<Line>,
}

/// Figures that were published: no count below ten, none finer than a district.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AccessFigures")]
pub struct FiguresShape {
    pub id: Id<Figures>,
    pub owner: Id<Organisation>,
    pub title: Line,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
    pub fineness: Fineness,
    pub cells: Vec<CellShape>,
    pub audience: Id<Audience>,
    pub published_at: Moment,
}

/// How many incidents of a category touched a place.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AccessFigure")]
pub struct CellShape {
    pub place: Id<Place>,
    pub category: Category,
    pub incidents: i64,
}

/// A breach of the mission's status agreement.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SofaViolation")]
pub struct ViolationShape {
    pub id: Id<Violation>,
    pub owner: Id<Organisation>,
    pub breach: Breach,
    pub on: Day,
    pub places: Vec<Id<Place>>,
    pub text: Paragraph,
    pub steps: Vec<PursuitShape>,
    pub settled: bool,
    pub version: i64,
}

/// What was done about it on a day.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SofaViolationStep")]
pub struct PursuitShape {
    pub on: Day,
    pub what: Pursued,
    pub said: Paragraph,
}

impl From<Identity> for IdentityShape {
    fn from(identity: Identity) -> Self {
        Self { organisation: identity.organisation, actor: identity.actor }
    }
}

impl From<&Cell> for CellShape {
    fn from(cell: &Cell) -> Self {
        Self { place: cell.place, category: cell.category, incidents: cell.incidents }
    }
}

impl Record for Incident {
    const KIND: &'static str = "access_incident";
    type Shape = IncidentShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/access/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> IncidentShape {
        IncidentShape {
            id: self.id,
            owner: self.share.owner,
            category: self.category,
            group: self.category.group(),
            first_day: self.period.first(),
            last_day: self.period.last(),
            places: self.places.clone(),
            affected: self.affected,
            responsible: self.responsible,
            sectors: self.sectors.clone(),
            people: self.people,
            days_lost: self.days_lost,
            text: self.text.clone(),
            stage: self.stage,
            audience: self.share.audience,
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}

impl Record for Figures {
    const KIND: &'static str = "access_figures";
    type Shape = FiguresShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/access/figures/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> FiguresShape {
        FiguresShape {
            id: self.id,
            owner: self.share.owner,
            title: self.title.clone(),
            first_day: self.period.first(),
            last_day: self.period.last(),
            fineness: self.fineness,
            cells: self.cells.iter().map(CellShape::from).collect(),
            audience: self.share.audience,
            published_at: self.published_at,
        }
    }
}

impl Record for Violation {
    const KIND: &'static str = "sofa_violation";
    type Shape = ViolationShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/sofa-violations/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> ViolationShape {
        let step = |step: &crate::Pursuit| PursuitShape {
            on: step.on,
            what: step.what,
            said: step.said.clone(),
        };
        ViolationShape {
            id: self.id,
            owner: self.share.owner,
            breach: self.breach,
            on: self.on,
            places: self.places.clone(),
            text: self.text.clone(),
            steps: self.steps.iter().map(step).collect(),
            settled: self.is_settled(),
            version: self.version,
        }
    }
}
