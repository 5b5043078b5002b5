//! Newer and older pages of a long list, and the list as a file.

mod examples;

use maud::{Markup, html};
use words::Words;

use crate::{
    icon::{Icon, icon},
    link,
};

pub use examples::examples;

/// Where the neighbouring pages are. A list is paged by what comes after its last row, not by a
/// page number, so that nothing is skipped when rows are added meanwhile.
#[derive(Default)]
pub struct Pager<'a> {
    pub newer: Option<&'a str>,
    pub older: Option<&'a str>,
    /// What is shown: “1–50 of 1,234”.
    pub shown: Option<String>,
}

/// Nothing if everything is on this page and nothing is said about it.
pub fn pager(words: &Words, pager: &Pager<'_>) -> Markup {
    html! {
        @if pager.newer.is_some() || pager.older.is_some() || pager.shown.is_some() {
            nav class="pager" aria-label=(words.say("look-pages")) {
                @if let Some(shown) = &pager.shown { p { (shown) } }
                @if let Some(href) = pager.newer {
                    a class="button quiet" rel="prev" href=(link::safe(href)) {
                        (icon(Icon::Back)) (words.say("look-newer"))
                    }
                }
                @if let Some(href) = pager.older {
                    a class="button quiet" rel="next" href=(link::safe(href)) {
                        (words.say("look-older")) (icon(Icon::Onward))
                    }
                }
            }
        }
    }
}

/// The same list as files: a name such as `CSV`, and its address.
pub fn downloads(words: &Words, files: &[(&str, &str)]) -> Markup {
    html! {
        p class="downloads" {
            (icon(Icon::Download)) (words.say("look-download")) " "
            @for (name, href) in files { a href=(link::safe(href)) download { (name) } " " }
        }
    }
}
