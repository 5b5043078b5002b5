//! The first pass: every cell is judged, and what needs the whole file is counted.

use std::hash::BuildHasher;

use basics::Refusal;
use foldhash::fast::RandomState;

use super::{
    Listing,
    findings::{Finding, Findings},
    memo::{Known, Memo, Room},
    moments::Moments,
    plan::{Watched, plan},
    rows::{RowTest, row_tests},
    suspects::{Suspects, suspects},
};
use crate::{
    Column, Row, Schema,
    schema::Datatype,
    values::{folded, is_blank, number},
};

pub(super) struct Scan<'s> {
    pub(super) schema: &'s Schema,
    pub(super) columns: &'s [Column],
    pub(super) watched: Vec<Watched<'s>>,
    pub(super) groups: Vec<Group>,
    pub(super) row_tests: Vec<RowTest>,
    /// The values that a rule has met, where none may come twice.
    pub(super) unique: Vec<Known>,
    hasher: RandomState,
    room: Room,
    findings: Findings,
}

/// What is known of the columns with one tag.
#[derive(Default)]
pub(super) struct Group {
    pub(super) memo: Memo,
    /// The row and the column of the first value.
    pub(super) first: Option<(usize, usize)>,
    /// In the order in which they came.
    pub(super) types: Vec<(Datatype, u64)>,
    pub(super) moments: Moments,
}

impl<'s> Scan<'s> {
    pub(super) fn new(schema: &'s Schema, columns: &'s [Column], listing: Listing) -> Self {
        let mut findings = Findings::new(schema, listing);
        let (watched, groups) = plan(schema, columns);
        let row_tests = row_tests(schema, columns, &mut findings);
        Self {
            schema,
            columns,
            watched,
            groups: groups.iter().map(|_| Group::default()).collect(),
            row_tests,
            unique: schema.rules.iter().map(|_| Known::default()).collect(),
            hasher: RandomState::default(),
            room: Room::new(),
            findings,
        }
    }

    pub(super) fn row(&mut self, row: Row<'_>) {
        self.findings.rows += 1;
        for test in &mut self.row_tests {
            test.row(row, &mut self.findings, &mut self.room);
        }
        for watched in &self.watched {
            let text = row.fields.get(watched.column);
            if text.is_empty() {
                continue;
            }
            let group = &mut self.groups[watched.group];
            let Some(verdict) = group.verdict(watched, row.index, text, &mut self.room) else {
                continue;
            };
            if watched.measures
                && let Some(number) = number(text).filter(|number| number.is_finite())
            {
                group.moments.put(number);
            }
            if verdict != 0 {
                put_failed(watched, verdict, row, &mut self.findings);
            }
            for rule in &watched.unique {
                let key = self.hasher.hash_one(folded(text));
                if self.unique[*rule].again(key, &mut self.room) {
                    let refuse = || Refusal::new("cell", "hxl-issue-duplicate-value");
                    let finding = Finding::cell(*rule, row, watched.column, text);
                    self.findings.put(finding, || None, refuse);
                }
            }
        }
    }

    /// What has to be looked at once more, and what was found so far.
    pub(super) fn finish(mut self) -> (Suspects, Findings) {
        let mut unchecked = Vec::new();
        let suspects = suspects(&mut self, &mut unchecked);
        self.findings.unchecked = unchecked;
        (suspects, self.findings)
    }
}

#[cold]
fn put_failed(watched: &Watched<'_>, mut verdict: u64, row: Row<'_>, findings: &mut Findings) {
    let text = row.fields.get(watched.column);
    while verdict != 0 {
        let check = &watched.checks[verdict.trailing_zeros() as usize];
        let finding = Finding::cell(check.rule, row, watched.column, text);
        let suggest = || check.test.suggestion(text);
        findings.put(finding, suggest, || check.test.refusal(text, watched.is_date));
        verdict &= verdict - 1;
    }
}

impl Group {
    /// Bit by bit, the checks that a cell does not pass; none if it is blank.
    #[inline]
    fn verdict(
        &mut self,
        watched: &Watched<'_>,
        row: usize,
        text: &str,
        room: &mut Room,
    ) -> Option<u64> {
        if !watched.counts && !watched.types && watched.surely_passes(text) {
            return Some(0);
        }
        if watched.remembers
            && let Some(seen) = self.memo.again(text)
        {
            if watched.types {
                self.put_type(seen.datatype);
            }
            return Some(seen.verdict);
        }
        if is_blank(text) {
            return None;
        }
        self.first.get_or_insert((row, watched.column));
        let verdict = watched.judge(text);
        let mut datatype = Datatype::Text;
        if watched.types {
            datatype = Datatype::of(text, watched.is_date);
            self.put_type(datatype);
        }
        if watched.remembers {
            self.memo.first(text, verdict, datatype, room);
        }
        Some(verdict)
    }

    fn put_type(&mut self, datatype: Datatype) {
        match self.types.iter_mut().find(|(known, _)| *known == datatype) {
            Some((_, count)) => *count += 1,
            None => self.types.push((datatype, 1)),
        }
    }
}
