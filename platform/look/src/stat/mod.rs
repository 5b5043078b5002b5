//! A few figures that say how things stand.

mod examples;

use maud::{Markup, html};

use crate::{link, tag::Tone};

pub use examples::examples;

/// A figure, what it counts, and what to know about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stat {
    pub figure: String,
    pub label: String,
    pub note: Option<String>,
    pub href: Option<String>,
    pub tone: Tone,
}

impl Stat {
    pub fn new(figure: impl Into<String>, label: impl Into<String>) -> Self {
        let (figure, label) = (figure.into(), label.into());
        Self { figure, label, note: None, href: None, tone: Tone::Plain }
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

pub fn stats(stats: &[Stat]) -> Markup {
    html! {
        dl class="stats" {
            @for stat in stats {
                div class=(stat.tone.class()) {
                    dt {
                        @match &stat.href {
                            Some(href) => a href=(link::safe(href)) { (stat.label) },
                            None => (stat.label),
                        }
                    }
                    dd class="figure" { (stat.figure) }
                    @if let Some(note) = &stat.note { dd class="note" { (note) } }
                }
            }
        }
    }
}
