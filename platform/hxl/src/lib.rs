//! HXL: what the tags of a table promise, whether its cells keep it, and the work that people do
//! with such tables.

mod column;
mod dataset;
mod pattern;
pub mod schema;
pub mod validate;
pub mod values;

pub use column::Column;
pub use dataset::{Dataset, Input, Opening, Row};
pub use pattern::Pattern;
pub use schema::Schema;

#[cfg(test)]
mod tests;
