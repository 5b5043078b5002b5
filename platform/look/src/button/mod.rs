//! Buttons, and links that look like one.

mod examples;

use maud::{Markup, Render, html};

use crate::{
    icon::{Icon, icon},
    link,
};

pub use examples::examples;

/// How much a button asks for attention. A page has one primary button at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Primary,
    Quiet,
    Dangerous,
}

/// Sends the form that it stands in.
pub fn submit(weight: Weight, label: &str) -> Markup {
    html! { button class=(weight.class()) { (label) } }
}

/// Sends the form with one answer more, so that a form can have several buttons.
pub fn submit_as(weight: Weight, name: &str, value: &str, label: &str) -> Markup {
    html! { button class=(weight.class()) name=(name) value=(value) { (label) } }
}

/// Leads somewhere; changes nothing.
pub fn link(weight: Weight, href: &str, label: &str) -> Markup {
    html! { a class=(weight.class()) href=(link::safe(href)) { (label) } }
}

/// The same with an icon before the words.
pub fn link_with_icon(weight: Weight, shown: Icon, href: &str, label: &str) -> Markup {
    html! { a class=(weight.class()) href=(link::safe(href)) { (icon(shown)) (label) } }
}

/// Buttons beside one another, wrapping where there is no room.
pub fn buttons(content: impl Render) -> Markup {
    html! { div class="buttons" { (content) } }
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Quiet => "button quiet",
            Self::Dangerous => "button dangerous",
        }
    }
}
