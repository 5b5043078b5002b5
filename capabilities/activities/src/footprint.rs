//! What of an activity decides whether another is at the same thing: so little that 100,000 of them
//! fit in memory at once.

use basics::{Id, Line, Organisation, Period};
use places::Place;
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Activity, Kind, PopulationGroup, Sector};

/// One activity, as far as comparing it with others goes. No more public than the activity itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footprint {
    pub id: Id<Activity>,
    pub share: Share,
    pub kind: Kind,
    pub sector: Sector,
    pub subsector: Option<Line>,
    pub group: Option<PopulationGroup>,
    pub period: Period,
    /// The lead and the implementing organisations that it names.
    pub partners: Vec<Id<Organisation>>,
    /// The places that it states, without what lies above them.
    pub places: Vec<Id<Place>>,
}

impl Shared for Footprint {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
