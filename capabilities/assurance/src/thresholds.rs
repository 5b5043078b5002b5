//! How much cash asks for how many visits: the table, and the amounts that ask for more.

use basics::{Day, Id, Moment, Paragraph, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::Risk;

/// What the secretariat set from a day on. The amounts are whole US dollars in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thresholds {
    pub id: Id<Self>,
    pub share: Share,
    pub first_day: Day,
    pub limits: Limits,
    pub reason: Paragraph,
    pub set_at: Moment,
}

/// The numbers themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// By rising cash; the last has no end.
    pub bands: Vec<Band>,
    /// Liquidations above it ask for a spot check.
    pub spot_check_over: i64,
    /// Whoever is not rated and receives more is to be rated.
    pub rating_over: i64,
}

/// Net cash up to and including an amount, and the visits that it asks for in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub up_to: Option<i64>,
    /// Of high and significant risk.
    pub high: i64,
    pub medium: i64,
    pub low: i64,
}

impl Limits {
    pub const BANDS_MAX: usize = 10;
    /// One each week.
    pub const VISITS_MAX: i64 = 52;

    /// The table of the domain (R5.15, K26), as long as nobody set another.
    pub fn shipped() -> Self {
        let band = |up_to, high, medium, low| Band { up_to, high, medium, low };
        Self {
            bands: vec![
                band(Some(2_500), 0, 0, 0),
                band(Some(100_000), 1, 1, 1),
                band(Some(500_000), 3, 2, 1),
                band(None, 4, 3, 2),
            ],
            spot_check_over: 50_000,
            rating_over: 50_000,
        }
    }

    /// R5.15: the least number of visits. Without a rating that holds, a partner counts as high.
    pub fn visits(&self, cash: i64, risk: Option<Risk>) -> i64 {
        let band = self.bands.iter().find(|band| band.up_to.is_none_or(|most| cash <= most));
        band.map_or(0, |band| match risk {
            Some(Risk::Low | Risk::NotRequired) => band.low,
            Some(Risk::Medium) => band.medium,
            Some(Risk::Significant | Risk::High) | None => band.high,
        })
    }

    /// A table that rises: with the cash, and with the risk.
    pub fn may_be_set(&self) -> Result<(), Refusal> {
        let refuse = |why| Err(Refusal::new("bands", why));
        let Some((last, before)) = self.bands.split_last() else {
            return refuse("assurance-refused-bands-end");
        };
        if self.bands.len() > Self::BANDS_MAX {
            let refused = Refusal::new("bands", "assurance-refused-many-bands");
            return Err(refused.with("most", Self::BANDS_MAX));
        }
        if last.up_to.is_some() || before.iter().any(|band| band.up_to.is_none()) {
            return refuse("assurance-refused-bands-end");
        }
        let falls = |pair: &[Band]| {
            let is_ahead = pair[1].up_to.is_none_or(|next| pair[0].up_to < Some(next));
            let fewer = pair[1].high < pair[0].high
                || pair[1].medium < pair[0].medium
                || pair[1].low < pair[0].low;
            !is_ahead || fewer
        };
        let is_upside_down = |band: &Band| band.high < band.medium || band.medium < band.low;
        if self.bands.windows(2).any(falls) || self.bands.iter().any(is_upside_down) {
            return refuse("assurance-refused-bands-rise");
        }
        match self.bands.iter().any(|band| band.high > Self::VISITS_MAX) {
            true => {
                let refused = Refusal::new("bands", "assurance-refused-many-visits");
                Err(refused.with("most", Self::VISITS_MAX))
            }
            false => Ok(()),
        }
    }
}

impl Thresholds {
    /// What applied on a day: what was set last of what had begun by then, or the domain's table.
    pub fn in_force(all: &[Self], on: Day) -> Limits {
        let begun = all.iter().filter(|one| one.first_day <= on);
        let last = begun.max_by_key(|one| (one.first_day, one.set_at));
        last.map_or_else(Limits::shipped, |one| one.limits.clone())
    }

    /// What was said of days that are over stays as it was.
    pub fn may_begin(&self, today: Day) -> Result<(), Refusal> {
        match self.first_day < today {
            true => {
                let refused = Refusal::new("first_day", "assurance-refused-backdated");
                Err(refused.with("today", today))
            }
            false => self.limits.may_be_set(),
        }
    }
}

impl Shared for Thresholds {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
