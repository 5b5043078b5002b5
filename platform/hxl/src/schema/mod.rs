//! A schema: what a dataset's columns and cells promise, and how grave it is if they do not.

mod closest;
mod range;
mod read;
mod value_test;

use std::io::Cursor;

use crate::{Dataset, Opening, Pattern};

pub(crate) use closest::Closest;
pub use read::Load;
pub use value_test::{Allowed, Datatype, ValueTest};

/// The rules that a dataset is held to.
#[derive(Debug)]
pub struct Schema {
    pub rules: Vec<Rule>,
}

#[derive(Debug)]
pub struct Rule {
    pub pattern: Pattern,
    pub severity: Severity,
    /// What the schema's author says where it is broken, in their language.
    pub description: Option<String>,
    pub tests: Vec<Test>,
    /// Where a list of values was said to be that could not be had.
    pub not_loaded: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Info,
    Warning,
    Error,
}

#[derive(Debug)]
pub enum Test {
    /// How many of the matching columns must have a value in each row, and how many may.
    Required {
        least: Option<usize>,
        most: Option<usize>,
    },
    /// What a cell alone tells.
    Value(ValueTest),
    /// A rare value close to a common one is probably a slip.
    Spelling {
        by_case: bool,
    },
    /// A column holds dates, or numbers, or text.
    Consistent,
    /// A number far from all others may have a digit too many.
    Outliers,
    UniqueValues,
    /// No two rows are the same in these columns, or in all if none is named.
    UniqueRows(Vec<Pattern>),
    /// What these columns say decides the value.
    Correlated(Vec<Pattern>),
}

impl Schema {
    /// The rules for any dataset, where its makers gave no schema of their own.
    pub fn core() -> Self {
        let text = Cursor::new(include_str!("core.csv"));
        let dataset = Dataset::open("core.csv", Box::new(text), &Opening::default());
        dataset
            .and_then(|mut dataset| Self::read(&mut dataset, &mut |_| None))
            .expect("the schema in this repository is sound: a test reads it")
    }
}

impl Severity {
    pub const ALL: [Self; 3] = [Self::Info, Self::Warning, Self::Error];

    /// As schemas and reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
