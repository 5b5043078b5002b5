//! Offers and asks as programs read them.

use activities::Sector;
use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph};
use places::Place;
use profiles::Spoken;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Level, Tlp};
use uuid::Uuid;

use crate::{Fit, Offer, Side, Sort};

/// What a party can do for others, or needs of them.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Offer")]
pub struct OfferShape {
    pub id: Id<Offer>,
    pub organisation: Id<Organisation>,
    pub side: Side,
    pub sort: Sort,
    pub title: Line,
    pub note: Option<Paragraph>,
    /// How much of it, in words.
    pub amount: Option<Line>,
    /// Empty: any.
    pub sectors: Vec<Sector>,
    /// Empty: everywhere.
    pub places: Vec<Id<Place>>,
    /// BCP-47 tags.
    pub languages: Vec<Spoken>,
    /// The last day on which it stands.
    pub until: Day,
    pub withdrawn_on: Option<Day>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub updated_at: Moment,
    pub version: i64,
}

/// A counterpart that may answer, and what the two have in common.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Counterpart")]
pub(crate) struct CounterpartShape {
    offer: OfferShape,
    sectors: Vec<Sector>,
    places: Vec<Id<Place>>,
    languages: Vec<Spoken>,
}

impl CounterpartShape {
    pub(crate) fn of(offer: &Offer, fit: &Fit) -> Self {
        let Fit { sectors, places, languages } = fit.clone();
        Self { offer: offer.shape(), sectors, places, languages }
    }
}

impl Record for Offer {
    const KIND: &'static str = "offer";
    type Shape = OfferShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/offers/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> OfferShape {
        OfferShape {
            id: self.id,
            organisation: self.share.owner,
            side: self.side,
            sort: self.sort,
            title: self.title.clone(),
            note: self.note.clone(),
            amount: self.amount.clone(),
            sectors: self.sectors.clone(),
            places: self.places.clone(),
            languages: self.languages.clone(),
            until: self.until,
            withdrawn_on: self.withdrawn_on,
            level: self.share.level,
            tlp: self.share.tlp,
            audience: self.share.audience,
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}
