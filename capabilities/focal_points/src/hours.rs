//! When somebody can be reached: days, a time of day and a time zone.

use basics::{Line, Moment, Refusal};
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

basics::named!(Weekday);

/// A time of day, in minutes since midnight; 24:00 is the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(u16);

/// Hours that begin on each of these days. Where they end before they begin, they go on past
/// midnight; where they end when they begin, they last the whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// In their order, each once.
    pub days: Vec<Weekday>,
    pub from: Clock,
    pub until: Clock,
    pub zone: Zone,
}

/// A time zone by its name, such as `Africa/Bamako`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    name: Line,
    zone: TimeZone,
}

impl Weekday {
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    fn before(self) -> Self {
        Self::ALL[(self as usize + 6) % 7]
    }
}

impl Clock {
    const DAY: u16 = 24 * 60;

    /// `8:30`, `08h30`, `8h`, `24:00`.
    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::new(about, "focal-points-refused-time").with("given", text);
        let text = text.trim();
        let (hour, minute) = text.split_once([':', 'h', 'H', '.']).ok_or_else(refused)?;
        let minute = if minute.is_empty() { "0" } else { minute };
        let hour: u16 = hour.trim().parse().map_err(|_| refused())?;
        let minute: u16 = minute.trim().parse().map_err(|_| refused())?;
        let clock = hour.saturating_mul(60).saturating_add(minute);
        if minute < 60 && clock <= Self::DAY { Ok(Self(clock)) } else { Err(refused()) }
    }
}

/// `08:30`.
impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Zone {
    /// By its name in the list that the product carries, so that no machine knows another.
    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let zone = TimeZoneDatabase::bundled().get(text.trim());
        let refused = || Refusal::new(about, "focal-points-refused-zone").with("given", text);
        let zone = zone.map_err(|_| refused())?;
        let name = Line::parse(about, zone.iana_name().unwrap_or(text))?;
        Ok(Self { name, zone })
    }

    pub fn name(&self) -> &str {
        self.name.as_str()
    }
}

impl Hours {
    /// Hours without a day are none.
    pub fn new(days: Vec<Weekday>, from: Clock, until: Clock, zone: Zone) -> Result<Self, Refusal> {
        if days.is_empty() {
            return Err(Refusal::new("days", "focal-points-refused-no-day"));
        }
        let mut days = days;
        days.sort_unstable();
        days.dedup();
        Ok(Self { days, from, until, zone })
    }

    /// Whether it is within them now, by the clock of their own zone.
    pub fn are_now(&self, now: Moment) -> bool {
        let (hour, minute) = now.clock_in(&self.zone.zone);
        let clock = Clock(u16::from(hour.unsigned_abs()) * 60 + u16::from(minute.unsigned_abs()));
        let number = now.day_in(&self.zone.zone).date().weekday().to_monday_zero_offset();
        let today = Weekday::ALL[usize::from(number.unsigned_abs()) % 7];
        let begins = |day: Weekday| self.days.contains(&day);
        if self.from < self.until {
            return begins(today) && self.from <= clock && clock < self.until;
        }
        (begins(today) && self.from <= clock) || (begins(today.before()) && clock < self.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(days: &[Weekday], from: &str, until: &str, zone: &str) -> Hours {
        let clock = |text| Clock::parse("x", text).unwrap();
        let zone = Zone::parse("zone", zone).unwrap();
        Hours::new(days.to_vec(), clock(from), clock(until), zone).unwrap()
    }

    fn check(hours: &Hours, now: &str, are: bool) {
        assert_eq!(hours.are_now(Moment::parse(now).unwrap()), are, "{now}");
    }

    #[test]
    fn hours_are_those_of_their_own_time_zone() {
        // 2026-06-15 is a Monday; Kinshasa is an hour ahead of universal time.
        let office = hours(&Weekday::ALL[..5], "8:00", "16h30", "Africa/Kinshasa");
        check(&office, "2026-06-15T06:59:00Z", false);
        check(&office, "2026-06-15T07:00:00Z", true);
        check(&office, "2026-06-15T15:29:59Z", true);
        check(&office, "2026-06-15T15:30:00Z", false);
        check(&office, "2026-06-14T10:00:00Z", false);
    }

    #[test]
    fn a_night_watch_goes_on_past_midnight_and_a_day_and_night_never_ends() {
        let night = hours(&[Weekday::Saturday], "20:00", "6:00", "UTC");
        check(&night, "2026-06-13T21:00:00Z", true);
        check(&night, "2026-06-14T05:59:00Z", true);
        check(&night, "2026-06-14T06:00:00Z", false);
        check(&night, "2026-06-14T21:00:00Z", false);
        let always = hours(&Weekday::ALL, "0:00", "24:00", "UTC");
        check(&always, "2026-06-14T23:59:59Z", true);
        let round = hours(&Weekday::ALL, "7:00", "7:00", "UTC");
        check(&round, "2026-06-14T03:00:00Z", true);
    }

    #[test]
    fn what_is_no_time_no_zone_and_no_day_is_refused() {
        for text in ["", "8", "25:00", "24:01", "8:60", "noon", "-1:00"] {
            assert!(Clock::parse("x", text).is_err(), "{text}");
        }
        assert!(Zone::parse("zone", "Mars/Olympus").is_err());
        let clock = Clock::parse("x", "8:00").unwrap();
        let zone = Zone::parse("zone", "Africa/Bamako").unwrap();
        assert!(Hours::new(Vec::new(), clock, clock, zone).is_err());
    }
}
