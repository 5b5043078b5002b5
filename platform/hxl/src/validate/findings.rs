//! What was found: issues with where they are, counted in full and listed up to a limit.

use basics::Refusal;

use super::Listing;
use crate::{
    Column, Row,
    schema::{Rule, Schema, Severity},
};

/// What a validation found.
#[derive(Debug)]
pub struct Report {
    /// Rows that were looked at.
    pub rows: usize,
    pub issues: Vec<Issue>,
    /// Patterns, and where their lists of allowed values are said to be that could not be had.
    pub not_loaded: Vec<(String, String)>,
    pub unchecked: Vec<Unchecked>,
}

/// All that broke one rule.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Tells issues apart: the number of the first rule of this kind in its schema.
    pub rule: usize,
    pub pattern: String,
    pub severity: Severity,
    /// What the schema's author says.
    pub description: Option<String>,
    /// What we say; the details are the first finding's.
    pub refusal: Refusal,
    pub scope: Scope,
    /// How often it was found: once for each test of the rule that a cell fails.
    pub count: usize,
    /// The first of them.
    pub locations: Vec<Location>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Dataset,
    Row,
    Cell,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// As a spreadsheet shows it, from 1, and counted from 0 below the tags; none for the dataset.
    pub row: Option<(usize, usize)>,
    /// Counted from 0.
    pub column: Option<usize>,
    pub hashtag: String,
    pub value: Option<String>,
    pub suggestion: Option<String>,
}

/// A column that had too many different values for them to be compared with each other; without a
/// column of its own, what a rule's pattern says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchecked {
    pub hashtag: String,
    pub pattern: String,
}

impl Report {
    pub fn is_valid(&self) -> bool {
        self.issues.is_empty()
    }

    /// Only what is at least as grave.
    #[must_use]
    pub fn from(mut self, severity: Severity) -> Self {
        self.issues.retain(|issue| issue.severity >= severity);
        self
    }

    /// How many findings are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        let of_it = self.issues.iter().filter(|issue| issue.severity == severity);
        of_it.map(|issue| issue.count).sum()
    }
}

impl Unchecked {
    /// Without a column, the rule's pattern says which were meant.
    pub(super) fn of(rule: &Rule, column: Option<&Column>) -> Self {
        let pattern = rule.pattern.to_string();
        let hashtag = column.map_or_else(|| pattern.clone(), |column| column.tag_text().to_owned());
        Self { hashtag, pattern }
    }
}

/// Findings while they are made.
pub(super) struct Findings {
    /// One for each kind of rule that the schema has; those that nothing broke say nothing.
    kinds: Vec<Kind>,
    /// Which kind a rule is of.
    of_rule: Vec<usize>,
    listing: Listing,
    pub(super) rows: usize,
    not_loaded: Vec<(String, String)>,
    pub(super) unchecked: Vec<Unchecked>,
}

struct Kind {
    rule: usize,
    pattern: String,
    severity: Severity,
    description: Option<String>,
    found: Option<Issue>,
}

/// Long texts are shown up to here.
const VALUE_BYTES_MAX: usize = 1000;

/// Something that breaks a rule.
#[derive(Clone, Copy)]
pub(super) struct Finding<'a> {
    pub(super) rule: usize,
    pub(super) row: Option<Row<'a>>,
    pub(super) column: Option<usize>,
    pub(super) value: Option<&'a str>,
}

impl<'a> Finding<'a> {
    pub(super) fn cell(rule: usize, row: Row<'a>, column: usize, value: &'a str) -> Self {
        Self { rule, row: Some(row), column: Some(column), value: Some(value) }
    }
}

impl Findings {
    /// Rules with the same pattern, severity and description are one kind.
    pub(super) fn new(schema: &Schema, listing: Listing) -> Self {
        let mut kinds: Vec<Kind> = Vec::new();
        let of_rule = schema.rules.iter().enumerate().map(|(number, rule)| {
            let kind = Kind::of(number + 1, rule);
            kinds.iter().position(|known| known.is_same(&kind)).unwrap_or_else(|| {
                kinds.push(kind);
                kinds.len() - 1
            })
        });
        let of_rule = of_rule.collect();
        let not_loaded = schema
            .rules
            .iter()
            .filter_map(|rule| Some((rule.pattern.to_string(), rule.not_loaded.clone()?)));
        let not_loaded = not_loaded.collect();
        Self { kinds, of_rule, listing, rows: 0, not_loaded, unchecked: Vec::new() }
    }

    pub(super) fn put(
        &mut self,
        finding: Finding<'_>,
        suggest: impl FnOnce() -> Option<String>,
        refuse: impl FnOnce() -> Refusal,
    ) {
        let kind = &mut self.kinds[self.of_rule[finding.rule]];
        let issue = kind.found.get_or_insert_with(|| Issue {
            rule: kind.rule,
            pattern: kind.pattern.clone(),
            severity: kind.severity,
            description: kind.description.clone(),
            refusal: refuse(),
            scope: match (finding.row, finding.value) {
                (None, _) => Scope::Dataset,
                (_, None) => Scope::Row,
                (_, Some(_)) => Scope::Cell,
            },
            count: 0,
            locations: Vec::new(),
        });
        issue.count += 1;
        if issue.locations.len() < self.listing.locations_max {
            issue.locations.push(Location {
                row: finding.row.map(|row| (row.number, row.index)),
                column: finding.column,
                hashtag: String::new(),
                value: finding.value.map(shortened),
                suggestion: suggest().map(|text| shortened(&text)),
            });
        }
    }

    pub(super) fn report(self, columns: &[Column]) -> Report {
        let mut issues: Vec<Issue> = self.kinds.into_iter().filter_map(|kind| kind.found).collect();
        for issue in &mut issues {
            // What was found in the second pass stands behind what the first one found; and a cell
            // that fails several tests of a rule is listed once.
            issue.locations.sort_by_key(|location| (location.row, location.column));
            issue.locations.dedup();
            for location in &mut issue.locations {
                let column = location.column.and_then(|column| columns.get(column));
                location.hashtag = column.map_or("", Column::tag_text).to_owned();
            }
        }
        let (rows, not_loaded, unchecked) = (self.rows, self.not_loaded, self.unchecked);
        Report { rows, issues, not_loaded, unchecked }
    }
}

impl Kind {
    fn of(number: usize, rule: &Rule) -> Self {
        let (pattern, description) = (rule.pattern.to_string(), rule.description.clone());
        let severity = rule.severity;
        Self { rule: number, pattern, severity, description, found: None }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.pattern == other.pattern
            && self.severity == other.severity
            && self.description == other.description
    }
}

fn shortened(text: &str) -> String {
    let end = text.floor_char_boundary(VALUE_BYTES_MAX);
    if end == text.len() { text.to_owned() } else { format!("{}…", &text[..end]) }
}
