//! From a first day to a last day, either of which may be open.

use crate::{Day, Refusal};

/// The days from the first to the last, both included. An open end is said, never guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    first: Option<Day>,
    last: Option<Day>,
}

impl Period {
    /// No beginning and no end.
    pub const ALWAYS: Self = Self { first: None, last: None };

    pub fn new(first: Option<Day>, last: Option<Day>) -> Result<Self, Refusal> {
        match (first, last) {
            (Some(first), Some(last)) if last < first => {
                Err(Refusal::new("last_day", "refused-period")
                    .with("first", first)
                    .with("last", last))
            }
            _ => Ok(Self { first, last }),
        }
    }

    pub fn between(first: Day, last: Day) -> Result<Self, Refusal> {
        Self::new(Some(first), Some(last))
    }

    pub fn first(self) -> Option<Day> {
        self.first
    }

    pub fn last(self) -> Option<Day> {
        self.last
    }

    pub fn contains(self, day: Day) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }

    /// Whether there is a day that lies in both.
    pub fn intersects(self, other: Self) -> bool {
        let ends_before = |last: Option<Day>, first: Option<Day>| {
            last.zip(first).is_some_and(|(last, first)| last < first)
        };
        !ends_before(self.last, other.first) && !ends_before(other.last, self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(first: &str, last: &str) -> Period {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        Period::new(day(first), day(last)).unwrap()
    }

    #[test]
    fn the_last_day_is_not_before_the_first() {
        let day = |text: &str| text.parse().unwrap();
        assert!(Period::between(day("2026-02-01"), day("2026-01-31")).is_err());
        assert!(Period::between(day("2026-02-01"), day("2026-02-01")).is_ok());
    }

    #[test]
    fn periods_meet_when_they_share_a_day() {
        let may = period("2026-05-01", "2026-05-31");
        assert!(may.intersects(period("2026-05-31", "2026-06-02")));
        assert!(!may.intersects(period("2026-06-01", "2026-06-02")));
        assert!(may.intersects(period("", "2026-05-01")));
        assert!(!may.intersects(period("", "2026-04-30")));
        assert!(may.intersects(Period::ALWAYS));
    }
}
