//! Tests of a whole row: what must be there, what may not come twice, what belongs together.

use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, Hasher},
};

use basics::Refusal;
use foldhash::fast::RandomState;

use super::{
    findings::{Finding, Findings},
    memo::{Known, Room},
};
use crate::{
    Column, Row,
    column::positions,
    schema::{Schema, Test},
    values::{date, folded, is_blank, number},
};

pub(super) struct RowTest {
    rule: usize,
    kind: RowKind,
}

enum RowKind {
    Required { positions: Vec<usize>, least: Option<usize>, most: Option<usize> },
    Unique { key: Key, known: Known },
    Correlated(Correlation),
}

/// The columns by which rows are compared: all, if none is named.
#[derive(Clone)]
pub(super) struct Key {
    positions: Vec<usize>,
    are_dates: Vec<bool>,
    hasher: RandomState,
}

/// Values and how often they came, in the order in which they came.
type Counts = Vec<(Box<str>, u64)>;

/// Which values came with which key, and how often.
pub(super) struct Correlation {
    key: Key,
    /// The columns that must agree, each with its group: columns of one tag agree together.
    positions: Vec<(usize, usize)>,
    seen: HashMap<(usize, u64), Counts, RandomState>,
    overflowed: bool,
}

/// The tests that the schema has for rows; those that no row can pass are found at once.
pub(super) fn row_tests(
    schema: &Schema,
    columns: &[Column],
    findings: &mut Findings,
) -> Vec<RowTest> {
    let mut tests = Vec::new();
    for (number, rule) in schema.rules.iter().enumerate() {
        for test in &rule.tests {
            let matching = positions(columns, std::slice::from_ref(&rule.pattern));
            let kind = match test {
                Test::Required { least: Some(least), .. } if matching.len() < *least => {
                    let finding = Finding { rule: number, row: None, column: None, value: None };
                    let refuse = || refusal("hxl-issue-columns-missing").with("least", *least);
                    findings.put(finding, || None, refuse);
                    continue;
                }
                Test::Required { least, most } => {
                    RowKind::Required { positions: matching, least: *least, most: *most }
                }
                Test::UniqueRows(patterns) => RowKind::Unique {
                    key: Key::new(columns, &positions(columns, patterns)),
                    known: Known::default(),
                },
                Test::Correlated(patterns) => RowKind::Correlated(Correlation {
                    key: Key::new(columns, &positions(columns, patterns)),
                    positions: grouped(columns, &matching),
                    seen: HashMap::default(),
                    overflowed: false,
                }),
                _ => continue,
            };
            tests.push(RowTest { rule: number, kind });
        }
    }
    tests
}

/// Each position with the first one of the same tag.
fn grouped(columns: &[Column], positions: &[usize]) -> Vec<(usize, usize)> {
    let first = |position: &usize| {
        let same = |other: &&usize| columns[**other].tag == columns[*position].tag;
        positions.iter().find(same).copied().unwrap_or(*position)
    };
    positions.iter().map(|position| (*position, first(position))).collect()
}

fn refusal(why: &'static str) -> Refusal {
    Refusal::new("row", why)
}

impl RowTest {
    pub(super) fn row(&mut self, row: Row<'_>, findings: &mut Findings, room: &mut Room) {
        let finding = Finding { rule: self.rule, row: Some(row), column: None, value: None };
        match &mut self.kind {
            RowKind::Required { positions, least, most } => {
                required(positions, (*least, *most), finding, findings);
            }
            RowKind::Unique { key, known } => {
                if known.again(key.of(row), room) {
                    findings.put(finding, || None, || refusal("hxl-issue-duplicate-row"));
                }
            }
            RowKind::Correlated(correlation) => correlation.row(row, room),
        }
    }

    /// What has to be looked at again, now that all rows are known.
    pub(super) fn overflowed(&self) -> Option<usize> {
        match &self.kind {
            RowKind::Unique { known, .. } => known.overflowed.then_some(self.rule),
            _ => None,
        }
    }

    pub(super) fn correlation(&mut self) -> Option<(usize, &mut Correlation)> {
        match &mut self.kind {
            RowKind::Correlated(correlation) => Some((self.rule, correlation)),
            _ => None,
        }
    }
}

fn required(
    positions: &[usize],
    (least, most): (Option<usize>, Option<usize>),
    mut finding: Finding<'_>,
    findings: &mut Findings,
) {
    let Some(row) = finding.row else { return };
    let is_filled = |position: &&usize| !is_blank(row.fields.get(**position));
    let filled = positions.iter().filter(is_filled).count();
    if let Some(least) = least.filter(|least| filled < *least) {
        finding.column = positions.iter().find(|position| !is_filled(position)).copied();
        let refuse = || refusal("hxl-issue-values-missing").with("least", least);
        findings.put(finding, || None, refuse);
    }
    if let Some(most) = most.filter(|most| filled > *most) {
        finding.column = positions.iter().rfind(is_filled).copied();
        let refuse = || refusal("hxl-issue-values-too-many").with("most", most);
        findings.put(finding, || None, refuse);
    }
}

impl Key {
    fn new(columns: &[Column], positions: &[usize]) -> Self {
        let are_dates = columns.iter().map(Column::is_date).collect();
        Self { positions: positions.to_vec(), are_dates, hasher: RandomState::default() }
    }

    /// Two rows have the same key if their values mean the same: dates, numbers, folded texts. Of
    /// sixty-four bits, which two of a million rows share by accident in one of 30 million files.
    fn of(&self, row: Row<'_>) -> u64 {
        let mut hasher = self.hasher.build_hasher();
        let mut put = |position: usize| {
            let is_date = self.are_dates.get(position).copied().unwrap_or_default();
            put_value(row.fields.get(position), is_date, &mut hasher);
        };
        if self.positions.is_empty() {
            // Some files write out the blank cells at a row's end, others do not.
            let last = row.fields.iter().rposition(|field| !is_blank(field));
            (0..=last.unwrap_or_default()).for_each(&mut put);
        } else {
            self.positions.iter().copied().for_each(&mut put);
        }
        hasher.finish()
    }
}

fn put_value(text: &str, is_date: bool, hasher: &mut impl Hasher) {
    if let Some(date) = is_date.then(|| date(text, true)).flatten() {
        date.to_string().hash(hasher);
    } else if let Some(number) = number(text).filter(|number| number.is_finite()) {
        // Minus nothing is nothing.
        (number + 0.0).to_bits().hash(hasher);
    } else {
        folded(text).hash(hasher);
    }
}

impl Correlation {
    /// Now that all rows are known: only the keys with several values are of interest. None if
    /// there were too many to remember.
    pub(super) fn close(&mut self) -> Option<Self> {
        let mut seen = std::mem::take(&mut self.seen);
        seen.retain(|_, values| values.len() > 1);
        // The most frequent value is the one that is meant; of equals, the first.
        for values in seen.values_mut() {
            values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        }
        let (key, positions) = (self.key.clone(), self.positions.clone());
        (!self.overflowed).then_some(Self { key, positions, seen, overflowed: false })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }

    fn row(&mut self, row: Row<'_>, room: &mut Room) {
        if self.overflowed {
            return;
        }
        let key = self.key.of(row);
        for (position, group) in &self.positions {
            let text = row.fields.get(*position);
            if is_blank(text) {
                continue;
            }
            let values = self.seen.entry((*group, key)).or_default();
            match values.iter_mut().find(|(known, _)| **known == *text) {
                Some((_, count)) => *count += 1,
                None if room.take(text) => values.push((text.into(), 1)),
                None => {
                    self.overflowed = true;
                    self.seen = HashMap::default();
                    return;
                }
            }
        }
    }

    /// In the second pass: what is not the value that most rows with this key have.
    pub(super) fn find(&self, rule: usize, row: Row<'_>, findings: &mut Findings) {
        let key = self.key.of(row);
        for (position, group) in &self.positions {
            let text = row.fields.get(*position);
            let Some([(meant, _), ..]) = self.seen.get(&(*group, key)).map(Vec::as_slice) else {
                continue;
            };
            if !is_blank(text) && **meant != *text {
                let finding = Finding::cell(rule, row, *position, text);
                let suggest = || Some(meant.to_string());
                findings.put(finding, suggest, || refusal("hxl-issue-unexpected"));
            }
        }
    }
}
