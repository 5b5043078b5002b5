//! Merging: values from a second dataset, in the rows whose keys say the same.

use std::{borrow::Cow, collections::HashMap};

use basics::{Problem, Refusal};

use crate::{
    Column, Dataset, Pattern, Query, Row,
    column::positions,
    query::Filter,
    values::{folded, is_blank},
};

/// What is merged, and by what.
#[derive(Clone, Debug, Default)]
pub struct Merging {
    /// The columns that both datasets have.
    pub keys: Vec<Pattern>,
    /// The columns that the second one gives.
    pub tags: Vec<Pattern>,
    /// Into columns that the first one has already, where it has; else all are new ones.
    pub replaces: bool,
    /// Over values that are there, not only into empty cells.
    pub overwrites: bool,
    /// Only these rows of the second dataset.
    pub queries: Vec<Query>,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub rows: usize,
    /// Rows whose key the second dataset knows.
    pub matched: usize,
}

/// A merge that is ready: the second dataset's values by key. It is the part that is in memory.
pub struct Merger {
    columns: Vec<Column>,
    keys: Vec<Vec<usize>>,
    targets: Vec<Target>,
    values: HashMap<String, Vec<String>>,
}

/// Where a column of the second dataset goes.
struct Target {
    from: usize,
    to: usize,
    /// Also over a value that is there.
    overwrites: bool,
}

impl Merging {
    /// Reads the second dataset. Of its rows with one key, the last counts.
    pub fn prepare(&self, first: &mut Dataset, second: &mut Dataset) -> Result<Merger, Problem> {
        first.widen(|_| ())?;
        let mut columns = first.columns().to_vec();
        let theirs = second.columns().to_vec();
        for key in &self.keys {
            for columns in [&columns, &theirs] {
                if !columns.iter().any(|column| column.is(key)) {
                    let refusal = Refusal::new("keys", "hxl-merge-without-key");
                    return Err(refusal.with("given", key.to_string()).into());
                }
            }
        }
        let targets = self.targets(&mut columns, &theirs);
        if targets.is_empty() {
            return Err(Refusal::new("tags", "hxl-merge-without-values").into());
        }
        let keys_of = |columns: &[Column]| -> Vec<Vec<usize>> {
            self.keys.iter().map(|key| positions(columns, std::slice::from_ref(key))).collect()
        };
        let (their_keys, filter) = (keys_of(&theirs), Filter::new(&self.queries, &theirs));
        let mut values = HashMap::new();
        second.rows(|row| {
            if filter.takes(row) {
                let given = targets.iter().map(|target| row.fields.get(target.from).to_owned());
                let given: Vec<String> = given.collect();
                for key in keys(row, &their_keys) {
                    values.insert(key, given.clone());
                }
            }
            Ok(())
        })?;
        let keys = keys_of(first.columns());
        Ok(Merger { columns, keys, targets, values })
    }

    /// A pattern replaces one column; what else it matches becomes new columns at the right.
    fn targets(&self, columns: &mut Vec<Column>, theirs: &[Column]) -> Vec<Target> {
        let mut targets = Vec::new();
        let own = columns.len();
        for pattern in &self.tags {
            let mut place = columns[..own].iter().position(|column| column.is(pattern));
            place = place.filter(|_| self.replaces);
            for (from, column) in theirs.iter().enumerate().filter(|(_, c)| c.is(pattern)) {
                let (to, overwrites) = match place.take() {
                    Some(place) => (place, self.overwrites),
                    None => {
                        columns.push(column.clone());
                        (columns.len() - 1, true)
                    }
                };
                targets.push(Target { from, to, overwrites });
            }
        }
        targets
    }
}

impl Merger {
    /// The columns of the answer.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Hands on every row of the first dataset with what was merged into it.
    pub fn run(
        &self,
        first: &mut Dataset,
        mut each: impl FnMut(&[Cow<'_, str>]) -> Result<(), Problem>,
    ) -> Result<Merged, Problem> {
        let mut merged = Merged::default();
        first.rows(|row| {
            let cells = (0..self.columns.len()).map(|column| Cow::Borrowed(row.fields.get(column)));
            let mut cells: Vec<Cow<'_, str>> = cells.collect();
            let mut is_matched = false;
            for key in keys(row, &self.keys) {
                let Some(values) = self.values.get(&key) else { continue };
                is_matched = true;
                for (target, value) in self.targets.iter().zip(values) {
                    if target.overwrites || is_blank(&cells[target.to]) {
                        cells[target.to] = Cow::Borrowed(value);
                    }
                }
            }
            merged.rows += 1;
            merged.matched += usize::from(is_matched);
            each(&cells)
        })?;
        Ok(merged)
    }
}

/// Every combination of a row's values in the key columns: where a pattern matches several columns,
/// each of them may be the one.
fn keys(row: Row<'_>, columns: &[Vec<usize>]) -> Vec<String> {
    let mut keys = vec![String::new()];
    for positions in columns {
        let values: Vec<String> = positions.iter().map(|at| folded(row.fields.get(*at))).collect();
        let longer = |key: &String| {
            let key = key.clone();
            // No folded text has the separator in it.
            values.iter().map(move |value| format!("{key}{value}\u{1F}")).collect::<Vec<_>>()
        };
        keys = keys.iter().flat_map(longer).collect();
    }
    keys
}
