//! Reports that come again and again: the periods of a rhythm, and when each is due.

use basics::Day;

/// How often something is due between two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rhythm {
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}

/// One period of a rhythm, both days within, and the day by which its report is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    pub first: Day,
    pub last: Day,
    pub due: Day,
}

basics::named!(Rhythm);

/// More than any agreement runs: twenty years by the month.
const ROUNDS_MAX: i32 = 240;

impl Rhythm {
    pub const ALL: [Self; 4] = [Self::Monthly, Self::Quarterly, Self::HalfYearly, Self::Yearly];

    pub fn name(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half_yearly",
            Self::Yearly => "yearly",
        }
    }

    fn months(self) -> i32 {
        match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        }
    }

    /// The periods from the first to the last of these days, which may be shorter than the others;
    /// a report is due so many days after its period. None where the last day is before the first.
    pub fn rounds(self, first: Day, last: Day, days_after: i32) -> Vec<Round> {
        // Counted from the first day each time, so that the 31st comes back after a short month.
        let begins = |round: i32| plus_months(first, round * self.months());
        let rounds = (0..ROUNDS_MAX).map(|round| (begins(round), begins(round + 1)));
        rounds
            .take_while(|(begin, _)| *begin <= last)
            .map(|(begin, next)| {
                let end = next.plus_days(-1).min(last);
                Round { first: begin, last: end, due: end.plus_days(days_after) }
            })
            .collect()
    }
}

/// The same day of a later month, or that month's last.
fn plus_months(day: Day, months: i32) -> Day {
    let month = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    let year = i16::try_from(month.div_euclid(12)).unwrap_or(i16::MAX);
    let month = i8::try_from(month.rem_euclid(12) + 1).unwrap_or(12);
    let days = (28..=day.day_of_month()).rev().chain([day.day_of_month()]);
    days.into_iter().find_map(|of_month| Day::new(year, month, of_month)).unwrap_or(Day::LAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn dues(rhythm: Rhythm, first: &str, last: &str, after: i32) -> Vec<String> {
        let rounds = rhythm.rounds(day(first), day(last), after);
        rounds.iter().map(|round| format!("{} {}", round.last, round.due)).collect()
    }

    #[test]
    fn a_quarterly_report_is_due_after_each_quarter_and_after_the_rest() {
        let dues = dues(Rhythm::Quarterly, "2026-01-01", "2026-08-15", 30);
        let expected = ["2026-03-31 2026-04-30", "2026-06-30 2026-07-30", "2026-08-15 2026-09-14"];
        assert_eq!(dues, expected);
    }

    #[test]
    fn months_have_their_own_ends_and_the_31st_comes_back() {
        let rounds = Rhythm::Monthly.rounds(day("2026-01-31"), day("2026-05-15"), 0);
        let firsts: Vec<_> = rounds.iter().map(|round| round.first.to_string()).collect();
        assert_eq!(firsts, ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
        assert_eq!(rounds.last().unwrap().last, day("2026-05-15"));
    }

    #[test]
    fn rounds_follow_each_other_without_a_hole_and_end_with_the_last_day() {
        for rhythm in Rhythm::ALL {
            for (first, last) in [("2024-02-29", "2028-03-01"), ("2026-12-30", "2026-12-30")] {
                let rounds = rhythm.rounds(day(first), day(last), 15);
                assert_eq!(rounds[0].first, day(first));
                assert_eq!(rounds.last().unwrap().last, day(last));
                let follow = |pair: &[Round]| pair[1].first == pair[0].last.plus_days(1);
                assert!(rounds.windows(2).all(follow), "{rhythm:?} {rounds:?}");
            }
        }
        assert!(Rhythm::Monthly.rounds(day("2026-02-01"), day("2026-01-01"), 0).is_empty());
    }
}
