//! Counting: one row for each combination of values, with what the rows that share it add up to.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Problem, Refusal};
use exchange::write::Value;

use crate::{
    Column, Dataset, Pattern, Query, Row,
    column::positions,
    query::Filter,
    values::{date, folded, is_blank, number, single_spaced},
};

/// What is counted, by which columns.
#[derive(Clone, Debug, Default)]
pub struct Counting {
    /// The columns whose values make the rows of the answer.
    pub keys: Vec<Pattern>,
    /// Rows are counted if nothing is asked for.
    pub aggregates: Vec<Aggregate>,
    pub queries: Vec<Query>,
}

/// `sum(#affected+f) as Girls#affected+f+total`
#[derive(Clone, Debug)]
pub struct Aggregate {
    kind: Kind,
    /// What is added up; nothing is needed for counting rows.
    pattern: Option<Pattern>,
    column: Column,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Count,
    Sum,
    Average,
    Min,
    Max,
    Concat,
}

const KINDS: [(&str, Kind); 6] = [
    ("count", Kind::Count),
    ("sum", Kind::Sum),
    ("average", Kind::Average),
    ("min", Kind::Min),
    ("max", Kind::Max),
    ("concat", Kind::Concat),
];

/// The answer: few rows, in the order of their keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Value>>,
}

/// Combinations beyond are no summary, and would fill the memory.
const KEYS_MAX: usize = 1_000_000;

impl Aggregate {
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let unclear = || Refusal::new("aggregate", "hxl-aggregate-unclear").with("given", text);
        let (name, rest) = text.trim().split_once('(').ok_or_else(unclear)?;
        let (inside, after) = rest.split_once(')').ok_or_else(unclear)?;
        let named = KINDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name.trim()));
        let (name, kind) = *named.ok_or_else(unclear)?;
        let pattern = match inside.trim() {
            "" if kind == Kind::Count => None,
            "" => return Err(unclear()),
            pattern => Some(Pattern::parse(pattern)?),
        };
        let column = match after.trim() {
            "" => Column::new(name, &format!("#meta+{name}")),
            after => {
                let named = after.strip_prefix("as").and_then(|rest| rest.split_once('#'));
                let (header, tag) = named.ok_or_else(unclear)?;
                Column::new(header.trim(), &format!("#{tag}"))
            }
        };
        column.tag.is_some().then_some(Self { kind, pattern, column }).ok_or_else(unclear)
    }

    /// How many rows there are.
    fn rows() -> Self {
        Self { kind: Kind::Count, pattern: None, column: Column::new("Count", "#meta+count") }
    }
}

impl Counting {
    pub fn run(&self, dataset: &mut Dataset) -> Result<Counted, Problem> {
        let columns = dataset.columns().to_vec();
        let rows_only = [Aggregate::rows()];
        let aggregates =
            if self.aggregates.is_empty() { &rows_only[..] } else { &self.aggregates[..] };
        let at = |pattern: &Pattern| positions(&columns, std::slice::from_ref(pattern));
        let keys: Vec<Vec<usize>> = self.keys.iter().map(at).collect();
        let summed: Vec<Vec<usize>> =
            aggregates.iter().map(|of| of.pattern.as_ref().map(at).unwrap_or_default()).collect();
        let filter = Filter::new(&self.queries, &columns);
        let mut totals: BTreeMap<Vec<String>, Vec<Total>> = BTreeMap::new();
        let mut key = Vec::new();
        dataset.rows(|row| {
            if !filter.takes(row) {
                return Ok(());
            }
            key.clear();
            key.extend(keys.iter().map(|at| single_spaced(first(row, at)).into_owned()));
            if !totals.contains_key(&key) {
                if totals.len() == KEYS_MAX {
                    let refusal = Refusal::new("keys", "hxl-too-many-keys").with("most", KEYS_MAX);
                    return Err(refusal.into());
                }
                totals.insert(key.clone(), vec![Total::default(); aggregates.len()]);
            }
            let totals = totals.get_mut(&key).expect("it was put there just above");
            for ((total, of), at) in totals.iter_mut().zip(aggregates).zip(&summed) {
                total.put(of, first(row, at));
            }
            Ok(())
        })?;
        let key_column = |at: &Vec<usize>| at.first().map(|at| columns[*at].clone());
        let counted = keys.iter().map(|at| key_column(at).unwrap_or_default());
        let rows = totals.into_iter().map(|(key, totals)| {
            let totals = totals.into_iter().zip(aggregates);
            let totals = totals.map(|(total, of)| total.value(of.kind));
            key.into_iter().map(Value::from).chain(totals).collect()
        });
        Ok(Counted {
            columns: counted.chain(aggregates.iter().map(|of| of.column.clone())).collect(),
            rows: rows.collect(),
        })
    }
}

/// The first value in the columns of a pattern.
fn first<'a>(row: Row<'a>, positions: &[usize]) -> &'a str {
    let mut values = positions.iter().map(|position| row.fields.get(*position));
    values.find(|value| !value.is_empty()).unwrap_or_default()
}

/// What the rows so far add up to.
#[derive(Clone, Debug, Default)]
struct Total {
    count: u64,
    sum: f64,
    /// The lowest or highest value, as it was written and as it is compared.
    end: Option<(String, Compared)>,
    values: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq)]
enum Compared {
    Number(f64),
    Text(String),
}

impl Total {
    fn put(&mut self, of: &Aggregate, text: &str) {
        let is_date = of.pattern.as_ref().is_some_and(Pattern::is_date);
        match of.kind {
            Kind::Count => self.count += 1,
            _ if is_blank(text) => {}
            Kind::Sum | Kind::Average => {
                if let Some(number) = number(text).filter(|number| number.is_finite()) {
                    self.count += 1;
                    self.sum += number;
                }
            }
            Kind::Min | Kind::Max => {
                let compared = Compared::of(text, is_date);
                let is_further = |(_, known): &(String, Compared)| match of.kind {
                    Kind::Min => compared.is_below(known),
                    _ => known.is_below(&compared),
                };
                if self.end.as_ref().is_none_or(is_further) {
                    self.end = Some((text.to_owned(), compared));
                }
            }
            Kind::Concat => {
                self.values.insert(single_spaced(text).into_owned());
            }
        }
    }

    fn value(self, kind: Kind) -> Value {
        let number = |number: f64| {
            let is_whole = number.fract() == 0.0 && number.abs() < 1e15;
            if is_whole { Value::Whole(number as i64) } else { Value::Decimal(number) }
        };
        match kind {
            Kind::Count => Value::Whole(i64::try_from(self.count).unwrap_or(i64::MAX)),
            Kind::Sum | Kind::Average if self.count == 0 => Value::Empty,
            Kind::Sum => number(self.sum),
            Kind::Average => number(self.sum / self.count as f64),
            Kind::Min | Kind::Max => self.end.map(|(text, _)| text).into(),
            Kind::Concat => self.values.into_iter().collect::<Vec<_>>().join("|").into(),
        }
    }
}

impl Compared {
    fn of(text: &str, is_date: bool) -> Self {
        if let Some(date) = is_date.then(|| date(text, true)).flatten() {
            return Self::Text(date.to_string());
        }
        match number(text).filter(|number| number.is_finite()) {
            Some(number) => Self::Number(number),
            None => Self::Text(folded(text)),
        }
    }

    /// A number and a text are compared as texts.
    fn is_below(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a < b,
            _ => self.text() < other.text(),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}
