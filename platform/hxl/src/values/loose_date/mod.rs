//! Dates with words, slashes and times in them, read part by part as the reference library does.

mod parts;
mod tokens;

use super::date::Date;

use parts::{Parts, century};
use tokens::{Unit, half_day, is_filler, month, time_unit, tokens, weekday};

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

impl<'t> Reading<'t> {
    fn token(&self, ahead: usize) -> &'t str {
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
        let (token, next) = (self.token(0), self.token(1));
        let value: f64 = token.parse().ok()?;
        let whole = value as i32;
        let point = token.find('.');
        let time_may_follow =
            self.parts.list.len() == 3 && matches!(token.len(), 2 | 4) && self.time.hour.is_none();
        if time_may_follow && next != ":" && time_unit(next).is_none() {
            self.compact_time(token)?;
        } else if token.len() == 6 || (token.len() > 6 && point == Some(6)) {
            if self.parts.list.is_empty() && point.is_none() {
                for from in [0, 2, 4] {
                    self.parts.put_text(&token[from..from + 2])?;
                }
            } else {
                self.compact_time(token)?;
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
        } else if matches!(next, "-" | "/" | ".") {
            return self.separated(token, next);
        } else if self.is_end(1) || is_filler(next) {
            match half_day(self.token(2)).filter(|_| !self.is_end(2)) {
                Some(half) => {
                    self.time.hour = Some(half.hour(whole));
                    self.at += 1;
                }
                None => self.parts.put(value)?,
            }
            self.at += 1;
        } else if let (Some(half), 0..24) = (half_day(next), whole) {
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
        let token = self.token(0);
        match month(token) {
            Some(month) => self.parts.put_month(month)?,
            None => self.parts.put_text(token)?,
        }
        self.at += 1;
        Some(())
    }

    /// `Mar-15`, `Mar/15/2026`, `March of 26`, or the month alone.
    fn month(&mut self, month: u32) -> Option<()> {
        self.parts.put_month(month)?;
        let next = self.token(1);
        if matches!(next, "-" | "/") {
            self.parts.put_text(self.token(2))?;
            self.at += 3;
            if self.token(0) == next && !self.is_end(0) {
                self.parts.put_text(self.token(1))?;
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
