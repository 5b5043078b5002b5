//! What an organisation can do against sexual exploitation and abuse, and every rule about it.

use basics::{Day, Id, Organisation, Paragraph, Person, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::Plan;

/// What a verifier found on a day of an organisation's ways to prevent and answer sexual
/// exploitation and abuse. It is no allegation: its organisation reads it, replies, and mends what
/// is missing by a plan with days (R5.14). A later one of the same verifier takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    pub id: Id<Self>,
    /// Owned by whoever assessed; among that party and the organisation, unless that shows it.
    pub share: Share,
    pub party: Id<Organisation>,
    pub found: Found,
    /// Why it was assessed although an assessment by another was valid.
    pub again: Option<Again>,
    pub made_on: Day,
    pub made_by: Id<Person>,
    /// None while it is preliminary.
    pub determined: Option<Determined>,
    pub plan: Option<Plan>,
    /// Counts those of one party by one verifier.
    pub number: i64,
    pub version: i64,
}

/// What the rating rests upon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Standards(Standards),
    /// Nobody could look: an emergency. The reason is written down.
    AssumedLow(Paragraph),
    /// Its people meet nobody whom it serves. The reason is written down.
    NoContact(Paragraph),
}

/// The final determination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Determined {
    pub on: Day,
    pub by: Id<Person>,
    pub reason: Paragraph,
    /// The last day on which it holds.
    pub until: Day,
}

/// The eight core standards (domain §5.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standard {
    Policy,
    Subcontracting,
    Recruitment,
    Training,
    Reporting,
    Assistance,
    Investigation,
    Correction,
}

/// Whether one is met, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    pub met: bool,
    pub note: Option<Paragraph>,
}

/// One for each standard, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standards(pub Box<[Met; 8]>);

/// What an assessment comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    Low,
    Medium,
    Full,
    AssumedLow,
    NoContact,
}

/// Why somebody assesses what another has assessed. That there is an allegation is no reason that
/// could be written here: the organisation reads it (K36).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Again {
    Decentralised,
    NotAppliedHere,
    HighRisk,
    Unsaid,
}

basics::named!(Standard);
basics::named!(Rating);
basics::named!(Again);

impl Standard {
    pub const ALL: [Self; 8] = [
        Self::Policy,
        Self::Subcontracting,
        Self::Recruitment,
        Self::Training,
        Self::Reporting,
        Self::Assistance,
        Self::Investigation,
        Self::Correction,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Subcontracting => "subcontracting",
            Self::Recruitment => "recruitment",
            Self::Training => "training",
            Self::Reporting => "reporting",
            Self::Assistance => "assistance",
            Self::Investigation => "investigation",
            Self::Correction => "correction",
        }
    }
}

impl Rating {
    pub const ALL: [Self; 5] =
        [Self::Low, Self::Medium, Self::Full, Self::AssumedLow, Self::NoContact];

    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::Full => "full",
            Self::AssumedLow => "assumed_low",
            Self::NoContact => "no_contact",
        }
    }

    /// Nothing is signed with it unless a plan runs (K25).
    pub fn is_low(self) -> bool {
        matches!(self, Self::Low | Self::AssumedLow)
    }

    /// There is something to strengthen.
    pub fn takes_a_plan(self) -> bool {
        self.is_low() || self == Self::Medium
    }
}

impl Again {
    pub const ALL: [Self; 4] =
        [Self::Decentralised, Self::NotAppliedHere, Self::HighRisk, Self::Unsaid];

    pub fn name(self) -> &'static str {
        match self {
            Self::Decentralised => "decentralised",
            Self::NotAppliedHere => "not_applied_here",
            Self::HighRisk => "high_risk",
            Self::Unsaid => "unsaid",
        }
    }
}

impl Standards {
    pub fn of(&self, standard: Standard) -> &Met {
        &self.0[standard as usize]
    }

    pub fn met(&self) -> usize {
        self.0.iter().filter(|standard| standard.met).count()
    }
}

impl Found {
    /// Nobody sets the rating: it follows from the standards, or from a documented answer.
    pub fn rating(&self) -> Rating {
        match self {
            Self::AssumedLow(_) => Rating::AssumedLow,
            Self::NoContact(_) => Rating::NoContact,
            Self::Standards(standards) => match standards.met() {
                8 => Rating::Full,
                6 | 7 => Rating::Medium,
                _ => Rating::Low,
            },
        }
    }
}

impl Capacity {
    /// Five years, as a verification.
    pub const DAYS_MAX: i32 = crate::Verification::DAYS_MAX;

    pub fn rating(&self) -> Rating {
        self.found.rating()
    }

    pub fn reason(&self) -> Option<&Paragraph> {
        self.determined.as_ref().map(|determined| &determined.reason)
    }

    pub fn valid_until(&self) -> Option<Day> {
        self.determined.as_ref().map(|determined| determined.until)
    }

    /// Whether it is determined and has not ended. No job has to notice that it ends.
    pub fn holds(&self, today: Day) -> bool {
        self.valid_until().is_some_and(|until| today <= until)
    }

    /// Whether it says how the organisation stands: as long as it holds, and where it was low until
    /// somebody finds otherwise, so that nobody waits until it is forgotten.
    pub fn counts(&self, today: Day) -> bool {
        self.holds(today) || (self.determined.is_some() && self.rating().is_low())
    }

    /// Which of the warnings before its end has been reached.
    pub fn warning(&self, today: Day) -> Option<i32> {
        let left = self.valid_until()?.days_since(today);
        let warned = crate::Verification::WARNED;
        warned.into_iter().find(|days| (0..=*days).contains(&left))
    }

    /// The final determination: once, and by somebody else than whoever assessed.
    pub fn determine(
        self,
        by: Id<Person>,
        reason: Paragraph,
        chosen: Option<Day>,
        today: Day,
    ) -> Result<Self, Refusal> {
        if self.determined.is_some() {
            return Err(Refusal::new("reason", "diligence-refused-determined"));
        }
        if self.made_by == by {
            return Err(Refusal::new("reason", "diligence-refused-own-assessment"));
        }
        let longest = today.plus_days(Self::DAYS_MAX);
        let until = chosen.unwrap_or(longest);
        if until < today {
            return Err(Refusal::new("valid_until", "diligence-refused-over").with("day", until));
        }
        if until > longest {
            let refused = Refusal::new("valid_until", "diligence-refused-longest");
            return Err(refused.with("day", longest));
        }
        let determined = Some(Determined { on: today, by, reason, until });
        Ok(Self { determined, version: self.version + 1, ..self })
    }

    /// A plan is agreed on once, after the determination; its steps end one by one.
    pub fn agree_on(self, plan: Plan, today: Day) -> Result<Self, Refusal> {
        let refused = |why| Err(Refusal::new("steps", why));
        let Some(determined) = &self.determined else {
            return refused("diligence-refused-plan-undetermined");
        };
        if self.plan.is_some() {
            return refused("diligence-refused-plan-exists");
        }
        if !self.rating().takes_a_plan() {
            return refused("diligence-refused-plan-needless");
        }
        let plan = plan.check(determined.on, today)?;
        Ok(Self { plan: Some(plan), version: self.version + 1, ..self })
    }

    /// Others are shown what was determined, and nothing that is preliminary.
    pub fn may_be_shown(&self) -> Result<(), Refusal> {
        match self.determined {
            Some(_) => Ok(()),
            None => Err(Refusal::new("to", "diligence-refused-show-preliminary")),
        }
    }
}

impl Shared for Capacity {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use basics::Line;
    use sharing::{Audience, Level, Tlp};

    use super::*;
    use crate::PlanStep;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn paragraph(text: &str) -> Paragraph {
        Paragraph::parse("x", text).unwrap()
    }

    fn met(count: usize) -> Found {
        let mut at = 0;
        let standards = [(); 8].map(|()| {
            at += 1;
            Met { met: at <= count, note: None }
        });
        Found::Standards(Standards(Box::new(standards)))
    }

    /// A preliminary one by the second organisation, that meets so many standards.
    pub(crate) fn assessed(party: Id<Organisation>, standards_met: usize) -> Capacity {
        let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
        Capacity {
            id: Id::well_known(30 + standards_met as u128),
            share: Share { owner: Id::well_known(20), level, tlp, audience },
            party,
            found: met(standards_met),
            again: None,
            made_on: day("2026-06-01"),
            made_by: Id::well_known(7),
            determined: None,
            plan: None,
            number: 1,
            version: 1,
        }
    }

    pub(crate) fn determined(party: Id<Organisation>, standards_met: usize) -> Capacity {
        let one = assessed(party, standards_met);
        let (by, today) = (Id::well_known(8), day("2026-06-15"));
        one.determine(by, paragraph("Seen"), None, today).unwrap()
    }

    pub(crate) fn plan(days: &[&str]) -> Plan {
        let text = Line::parse("x", "Everybody signs the code of conduct").unwrap();
        Plan {
            steps: days.iter().map(|on| PlanStep { text: text.clone(), due: day(on) }).collect(),
        }
    }

    const PARTY: Id<Organisation> = Id::well_known(10);

    #[test]
    fn the_rating_follows_from_the_standards_that_are_met() {
        for count in 0..=8 {
            let expected = match count {
                8 => Rating::Full,
                6 | 7 => Rating::Medium,
                _ => Rating::Low,
            };
            assert_eq!(met(count).rating(), expected, "R5.14, domain §5.6: {count} of 8");
        }
        let assumed = Found::AssumedLow(paragraph("The road is cut"));
        assert!(assumed.rating().is_low(), "K25");
        assert!(!Found::NoContact(paragraph("It prints books")).rating().is_low());
    }

    #[test]
    fn somebody_else_determines_once_and_for_five_years_at_most() {
        let today = day("2026-06-15");
        let of = |by: u128, chosen: Option<&str>| {
            let one = assessed(PARTY, 5);
            let done = one.determine(Id::well_known(by), paragraph("x"), chosen.map(day), today);
            done.map(|one| one.valid_until().unwrap().to_string()).map_err(|refusal| refusal.why)
        };
        assert_eq!(of(7, None), Err("diligence-refused-own-assessment"));
        assert_eq!(of(8, None), Ok("2031-06-14".into()));
        assert_eq!(of(8, Some("2027-01-01")), Ok("2027-01-01".into()));
        assert_eq!(of(8, Some("2031-06-15")), Err("diligence-refused-longest"));
        assert_eq!(of(8, Some("2026-06-14")), Err("diligence-refused-over"));
        let again = determined(PARTY, 5).determine(Id::well_known(9), paragraph("x"), None, today);
        assert_eq!(again.map_err(|refusal| refusal.why), Err("diligence-refused-determined"));
    }

    /// What is low is not forgotten when its days are over (R5.14).
    #[test]
    fn an_assessment_ends_by_itself_and_a_low_one_goes_on_counting() {
        let (last, after) = (day("2031-06-14"), day("2031-06-15"));
        let medium = determined(PARTY, 6);
        assert!(medium.counts(last) && !medium.holds(after) && !medium.counts(after));
        let low = determined(PARTY, 5);
        assert!(!low.holds(after) && low.counts(after), "R5.14");
        assert!(!assessed(PARTY, 5).counts(last), "a preliminary one decides nothing");
        assert_eq!([medium.warning(day("2031-03-17")), medium.warning(after)], [Some(90), None]);
    }

    #[test]
    fn a_plan_follows_a_determination_that_found_something_to_strengthen() {
        let today = day("2026-06-15");
        let agreed = |one: Capacity| {
            let done = one.agree_on(plan(&["2026-09-01"]), today);
            done.map(drop).map_err(|refusal| refusal.why)
        };
        assert_eq!(agreed(assessed(PARTY, 5)), Err("diligence-refused-plan-undetermined"));
        assert_eq!(agreed(determined(PARTY, 8)), Err("diligence-refused-plan-needless"));
        assert_eq!(agreed(determined(PARTY, 6)), Ok(()));
        let has_one = determined(PARTY, 5).agree_on(plan(&["2026-09-01"]), today).unwrap();
        assert_eq!(agreed(has_one), Err("diligence-refused-plan-exists"));
    }
}
