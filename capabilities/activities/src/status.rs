//! How far an activity has come.

use basics::{Day, Period, Refusal};

/// K28, domain §15: `planned → ongoing → suspended ↔ ongoing → completed | cancelled`. “Stale” is
/// no state but an overlay: nothing changes by itself because time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    Planned,
    Ongoing,
    Suspended,
    Completed,
    Cancelled,
}

/// Not updated for so long, and an activity is shown greyed and left out of gap maths (R7.3).
pub const STALE_DAYS: i32 = 90;

/// What is over counts in gap maths for so long: the needs it met are those of its year.
const OVER_DAYS: i32 = 365;

basics::named!(Status);

impl Status {
    pub const ALL: [Self; 5] =
        [Self::Planned, Self::Ongoing, Self::Suspended, Self::Completed, Self::Cancelled];

    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Ongoing => "ongoing",
            Self::Suspended => "suspended",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Nothing more is to come.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled)
    }

    /// R7.2: completed has an end, and that is past; planned lies ahead.
    pub fn fits(self, period: Period, today: Day) -> Result<(), Refusal> {
        match self {
            Self::Completed => match period.last() {
                None => Err(Refusal::new("last_day", "activities-refused-completed-open")),
                Some(last) if last > today => {
                    Err(Refusal::new("last_day", "activities-refused-completed-ahead")
                        .with("day", last))
                }
                Some(_) => Ok(()),
            },
            Self::Planned => match period.first() {
                Some(first) if first <= today => {
                    Err(Refusal::new("first_day", "activities-refused-planned-past")
                        .with("day", first))
                }
                _ => Ok(()),
            },
            Self::Ongoing | Self::Suspended | Self::Cancelled => Ok(()),
        }
    }

    /// Why it looks out of date, as the key of a sentence; none if it does not (R7.2, R7.3, K28).
    pub fn staleness(self, period: Period, reported: Day, today: Day) -> Option<&'static str> {
        let ended = period.last().is_some_and(|last| last < today);
        let begun = period.first().is_some_and(|first| first <= today);
        match self {
            Self::Completed | Self::Cancelled => None,
            Self::Ongoing | Self::Suspended if ended => Some("activities-stale-ended"),
            Self::Planned if begun => Some("activities-stale-begun"),
            _ if today.days_since(reported) > STALE_DAYS => Some("activities-stale-silent"),
            _ => None,
        }
    }

    /// The last day on which it counts in gap maths, if nobody says anything new of it: what looks
    /// out of date is left out (R7.3), and what is over counts for a year more.
    pub fn counts_until(self, period: Period, reported: Day) -> Option<Day> {
        let fresh = reported.plus_days(STALE_DAYS);
        match self {
            Self::Cancelled => None,
            Self::Completed => Some(period.last().unwrap_or(reported).plus_days(OVER_DAYS)),
            Self::Ongoing | Self::Suspended => {
                Some(period.last().map_or(fresh, |last| last.min(fresh)))
            }
            Self::Planned => {
                Some(period.first().map_or(fresh, |first| first.plus_days(-1).min(fresh)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn period(first: &str, last: &str) -> Period {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        Period::new(day(first), day(last)).unwrap()
    }

    #[test]
    fn completed_lies_behind_and_planned_ahead() {
        let today = day("2026-06-15");
        let check = |status: Status, first: &str, last: &str| {
            status.fits(period(first, last), today).map_err(|refusal| refusal.why)
        };
        assert_eq!(check(Status::Completed, "2026-01-01", "2026-06-15"), Ok(()), "R7.2");
        let ahead = Err("activities-refused-completed-ahead");
        assert_eq!(check(Status::Completed, "2026-01-01", "2026-06-16"), ahead);
        let open = Err("activities-refused-completed-open");
        assert_eq!(check(Status::Completed, "2026-01-01", ""), open);
        assert_eq!(check(Status::Planned, "2026-06-16", ""), Ok(()));
        let past = Err("activities-refused-planned-past");
        assert_eq!(check(Status::Planned, "2026-06-15", ""), past);
        assert_eq!(
            check(Status::Ongoing, "2026-01-01", "2026-02-01"),
            Ok(()),
            "a reminder, no refusal"
        );
    }

    #[test]
    fn time_alone_marks_and_never_changes() {
        let today = day("2026-06-15");
        let check = |status: Status, last: &str, reported: &str| {
            status.staleness(period("2026-01-01", last), day(reported), today)
        };
        assert_eq!(
            check(Status::Ongoing, "2026-06-14", "2026-06-14"),
            Some("activities-stale-ended")
        );
        assert_eq!(check(Status::Ongoing, "2026-06-15", "2026-06-14"), None);
        assert_eq!(
            check(Status::Ongoing, "", "2026-03-16"),
            Some("activities-stale-silent"),
            "R7.3"
        );
        assert_eq!(check(Status::Ongoing, "", "2026-03-17"), None);
        assert_eq!(check(Status::Completed, "2026-02-01", "2024-01-01"), None);
        assert_eq!(check(Status::Planned, "", "2026-06-01"), Some("activities-stale-begun"));
    }

    #[test]
    fn what_looks_out_of_date_no_longer_counts_and_what_is_over_counts_for_a_year() {
        let reported = day("2026-03-01");
        let periods =
            [period("", ""), period("2026-01-01", "2026-04-15"), period("2026-05-01", "")];
        for status in [Status::Planned, Status::Ongoing, Status::Suspended] {
            for period in periods {
                let until = status.counts_until(period, reported).unwrap();
                for days in 0..200 {
                    let today = reported.plus_days(days);
                    let is_stale = status.staleness(period, reported, today).is_some();
                    assert_eq!(is_stale, today > until, "{status:?} {period:?} {today}");
                }
            }
        }
        let over = Status::Completed.counts_until(period("2025-01-01", "2026-01-31"), reported);
        assert_eq!(over, Some(day("2027-01-31")));
        assert_eq!(Status::Cancelled.counts_until(period("", ""), reported), None);
    }
}
