//! A day of the calendar, without a time or a zone.

use std::{fmt, str::FromStr};

use jiff::{ToSpan, civil::Date};

use crate::Refusal;

/// A day between 1900 and 2199: nothing this product records lies outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;
    pub const FIRST: Self = Self(Date::constant(1900, 1, 1));
    pub const LAST: Self = Self(Date::constant(2199, 12, 31));

    /// None where there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().and_then(Self::from_date)
    }

    pub fn from_date(date: Date) -> Option<Self> {
        Self::YEARS.contains(&date.year()).then_some(Self(date))
    }

    /// The form field's and the database's shape: `2026-03-01`.
    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        text.trim().parse().map_err(|_| Refusal::new(about, "refused-day").with("given", text))
    }

    pub fn date(self) -> Date {
        self.0
    }

    pub fn year(self) -> i16 {
        self.0.year()
    }

    pub fn month(self) -> i8 {
        self.0.month()
    }

    pub fn day_of_month(self) -> i8 {
        self.0.day()
    }

    /// Later by so many days (earlier, if negative); the last or first possible day at the edges.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let edge = if days < 0 { Self::FIRST } else { Self::LAST };
        self.0.checked_add(days.days()).ok().and_then(Self::from_date).unwrap_or(edge)
    }

    /// How many days from `earlier` until this day; negative if this day is the earlier one.
    pub fn days_since(self, earlier: Self) -> i32 {
        (self.0 - earlier.0).get_days()
    }
}

impl FromStr for Day {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        let date: Date = text.parse()?;
        Self::from_date(date).ok_or_else(|| jiff::Error::from_args(format_args!("year")))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_counted_across_months_and_leap_years() {
        assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
        assert_eq!(day("2026-01-01").days_since(day("2025-01-01")), 365);
        assert_eq!(day("2025-01-01").days_since(day("2026-01-01")), -365);
        assert_eq!(day("2024-02-28").plus_days(2), day("2024-03-01"));
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in ["2026-02-30", "soon", "", "0026-01-01", "2200-01-01"] {
            assert_eq!(Day::parse("first_day", text).unwrap_err().why, "refused-day", "{text}");
        }
    }
}
