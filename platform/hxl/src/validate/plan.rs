//! Which tests each column takes part in, worked out once before the first row.

use crate::{
    Column,
    schema::{Schema, Test, ValueTest},
};

/// A column with something to do in it.
pub(super) struct Watched<'s> {
    pub(super) column: usize,
    pub(super) is_date: bool,
    /// Columns with the same tag are one group: their values are counted together.
    pub(super) group: usize,
    pub(super) checks: Vec<Check<'s>>,
    /// Its values are counted, for their spelling.
    pub(super) counts: bool,
    /// Its types are counted.
    pub(super) types: bool,
    /// Its numbers are summed up.
    pub(super) measures: bool,
    /// Values are remembered with their verdicts.
    pub(super) remembers: bool,
    /// The rules in which no value may come twice.
    pub(super) unique: Vec<usize>,
}

#[derive(Clone, Copy)]
pub(super) struct Check<'s> {
    pub(super) rule: usize,
    pub(super) test: &'s ValueTest,
}

/// A verdict has a bit for each check.
const CHECKS_MAX: usize = 64;

/// The columns to watch, and the tags of the groups.
pub(super) fn plan<'s>(schema: &'s Schema, columns: &[Column]) -> (Vec<Watched<'s>>, Vec<String>) {
    let mut groups: Vec<String> = Vec::new();
    let mut watched = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let Some(tag) = &column.tag else { continue };
        let tag = tag.to_string();
        let group = groups.iter().position(|known| *known == tag).unwrap_or_else(|| {
            groups.push(tag);
            groups.len() - 1
        });
        watched.extend(watch(schema, column, index, group));
    }
    (watched, groups)
}

fn watch<'s>(schema: &'s Schema, column: &Column, index: usize, group: usize) -> Vec<Watched<'s>> {
    let mut first = Watched::new(column, index, group);
    let mut checks = Vec::new();
    let matching = schema.rules.iter().enumerate().filter(|(_, rule)| column.is(&rule.pattern));
    for (rule, test) in matching.flat_map(|(n, rule)| rule.tests.iter().map(move |test| (n, test)))
    {
        match test {
            Test::Value(test) => checks.push(Check { rule, test }),
            Test::Spelling { .. } => first.counts = true,
            Test::Consistent => first.types = true,
            Test::Outliers => first.measures = true,
            Test::UniqueValues => first.unique.push(rule),
            Test::Required { .. } | Test::UniqueRows(_) | Test::Correlated(_) => {}
        }
    }
    // More checks than a verdict has bits are a second round over the same column.
    let mut rounds = checks.chunks(CHECKS_MAX).map(<[Check<'s>]>::to_vec);
    first.checks = rounds.next().unwrap_or_default();
    first.remembers =
        first.counts || first.types || first.checks.iter().any(|check| check.test.is_slow());
    let mut all = vec![first];
    for round in rounds {
        // The verdicts that are remembered are those of the first round.
        all.push(Watched { checks: round, ..Watched::new(column, index, group) });
    }
    all.retain(Watched::has_work);
    all
}

impl<'s> Watched<'s> {
    fn new(column: &Column, index: usize, group: usize) -> Self {
        Self {
            column: index,
            is_date: column.is_date(),
            group,
            checks: Vec::new(),
            counts: false,
            types: false,
            measures: false,
            remembers: false,
            unique: Vec::new(),
        }
    }

    fn has_work(&self) -> bool {
        self.counts
            || self.types
            || self.measures
            || !self.checks.is_empty()
            || !self.unique.is_empty()
    }

    /// Bit by bit, which checks a text does not pass.
    pub(super) fn judge(&self, text: &str) -> u64 {
        let failed = |(bit, check): (usize, &Check<'s>)| {
            u64::from(!check.test.holds(text, self.is_date)) << bit
        };
        self.checks.iter().enumerate().map(failed).fold(0, |verdict, failed| verdict | failed)
    }

    pub(super) fn surely_passes(&self, text: &str) -> bool {
        !self.checks.is_empty() && self.checks.iter().all(|check| check.test.surely_holds(text))
    }
}
