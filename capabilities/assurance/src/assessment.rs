//! An assessment of a partner: its rating, what that rests on, and how long it holds.

use std::collections::BTreeMap;

use basics::{Day, Id, Moment, Organisation, Paragraph, Refusal};
use jiff::tz::TimeZone;
use sharing::{Audience, Constituency, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{Area, Basis, Risk};

/// What a body that pays a partner found of it. It stands between the two, and is never changed:
/// who finds otherwise assesses anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub id: Id<Self>,
    pub share: Share,
    pub party: Id<Organisation>,
    pub basis: Basis,
    pub risk: Risk,
    /// Of a micro-assessment: all of them.
    pub areas: BTreeMap<Area, Risk>,
    pub made_on: Day,
    /// Its last day.
    pub expires_on: Day,
    pub text: Paragraph,
    pub at: Moment,
    /// Where it was found of a party, or by one, that became another.
    pub joined: Option<Joined>,
}

/// Whose it was before two parties became one, and when they did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    pub from: Id<Organisation>,
    pub at: Moment,
}

impl Assessment {
    /// From this calendar year after its own on, it is said that a new one is due (domain §5.5).
    pub const FLAGGED_YEARS: i16 = 4;
    /// It holds no longer than this; a year more than the flag leaves time for the next.
    pub const YEARS_MAX: i16 = 5;

    pub fn share(owner: Id<Organisation>, among: Id<Audience>) -> Share {
        Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience: among }
    }

    /// Who hands out cash and looks after it: the mission, UN entities and donors.
    pub fn is_made_by(constituency: Constituency) -> bool {
        constituency.is_of_the_mission()
            || matches!(constituency, Constituency::UnAgency | Constituency::Donor)
    }

    /// What can be, of its days, and of what its basis makes of the rating.
    pub fn may_be_made(&self, today: Day) -> Result<(), Refusal> {
        if self.made_on > today {
            let refused = Refusal::new("made_on", "assurance-refused-future");
            return Err(refused.with("day", self.made_on).with("today", today));
        }
        let last = Self::lasts(self.made_on);
        if self.expires_on <= self.made_on || self.expires_on > last {
            let refused = Refusal::new("expires_on", "assurance-refused-expiry");
            return Err(refused.with("day", self.made_on).with("last", last));
        }
        let is_micro = self.basis == Basis::MicroAssessment;
        let has_all = Area::ALL.iter().all(|area| self.areas.contains_key(area));
        if is_micro != has_all || (!is_micro && !self.areas.is_empty()) {
            return Err(Refusal::new("basis", "assurance-refused-areas"));
        }
        let fits = match self.basis {
            Basis::HighRiskAssumed => self.risk == Risk::High,
            Basis::LowRiskAssumed => self.risk == Risk::Low,
            Basis::NegativeAuditResults => matches!(self.risk, Risk::Significant | Risk::High),
            Basis::MicroAssessment | Basis::SimplifiedChecklist => self.risk != Risk::NotRequired,
            Basis::Other => true,
        };
        match fits {
            true => Ok(()),
            false => Err(Refusal::new("risk", "assurance-refused-rating")),
        }
    }

    /// The last day that one may have which was made then.
    pub fn lasts(made_on: Day) -> Day {
        let year = made_on.year() + Self::YEARS_MAX;
        let (month, day) = (made_on.month(), made_on.day_of_month());
        let same = Day::new(year, month, day).or_else(|| Day::new(year, month, 28));
        same.unwrap_or(Day::LAST)
    }

    /// What counts of what one body found of one partner, as of a day: what it found last. Where
    /// parties became one, what was found last of each stands beside that until somebody assesses
    /// anew, and the strictest that holds counts (R5.15).
    pub fn last_of(
        all: &[Self],
        (owner, party): (Id<Organisation>, Id<Organisation>),
        on: Day,
    ) -> Option<&Self> {
        let theirs = all.iter().filter(|one| (one.share.owner, one.party) == (owner, party));
        let known: Vec<&Self> =
            theirs.filter(|one| one.made_on <= on && one.was_noted_by(on)).collect();
        let is_behind = |one: &Self, since: Moment| one.joined.is_none() && one.at > since;
        let is_over = |one: &Self| {
            let joined = one.joined.as_ref();
            joined.is_some_and(|joined| known.iter().any(|other| is_behind(other, joined.at)))
        };
        let mut last = BTreeMap::<Option<Id<Organisation>>, &Self>::new();
        for one in known.iter().copied().filter(|one| !is_over(one)) {
            let before = last.entry(one.joined.map(|joined| joined.from)).or_insert(one);
            if before.order() < one.order() {
                *before = one;
            }
        }
        last.into_values().max_by_key(|one| (one.holds(on), one.risk.weight(), one.order()))
    }

    fn order(&self) -> (Day, Moment, Id<Self>) {
        (self.made_on, self.at, self.id)
    }

    /// What is noted later changes nothing of a year that is over (R5.15). A day is given, since it
    /// begins elsewhere at another time.
    fn was_noted_by(&self, on: Day) -> bool {
        self.at.day_in(&TimeZone::UTC) <= on.plus_days(1)
    }

    pub fn holds(&self, on: Day) -> bool {
        self.made_on <= on && on <= self.expires_on
    }

    /// The next one is due: it is in its fourth year after the one in which it was made, or over.
    pub fn is_flagged(&self, today: Day) -> bool {
        today.year() - self.made_on.year() >= Self::FLAGGED_YEARS || today > self.expires_on
    }
}

impl Shared for Assessment {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
