//! Layout, components and the style sheet: every page's look, in HTML that works without scripts.
//!
//! One component, one folder: its markup, its styles, and named examples that feed both the tests
//! and the gallery. All text comes in translated; the components' own words are `look-…` keys.

pub mod assets;
pub mod bar;
pub mod breadcrumbs;
pub mod button;
pub mod card;
pub mod dates;
pub mod empty;
pub mod facts;
pub mod filters;
pub mod form;
pub mod gauge;
pub mod grid;
pub mod heading;
pub mod icon;
pub mod layout;
pub mod link;
pub mod map;
pub mod names;
pub mod notice;
pub mod pager;
pub mod progress;
pub mod qr;
pub mod stat;
pub mod steps;
pub mod table;
pub mod tabs;
pub mod tag;
pub mod timeline;

#[cfg(test)]
mod tests;

use maud::Markup;

pub use assets::{Asset, assets};

/// The components' own words.
pub const WORDS: &[(&str, &str)] = &[
    ("en", include_str!("../words/en.ftl")),
    ("fr", include_str!("../words/fr.ftl")),
    ("ar", include_str!("../words/ar.ftl")),
];

/// The words that the examples speak: a story, never the product's.
pub const SAMPLE_WORDS: &[(&str, &str)] = &[
    ("en", include_str!("../examples/gallery/words/en.ftl")),
    ("fr", include_str!("../examples/gallery/words/fr.ftl")),
    ("ar", include_str!("../examples/gallery/words/ar.ftl")),
];

/// Named examples of one component.
pub type Examples = Vec<(&'static str, Markup)>;

/// All components' examples, in the language of the words.
pub fn examples(words: &words::Words) -> Vec<(&'static str, Examples)> {
    vec![
        ("heading", heading::examples(words)),
        ("breadcrumbs", breadcrumbs::examples(words)),
        ("tabs", tabs::examples(words)),
        ("button", button::examples(words)),
        ("tag", tag::examples(words)),
        ("notice", notice::examples(words)),
        ("form", form::examples(words)),
        ("filters", filters::examples(words)),
        ("table", table::examples(words)),
        ("pager", pager::examples(words)),
        ("empty", empty::examples(words)),
        ("facts", facts::examples(words)),
        ("card", card::examples(words)),
        ("stat", stat::examples(words)),
        ("bar", bar::examples(words)),
        ("gauge", gauge::examples(words)),
        ("grid", grid::examples(words)),
        ("map", map::examples(words)),
        ("timeline", timeline::examples(words)),
        ("steps", steps::examples(words)),
        ("progress", progress::examples(words)),
        ("qr", qr::examples(words)),
        ("dates", dates::examples(words)),
        ("names", names::examples(words)),
    ]
}
