//! Which of up to three numbers is the day, which the month and which the year.

use crate::values::date::{Date, Part};

/// A year of two digits lies between 1976 and 2075.
const PIVOT: i32 = 76;

/// Up to three numbers, and which of them is known to be what.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) list: Vec<i32>,
    year: Option<usize>,
    month: Option<usize>,
    /// Three digits or more were written: the century is said.
    has_century: bool,
}

impl Parts {
    /// More than two digits, or more than a hundred, can only be a year.
    pub(super) fn put_text(&mut self, token: &str) -> Option<()> {
        let number: i32 = token.parse().ok().filter(|_| !token.starts_with(['+', '-']))?;
        if token.len() > 2 { self.put_year(number) } else { self.push(number) }
    }

    pub(super) fn put(&mut self, value: f64) -> Option<()> {
        if value > 100.0 { self.put_year(value as i32) } else { self.push(value as i32) }
    }

    pub(super) fn put_year(&mut self, year: i32) -> Option<()> {
        self.has_century = true;
        self.year.is_none().then(|| self.year = Some(self.list.len()))?;
        self.push(year)
    }

    pub(super) fn put_month(&mut self, month: u32) -> Option<()> {
        self.month.is_none().then(|| self.month = Some(self.list.len()))?;
        self.push(i32::try_from(month).ok()?)
    }

    fn push(&mut self, number: i32) -> Option<()> {
        (self.list.len() < 3).then(|| self.list.push(number))
    }

    pub(super) fn could_be_day(&self, value: f64) -> bool {
        let of = |at: Option<usize>| at.and_then(|at| self.list.get(at)).copied();
        let month = of(self.month).and_then(|month| u32::try_from(month).ok());
        let Some(month) = month else { return (1.0..=31.0).contains(&value) };
        let part = Part::Day { month, day: value.ceil().max(0.0) as u32 };
        Date { year: Some(of(self.year).unwrap_or(2000)), part }.is_sound()
    }

    /// Which number is the day, which the month, which the year.
    pub(super) fn resolve(&self, day_first: bool) -> Option<Date> {
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
pub(super) fn century(year: i32) -> i32 {
    if year < PIVOT { 2000 + year } else { 1900 + year }
}
