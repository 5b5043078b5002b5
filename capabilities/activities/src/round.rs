//! A round: the month or the quarter whose state is told, and every rule about rounds.
//!
//! A round is no record. Which one a day lies in follows from the calendar, and whether an activity
//! was confirmed in it follows from the day on which that was last said of it: so nothing is
//! opened, locked or closed, and a late file is no exception.

use basics::{Day, Period};

use crate::Activity;

/// How often a coordination asks for the whole picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rhythm {
    Month,
    Quarter,
}

basics::named!(Rhythm);

impl Rhythm {
    pub const ALL: [Self; 2] = [Self::Month, Self::Quarter];

    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
        }
    }

    fn months(self) -> i8 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
        }
    }
}

/// One round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Round {
    pub rhythm: Rhythm,
    first: Day,
    last: Day,
}

impl Round {
    /// The one that a day lies in.
    pub fn of(rhythm: Rhythm, day: Day) -> Self {
        let (months, year) = (rhythm.months(), day.year());
        let month = (day.month() - 1) / months * months + 1;
        let first = Day::new(year, month, 1).unwrap_or(day);
        let after = match month + months {
            next if next > 12 => Day::new(year + 1, next - 12, 1),
            next => Day::new(year, next, 1),
        };
        // The last day that there is lies in the last round.
        let last = after.map_or(day, |after| after.plus_days(-1));
        Self { rhythm, first, last }
    }

    pub fn first(self) -> Day {
        self.first
    }

    pub fn last(self) -> Day {
        self.last
    }

    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Its days, as far as they are over on this one.
    pub fn until(self, day: Day) -> Period {
        let last = if day < self.first { self.last } else { self.last.min(day) };
        Period::between(self.first, last).unwrap_or(Period::ALWAYS)
    }

    /// Whether somebody said in this round, or after it, that the activity is so.
    pub fn has_confirmed(self, activity: &Activity) -> bool {
        activity.reported_on >= self.first
    }

    /// Whether a whole report of this round would name the activity: it is not over, and nothing
    /// was said of it since the round before.
    pub fn awaits(self, activity: &Activity) -> bool {
        !activity.withdrawn && !activity.status.is_over() && !self.has_confirmed(activity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_lies_in_one_month_and_one_quarter() {
        let check = |rhythm, on: &str, first: &str, last: &str| {
            let round = Round::of(rhythm, day(on));
            assert_eq!((round.first(), round.last()), (day(first), day(last)), "{on}");
            assert!(round.contains(day(on)) && !round.contains(day(first).plus_days(-1)), "{on}");
        };
        check(Rhythm::Month, "2026-03-31", "2026-03-01", "2026-03-31");
        check(Rhythm::Month, "2024-02-01", "2024-02-01", "2024-02-29");
        check(Rhythm::Month, "2026-12-15", "2026-12-01", "2026-12-31");
        check(Rhythm::Quarter, "2026-01-01", "2026-01-01", "2026-03-31");
        check(Rhythm::Quarter, "2026-06-30", "2026-04-01", "2026-06-30");
        check(Rhythm::Quarter, "2026-11-02", "2026-10-01", "2026-12-31");
        check(Rhythm::Quarter, "2199-12-31", "2199-10-01", "2199-12-31");
    }

    #[test]
    fn a_round_that_goes_on_has_come_as_far_as_today() {
        let round = Round::of(Rhythm::Quarter, day("2026-05-09"));
        assert_eq!(round.until(day("2026-05-09")).last(), Some(day("2026-05-09")));
        assert_eq!(round.until(day("2026-08-01")).last(), Some(day("2026-06-30")));
    }
}
