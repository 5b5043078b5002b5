//! The second pass: finding again what only the whole file showed to be odd.

use std::rc::Rc;

use basics::{Detail, Refusal};

use super::{
    findings::{Finding, Findings, Unchecked},
    moments::Reach,
    rows::{Correlation, RowTest},
    scan::{Group, Scan},
    spelling::{Slips, Spelling, spelling},
};
use crate::{
    Row,
    schema::{Datatype, Rule, Test},
    values::{is_blank, number},
};

/// What is looked for, column by column and row by row.
pub(super) struct Suspects {
    columns: Vec<Suspect>,
    correlations: Vec<(usize, Correlation)>,
}

struct Suspect {
    column: usize,
    rule: usize,
    kind: Kind,
}

#[derive(Clone)]
enum Kind {
    /// What is of another type than most.
    Type {
        expected: Datatype,
        is_date: bool,
    },
    Far(Reach),
    Slip(Rc<Slips>),
}

/// What the counts of the first pass show.
pub(super) fn suspects(scan: &mut Scan<'_>, unchecked: &mut Vec<Unchecked>) -> Suspects {
    let mut suspects = Suspects { columns: Vec::new(), correlations: Vec::new() };
    for (number, rule) in scan.schema.rules.iter().enumerate() {
        for test in &rule.tests {
            let found: Vec<(usize, Kind)> = match test {
                Test::Spelling { by_case } => misspelt(scan, rule, *by_case, unchecked),
                Test::Consistent => of_groups(scan, rule, |group, is_date| {
                    let expected = group.usual_type()?;
                    Some(Kind::Type { expected, is_date })
                }),
                Test::Outliers => {
                    of_groups(scan, rule, |group, _| group.moments.reach().map(Kind::Far))
                }
                _ => continue,
            };
            let of_group = |(group, kind): (usize, Kind)| {
                let columns = scan.watched.iter().filter(move |watched| watched.group == group);
                let columns = columns.map(|watched| watched.column);
                columns.map(move |column| Suspect { column, rule: number, kind: kind.clone() })
            };
            suspects.columns.extend(found.into_iter().flat_map(of_group));
        }
    }
    let values = scan.unique.iter().enumerate().filter(|(_, known)| known.overflowed);
    let rows = scan.row_tests.iter().filter_map(RowTest::overflowed);
    for rule in values.map(|(rule, _)| rule).chain(rows) {
        unchecked.push(Unchecked::of(&scan.schema.rules[rule], None));
    }
    for (rule, correlation) in scan.row_tests.iter_mut().filter_map(|test| test.correlation()) {
        match correlation.close() {
            Some(closed) if closed.is_empty() => {}
            Some(closed) => suspects.correlations.push((rule, closed)),
            None => unchecked.push(Unchecked::of(&scan.schema.rules[rule], None)),
        }
    }
    suspects
}

/// The groups that a rule speaks of, in which there is something to look for.
fn of_groups(
    scan: &Scan<'_>,
    rule: &Rule,
    look: impl Fn(&Group, bool) -> Option<Kind>,
) -> Vec<(usize, Kind)> {
    let groups = groups_of(scan, rule).into_iter();
    groups
        .filter_map(|(group, is_date)| Some((group, look(&scan.groups[group], is_date)?)))
        .collect()
}

/// Groups in the order of their first values, and whether they hold dates.
fn groups_of(scan: &Scan<'_>, rule: &Rule) -> Vec<(usize, bool)> {
    let mut groups: Vec<(usize, bool)> = Vec::new();
    for watched in scan.watched.iter().filter(|w| scan.columns[w.column].is(&rule.pattern)) {
        if !groups.iter().any(|(group, _)| *group == watched.group) {
            groups.push((watched.group, watched.is_date));
        }
    }
    groups.sort_by_key(|(group, _)| scan.groups[*group].first);
    groups
}

/// As in the reference library, a rule stops at the first tag whose values are too uneven: those
/// after it are not looked at.
fn misspelt(
    scan: &Scan<'_>,
    rule: &Rule,
    by_case: bool,
    unchecked: &mut Vec<Unchecked>,
) -> Vec<(usize, Kind)> {
    let mut found = Vec::new();
    for (group, _) in groups_of(scan, rule) {
        let memo = &scan.groups[group].memo;
        let counts = memo.counts();
        if counts.is_empty() {
            continue;
        }
        let spelling = if memo.overflowed { Spelling::TooMany } else { spelling(&counts, by_case) };
        match spelling {
            Spelling::Uneven => break,
            Spelling::Slips(slips) if slips.is_empty() => {}
            Spelling::Slips(slips) => found.push((group, Kind::Slip(Rc::new(slips)))),
            Spelling::TooMany => {
                let watched = scan.watched.iter().find(|watched| watched.group == group);
                let column = watched.map(|watched| &scan.columns[watched.column]);
                unchecked.push(Unchecked::of(rule, column));
            }
        }
    }
    found
}

impl Group {
    /// The type of most values; none if all have the same. Of equals, the one that came first.
    fn usual_type(&self) -> Option<Datatype> {
        let most = self.types.iter().map(|(_, count)| *count).max()?;
        let usual = self.types.iter().find(|(_, count)| *count == most)?;
        (self.types.len() > 1).then_some(usual.0)
    }
}

impl Suspects {
    pub(super) fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.correlations.is_empty()
    }

    pub(super) fn row(&self, row: Row<'_>, findings: &mut Findings) {
        for suspect in &self.columns {
            let text = row.fields.get(suspect.column);
            if text.is_empty() || is_blank(text) {
                continue;
            }
            let finding = Finding::cell(suspect.rule, row, suspect.column, text);
            let refusal = |why| Refusal::new("cell", why);
            match &suspect.kind {
                Kind::Type { expected, is_date } => {
                    let found = Datatype::of(text, *is_date);
                    let word = |datatype: Datatype| Detail::Word(datatype.word().to_owned());
                    let refuse = || {
                        refusal("hxl-issue-inconsistent")
                            .with("expected", word(*expected))
                            .with("found", word(found))
                    };
                    if found != *expected {
                        findings.put(finding, || None, refuse);
                    }
                }
                Kind::Far(reach) => {
                    let number = number(text).filter(|number| number.is_finite());
                    if number.is_some_and(|number| reach.is_far(number)) {
                        findings.put(finding, || None, || refusal("hxl-issue-outlier"));
                    }
                }
                Kind::Slip(slips) => {
                    if let Some(meant) = slips.get(text) {
                        let suggest = || Some(meant.clone());
                        findings.put(finding, suggest, || refusal("hxl-issue-spelling"));
                    }
                }
            }
        }
        for (rule, correlation) in &self.correlations {
            correlation.find(*rule, row, findings);
        }
    }
}
