//! Where this page is: the way up, without the page itself.

mod examples;

use maud::{Markup, html};
use words::Words;

use crate::link;

pub use examples::examples;

/// Pairs of label and address, outermost first.
pub fn breadcrumbs(words: &Words, steps: &[(&str, &str)]) -> Markup {
    html! {
        nav class="breadcrumbs" aria-label=(words.say("look-breadcrumbs")) {
            ol {
                @for (label, href) in steps { li { a href=(link::safe(href)) { bdi { (label) } } } }
            }
        }
    }
}
