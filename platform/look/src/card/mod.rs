//! A card: a part of a page that stands by itself, with a heading.

mod examples;

use maud::{Markup, Render, html};

use crate::link;

pub use examples::examples;

/// A part of the page under its own heading.
pub fn card(title: &str, content: impl Render) -> Markup {
    html! { section class="card" { h2 { (title) } (content) } }
}

/// The same with links or buttons beside the heading.
pub fn card_with_actions(title: &str, actions: impl Render, content: impl Render) -> Markup {
    html! {
        section class="card" {
            header { h2 { (title) } div class="buttons" { (actions) } }
            (content)
        }
    }
}

/// A card that leads somewhere: its heading is the link.
pub fn card_link(href: &str, title: &str, content: impl Render) -> Markup {
    html! {
        section class="card leads" {
            h2 { a href=(link::safe(href)) { (title) } }
            (content)
        }
    }
}

/// Cards side by side, as many as there is room for.
pub fn cards(content: impl Render) -> Markup {
    html! { div class="cards" { (content) } }
}

/// A record's page: what it is, beside it who may see it and what happened to it.
pub fn beside(main: impl Render, aside: impl Render) -> Markup {
    html! { div class="beside" { div { (main) } aside { (aside) } } }
}

/// Room to write by hand, on paper only.
pub fn room(title: &str) -> Markup {
    html! { section class="card room" { h2 { (title) } } }
}

/// Running text, set for reading: a comfortable measure and more air.
pub fn prose(content: impl Render) -> Markup {
    html! { div class="prose" { (content) } }
}
