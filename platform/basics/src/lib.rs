//! The values everything is said in: ids, lines, days, periods, names, rights, refusals. No I/O.
//!
//! A value that exists is a value that is right: it is parsed once, at the edge, and carries the
//! proof in its type. Nothing here reads a clock, a file or a database.

mod chance;
mod day;
mod fold;
mod id;
mod language;
mod moment;
mod money;
mod named;
mod names;
mod period;
mod problem;
mod refusal;
mod right;
mod text;
mod told;

pub use chance::{Chance, Clock};
pub use day::Day;
pub use fold::fold;
pub use id::Id;
pub use language::Language;
pub use moment::Moment;
pub use money::{Currency, Money};
pub use named::Named;
pub use names::Names;
pub use period::Period;
pub use problem::Problem;
pub use refusal::{Detail, Refusal, Refusals, all2, all3, all4};
pub use right::{Actor, Holders, Organisation, Person, Right, Role, Scope, Standing};
pub use text::{Line, Paragraph};

// For `named!`, wherever it is used.
pub use schemars;
pub use serde;
