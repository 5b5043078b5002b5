//! An access incident, and every rule about it.

use activities::Sector;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Period, Refusal};
use parties::OrganisationType;
use places::Place;
use sharing::{Audience, Level, Share, Shared, Tlp, Viewer};
use uuid::Uuid;

use crate::{Category, Responsible};

/// Something that kept help from people (R6.1): of which sort, when, where, which sort of
/// organisation it hit and which sort of actor is responsible. Whom exactly, is another record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    pub id: Id<Self>,
    pub share: Share,
    pub category: Category,
    /// Its first day is known.
    pub period: Period,
    /// At least one, no wider than a region.
    pub places: Vec<Id<Place>>,
    pub affected: OrganisationType,
    pub responsible: Responsible,
    pub sectors: Vec<Sector>,
    /// People who went without, as far as anybody knows.
    pub people: Option<i64>,
    /// Days that were lost.
    pub days_lost: Option<i64>,
    pub text: Paragraph,
    pub stage: Stage,
    pub updated_at: Moment,
    pub version: i64,
}

/// Whom exactly it hit and who did it: narrower than the incident, whatever that one's audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub incident: Id<Incident>,
    /// As the incident is shared: whoever coordinates there is the working group.
    pub share: Share,
    pub organisation: Option<Id<Organisation>>,
    pub actor: Option<Line>,
}

/// How far it has come (domain §15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    Reported,
    /// Somebody has made sure of it.
    Validated,
    /// It was negotiated about, or spoken for.
    Acted,
    Resolved,
    Unresolved,
    Archived,
}

basics::named!(Stage);

impl Stage {
    pub const ALL: [Self; 6] = [
        Self::Reported,
        Self::Validated,
        Self::Acted,
        Self::Resolved,
        Self::Unresolved,
        Self::Archived,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Validated => "validated",
            Self::Acted => "acted",
            Self::Resolved => "resolved",
            Self::Unresolved => "unresolved",
            Self::Archived => "archived",
        }
    }

    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Reported, Self::Validated)
                | (Self::Validated, Self::Acted)
                | (Self::Validated | Self::Acted, Self::Resolved | Self::Unresolved)
                | (Self::Unresolved, Self::Acted)
                | (Self::Reported | Self::Resolved | Self::Unresolved, Self::Archived)
        )
    }

    pub fn next(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |next| self.may_become(*next))
    }
}

impl Incident {
    /// Detailed access data are HIGH (R6.2, HDX): the mission and the host State see none of them
    /// through an audience, only what was released to them (R6.4, R6.5).
    pub fn share(owner: Id<Organisation>, audience: Id<Audience>) -> Share {
        Share { owner, level: Level::High, tlp: Tlp::Amber, audience }
    }

    /// R6.1: a date, which has come, and a place that is at least a region.
    pub fn may_be_reported(period: Period, levels: &[u8], today: Day) -> Result<(), Refusal> {
        let Some(first) = period.first() else {
            return Err(Refusal::new("first_day", "refused-missing"));
        };
        let last = period.last().unwrap_or(first);
        if let Some(ahead) = [first, last].into_iter().find(|day| *day > today) {
            let about = if ahead == first { "first_day" } else { "last_day" };
            let refused = Refusal::new(about, "access-refused-future");
            return Err(refused.with("day", ahead).with("today", today));
        }
        match levels {
            [] => Err(Refusal::new("places", "refused-missing")),
            all if all.contains(&0) => Err(Refusal::new("places", "access-refused-country")),
            _ => Ok(()),
        }
    }

    pub fn step(self, next: Stage) -> Result<Self, Refusal> {
        match self.stage.may_become(next) {
            true => Ok(Self { stage: next, ..self }),
            false => Err(Refusal::new("stage", "access-refused-step")),
        }
    }

    /// Its owner, and whoever coordinates among those to whom it is shown: the working group.
    pub fn is_in_hand_of(&self, viewer: &Viewer) -> bool {
        viewer.owns(&self.share) || viewer.coordinates(self.share.audience)
    }
}

impl Shared for Incident {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn an_incident_has_a_day_that_has_come_and_a_place_no_wider_than_a_region() {
        let today = day("2026-06-15");
        let check = |first: Option<&str>, last: Option<&str>, levels: &[u8]| {
            let period = Period::new(first.map(day), last.map(day)).unwrap();
            let may = Incident::may_be_reported(period, levels, today);
            may.err().map(|refusal| (refusal.about, refusal.why))
        };
        assert_eq!(check(Some("2026-06-15"), None, &[1]), None, "R6.1");
        assert_eq!(check(Some("2026-06-01"), Some("2026-06-15"), &[1, 2]), None);
        assert_eq!(check(None, None, &[1]), Some(("first_day", "refused-missing")), "R6.1");
        assert_eq!(check(Some("2026-06-15"), None, &[]), Some(("places", "refused-missing")));
        let country = Some(("places", "access-refused-country"));
        assert_eq!(check(Some("2026-06-15"), None, &[0]), country, "R6.1: at least a region");
        let ahead = Some(("first_day", "access-refused-future"));
        assert_eq!(check(Some("2026-06-16"), None, &[1]), ahead);
    }

    #[test]
    fn it_goes_from_report_to_outcome_and_nothing_leaves_the_archive() {
        let next = |stage: Stage| stage.next().collect::<Vec<_>>();
        assert_eq!(next(Stage::Reported), [Stage::Validated, Stage::Archived], "domain §15");
        assert_eq!(next(Stage::Validated), [Stage::Acted, Stage::Resolved, Stage::Unresolved]);
        assert_eq!(next(Stage::Acted), [Stage::Resolved, Stage::Unresolved]);
        assert!(next(Stage::Archived).is_empty());
    }
}
