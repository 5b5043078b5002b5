//! The words on screen, in every language, from Fluent files.
//!
//! Each crate with words has a folder `words/` with one file per language. Adding a language is
//! adding files: `platform/words/words/xx.ftl` says its name, direction and date patterns, and a
//! language that has that file is offered. A key that a language lacks falls back to English; a
//! test holds that none lacks any.

mod dictionary;
mod numbers;
mod said;

pub use dictionary::{Dictionary, Source};
pub use said::{Arg, Direction, Words};

/// The platform's own words.
pub const SOURCES: &[Source] = &[
    ("en", include_str!("../words/en.ftl")),
    ("fr", include_str!("../words/fr.ftl")),
    ("ar", include_str!("../words/ar.ftl")),
];
