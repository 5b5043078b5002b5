//! HXL: what the tags of a table promise, whether its cells keep it, and the work that people do
//! with such tables.
//!
//! A `Dataset` is a tagged table in a file, gone through row by row. `validate` holds it to a
//! `Schema`; `Cleaning`, `Counting` and `Merging` make another table of it, which an `Output`
//! writes.

mod clean;
mod column;
mod count;
mod dataset;
mod merge;
mod output;
mod pattern;
mod query;
pub mod schema;
pub mod validate;
pub mod values;

pub use clean::{Cleaned, Cleaner, Cleaning, Unclear};
pub use column::Column;
pub use count::{Aggregate, Counted, Counting};
pub use dataset::{Dataset, Input, Opening, Row};
pub use merge::{Merged, Merger, Merging};
pub use output::{Format, Output};
pub use pattern::Pattern;
pub use query::Query;
pub use schema::Schema;

/// The words of refusals, issues and reports, by language.
pub const WORDS: &[words::Source] = &[
    ("en", include_str!("../words/en.ftl")),
    ("fr", include_str!("../words/fr.ftl")),
    ("ar", include_str!("../words/ar.ftl")),
];

#[cfg(test)]
mod tests;
