//! Dates with words, slashes and times in them, read part by part as the reference library does.

use super::date::{Date, Part};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// What may stand between the parts and says nothing.
const FILLERS: [&str; 18] = [
    " ", ".", ",", ";", "-", "/", "'", "at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd",
    "th",
];
/// A year of two digits lies between 1976 and 2075.
const PIVOT: i32 = 76;

/// None where some of the text is no part of a date, or where the parts make none.
pub(super) fn read(text: &str, day_first: bool) -> Option<Date> {
    let tokens = tokens(text);
    let mut reading =
        Reading { tokens: &tokens, at: 0, parts: Parts::default(), time: Time::default() };
    while reading.at < tokens.len() {
        reading.step()?;
    }
    reading.time.is_sound().then_some(())?;
    reading.parts.resolve(day_first)
}

/// Words, numbers, spaces and single signs. A point or comma belongs to a number if it is its only
/// one.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = Kind::of(first);
        let mut length = first.len_utf8();
        let (mut dots, mut letters) = (0, kind == Kind::Letter);
        let mut before = first;
        for c in rest[length..].chars() {
            let is_comma = c == ',' && dots == 0 && kind == Kind::Digit && length >= 2;
            let goes_on = match (kind, Kind::of(c)) {
                (Kind::Other, _) => false,
                (_, now) if dots == 0 => now == kind || c == '.' || is_comma,
                (_, Kind::Other) => c == '.',
                // Behind a point, letters may follow digits and digits letters.
                (_, now) => now == Kind::of(before) || before == '.' || before == ',',
            };
            if !goes_on {
                break;
            }
            dots += usize::from(c == '.' || c == ',');
            letters |= Kind::of(c) == Kind::Letter;
            length += c.len_utf8();
            before = c;
        }
        let (token, after) = rest.split_at(length);
        if dots > 0 && (letters || token.matches('.').count() > 1 || before == '.' || before == ',')
        {
            tokens.extend(token.split_inclusive(['.', ',']).flat_map(|piece| {
                let word = piece.trim_end_matches(['.', ',']);
                [word, &piece[word.len()..]].map(str::to_owned)
            }));
            tokens.retain(|token| !token.is_empty());
        } else {
            tokens.push(if first.is_whitespace() { " ".into() } else { token.replace(',', ".") });
        }
        // A lone comma stays what it is.
        if token == "," {
            tokens.pop();
            tokens.push(",".into());
        }
        rest = after;
    }
    tokens
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Letter,
    Digit,
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            _ if c.is_ascii_digit() => Self::Digit,
            _ if c.is_alphabetic() => Self::Letter,
            _ => Self::Other,
        }
    }
}

struct Reading<'t> {
    tokens: &'t [String],
    at: usize,
    parts: Parts,
    time: Time,
}

#[derive(Default)]
struct Time {
    hour: Option<i32>,
    minute: Option<i32>,
    second: Option<i32>,
    has_zone: bool,
}

impl Reading<'_> {
    fn token(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", String::as_str)
    }

    fn is_end(&self, ahead: usize) -> bool {
        self.at + ahead >= self.tokens.len()
    }

    /// Takes in the token here and what belongs to it.
    fn step(&mut self) -> Option<()> {
        let token = self.token(0);
        if token.starts_with(|c: char| c.is_ascii_digit()) {
            return self.number();
        }
        if let Some(month) = month(token) {
            return self.month(month);
        }
        if weekday(token) || (is_filler(token) && half_day(token).is_none()) {
            self.at += 1;
        } else if let Some(half) = half_day(token) {
            let hour = self.time.hour.filter(|hour| (0..=12).contains(hour))?;
            self.time.hour = Some(half.hour(hour));
            self.at += 1;
        } else if self.is_zone_name(token) {
            self.time.has_zone = true;
            self.at += 1;
            if matches!(self.token(0), "+" | "-") {
                self.time.has_zone = false;
            }
        } else if self.time.hour.is_some() && matches!(token, "+" | "-") {
            self.zone_offset()?;
        } else {
            return None;
        }
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        let token = self.token(0).to_owned();
        let next = self.token(1).to_owned();
        let value: f64 = token.parse().ok()?;
        let whole = value as i32;
        let point = token.find('.');
        let time_may_follow =
            self.parts.list.len() == 3 && matches!(token.len(), 2 | 4) && self.time.hour.is_none();
        if time_may_follow && next != ":" && time_unit(&next).is_none() {
            self.compact_time(&token)?;
        } else if token.len() == 6 || (token.len() > 6 && point == Some(6)) {
            if self.parts.list.is_empty() && point.is_none() {
                for from in [0, 2, 4] {
                    self.parts.put_text(&token[from..from + 2])?;
                }
            } else {
                self.compact_time(&token)?;
            }
        } else if matches!(token.len(), 8 | 12 | 14) {
            self.parts.put_year(token[..4].parse().ok()?)?;
            self.parts.put_text(&token[4..6])?;
            self.parts.put_text(&token[6..8])?;
            if token.len() > 8 {
                self.compact_time(&token[8..])?;
            }
        } else if let Some((unit, ahead)) = self.unit_of_time() {
            self.time.set(unit, value);
            self.at += ahead;
        } else if next == ":" && !self.is_end(2) {
            self.clock_time(whole)?;
        } else if matches!(next.as_str(), "-" | "/" | ".") {
            return self.separated(&token, &next);
        } else if self.is_end(1) || is_filler(&next) {
            match half_day(self.token(2)).filter(|_| !self.is_end(2)) {
                Some(half) => {
                    self.time.hour = Some(half.hour(whole));
                    self.at += 1;
                }
                None => self.parts.put(value)?,
            }
            self.at += 1;
        } else if let (Some(half), 0..24) = (half_day(&next), whole) {
            self.time.hour = Some(half.hour(whole));
            self.at += 1;
        } else if self.parts.could_be_day(value) {
            self.parts.put(value)?;
        } else {
            return None;
        }
        self.at += 1;
        Some(())
    }

    /// `1030`, `103000`, `103000.5`
    fn compact_time(&mut self, token: &str) -> Option<()> {
        let two = |from: usize| token.get(from..from + 2).map(str::parse);
        self.time.hour = two(0)?.ok();
        self.time.hour?;
        if token.len() >= 4 {
            self.time.minute = two(2)?.ok();
            self.time.minute?;
        }
        if token.len() >= 6 {
            self.time.second = two(4)?.ok();
            self.time.second?;
        }
        Some(())
    }

    /// `10:30`, `10:30:00`, `10:30:00.5`
    fn clock_time(&mut self, hour: i32) -> Option<()> {
        self.time.hour = Some(hour);
        self.time.set(Unit::Minute, self.token(2).parse().ok()?);
        self.at += 2;
        if self.token(1) == ":" && !self.is_end(2) {
            let seconds: f64 = self.token(2).parse().ok()?;
            self.time.second = Some(seconds as i32);
            self.at += 2;
        }
        Some(())
    }

    /// `15-03-2026`, `15/Mar`, `2026.03.15`
    fn separated(&mut self, first: &str, separator: &str) -> Option<()> {
        self.parts.put_text(first)?;
        self.at += 2;
        if self.is_end(0) || is_filler(self.token(0)) {
            return Some(());
        }
        self.part()?;
        if self.token(0) == separator && !self.is_end(0) {
            self.at += 1;
            (!self.is_end(0)).then_some(())?;
            self.part()?;
        }
        Some(())
    }

    /// A number or a month between separators.
    fn part(&mut self) -> Option<()> {
        let token = self.token(0).to_owned();
        match month(&token) {
            Some(month) => self.parts.put_month(month)?,
            None => self.parts.put_text(&token)?,
        }
        self.at += 1;
        Some(())
    }

    /// `Mar-15`, `Mar/15/2026`, `March of 26`, or the month alone.
    fn month(&mut self, month: u32) -> Option<()> {
        self.parts.put_month(month)?;
        let next = self.token(1).to_owned();
        if matches!(next.as_str(), "-" | "/") {
            self.parts.put_text(&self.token(2).to_owned())?;
            self.at += 3;
            if self.token(0) == next && !self.is_end(0) {
                self.parts.put_text(&self.token(1).to_owned())?;
                self.at += 2;
            }
            return Some(());
        }
        if next == " " && self.token(2).eq_ignore_ascii_case("of") && self.token(3) == " " {
            if let Ok(year) = self.token(4).parse::<i32>() {
                self.parts.put_year(if year < 100 { century(year) } else { year })?;
            }
            self.at += 4;
        }
        self.at += 1;
        Some(())
    }

    /// `10h`, `10 h`, and in `10h30` the unit after that of the number before.
    fn unit_of_time(&self) -> Option<(Unit, usize)> {
        if let Some(unit) = time_unit(self.token(1)) {
            return Some((unit, 1));
        }
        if let (" ", Some(unit)) = (self.token(1), time_unit(self.token(2))) {
            return Some((unit, 2));
        }
        let before = |back: usize| self.at.checked_sub(back).map(|at| self.tokens[at].as_str());
        let last_after_space = self.is_end(1) && before(1) == Some(" ");
        let named = before(1).and_then(time_unit);
        let named = named.or_else(|| before(2).filter(|_| last_after_space).and_then(time_unit));
        match named? {
            Unit::Hour => Some((Unit::Minute, 0)),
            Unit::Minute => Some((Unit::Second, 0)),
            Unit::Second => Some((Unit::Nothing, 0)),
            Unit::Nothing => None,
        }
    }

    fn is_zone_name(&self, token: &str) -> bool {
        self.time.hour.is_some()
            && !self.time.has_zone
            && (token == "z"
                || (token.len() <= 5 && token.bytes().all(|byte| byte.is_ascii_uppercase())))
    }

    /// `+0300`, `+03:00`, `-3`
    fn zone_offset(&mut self) -> Option<()> {
        let token = self.token(1);
        let is_number = |token: &str| token.parse::<u32>().is_ok();
        is_number(token).then_some(())?;
        let length = token.len();
        self.at += match length {
            4 => 2,
            _ if self.token(2) == ":" => is_number(self.token(3)).then_some(4)?,
            1 | 2 => 2,
            _ => return None,
        };
        self.time.has_zone = true;
        Some(())
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Hour,
    Minute,
    Second,
    /// Behind the seconds comes nothing that counts.
    Nothing,
}

fn time_unit(token: &str) -> Option<Unit> {
    match token.to_lowercase().as_str() {
        "h" | "hour" | "hours" => Some(Unit::Hour),
        "m" | "minute" | "minutes" => Some(Unit::Minute),
        "s" | "second" | "seconds" => Some(Unit::Second),
        _ => None,
    }
}

impl Time {
    fn set(&mut self, unit: Unit, value: f64) {
        let rest = (value.fract() > 0.0).then(|| (60.0 * value.fract()) as i32);
        match unit {
            Unit::Hour => {
                self.hour = Some(value as i32);
                self.minute = rest.or(self.minute);
            }
            Unit::Minute => (self.minute, self.second) = (Some(value as i32), rest),
            Unit::Second => self.second = Some(value as i32),
            Unit::Nothing => (),
        }
    }

    fn is_sound(&self) -> bool {
        let below = |value: Option<i32>, limit: i32| value.is_none_or(|v| (0..limit).contains(&v));
        below(self.hour, 24) && below(self.minute, 60) && below(self.second, 60)
    }
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

fn half_day(token: &str) -> Option<Half> {
    match token.to_lowercase().as_str() {
        "am" | "a" => Some(Half::Morning),
        "pm" | "p" => Some(Half::Afternoon),
        _ => None,
    }
}

impl Half {
    fn hour(self, hour: i32) -> i32 {
        match (self, hour) {
            (Self::Morning, 12) => 0,
            (Self::Afternoon, ..12) => hour + 12,
            _ => hour,
        }
    }
}

fn month(token: &str) -> Option<u32> {
    let token = token.to_lowercase();
    let named = |name: &&str| token == **name || (token.len() == 3 && name.starts_with(&token));
    let at = MONTHS.iter().position(|name| named(&name) || (token == "sept" && *name == MONTHS[8]));
    at.and_then(|at| u32::try_from(at + 1).ok())
}

fn weekday(token: &str) -> bool {
    let token = token.to_lowercase();
    WEEKDAYS.iter().any(|name| token == *name || (token.len() == 3 && name.starts_with(&token)))
}

fn is_filler(token: &str) -> bool {
    FILLERS.contains(&token.to_lowercase().as_str())
}

fn century(year: i32) -> i32 {
    if year < PIVOT { 2000 + year } else { 1900 + year }
}

/// Up to three numbers, and which of them is known to be what.
#[derive(Default)]
struct Parts {
    list: Vec<i32>,
    year: Option<usize>,
    month: Option<usize>,
    /// Three digits or more were written: the century is said.
    has_century: bool,
}

impl Parts {
    /// More than two digits, or more than a hundred, can only be a year.
    fn put_text(&mut self, token: &str) -> Option<()> {
        let number: i32 = token.parse().ok().filter(|_| !token.starts_with(['+', '-']))?;
        if token.len() > 2 { self.put_year(number) } else { self.push(number) }
    }

    fn put(&mut self, value: f64) -> Option<()> {
        if value > 100.0 { self.put_year(value as i32) } else { self.push(value as i32) }
    }

    fn put_year(&mut self, year: i32) -> Option<()> {
        self.has_century = true;
        self.year.is_none().then(|| self.year = Some(self.list.len()))?;
        self.push(year)
    }

    fn put_month(&mut self, month: u32) -> Option<()> {
        self.month.is_none().then(|| self.month = Some(self.list.len()))?;
        self.push(i32::try_from(month).ok()?)
    }

    fn push(&mut self, number: i32) -> Option<()> {
        (self.list.len() < 3).then(|| self.list.push(number))
    }

    fn could_be_day(&self, value: f64) -> bool {
        let of = |at: Option<usize>| at.and_then(|at| self.list.get(at)).copied();
        let month = of(self.month).and_then(|month| u32::try_from(month).ok());
        let Some(month) = month else { return (1.0..=31.0).contains(&value) };
        let part = Part::Day { month, day: value.ceil().max(0.0) as u32 };
        Date { year: Some(of(self.year).unwrap_or(2000)), part }.is_sound()
    }

    /// Which number is the day, which the month, which the year.
    fn resolve(&self, day_first: bool) -> Option<Date> {
        let (year, month, day) = match (&self.list[..], self.month, self.year) {
            (&[_, _, _], Some(month), Some(year)) => {
                (self.list.get(year), self.list.get(month), self.list.get(3 - month - year))
            }
            (list, Some(month), Some(year)) if list.len() == 2 => {
                (list.get(year), list.get(month), None)
            }
            ([one], None, Some(_)) => (Some(one), None, None),
            ([month], Some(_), _) => (None, Some(month), None),
            ([one], None, None) if *one > 31 => (Some(one), None, None),
            ([one], None, None) => (None, None, Some(one)),
            ([a, b], Some(month), None) => {
                let (month, other) = if month == 0 { (a, b) } else { (b, a) };
                let is_year = *other > 31;
                (is_year.then_some(other), Some(month), (!is_year).then_some(other))
            }
            ([a, b], None, _) if *a > 31 => (Some(a), Some(b), None),
            ([a, b], None, _) if *b > 31 => (Some(b), Some(a), None),
            ([a, b], None, _) if day_first && *b <= 12 => (None, Some(b), Some(a)),
            ([a, b], None, _) => (None, Some(a), Some(b)),
            ([a, b, c], month, year) => three([a, b, c], month, year, day_first),
            _ => return None,
        };
        self.date(year.copied(), month.copied(), day.copied())
    }

    fn date(&self, year: Option<i32>, month: Option<i32>, day: Option<i32>) -> Option<Date> {
        let year =
            year.map(|year| if year < 100 && !self.has_century { century(year) } else { year });
        let small = |number: Option<i32>| number.map(u32::try_from).transpose().ok();
        let part = match (small(month)?, small(day)?) {
            (Some(month), Some(day)) => Part::Day { month, day },
            (Some(month), None) => Part::Month(month),
            (None, None) if year.is_some() => Part::Year,
            _ => return None,
        };
        Some(Date { year, part })
    }
}

type Three<'n> = (Option<&'n i32>, Option<&'n i32>, Option<&'n i32>);

/// Three numbers, of which at most one is known.
fn three<'n>(
    [a, b, c]: [&'n i32; 3],
    month: Option<usize>,
    year: Option<usize>,
    day_first: bool,
) -> Three<'n> {
    let (year, month, day) = match month {
        Some(0) if *b > 31 => (b, a, c),
        Some(0) => (c, a, b),
        Some(1) if *a > 31 => (a, b, c),
        Some(1) => (c, b, a),
        Some(_) if *b > 31 => (b, c, a),
        Some(_) => (a, c, b),
        // A year in front is followed by its month, unless that can only be the day.
        None if *a > 31 || year == Some(0) => {
            if *b > 12 {
                (a, c, b)
            } else {
                (a, b, c)
            }
        }
        None if *a > 12 || (day_first && *b <= 12) => (c, b, a),
        None => (c, a, b),
    };
    (Some(year), Some(month), Some(day))
}
