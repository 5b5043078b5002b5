//! Activities for the tests of rules: plain ones, changed where it matters.

use activities::{Footprint, Kind, Sector};
use basics::{Id, Period};
use sharing::{Audience, Level, Share, Tlp};

/// Water for everybody, at no place yet; its owner has the number of the activity.
pub(crate) fn footprint(number: u128) -> Footprint {
    let owner = Id::well_known(number);
    Footprint {
        id: Id::well_known(number),
        share: Share {
            owner,
            level: Level::Low,
            tlp: Tlp::Green,
            audience: Audience::HUMANITARIAN,
        },
        kind: Kind::Delivery,
        sector: Sector::Wash,
        subsector: None,
        group: None,
        period: Period::ALWAYS,
        partners: Vec::new(),
        places: Vec::new(),
    }
}
