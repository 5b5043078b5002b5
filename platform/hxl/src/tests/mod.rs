//! What the crate promises as a whole, and how it compares with the reference library.

mod given;
mod operations;
mod oracle;
mod paths;
mod patterns;
mod schemas;
mod validation;
mod values;
