//! Needs as programs read them.

use activities::{HeadcountShape, PopulationGroup, Sector};
use acts::Record;
use basics::{Day, Id, Line, Organisation, Paragraph};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Level, Tlp};
use uuid::Uuid;

use crate::{Figures, Need};

/// How many people in a place need something of a sector.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Need")]
pub struct NeedShape {
    pub id: Id<Need>,
    /// Whoever keeps the figure.
    pub owner: Id<Organisation>,
    pub place: Id<Place>,
    /// `MUL` where people in need of anything at all are meant.
    pub sector: Sector,
    pub group: PopulationGroup,
    /// Who or what says so.
    pub source: Line,
    /// The day whose state it is.
    pub as_of: Day,
    pub figures: FiguresShape,
    pub link: Option<Line>,
    pub note: Option<Paragraph>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub withdrawn: bool,
    pub version: i64,
}

/// How many people; what is not known is null, and never zero.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "NeedFigures")]
pub struct FiguresShape {
    pub population: Option<i64>,
    pub affected: Option<i64>,
    pub in_need: Option<i64>,
    /// The people in need by sex and age.
    pub in_need_by_sex_and_age: HeadcountShape,
    /// Whom the response plan is for.
    pub targeted: Option<i64>,
    /// Whom the source says to have been reached, all organisations together.
    pub reached: Option<i64>,
}

impl From<&Figures> for FiguresShape {
    fn from(figures: &Figures) -> Self {
        Self {
            population: figures.population,
            affected: figures.affected,
            in_need: figures.in_need.total(),
            in_need_by_sex_and_age: figures.in_need.into(),
            targeted: figures.targeted,
            reached: figures.reached,
        }
    }
}

impl Record for Need {
    const KIND: &'static str = "need";
    type Shape = NeedShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/needs/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> NeedShape {
        NeedShape {
            id: self.id,
            owner: self.share.owner,
            place: self.about.place,
            sector: self.about.sector,
            group: self.about.group,
            source: self.source.clone(),
            as_of: self.as_of,
            figures: (&self.figures).into(),
            link: self.link.clone(),
            note: self.note.clone(),
            level: self.share.level,
            tlp: self.share.tlp,
            audience: self.share.audience,
            withdrawn: self.withdrawn,
            version: self.version,
        }
    }
}
