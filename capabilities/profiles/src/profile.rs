//! What an organisation says of itself to partners, and every rule about it.

use activities::Sector;
use basics::{Id, Line, Moment, Organisation, Paragraph};
use places::Place;
use sharing::{Audience, Constituency, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{LedBy, Policy, Spoken};

/// Who an organisation is, in its own words. It keeps this itself and decides who reads it; as long
/// as nothing was said, nobody else knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub party: Id<Organisation>,
    pub share: Share,
    pub said: Said,
    /// None before anything was said.
    pub updated_at: Option<Moment>,
    pub version: i64,
}

/// The words themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub mandate: Option<Paragraph>,
    /// What we do not do.
    pub not_done: Option<Paragraph>,
    /// What we will not share.
    pub not_shared: Option<Paragraph>,
    pub sectors: Vec<Sector>,
    pub places: Vec<Id<Place>>,
    pub languages: Vec<Spoken>,
    /// Constituencies and communities served.
    pub communities: Option<Paragraph>,
    pub led_by: Vec<LedBy>,
    pub networks: Vec<Line>,
    pub policies: Vec<Policy>,
    /// “None in writing” is an answer.
    pub has_no_policies: bool,
}

/// Whether parties of this constituency verify others: UN entities and the mission's civilians.
pub fn verifies(constituency: Constituency) -> bool {
    matches!(constituency, Constituency::UnAgency | Constituency::MissionCivilian)
}

impl Profile {
    /// Whom it is meant for unless its organisation says otherwise: partners, and neither the force
    /// nor the police nor the State.
    pub const USUAL: Id<Audience> = Audience::PARTNERS;

    pub fn unsaid(party: Id<Organisation>) -> Self {
        let audience = Audience::OWN;
        Self {
            party,
            share: Share { owner: party, level: Level::Low, tlp: Tlp::Green, audience },
            said: Said::default(),
            updated_at: None,
            version: 0,
        }
    }

    /// It is found by its organisation's id, and has one of its own: who is let see the one record
    /// is not let see the other.
    pub fn id_of(party: Id<Organisation>) -> Id<Self> {
        Id::named("comity:profile", &party.to_string())
    }
}

impl Shared for Profile {
    fn uuid(&self) -> Uuid {
        Self::id_of(self.party).uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
