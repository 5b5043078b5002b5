//! What an organisation can do against sexual exploitation and abuse, and every rule about it.

use basics::{Day, Id, Organisation, Paragraph, Person, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Agreed, Plan};

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
    /// Since when a later one of the same verifier has been determined. To whom this one was shown,
    /// and the later one is not, learns that it does not hold any more, and nothing else.
    pub followed_on: Option<Day>,
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
        self.followed_on.is_none() && self.valid_until().is_some_and(|until| today <= until)
    }

    /// Whether it says how the organisation stands: as long as it holds, and where it was low until
    /// somebody finds otherwise, so that nobody waits until it is forgotten.
    pub fn counts(&self, today: Day) -> bool {
        let is_last = self.determined.is_some() && self.followed_on.is_none();
        self.holds(today) || (is_last && self.rating().is_low())
    }

    /// Which of the warnings before its end has been reached.
    pub fn warning(&self, today: Day) -> Option<i32> {
        if self.followed_on.is_some() {
            return None;
        }
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

    /// A plan is set down once, after the determination. It counts once its organisation has agreed
    /// to it; its steps end one by one.
    pub fn set_down(self, plan: Plan, today: Day) -> Result<Self, Refusal> {
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

    /// K25: the organisation's own yes to the plan; or the paper that its yes stands on, where
    /// nobody of it signs in here.
    pub fn agree(
        self,
        by: Id<Person>,
        paper: Option<Paragraph>,
        today: Day,
    ) -> Result<Self, Refusal> {
        let plan = self.plan.as_ref().ok_or_else(|| refused("diligence-refused-plan-none"))?;
        if plan.agreed.is_some() {
            return Err(refused("diligence-refused-plan-agreed"));
        }
        let agreed = Some(Agreed { on: today, by, paper });
        let plan = Some(Plan { agreed, ..plan.clone() });
        Ok(Self { plan, version: self.version + 1, ..self })
    }

    /// Others are shown what was determined, and nothing that is preliminary.
    pub fn may_be_shown(&self) -> Result<(), Refusal> {
        match self.determined {
            Some(_) => Ok(()),
            None => Err(Refusal::new("to", "diligence-refused-show-preliminary")),
        }
    }
}

fn refused(why: &'static str) -> Refusal {
    Refusal::new("has_read", why)
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
pub(crate) mod tests;
