//! Dates in the forms that the reference library takes.

use std::fmt;

use super::{loose_date, single_spaced, western};

/// A date as far as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// None where only a day or a month is said: no clock is asked which year may be meant.
    pub year: Option<i32>,
    pub part: Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Year,
    Quarter(u32),
    Week(u32),
    Month(u32),
    Day { month: u32, day: u32 },
}

/// The date that a text says. `day_first`: what 3/4/2022 means.
pub fn date(text: &str, day_first: bool) -> Option<Date> {
    let text = western(text);
    let text = single_spaced(&text);
    if let Some(number) = whole_number(&text)
        && let Some(found) = counted(number, &text)
    {
        return found;
    }
    // A text of this shape is nothing else, also if there is no such day.
    if let Some(found) = iso(text.as_bytes()) {
        return found.is_sound().then_some(found);
    }
    loose_date::read(&text, day_first).filter(|date| date.is_sound())
}

/// `2026-03-01`, which nearly all dates are, without looking further.
pub fn is_iso_day(text: &str) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return false };
    let all = [y1, y2, y3, y4, m1, m2, d1, d2];
    if !all.iter().all(u8::is_ascii_digit) || !matches!(y1, b'1' | b'2') {
        return false;
    }
    let two = |tens: u8, ones: u8| u32::from(tens - b'0') * 10 + u32::from(ones - b'0');
    let (month, day) = (two(m1, m2), two(d1, d2));
    // The 29th to the 31st exist in some months and years only.
    (1..=12).contains(&month) && (1..=28).contains(&day) || date_of(text, month, day).is_sound()
}

fn date_of(text: &str, month: u32, day: u32) -> Date {
    Date { year: text[..4].parse().ok(), part: Part::Day { month, day } }
}

fn whole_number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| digits.parse().unwrap_or(i64::MAX))
}

/// A bare number beyond the years: a day written as one number, a spreadsheet's serial day, or
/// seconds or milliseconds since 1970. None where it may be a year.
fn counted(number: i64, text: &str) -> Option<Option<Date>> {
    const SECONDS_MAX: i64 = 253_402_300_799;
    const DAY_SECONDS: i64 = 86_400;
    let days_since_1970 = match number {
        ..2200 => return None,
        2200..=100_000 => number - 25_569,
        100_001..=SECONDS_MAX => match joined(number).filter(|_| text.len() == 8) {
            Some(date) => return Some(Some(date)),
            None => number / DAY_SECONDS,
        },
        1_000_000_000_000.. if number / 1000 <= SECONDS_MAX => number / 1000 / DAY_SECONDS,
        _ => return Some(None),
    };
    Some(Some(of_days(days_since_1970)))
}

/// `20260301`, if there is such a day in a year that anybody writes down.
fn joined(number: i64) -> Option<Date> {
    let part = |from: i64, of: i64| u32::try_from(number / from % of).ok();
    let (year, month, day) = (i32::try_from(number / 10_000).ok()?, part(100, 100)?, part(1, 100)?);
    let date = Date { year: Some(year), part: Part::Day { month, day } };
    ((1900..=2199).contains(&year) && date.is_sound()).then_some(date)
}

/// The Gregorian calendar, counted from March, so that the leap day is a year's last.
fn of_days(days_since_1970: i64) -> Date {
    let days = days_since_1970 + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let [month, day] = [month, day].map(|part| u32::try_from(part).unwrap_or_default());
    Date { year: i32::try_from(year).ok(), part: Part::Day { month, day } }
}

/// `2026`, `2026Q1`, `2026W12`, `2026-3`, `2026-03-01`, and the last with a time behind it. Some
/// where a text has one of these shapes; whether there is such a day is another question.
fn iso(text: &[u8]) -> Option<Date> {
    let (year, rest) = text.split_at_checked(4)?;
    if !matches!(year[0], b'1' | b'2') {
        return None;
    }
    let year = Some(i32::try_from(digits(year)?).ok()?);
    let part = match rest {
        [] => Part::Year,
        [b'q' | b'Q', quarter @ b'1'..=b'4'] => Part::Quarter(u32::from(quarter - b'0')),
        [b'w' | b'W', week @ ..] if week.len() <= 2 => Part::Week(digits(week)?),
        [b'-', rest @ ..] => {
            let (rest, time) = match rest.iter().position(|byte| *byte == b' ') {
                Some(at) => (&rest[..at], Some(&rest[at + 1..])),
                None => (rest, None),
            };
            let mut parts = rest.split(|byte| *byte == b'-');
            let mut small = || parts.next().map(|part| (part.len() <= 2).then(|| digits(part))?);
            match (small()?, small(), small(), time) {
                (Some(month), None, None, None) => Part::Month(month),
                (Some(month), Some(Some(day)), None, time) if time.is_none_or(is_time) => {
                    Part::Day { month, day }
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(Date { year, part })
}

/// Hours, minutes and seconds; nobody asks whether there is such a time.
fn is_time(text: &[u8]) -> bool {
    let mut parts = text.split(|byte| *byte == b':');
    parts.clone().count() == 3 && parts.all(|part| part.len() <= 2 && digits(part).is_some())
}

fn digits(text: &[u8]) -> Option<u32> {
    let sound = !text.is_empty() && text.len() <= 4 && text.iter().all(u8::is_ascii_digit);
    sound.then(|| text.iter().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
}

impl Date {
    /// Whether there is such a date.
    pub(super) fn is_sound(self) -> bool {
        self.year.is_none_or(|year| (1..=9999).contains(&year))
            && match self.part {
                Part::Year | Part::Quarter(_) => true,
                Part::Week(week) => (1..=53).contains(&week),
                Part::Month(month) => (1..=12).contains(&month),
                Part::Day { month, day } => {
                    let last = match month {
                        4 | 6 | 9 | 11 => 30,
                        2 if self.year.is_some_and(is_leap) => 29,
                        2 => 28,
                        _ => 31,
                    };
                    (1..=12).contains(&month) && (1..=last).contains(&day)
                }
            }
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// `2026-03-01`, `2026-03`, `2026`, `2026Q1`, `2026W09`; `--03-01` without a year.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        match self.part {
            Part::Year => Ok(()),
            Part::Quarter(quarter) => write!(f, "Q{quarter}"),
            Part::Week(week) => write!(f, "W{week:02}"),
            Part::Month(month) => write!(f, "-{month:02}"),
            Part::Day { month, day } => write!(f, "-{month:02}-{day:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: Option<&str>) {
        assert_eq!(date(text, true).map(|date| date.to_string()).as_deref(), wanted, "{text:?}");
    }

    #[test]
    fn dates_are_read_in_the_forms_of_the_reference_library() {
        for (text, wanted) in [
            ("2026-03-01", "2026-03-01"),
            (" 2026-3-1 ", "2026-03-01"),
            ("2026-03-01 10:30:00", "2026-03-01"),
            ("2026-03", "2026-03"),
            ("2026", "2026"),
            ("2026q4", "2026Q4"),
            ("2026W9", "2026W09"),
            ("20260301", "2026-03-01"),
            ("44562", "2022-01-01"),
            ("1646092800", "2022-03-01"),
            ("1646092800000", "2022-03-01"),
            ("٢٠٢٦-٠٣-٠١", "2026-03-01"),
            ("15/3/2026", "2026-03-15"),
            ("15.03.2026", "2026-03-15"),
            ("3/15/2026", "2026-03-15"),
            ("2026/03/01", "2026-03-01"),
            ("15 March 2026", "2026-03-15"),
            ("March 15th, 2026", "2026-03-15"),
            ("15-Mar-26", "2026-03-15"),
            ("Mar 2026", "2026-03"),
            ("Sunday, March 15, 2026 at 10:30 am", "2026-03-15"),
            ("2026-03-15T10:30:00.5Z", "2026-03-15"),
            ("2026-03-15T10:30:00+03:00", "2026-03-15"),
            ("May 5", "--05-05"),
            ("29/2/2024", "2024-02-29"),
        ] {
            check(text, Some(wanted));
        }
        for text in [
            "",
            " ",
            "TBC",
            "ongoing",
            "2023-13-40",
            "2026-02-30",
            "29/2/2023",
            "2026W54",
            "31/13/2026",
            "10",
            "15 2026",
            "2022/2023",
            "n/a",
            "Monday",
            "10:30",
            "mars 2026",
            "2026-03-15 x",
            "99999999999999999999",
            "999999999999",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn the_quick_look_agrees_with_the_long_one() {
        for year in ["1999", "2000", "2023", "2024", "0999", "3000"] {
            for (month, day) in (0..=13).flat_map(|month| (0..=32).map(move |day| (month, day))) {
                let text = format!("{year}-{month:02}-{day:02}");
                let long = iso(text.as_bytes()).is_some_and(Date::is_sound);
                assert_eq!(is_iso_day(&text), long, "{text}");
            }
        }
    }

    #[test]
    fn the_column_says_what_3_4_2026_means() {
        assert_eq!(date("3/4/2026", true).unwrap().to_string(), "2026-04-03");
        assert_eq!(date("3/4/2026", false).unwrap().to_string(), "2026-03-04");
    }
}
