//! Days in the many forms in which people write them.

use std::borrow::Borrow;

use basics::{Day, Refusal};

use super::{Reading, is_not_yet, is_nothing, months::month, plain};
use crate::read::Cell;

/// The days that a cell names: one, or all of a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub first: Day,
    pub last: Day,
}

/// Reads the cells of one column: which number is the day and which the month is the column's, not
/// the cell's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayReader {
    /// None where no cell tells.
    month_first: Option<bool>,
}

impl DayReader {
    /// Looks at all cells of the column: 31/12 can only be one way round.
    pub fn of(cells: impl Iterator<Item = impl Borrow<Cell>>) -> Self {
        let (mut day_first, mut month_first) = (0_usize, 0_usize);
        for cell in cells {
            let Cell::Text(text) = cell.borrow() else { continue };
            if let Some(Written::Numbers([first, second, _])) = written(&plain(text)) {
                day_first += usize::from(first > 12);
                month_first += usize::from(second > 12);
            }
        }
        let told = day_first != month_first;
        Self { month_first: told.then_some(month_first > day_first) }
    }

    /// Whether 3/4 could be either: then the day is taken to stand first, as most of the world
    /// writes, and the person who imports should be asked.
    pub fn is_unclear(&self) -> bool {
        self.month_first.is_none()
    }

    /// `about` names the question, so that the refusal stands beside it.
    pub fn read(&self, about: &'static str, cell: &Cell) -> Result<Reading<Days>, Refusal> {
        let text = cell.text();
        let refused = || Refusal::new(about, "exchange-day-unclear").with("given", text.as_ref());
        match cell {
            Cell::Empty | Cell::Error(_) => Ok(Reading::NOTHING),
            Cell::Day(day) | Cell::Time(day, _) => Ok(dated(*day, &text)),
            Cell::Number(number) => serial_or_year(*number, &text).ok_or_else(refused),
            Cell::Bool(_) => Err(refused()),
            Cell::Text(text) => self.read_text(text).ok_or_else(refused),
        }
    }

    fn read_text(&self, text: &str) -> Option<Reading<Days>> {
        let plain = plain(text);
        if is_nothing(&plain) {
            return Some(Reading::NOTHING);
        }
        if is_not_yet(&plain) {
            return Some(Reading::left_out(text));
        }
        let (year, month, day) = match written(&plain)? {
            Written::Day(day) => return Some(dated(day, text)),
            Written::Whole(days) => return Some(Reading::plain(days)),
            Written::Number(number) => return serial_or_year(f64::from(number), text),
            Written::Numbers([first, second, year]) if self.month_first == Some(true) => {
                // A cell the other way round than its column can only mean one thing.
                if first > 12 { (year, second, first) } else { (year, first, second) }
            }
            Written::Numbers([first, second, year]) => {
                if second > 12 {
                    (year, first, second)
                } else {
                    (year, second, first)
                }
            }
        };
        let day = Day::new(century(year), i8::try_from(month).ok()?, i8::try_from(day).ok()?)?;
        Some(dated(day, text))
    }
}

/// Whether a cell holds a day or says one; a bare number does not.
pub fn looks_like_day(cell: &Cell) -> bool {
    match cell {
        Cell::Day(_) | Cell::Time(..) => true,
        Cell::Text(text) if text.len() < 40 => match written(&plain(text)) {
            Some(Written::Day(_) | Written::Whole(_)) => true,
            Some(Written::Numbers([first, second, _])) => first.min(second) <= 12,
            _ => false,
        },
        _ => false,
    }
}

/// A text that can be a day.
#[derive(Debug, PartialEq)]
enum Written {
    Day(Day),
    /// A month of a year.
    Whole(Days),
    /// First, second, year, as they stand.
    Numbers([u16; 3]),
    /// One number: a year, or a spreadsheet's serial day.
    Number(u32),
}

fn written(plain: &str) -> Option<Written> {
    if is_of_the_standard(plain) {
        return plain.parse().ok().map(Written::Day);
    }
    // A time of day behind the day changes nothing.
    let text = match plain.split_once(['t', ' ']) {
        Some((day, time)) if time.contains(':') && day.ends_with(|c: char| c.is_ascii_digit()) => {
            day
        }
        _ => plain,
    };
    let separators = [' ', '/', '-', '.', ',', '\u{2013}'];
    let two_words: Vec<&str> = text.split(separators).filter(|part| !part.is_empty()).collect();
    let parts = joined_months(&two_words);
    let numbers: Vec<Option<u16>> = parts.iter().map(|part| small_number(part)).collect();
    match (&numbers[..], parts.len()) {
        (_, 1) => text.parse().ok().map(Written::Number),
        ([Some(year), Some(month), Some(day)], 3) if *year > 999 => {
            Day::new(i16::try_from(*year).ok()?, to_i8(*month)?, to_i8(*day)?).map(Written::Day)
        }
        ([Some(first), Some(second), Some(year)], 3) if *first <= 31 && *second <= 31 => {
            Some(Written::Numbers([*first, *second, *year]))
        }
        ([Some(year), Some(month)], 2) if *year > 999 => whole_month(*year, to_i8(*month)?),
        ([Some(month), Some(year)], 2) if *year > 999 => whole_month(*year, to_i8(*month)?),
        ([Some(day), None, Some(year)], 3) if *day > 999 => named(*year, &parts[1], *day),
        ([Some(day), None, Some(year)], 3) => named(*day, &parts[1], *year),
        ([None, Some(day), Some(year)], 3) => named(*day, &parts[0], *year),
        ([None, Some(year)], 2) => whole_month(*year, month(&parts[0])?),
        ([Some(year), None], 2) if *year > 999 => whole_month(*year, month(&parts[1])?),
        // A weekday before, as in `lundi 4 mars 2024`.
        ([None, Some(day), None, Some(year)], 4) => named(*day, &parts[2], *year),
        _ => None,
    }
}

/// `2026-03-31`, as our own files have it: nothing else can be meant.
fn is_of_the_standard(plain: &str) -> bool {
    let is_right = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    plain.len() == 10 && plain.bytes().enumerate().all(is_right)
}

/// Small words fall away, and names of two words (`كانون الثاني`) become one part.
fn joined_months(words: &[&str]) -> Vec<String> {
    let words: Vec<&str> = words
        .iter()
        .copied()
        .filter(|w| !matches!(*w, "de" | "du" | "del" | "the" | "of"))
        .collect();
    let mut parts: Vec<String> = Vec::new();
    for word in words {
        let before = parts.last().filter(|last| !last.starts_with(|c: char| c.is_ascii_digit()));
        let name = before.map(|before| format!("{before} {word}"));
        match name.filter(|name| month(name).is_some()) {
            Some(name) => *parts.last_mut().expect("it was just looked at") = name,
            None => parts.push(word.to_owned()),
        }
    }
    parts
}

/// Also with an ordinal's ending: `1er`, `2nd`, `1º`.
fn small_number(part: &str) -> Option<u16> {
    let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = &part[digits.len()..];
    matches!(ending, "" | "er" | "st" | "nd" | "rd" | "th" | "eme" | "º" | "ª" | "o")
        .then(|| digits.parse().ok())
        .flatten()
}

fn named(day: u16, name: &str, year: u16) -> Option<Written> {
    Day::new(century(year), month(name)?, to_i8(day)?).map(Written::Day)
}

fn whole_month(year: u16, month: i8) -> Option<Written> {
    let first = Day::new(century(year), month, 1)?;
    let last = Day::from_date(first.date().last_of_month())?;
    Some(Written::Whole(Days { first, last }))
}

fn to_i8(number: u16) -> Option<i8> {
    i8::try_from(number).ok()
}

/// Two digits are a year of this century: nothing that is recorded here is older.
fn century(year: u16) -> i16 {
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    if year < 100 { 2000 + year } else { year }
}

/// Years between these are believed where a day would be absurd.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2100;

/// A day as it is; or the year that a spreadsheet showed as a day. The number 2017 shown as a date
/// is 9 July 1905, and in the 1904 system 10 July 1909.
fn dated(day: Day, text: &str) -> Reading<Days> {
    let epoch = |year, month, day| Day::new(year, month, day).expect("a fixed day");
    // 1899-12-30 is before the first possible day, so the count starts two days later.
    let serials = [day.days_since(epoch(1900, 1, 1)) + 2, day.days_since(epoch(1904, 1, 1))];
    match serials.into_iter().find(|serial| YEARS.contains(serial)).and_then(whole_year) {
        Some(days) => Reading::changed(days, text, days.first.year().to_string()),
        None => Reading::plain(Days { first: day, last: day }),
    }
}

fn whole_year(year: i32) -> Option<Days> {
    let year = i16::try_from(year).ok()?;
    Some(Days { first: Day::new(year, 1, 1)?, last: Day::new(year, 12, 31)? })
}

/// A bare number: a year, a day as `20220315`, or a serial day between 1970 and 2149.
fn serial_or_year(number: f64, text: &str) -> Option<Reading<Days>> {
    if number.fract() != 0.0 && !(25_569.0..91_000.0).contains(&number) {
        return None;
    }
    let whole = number.floor() as i32;
    if YEARS.contains(&whole) {
        return whole_year(whole).map(Reading::plain);
    }
    let day = if (25_569..91_000).contains(&whole) {
        Day::new(1970, 1, 1)?.plus_days(whole - 25_569)
    } else {
        let (year, month, day) = (whole / 10_000, whole / 100 % 100, whole % 100);
        Day::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)?
    };
    Some(Reading::changed(Days { first: day, last: day }, text, day.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, column: &[&str]) -> Option<(String, Option<String>)> {
        let column: Vec<Cell> = column.iter().map(|text| Cell::of_text(text)).collect();
        let reading = DayReader::of(column.iter()).read("start", &Cell::of_text(text)).ok()?;
        let days = reading.value.map_or("none".to_owned(), |days| {
            if days.first == days.last {
                days.first.to_string()
            } else {
                format!("{}..{}", days.first, days.last)
            }
        });
        Some((days, reading.corrected.map(|corrected| corrected.to)))
    }

    #[test]
    fn days_are_read_in_the_forms_in_use() {
        let check = |text: &str, wanted: &str| {
            assert_eq!(read(text, &[]), Some((wanted.to_owned(), None)), "{text}");
        };
        for text in [
            "2022-03-15",
            "2022/03/15",
            "15/03/2022",
            "15.03.22",
            "15 mars 2022",
            "15-Mar-22",
            "March 15, 2022",
            "15 de marzo de 2022",
            "15 مارس 2022",
            "١٥ آذار ٢٠٢٢",
            "15 de março de 2022",
            "mardi 15 mars 2022",
            "2022-03-15T10:30:00Z",
            "15/03/2022 08:00",
            "15th March 2022",
            "2022 Mar 15",
        ] {
            check(text, "2022-03-15");
        }
        check("1er août 2023", "2023-08-01");
        check("5 كانون الثاني 2021", "2021-01-05");
        check("mars 2022", "2022-03-01..2022-03-31");
        check("02/2024", "2024-02-01..2024-02-29");
        check("Sept 2021", "2021-09-01..2021-09-30");
        check("2019", "2019-01-01..2019-12-31");
        for text in ["n/a", "-", "#N/A", "لا يوجد"] {
            check(text, "none");
        }
    }

    #[test]
    fn the_column_decides_whether_the_day_or_the_month_stands_first() {
        let check = |text: &str, column: &[&str], wanted: &str| {
            assert_eq!(read(text, column).unwrap().0, wanted, "{text} in {column:?}");
        };
        check("03/04/2022", &["31/12/2021", "03/04/2022"], "2022-04-03");
        check("03/04/2022", &["12/31/2021", "03/04/2022"], "2022-03-04");
        check("03/04/2022", &["01/02/2022"], "2022-04-03");
        check("13/04/2022", &["12/31/2021", "11/30/2021"], "2022-04-13");
        let unclear = [Cell::of_text("01/02/2022")];
        assert!(DayReader::of(unclear.iter()).is_unclear());
    }

    #[test]
    fn what_was_taken_for_something_else_is_said() {
        let corrected = |text: &str, days: &str, to: &str| {
            let wanted = Some((days.to_owned(), Some(to.to_owned())));
            assert_eq!(read(text, &[]), wanted, "{text}");
        };
        corrected("1905-07-09", "2017-01-01..2017-12-31", "2017");
        corrected("1905-07-10", "2018-01-01..2018-12-31", "2018");
        corrected("1909-07-10", "2017-01-01..2017-12-31", "2017");
        corrected("44635", "2022-03-15", "2022-03-15");
        corrected("20220315", "2022-03-15", "2022-03-15");
        corrected("TBC", "none", "");
        corrected("En cours", "none", "");
        corrected("مستمر", "none", "");
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in ["soon", "31/02/2022", "15 marsh 2022", "1234567", "12", "Gao", "5/2"] {
            assert_eq!(read(text, &[]), None, "{text}");
        }
    }
}
