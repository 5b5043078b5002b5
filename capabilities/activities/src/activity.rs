//! An activity: who does what, where, when, for whom; and every rule about it.

use basics::{Day, Id, Line, Moment, Money, Organisation, Paragraph, Period, Refusal};
use places::Place;
use sharing::{Level, Share, Shared};
use uuid::Uuid;

use crate::{Headcount, Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status};

/// One activity, as the 3W/5W registers know it (domain §7.1). Where exactly it is and whom to call
/// are records of their own with a narrower audience (`Site`, `Contact`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    pub id: Id<Self>,
    pub share: Share,
    /// One activity has one reporting organisation, which owns the record (R7.5).
    pub reporting: Id<Organisation>,
    pub lead: Option<Id<Organisation>>,
    /// The local implementer is always credited, in every list and every export (K31).
    pub implementing: Vec<Id<Organisation>>,
    pub donors: Vec<Id<Organisation>>,
    pub kind: Kind,
    pub sector: Sector,
    pub subsector: Option<Line>,
    pub title: Line,
    pub description: Option<Paragraph>,
    pub status: Status,
    pub period: Period,
    /// At least one; each a P-code valid on the activity's days (R7.1, K27).
    pub places: Vec<Id<Place>>,
    pub group: Option<PopulationGroup>,
    pub targeted: Headcount,
    pub reached: Headcount,
    pub modality: Option<Modality>,
    pub budget: Option<Money>,
    /// Run by the mission: set apart from humanitarian work everywhere (R7.9).
    pub programme: Option<MissionProgramme>,
    /// Who or what says so, where it is not the reporter itself.
    pub source: Option<Line>,
    /// Where more of it can be read: a web address.
    pub link: Option<Line>,
    /// The record's id in the reporter's own spreadsheet.
    pub record_key: Option<Line>,
    /// Who entered it on behalf of the reporting organisation; none if it did so itself.
    pub entered_by: Option<Id<Organisation>>,
    /// The day on which it was last reported to be so.
    pub reported_on: Day,
    pub updated_at: Moment,
    /// Withdrawn by its owner: it stays in the owner's history and is shown to nobody else.
    pub withdrawn: bool,
    pub version: i64,
}

impl Activity {
    /// The least harm that a leak of it can do: presence by location is HIGH below admin 2, LOW
    /// down to it (R7.6, domain §8.1); children with armed groups are SEVERE anywhere (§4.3).
    pub fn least_level(finest_place: u8, group: Option<PopulationGroup>) -> Level {
        match group {
            Some(group) if group.is_severe() => Level::Severe,
            _ if finest_place > 2 => Level::High,
            _ => Level::Low,
        }
    }

    /// Anyone may call a record more harmful; less harmful only its owner, with a reason (R8.1).
    pub fn may_be_levelled(
        &self,
        level: Level,
        least: Level,
        by_owner: bool,
        reason: Option<&Paragraph>,
    ) -> Result<(), Refusal> {
        if level >= self.share.level {
            return Ok(());
        }
        if !by_owner {
            return Err(Refusal::new("level", "activities-refused-lower-by-other"));
        }
        if level < least {
            return Err(Refusal::new("level", "activities-refused-below-least"));
        }
        match reason {
            None => Err(Refusal::new("reason", "activities-refused-lower-without-reason")),
            Some(_) => Ok(()),
        }
    }

    /// Why it looks out of date, if it does.
    pub fn staleness(&self, today: Day) -> Option<&'static str> {
        self.status.staleness(self.period, self.reported_on, today)
    }

    /// The last day on which it counts in gap maths (R7.3).
    pub fn counts_until(&self) -> Option<Day> {
        self.status.counts_until(self.period, self.reported_on)
    }

    /// The Red Cross and Red Crescent never implement for the mission without an override that
    /// names the component and its written consent (R1.2); there is none yet, so it is refused.
    pub fn may_be_implemented_by(&self, kind: parties::OrganisationType) -> Result<(), Refusal> {
        if self.programme.is_some() && kind == parties::OrganisationType::RedCross {
            return Err(Refusal::new("implementing", "activities-refused-red-cross"));
        }
        Ok(())
    }

    /// Taken back by its owner: from then on nobody else sees it.
    pub fn withdraw(self) -> Result<Self, Refusal> {
        if self.withdrawn {
            return Err(Refusal::new("activity", "activities-refused-withdrawn"));
        }
        let share = Share { audience: sharing::Audience::OWN, ..self.share };
        Ok(Self { withdrawn: true, share, ..self })
    }

    /// Everybody that the record names, each once, the reporter first.
    pub fn organisations(&self) -> Vec<Id<Organisation>> {
        let mut all = vec![self.reporting];
        let named = self.lead.iter().chain(&self.implementing).chain(&self.donors);
        for id in named {
            if !all.contains(id) {
                all.push(*id);
            }
        }
        all
    }
}

impl Shared for Activity {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

/// Where exactly: narrower than its activity, whatever that one's audience.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    pub id: Id<Self>,
    pub activity: Id<Activity>,
    pub name: Option<Line>,
    /// Latitude and longitude in degrees, WGS 84.
    pub point: Option<(f64, f64)>,
    pub share: Share,
}

/// Whom to call about it: a person's details, which are HIGH (domain §8.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub id: Id<Self>,
    pub activity: Id<Activity>,
    pub name: Option<Line>,
    pub email: Option<Line>,
    pub phone: Option<Line>,
    pub share: Share,
}

impl Shared for Site {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

impl Shared for Contact {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

/// Only the web's own addresses: whoever follows one must not start a program.
pub fn web_address(about: &'static str, line: Line) -> Result<Line, Refusal> {
    let address = line.as_str().to_ascii_lowercase();
    let is_of_the_web = ["https://", "http://"].iter().any(|scheme| {
        let host = address.strip_prefix(scheme);
        host.is_some_and(|host| host.contains('.') && !host.contains([' ', '\\']))
    });
    if is_of_the_web { Ok(line) } else { Err(Refusal::new(about, "activities-refused-link")) }
}

/// Exact places and persons' details are HIGH at least, and for the owner alone until it says
/// otherwise.
pub fn narrower(activity: &Share) -> Share {
    Share { level: activity.level.max(Level::High), audience: sharing::Audience::OWN, ..*activity }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_into_the_web_and_nowhere_else() {
        let check = |text: &str| web_address("link", Line::parse("link", text).unwrap()).is_ok();
        assert!(check("https://reliefweb.int/report/1") && check("http://ngo.example"));
        for text in ["javascript:alert(1)", "file:///etc/passwd", "reliefweb.int", "https://x y.z"]
        {
            assert!(!check(text), "{text}");
        }
    }

    #[test]
    fn the_finer_the_place_the_higher_the_harm() {
        assert_eq!(Activity::least_level(1, None), Level::Low);
        assert_eq!(Activity::least_level(2, Some(PopulationGroup::Refugees)), Level::Low, "R7.6");
        assert_eq!(Activity::least_level(3, None), Level::High);
        let children = Some(PopulationGroup::ChildrenAssociated);
        assert_eq!(Activity::least_level(1, children), Level::Severe);
    }
}
