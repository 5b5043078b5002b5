//! What stands where there is nothing yet: it says what to do first.

mod examples;

use maud::{Markup, html};

pub use examples::examples;

/// `actions` are buttons or links to the first step; none where the reader may not take it.
pub fn empty(title: &str, what_to_do: &str, actions: Option<&Markup>) -> Markup {
    html! {
        div class="empty" {
            p class="title" { (title) }
            p { (what_to_do) }
            @if let Some(actions) = actions { div class="buttons" { (actions) } }
        }
    }
}
