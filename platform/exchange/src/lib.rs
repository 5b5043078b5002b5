//! File formats to and from typed rows: bytes in, rows out. No database, no web, no clock.
//!
//! `read` opens spreadsheets, separated text and JSON of any origin within limits; `hxl` knows the
//! hashtags; `columns` proposes what each column is; `media` tells what a file is that is only
//! kept.

pub mod columns;
pub mod geo;
pub mod hxl;
pub mod media;
pub mod read;
pub mod write;

/// The words of refusals, columns and personal data, by language.
pub const WORDS: &[(&str, &str)] = &[
    ("en", include_str!("../words/en.ftl")),
    ("fr", include_str!("../words/fr.ftl")),
    ("ar", include_str!("../words/ar.ftl")),
];

#[cfg(test)]
mod tests;
