//! What a partner received and spent in a year, and what that asks of whoever paid it.

use basics::{Day, Id, Moment, Organisation, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Assessment, Basis, Engagement, Kind, Limits, Risk};

/// One partner in one year, as one body has it in its books. Whole US dollars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerYear {
    pub id: Id<Self>,
    pub share: Share,
    pub party: Id<Organisation>,
    pub year: i64,
    /// Net cash: what was transferred, less what came back.
    pub cash: i64,
    /// What the partner has accounted for.
    pub liquidations: i64,
    pub updated_at: Moment,
    pub version: i64,
}

/// What a year asks for and what of it was done: worked out, and never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assured {
    /// The rating that counts; none where none holds, which weighs as high.
    pub risk: Option<Risk>,
    pub visits: Tally,
    pub spot_checks: Tally,
    /// An audit is planned or was held, so that no spot check is asked for.
    pub has_audit: bool,
    /// The partner is not rated and receives more than is left unrated.
    pub wants_rating: bool,
    /// The assessment is in its fourth year, or over.
    pub is_flagged: bool,
}

/// How many are asked for, and how many took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub asked: i64,
    pub done: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coverage {
    /// Nothing of what is asked for has taken place.
    Void,
    Partial,
    /// All of it has, or nothing is asked for.
    Complete,
}

basics::named!(Coverage);

impl Coverage {
    pub const ALL: [Self; 3] = [Self::Void, Self::Partial, Self::Complete];

    pub fn name(self) -> &'static str {
        match self {
            Self::Void => "void",
            Self::Partial => "partial",
            Self::Complete => "complete",
        }
    }
}

impl Tally {
    /// What counts of what was done: a visit too many makes up for no spot check.
    fn counted(self) -> i64 {
        self.done.min(self.asked)
    }
}

impl PartnerYear {
    pub const FIRST: i64 = 2000;

    /// A year that has begun.
    pub fn may_be_noted(year: i64, today: Day) -> Result<(), Refusal> {
        let this = i64::from(today.year());
        match (Self::FIRST..=this).contains(&year) {
            true => Ok(()),
            false => {
                let refused = Refusal::new("year", "assurance-refused-year");
                Err(refused.with("first", Self::FIRST.to_string()).with("last", this.to_string()))
            }
        }
    }

    /// The same partner's, who was two in these books: what it received and accounted for in all.
    #[must_use]
    pub fn with(self, others: &[Self]) -> Self {
        let add = |all: i64, more: i64| all.saturating_add(more);
        let version = others.iter().map(|one| one.version).fold(self.version, i64::max) + 1;
        Self {
            cash: others.iter().map(|one| one.cash).fold(self.cash, add),
            liquidations: others.iter().map(|one| one.liquidations).fold(self.liquidations, add),
            version,
            ..self
        }
    }

    /// The day as of which it is looked at: its last, once it is over.
    pub fn as_of(&self, today: Day) -> Day {
        let last = i16::try_from(self.year).ok().and_then(|year| Day::new(year, 12, 31));
        last.map_or(today, |last| last.min(today))
    }

    /// R5.15: what this year's cash and risk ask for, and what was done.
    pub fn assured(
        &self,
        limits: &Limits,
        last: Option<&Assessment>,
        engagements: &[Engagement],
        today: Day,
    ) -> Assured {
        let as_of = self.as_of(today);
        let holding = last.filter(|assessment| assessment.holds(as_of));
        let risk = holding.map(|assessment| assessment.risk);
        let is_assumed_low = holding.is_some_and(|one| one.basis == Basis::LowRiskAssumed);
        let done = |kind: Kind| {
            let of_kind = engagements.iter().filter(|one| one.kind == kind);
            count(of_kind.filter(|one| one.stage.took_place()))
        };
        // An audit stands in once it took place, or as long as it lies ahead.
        let is_ahead =
            |one: &Engagement| one.stage == crate::Stage::Planned && one.planned_on >= today;
        let has_audit = engagements
            .iter()
            .any(|one| one.kind == Kind::Audit && (one.stage.took_place() || is_ahead(one)));
        let wants_check =
            self.liquidations > limits.spot_check_over && !is_assumed_low && !has_audit;
        let is_unrated = risk.is_none() || risk == Some(Risk::NotRequired);
        Assured {
            risk,
            visits: Tally { asked: limits.visits(self.cash, risk), done: done(Kind::Visit) },
            spot_checks: Tally { asked: i64::from(wants_check), done: done(Kind::SpotCheck) },
            has_audit,
            wants_rating: is_unrated && self.cash > limits.rating_over,
            is_flagged: last.is_some_and(|assessment| assessment.is_flagged(as_of)),
        }
    }
}

fn count<'a>(engagements: impl Iterator<Item = &'a Engagement>) -> i64 {
    i64::try_from(engagements.count()).unwrap_or(i64::MAX)
}

impl Assured {
    pub fn coverage(&self) -> Coverage {
        let asked = self.visits.asked + self.spot_checks.asked;
        match self.visits.counted() + self.spot_checks.counted() {
            met if met >= asked => Coverage::Complete,
            0 => Coverage::Void,
            _ => Coverage::Partial,
        }
    }
}

impl Shared for PartnerYear {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
