//! Cleaning: spaces, letter case, dates, numbers and coordinates, each in the columns named for it.

use std::{borrow::Cow, iter};

use basics::Problem;
use exchange::read::{
    Cell,
    values::{DayReader, NumberReader},
};

use crate::{
    Column, Dataset, Pattern, Query, Row,
    query::Filter,
    values::{Coordinate, coordinate, date, is_blank, is_iso_day, number, single_spaced},
};

/// What is cleaned, by tag pattern.
#[derive(Clone, Debug, Default)]
pub struct Cleaning {
    pub spaces: Vec<Pattern>,
    pub upper: Vec<Pattern>,
    pub lower: Vec<Pattern>,
    pub dates: Vec<Pattern>,
    pub numbers: Vec<Pattern>,
    pub coordinates: Vec<Pattern>,
    /// What cannot be read as a date, a number or a coordinate is emptied instead of left.
    pub purges: bool,
    /// Only rows that one of these takes; all, if there is none.
    pub queries: Vec<Query>,
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    pub rows: usize,
    /// Cells that are no longer what they were.
    pub changed: usize,
    /// Cells that could not be read as what they should be, and the first of them for each column.
    pub unclear: usize,
    pub examples: Vec<Unclear>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unclear {
    pub column: usize,
    pub row: usize,
    pub value: String,
}

impl Cleaning {
    /// What is safe in any dataset: nothing changes its meaning.
    pub fn usual() -> Self {
        let list = |text: &str| Pattern::parse_list(text).expect("these patterns are sound");
        Self {
            spaces: list("#*"),
            dates: list("#date"),
            numbers: list("#population,#affected,#inneed,#targeted,#reached,#value,#*+num"),
            coordinates: list("#geo"),
            ..Self::default()
        }
    }

    /// Learns from the whole of each column what its dates and numbers mean.
    pub fn prepare(&self, dataset: &mut Dataset) -> Result<Cleaner<'_>, Problem> {
        let mut jobs: Vec<Job> =
            dataset.columns().iter().map(|column| Job::new(self, column)).collect();
        dataset.widen(|row| {
            iter::zip(&mut jobs, row.fields.iter()).for_each(|(job, text)| job.learn(text));
        })?;
        let days = jobs.iter().map(|job| job.days_first - job.months_first).sum();
        jobs.iter_mut().for_each(|job| job.close(days));
        Ok(Cleaner { cleaning: self, jobs })
    }
}

/// A cleaning that is ready.
pub struct Cleaner<'c> {
    cleaning: &'c Cleaning,
    jobs: Vec<Job>,
}

impl Cleaner<'_> {
    /// Hands on every row, cleaned, with as many cells as the dataset has columns.
    pub fn run(
        &self,
        dataset: &mut Dataset,
        mut each: impl FnMut(&[Cow<'_, str>]) -> Result<(), Problem>,
    ) -> Result<Cleaned, Problem> {
        let columns = dataset.columns().to_vec();
        let filter = Filter::new(&self.cleaning.queries, &columns);
        let mut cleaned = Cleaned::default();
        dataset.rows(|row| {
            let is_taken = filter.takes(row);
            let cells = (0..columns.len()).map(|column| {
                let text = row.fields.get(column);
                match self.jobs.get(column).filter(|_| is_taken) {
                    Some(job) => self.clean(job, text, &mut cleaned, (column, row)),
                    None => text.into(),
                }
            });
            let cells: Vec<Cow<'_, str>> = cells.collect();
            cleaned.rows += 1;
            each(&cells)
        })?;
        Ok(cleaned)
    }

    fn clean<'t>(
        &self,
        job: &Job,
        text: &'t str,
        cleaned: &mut Cleaned,
        (column, row): (usize, Row<'_>),
    ) -> Cow<'t, str> {
        let clean = match job.clean(text) {
            Ok(clean) => clean,
            Err(left) => {
                cleaned.unclear += 1;
                if !cleaned.examples.iter().any(|known| known.column == column) {
                    let value = text.to_owned();
                    cleaned.examples.push(Unclear { column, row: row.number, value });
                }
                if self.cleaning.purges { Cow::Borrowed("") } else { left }
            }
        };
        cleaned.changed += usize::from(*clean != *text);
        clean
    }
}

/// What is done to a column, and what was learned from its cells.
struct Job {
    spaces: bool,
    upper: bool,
    lower: bool,
    is_date: bool,
    is_number: bool,
    coordinate: Option<Coordinate>,
    days_first: i64,
    months_first: i64,
    is_day_first: bool,
    days: DayReader,
    /// Numbers whose signs may tell what a comma means.
    telling: Vec<Cell>,
    numbers: NumberReader,
}

/// Enough to tell; a column does not change its mind.
const TELLING_MAX: usize = 500;

impl Job {
    fn new(cleaning: &Cleaning, column: &Column) -> Self {
        let what = [
            ("lat", Coordinate::Latitude),
            ("lon", Coordinate::Longitude),
            ("coord", Coordinate::Both),
        ];
        let what = what.into_iter().find(|(attribute, _)| column.has(attribute));
        Self {
            spaces: column.is_any(&cleaning.spaces),
            upper: column.is_any(&cleaning.upper),
            lower: column.is_any(&cleaning.lower),
            is_date: column.is_any(&cleaning.dates),
            is_number: column.is_any(&cleaning.numbers),
            coordinate: what.map(|(_, what)| what).filter(|_| column.is_any(&cleaning.coordinates)),
            days_first: 0,
            months_first: 0,
            is_day_first: true,
            days: DayReader::of(iter::empty::<Cell>()),
            telling: Vec::new(),
            numbers: NumberReader::default(),
        }
    }

    fn learn(&mut self, text: &str) {
        if self.is_date && !is_iso_day(text) {
            let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
            let mut numbers = numbers.map(|part| part.parse().unwrap_or(u32::MAX));
            match (numbers.next(), numbers.next(), numbers.next()) {
                (Some(13..=31), Some(1..=12), Some(_)) => self.days_first += 1,
                (Some(1..=12), Some(13..=31), Some(_)) => self.months_first += 1,
                _ => {}
            }
        }
        let tells = self.is_number && text.contains([',', '.', '٫', '٬']);
        if tells && self.telling.len() < TELLING_MAX {
            self.telling.push(Cell::of_text(text));
        }
    }

    /// `days`: how many more cells of all columns have the day in front than the month. It decides
    /// where the column itself does not.
    fn close(&mut self, days: i64) {
        let own = self.days_first - self.months_first;
        self.is_day_first = if own == 0 { days >= 0 } else { own > 0 };
        let telling = if self.is_day_first { "31/12/2020" } else { "12/31/2020" };
        self.days = DayReader::of(iter::once(Cell::of_text(telling)));
        self.numbers = NumberReader::of(self.telling.drain(..));
    }

    /// The clean text; or, where it is not what it should be, the text as far as it was cleaned.
    fn clean<'t>(&self, text: &'t str) -> Result<Cow<'t, str>, Cow<'t, str>> {
        let mut clean = if self.spaces { single_spaced(text) } else { Cow::Borrowed(text) };
        if self.upper {
            clean = clean.to_uppercase().into();
        }
        if self.lower {
            clean = clean.to_lowercase().into();
        }
        if is_blank(&clean) || (self.is_date && is_iso_day(&clean)) {
            return Ok(clean);
        }
        let read = match self {
            Self { is_date: true, .. } => self.date(&clean),
            Self { is_number: true, .. } => self.number(&clean),
            Self { coordinate: Some(what), .. } => coordinate(&clean, *what),
            _ => return Ok(clean),
        };
        read.map(Cow::Owned).ok_or(clean)
    }

    /// In the forms of the reference library, then in those of other languages.
    fn date(&self, text: &str) -> Option<String> {
        if let Some(date) = date(text, self.is_day_first).filter(|date| date.year.is_some()) {
            return Some(date.to_string());
        }
        let days = self.days.read("cell", &Cell::of_text(text)).ok()?.value?;
        let (first, last) = (days.first.to_string(), days.last.to_string());
        match days.last.days_since(days.first) {
            0 => Some(first),
            1..=31 => Some(first[..7].to_owned()),
            _ => Some(last[..4].to_owned()),
        }
    }

    fn number(&self, text: &str) -> Option<String> {
        let plain = number(text).filter(|number| number.is_finite());
        let read = || self.numbers.read("cell", &Cell::of_text(text)).ok()?.value;
        plain.or_else(read).map(|number| number.to_string())
    }
}
