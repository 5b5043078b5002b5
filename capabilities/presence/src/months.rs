//! Months, and what was under way in each.

use std::collections::BTreeSet;

use activities::store::Span;
use basics::{Day, Period};

/// A month of the calendar, by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month(Day);

/// What was under way in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnderWay {
    pub(crate) month: Month,
    pub(crate) activities: i64,
    /// Which reported them.
    pub(crate) organisations: i64,
}

impl Month {
    pub(crate) fn of(day: Day) -> Self {
        Self(day.plus_days(1 - i32::from(day.day_of_month())))
    }

    pub(crate) fn first_day(self) -> Day {
        self.0
    }

    pub(crate) fn days(self) -> Period {
        let (first, last) = (self.0, self.next().0.plus_days(-1));
        Period::between(first, last).unwrap_or(Period::ALWAYS)
    }

    fn next(self) -> Self {
        // Every month has less than 32 days, and none less than 28.
        Self::of(self.0.plus_days(31))
    }

    fn before(self) -> Self {
        Self::of(self.0.plus_days(-1))
    }

    /// So many months, this one last.
    pub(crate) fn up_to(self, count: usize) -> Vec<Self> {
        let mut months: Vec<Self> =
            std::iter::successors(Some(self), |month| Some(month.before())).take(count).collect();
        months.reverse();
        months
    }
}

/// For each of these months. What has no beginning or no end is under way as far as anybody said:
/// before, or from then on.
pub(crate) fn under_way(months: &[Month], spans: &[Span]) -> Vec<UnderWay> {
    let in_month = |month: &Month| {
        let there: Vec<&Span> = spans
            .iter()
            .filter(|span| span.begun.is_none_or(|begun| begun <= month.0))
            .filter(|span| span.ends.is_none_or(|ends| ends >= month.0))
            .collect();
        let organisations: BTreeSet<_> = there.iter().map(|span| span.owner).collect();
        UnderWay {
            month: *month,
            activities: there.iter().map(|span| span.activities).sum(),
            organisations: organisations.len() as i64,
        }
    };
    months.iter().map(in_month).collect()
}

#[cfg(test)]
mod tests {
    use basics::Id;

    use super::*;

    fn month(text: &str) -> Month {
        Month::of(format!("{text}-15").parse().unwrap())
    }

    fn span(owner: u128, begun: &str, ends: &str, activities: i64) -> Span {
        let first = |text: &str| (!text.is_empty()).then(|| month(text).first_day());
        let owner = Id::well_known(owner);
        Span { owner, of_the_mission: false, begun: first(begun), ends: first(ends), activities }
    }

    #[test]
    fn months_follow_each_other_over_the_end_of_a_year() {
        let months = month("2026-02").up_to(4);
        assert_eq!(months, ["2025-11", "2025-12", "2026-01", "2026-02"].map(month));
        let days = month("2024-02").days();
        assert_eq!(days.last(), Some("2024-02-29".parse().unwrap()));
    }

    #[test]
    fn an_activity_is_under_way_from_its_first_month_to_its_last() {
        let spans = [
            span(1, "2026-01", "2026-02", 3),
            span(1, "2026-02", "", 1),
            span(2, "", "2026-01", 2),
        ];
        let months = month("2026-03").up_to(4);
        let counted: Vec<(i64, i64)> = under_way(&months, &spans)
            .iter()
            .map(|month| (month.activities, month.organisations))
            .collect();
        assert_eq!(counted, [(2, 1), (5, 2), (4, 1), (1, 1)]);
    }
}
