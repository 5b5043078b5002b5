//! A stakeholder of a place, and every rule about it.

use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Refusal};
use places::Place;
use profiles::Spoken;
use sharing::{Audience, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{Body, Community, Influence};

/// A group or an office of a place that has no account here: who they are, for whom they speak, how
/// one approaches them. Never a person, and never one of those who are served (K35).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakeholder {
    pub id: Id<Self>,
    /// Owned by whoever recorded it.
    pub share: Share,
    /// What the group or the office is called.
    pub name: Line,
    pub body: Body,
    pub place: Id<Place>,
    pub communities: Vec<Community>,
    pub languages: Vec<Spoken>,
    /// What it wants, and what worries it.
    pub interest: Option<Paragraph>,
    /// None where nobody said.
    pub influence: Option<Influence>,
    /// How one approaches it with respect.
    pub approach: Option<Paragraph>,
    /// Who or what says so.
    pub source: Line,
    /// The day whose state it tells.
    pub as_of: Day,
    pub check: Check,
    pub ended_on: Option<Day>,
    pub updated_at: Moment,
    pub version: i64,
}

/// That its owner said it still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    pub confirmed_on: Day,
    /// Counts the checks: each is owed by itself.
    pub round: i64,
}

/// How far one may rely on it. That nobody confirmed it is no state: it follows from the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reliance {
    Confirmed,
    /// Nobody confirmed it for a year: it is shown so, and nothing is deleted.
    Unconfirmed,
    Ended,
}

basics::named!(Reliance);

impl Reliance {
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Unconfirmed, Self::Ended];

    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Unconfirmed => "unconfirmed",
            Self::Ended => "ended",
        }
    }
}

impl Check {
    /// Chiefs and committees outlast the staff who know them: a year, as for figures of need.
    pub const RHYTHM_DAYS: i32 = 365;

    /// The last day on which it counts as confirmed.
    pub fn due_on(self) -> Day {
        self.confirmed_on.plus_days(Self::RHYTHM_DAYS)
    }

    /// The name of what is owed: each check is another obligation.
    pub fn part(self) -> String {
        format!("check/{}", self.round)
    }

    fn made(self, today: Day) -> Self {
        Self { confirmed_on: today, round: self.round + 1 }
    }
}

impl Stakeholder {
    /// A map of who stands where in a conflict can kill: HIGH, and for the own organisation, until
    /// its owner says otherwise. HIGH reaches no mission, force or State through any audience
    /// (R8.3), and others only while the protocol binds them (R8.5).
    pub fn usual(owner: Id<Organisation>) -> Share {
        Share { owner, level: Level::High, tlp: Tlp::AmberStrict, audience: Audience::OWN }
    }

    pub fn reliance(&self, today: Day) -> Reliance {
        match self.ended_on {
            Some(_) => Reliance::Ended,
            None if today > self.check.due_on() => Reliance::Unconfirmed,
            None => Reliance::Confirmed,
        }
    }

    /// It still holds.
    pub fn confirm(self, today: Day) -> Result<Self, Refusal> {
        self.must_go_on()?;
        Ok(Self { check: self.check.made(today), version: self.version + 1, ..self })
    }

    pub fn end(self, today: Day) -> Result<Self, Refusal> {
        self.must_go_on()?;
        Ok(Self { ended_on: Some(today), version: self.version + 1, ..self })
    }

    pub fn must_go_on(&self) -> Result<(), Refusal> {
        match self.ended_on {
            Some(day) => {
                Err(Refusal::new("stakeholder", "stakeholders-refused-ended").with("day", day))
            }
            None => Ok(()),
        }
    }

    /// Nobody speaks for no one: whom it speaks for is what the map is asked.
    pub fn speaks_for_somebody(self) -> Result<Self, Refusal> {
        match self.communities.is_empty() {
            true => Err(Refusal::new("communities", "stakeholders-refused-for-nobody")),
            false => Ok(self),
        }
    }

    /// Anyone may call it more harmful; less harmful only with a reason (R8.1), and never LOW or
    /// public: that somebody is spoken to is for those who may be trusted with it.
    pub fn may_be_shared(&self, so: &Share, reason: Option<&Paragraph>) -> Result<(), Refusal> {
        if so.audience == Audience::PUBLIC {
            return Err(Refusal::new("audience", "stakeholders-refused-public"));
        }
        if so.level < Level::Moderate {
            return Err(Refusal::new("level", "stakeholders-refused-low"));
        }
        if reason.is_none() && self.opens_to_everyone(so) {
            let why = "stakeholders-refused-everyone-without-reason";
            return Err(Refusal::new("reason", why));
        }
        match reason {
            None if so.level < self.share.level => {
                Err(Refusal::new("reason", "stakeholders-refused-lower-without-reason"))
            }
            _ => Ok(()),
        }
    }
}

impl Stakeholder {
    /// Whether it is shown to all registered parties from now on. Whoever registers tomorrow is
    /// among them, so it takes a reason and fresh proof; it does not take two, as a tension does:
    /// that somebody is there, and how one approaches them, sets nobody against anybody.
    pub fn opens_to_everyone(&self, so: &Share) -> bool {
        so.audience == Audience::EVERYONE && self.share.audience != Audience::EVERYONE
    }
}

/// What is said is of a day that has been.
pub(crate) fn may_be_of(question: &'static str, day: Day, today: Day) -> Result<Day, Refusal> {
    match day > today {
        true => Err(Refusal::new(question, "stakeholders-refused-day-ahead").with("day", day)),
        false => Ok(day),
    }
}

impl Shared for Stakeholder {
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

    fn stakeholder() -> Stakeholder {
        Stakeholder {
            id: Id::well_known(1),
            share: Stakeholder::usual(Id::well_known(2)),
            name: Line::parse("name", "Council of elders").unwrap(),
            body: Body::TraditionalAuthority,
            place: Id::well_known(7),
            communities: vec![Community::HostCommunity],
            languages: Vec::new(),
            interest: None,
            influence: None,
            approach: None,
            source: Line::parse("source", "Visit").unwrap(),
            as_of: day("2026-01-01"),
            check: Check { confirmed_on: day("2026-01-01"), round: 1 },
            ended_on: None,
            updated_at: Moment::from_micros(0).unwrap(),
            version: 1,
        }
    }

    #[test]
    fn it_is_its_owners_alone_until_they_say_otherwise() {
        let share = stakeholder().share;
        assert_eq!((share.audience, share.level), (Audience::OWN, Level::High));
        assert!(!share.tlp.may_be_passed_on(), "R8.10");
    }

    #[test]
    fn what_nobody_confirms_for_a_year_is_shown_so_and_a_check_makes_it_good() {
        let it = stakeholder();
        assert_eq!(it.reliance(day("2027-01-01")), Reliance::Confirmed);
        assert_eq!(it.reliance(day("2027-01-02")), Reliance::Unconfirmed);
        let again = it.confirm(day("2027-01-02")).unwrap();
        assert_eq!(again.reliance(day("2027-01-02")), Reliance::Confirmed);
        assert_eq!(again.check.part(), "check/2");
        let over = again.end(day("2027-02-01")).unwrap();
        assert_eq!(over.reliance(day("2027-02-01")), Reliance::Ended);
        assert!(over.clone().end(day("2027-02-01")).is_err() && over.must_go_on().is_err());
    }

    #[test]
    fn it_is_never_public_or_low_and_less_harmful_only_with_a_reason() {
        let it = stakeholder();
        let reason = Paragraph::parse("reason", "They asked to be known").unwrap();
        let so = |level, audience| Share { level, audience, ..it.share };
        let why = |share: Share, reason| it.may_be_shared(&share, reason).map_err(|r| r.why);
        let partners = Audience::PARTNERS;
        assert_eq!(why(so(Level::High, partners), None), Ok(()));
        assert_eq!(why(so(Level::Severe, partners), None), Ok(()), "more harmful needs none");
        let lower = so(Level::Moderate, partners);
        assert_eq!(why(lower, None), Err("stakeholders-refused-lower-without-reason"), "R8.1");
        assert_eq!(why(lower, Some(&reason)), Ok(()));
        let everyone = so(Level::High, Audience::EVERYONE);
        let silent = Err("stakeholders-refused-everyone-without-reason");
        assert_eq!(why(everyone, None), silent, "who registers tomorrow sees it too");
        assert_eq!(why(everyone, Some(&reason)), Ok(()));
        let known = Stakeholder { share: everyone, ..stakeholder() };
        assert!(known.may_be_shared(&everyone, None).is_ok(), "what they see already stays");
        let low = so(Level::Low, partners);
        assert_eq!(why(low, Some(&reason)), Err("stakeholders-refused-low"));
        let public = so(Level::High, Audience::PUBLIC);
        assert_eq!(why(public, Some(&reason)), Err("stakeholders-refused-public"));
    }

    #[test]
    fn it_speaks_for_somebody_and_tells_of_a_day_that_has_been() {
        let silent = Stakeholder { communities: Vec::new(), ..stakeholder() };
        assert!(silent.speaks_for_somebody().is_err());
        let of = |text: &str| may_be_of("as_of", day(text), day("2026-06-15")).is_ok();
        assert!(of("2026-06-15") && !of("2026-06-16"));
    }
}
