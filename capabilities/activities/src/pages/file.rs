//! Files on their way out: what one holds, what it says of itself, and how it is named.

mod about;
mod contents;

pub use about::About;
pub use contents::Contents;

/// One file has so many rows at most. More are refused rather than cut off: a file that ends early
/// looks like an area without activities.
pub const ROWS_MAX: usize = 100_000;
