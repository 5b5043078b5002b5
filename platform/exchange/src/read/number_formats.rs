//! Whether a number in a spreadsheet is shown as a day, and which day it is.

use basics::Day;

use super::cell::Cell;

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Number,
    Day,
    /// A length of time: `[h]:mm`.
    Elapsed,
}

/// Excel's own formats, which files name only by number. Some are days in East Asian versions.
pub(super) fn shown_by_id(id: u32) -> Shown {
    match id {
        14..=22 | 27..=36 | 50..=58 => Shown::Day,
        45..=47 => Shown::Elapsed,
        _ => Shown::Number,
    }
}

/// Letters of days and hours outside quotation marks make a format one of days.
pub(super) fn shown_by_code(code: &str) -> Shown {
    let mut chars = code.chars();
    let mut letters = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                chars.by_ref().find(|c| *c == '"');
            }
            // The next one is shown as it is, or only its width is.
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's')) {
                    return Shown::Elapsed;
                }
            }
            // Behind it stands what is shown for negative numbers.
            ';' => break,
            c => letters.push(c.to_ascii_lowercase()),
        }
    }
    let words = ["general", "standard", "@"];
    let is_day =
        letters.contains(['y', 'm', 'd', 'h', 's', 'j', 'a']) && !words.contains(&&*letters);
    let is_number = letters.contains(['0', '#', '?']) && !letters.contains("ss.0");
    if is_day && !is_number { Shown::Day } else { Shown::Number }
}

/// Not every number in a file is one.
pub(super) fn number_cell(number: f64) -> Cell {
    if number.is_finite() { Cell::Number(number) } else { Cell::Empty }
}

/// A serial day of the 1900 or the 1904 system. What has no day is a time of day or a length of
/// time and stays as text; what lies outside our calendar stays a number.
pub(super) fn serial_cell(number: f64, shown: Shown, is_1904: bool) -> Cell {
    if shown == Shown::Number || !(0.0..=109_574.0).contains(&number) {
        return number_cell(number);
    }
    let whole = (number * 86_400.0).round() as u64;
    let (days, seconds) = ((whole / 86_400) as i32, (whole % 86_400) as u32);
    if shown == Shown::Elapsed || (days == 0 && !is_1904) {
        let (minute, second) = (whole / 60 % 60, whole % 60);
        return Cell::of_text(&format!("{:02}:{minute:02}:{second:02}", whole / 3600));
    }
    let (first, days) = match (is_1904, days) {
        (true, days) => ((1904, 1, 1), days),
        // Excel's 60 is 29 February 1900, which never was.
        (false, ..=59) => ((1900, 1, 1), days - 1),
        (false, 60) => ((1900, 2, 28), 0),
        (false, days) => ((1900, 3, 1), days - 61),
    };
    let first = Day::new(first.0, first.1, first.2).expect("these days are in the calendar");
    match seconds {
        0 => Cell::Day(first.plus_days(days)),
        seconds => Cell::Time(first.plus_days(days), seconds),
    }
}

/// `2022-03-15` and `2022-03-15T10:30:00`; anything else stays as it is written.
pub(super) fn iso_cell(text: &str) -> Cell {
    let text = super::cell::trimmed(text);
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let Ok(day) = day.parse::<Day>() else { return Cell::of_text(text) };
    let mut parts = time.split([':', '.', 'Z', '+']).map(|part| part.parse().unwrap_or(0_u32));
    let mut next = |below: u32| parts.next().filter(|part| *part < below).unwrap_or(0);
    match next(24) * 3600 + next(60) * 60 + next(60) {
        0 => Cell::Day(day),
        seconds => Cell::Time(day, seconds),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_days_are_told_from_formats_of_numbers() {
        let check = |code: &str, shown| assert_eq!(shown_by_code(code), shown, "{code}");
        for code in ["yyyy-mm-dd", "d/m/yy;@", "[$-40C]d mmm yyyy", "mm\\-dd", "jj/mm/aaaa", "h:mm"]
        {
            check(code, Shown::Day);
        }
        for code in ["General", "0.00", "#,##0 \"dollars\"", "[Red]0", "@", "0_d", "0.00E+00", ""] {
            check(code, Shown::Number);
        }
        check("[h]:mm:ss", Shown::Elapsed);
    }

    #[test]
    fn serial_days_are_days_in_both_systems() {
        let check = |number, is_1904, wanted: &str| {
            assert_eq!(serial_cell(number, Shown::Day, is_1904).text(), wanted, "{number}");
        };
        check(1.0, false, "1900-01-01");
        check(59.0, false, "1900-02-28");
        check(61.0, false, "1900-03-01");
        check(2017.0, false, "1905-07-09");
        check(44_635.0, false, "2022-03-15");
        check(44_635.437_5, false, "2022-03-15T10:30:00");
        check(43_173.0, true, "2022-03-15");
        check(0.5, false, "12:00:00");
        check(200_000.0, false, "200000");
    }
}
