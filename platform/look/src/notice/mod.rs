//! Notices: what just happened, or what one should know before going on.

mod examples;

use maud::{Markup, html};
use words::Words;

use crate::icon::{Icon, icon};

pub use examples::examples;

/// How serious a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Info,
    Success,
    Warning,
    Error,
}

/// A sentence, and perhaps more below it.
pub struct Notice {
    pub kind: Kind,
    pub title: String,
    pub body: Option<Markup>,
}

impl Notice {
    pub fn new(kind: Kind, title: impl Into<String>) -> Self {
        Self { kind, title: title.into(), body: None }
    }

    #[must_use]
    pub fn body(mut self, body: Markup) -> Self {
        self.body = Some(body);
        self
    }
}

/// An error is read out at once, everything else when the reader pauses.
pub fn notice(words: &Words, notice: &Notice) -> Markup {
    let (class, shown, key) = match notice.kind {
        Kind::Info => ("notice accent", Icon::Info, "look-notice-info"),
        Kind::Success => ("notice good", Icon::Check, "look-notice-success"),
        Kind::Warning => ("notice care", Icon::Warning, "look-notice-warning"),
        Kind::Error => ("notice bad", Icon::Warning, "look-notice-error"),
    };
    let role = if notice.kind == Kind::Error { "alert" } else { "status" };
    html! {
        div class=(class) role=(role) {
            (icon(shown))
            div {
                p class="title" { span class="unseen" { (words.say(key)) " " } (notice.title) }
                @if let Some(body) = &notice.body { (body) }
            }
        }
    }
}
