//! Proposes what the columns of a foreign table are: by tag, by words, by content.

mod cluster;
mod column;
mod content;
mod header_rules;
mod personal;
mod proposal;
mod tag_rules;
mod words;

pub use cluster::Cluster;
pub use column::{Column, Counted, Part, People, Role};
pub use personal::PersonalReason;
pub use proposal::{Confidence, Proposal, propose};

pub(crate) use proposal::meaning;
pub(crate) use words::is_value;

#[cfg(test)]
mod tests;
