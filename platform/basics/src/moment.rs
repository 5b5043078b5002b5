//! An instant, to the microsecond.

use std::fmt;

use jiff::{Timestamp, tz::TimeZone};

use crate::Day;

/// An instant in universal time. Stored as microseconds since 1970 on both engines, so that it
/// sorts and compares without conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(Timestamp);

impl Moment {
    /// None outside the years that a `Day` can name.
    pub fn from_micros(micros: i64) -> Option<Self> {
        let moment = Self(Timestamp::from_microsecond(micros).ok()?);
        Day::from_date(moment.0.to_zoned(TimeZone::UTC).date()).map(|_| moment)
    }

    pub fn from_timestamp(timestamp: Timestamp) -> Option<Self> {
        Self::from_micros(timestamp.as_microsecond())
    }

    /// RFC 3339, as it is written.
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_timestamp(text.parse().ok()?)
    }

    pub fn micros(self) -> i64 {
        self.0.as_microsecond()
    }

    pub fn seconds(self) -> i64 {
        self.0.as_second()
    }

    /// The day in a zone: a mission's day, not Greenwich's.
    pub fn day_in(self, zone: &TimeZone) -> Day {
        Day::from_date(self.0.to_zoned(zone.clone()).date()).unwrap_or_else(|| {
            Day::from_date(self.0.to_zoned(TimeZone::UTC).date()).expect("checked on construction")
        })
    }

    /// Hour and minute in a zone.
    pub fn clock_in(self, zone: &TimeZone) -> (i8, i8) {
        let zoned = self.0.to_zoned(zone.clone());
        (zoned.hour(), zoned.minute())
    }

    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self::from_micros(self.micros().saturating_add(seconds.saturating_mul(1_000_000)))
            .unwrap_or(self)
    }

    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.micros() - earlier.micros()) / 1_000_000
    }
}

/// RFC 3339, in universal time.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
