//! What the crate promises as a whole, and how it compares with the reference library.

mod given;
mod values;
