//! Forms: questions with their hints, the answers given, and what was wrong with them.

mod choice;
mod examples;
mod file;
mod keys;
mod names;
mod question;
mod summary;
mod text;

use maud::{Markup, Render, html};

use crate::link;

pub use choice::{Choice, choice, choices, one_of, tick};
pub use examples::examples;
pub use file::file;
pub use keys::{made_key, signature};
pub use names::{NameAnswer, name_in, names};
pub use question::Question;
pub use summary::error_summary;
pub use text::{day, email, hidden, line, number, paragraph, password, search};

/// A form that changes something. The browser's own messages are off: they would speak the
/// browser's language, and ours stand beside the question (see `error_summary`).
pub fn post(action: &str, content: impl Render) -> Markup {
    html! {
        form method="post" action=(link::safe(action)) novalidate data-guard { (content) }
    }
}

/// A form that only asks: its answers stand in the address that it leads to.
pub fn get(action: &str, content: impl Render) -> Markup {
    html! {
        form method="get" action=(link::safe(action)) novalidate { (content) }
    }
}

/// A form that sends files.
pub fn upload(action: &str, content: impl Render) -> Markup {
    html! {
        form method="post" action=(link::safe(action)) enctype="multipart/form-data" novalidate
            data-guard { (content) }
    }
}

/// Questions that belong together, under a heading.
pub fn section(title: &str, hint: Option<&str>, content: impl Render) -> Markup {
    html! {
        div class="section" role="group" aria-label=(title) {
            h2 { (title) }
            @if let Some(hint) = hint { p class="hint" { (hint) } }
            (content)
        }
    }
}

/// Short questions side by side where there is room: a first and a last day.
pub fn row(content: impl Render) -> Markup {
    html! { div class="questions" { (content) } }
}
