//! Figures of access that go out: how many incidents of each category in each district or region,
//! with small counts kept back.

use std::collections::BTreeMap;

use basics::{Day, Id, Line, Moment, Period, Refusal};
use places::Place;
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::Category;

/// What the working group makes public of what it knows: figures, once worked out, that stay as
/// they are. Whoever sees them learns nothing of an incident (R6.2, R6.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    pub id: Id<Self>,
    pub share: Share,
    pub title: Line,
    pub period: Period,
    /// By region or by district: never finer (R6.2).
    pub fineness: Fineness,
    pub cells: Vec<Cell>,
    pub published_at: Moment,
}

/// How fine the areas are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fineness {
    Region,
    District,
}

/// One figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub place: Id<Place>,
    pub category: Category,
    pub incidents: i64,
}

basics::named!(Fineness);

impl Fineness {
    pub const ALL: [Self; 2] = [Self::Region, Self::District];

    pub fn name(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::District => "district",
        }
    }

    /// The level of its places.
    pub fn level(self) -> u8 {
        match self {
            Self::Region => 1,
            Self::District => 2,
        }
    }
}

impl Figures {
    /// A count below this is not told (K35).
    pub const LEAST: i64 = 10;

    /// The counts that may be told. No sums are told with them, so that what was kept back is not
    /// found by taking away.
    pub fn told(counts: BTreeMap<(Id<Place>, Category), i64>) -> Result<Vec<Cell>, Refusal> {
        let told = counts.into_iter().filter(|(_, incidents)| *incidents >= Self::LEAST);
        let cells: Vec<Cell> = told
            .map(|((place, category), incidents)| Cell { place, category, incidents })
            .collect();
        match cells.is_empty() {
            true => {
                let refused = Refusal::new("period", "access-refused-nothing-to-tell");
                Err(refused.with("least", Self::LEAST))
            }
            false => Ok(cells),
        }
    }

    /// Days that are over, and of which nothing was published yet: the difference of two figures
    /// whose days overlap would tell what either keeps back.
    pub fn may_tell_of(
        period: Period,
        published: &[Period],
        today: Day,
    ) -> Result<Period, Refusal> {
        let Some((_, last)) = period.first().zip(period.last()) else {
            return Err(Refusal::new("last_day", "access-refused-open"));
        };
        if last >= today {
            return Err(Refusal::new("last_day", "access-refused-not-over").with("day", last));
        }
        let told = published.iter().filter(|told| told.intersects(period));
        match told.filter_map(|told| told.last()).max() {
            Some(until) => Err(Refusal::new("first_day", "access-refused-told").with("day", until)),
            None => Ok(period),
        }
    }
}

impl Shared for Figures {
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

    const GAO: Id<Place> = Id::well_known(1);
    const MOPTI: Id<Place> = Id::well_known(2);

    #[test]
    fn a_small_count_is_not_told_and_not_found_by_taking_away() {
        let counts = |all: &[(Id<Place>, Category, i64)]| {
            all.iter().map(|(place, category, n)| ((*place, *category), *n)).collect()
        };
        let told = Figures::told(counts(&[
            (GAO, Category::Movement, 10),
            (GAO, Category::Violence, 9),
            (MOPTI, Category::Movement, 14),
        ]));
        let told = told.unwrap();
        let figures: Vec<i64> = told.iter().map(|cell| cell.incidents).collect();
        assert_eq!(figures, [10, 14], "R6.2, K35");
        let refused = Figures::told(counts(&[(GAO, Category::Violence, 9)]));
        assert!(refused.is_err(), "R6.2: nothing to tell is said, not published");
    }

    #[test]
    fn figures_of_days_that_overlap_are_not_published_twice() {
        let day = |text: &str| text.parse().unwrap();
        let period = |first, last| Period::between(day(first), day(last)).unwrap();
        let published = [period("2026-01-01", "2026-03-31")];
        let check = |asked| {
            let may = Figures::may_tell_of(asked, &published, day("2026-06-15"));
            may.err().map(|refusal| refusal.why)
        };
        assert_eq!(check(period("2026-04-01", "2026-05-31")), None);
        let told = Some("access-refused-told");
        assert_eq!(check(period("2026-03-31", "2026-05-31")), told, "R6.2: by difference");
        let not_over = Some("access-refused-not-over");
        assert_eq!(check(period("2026-04-01", "2026-06-15")), not_over);
        assert_eq!(check(Period::ALWAYS), Some("access-refused-open"));
    }
}
