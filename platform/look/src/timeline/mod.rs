//! What happened to a record, latest first.

mod examples;

use maud::{Markup, html};

use crate::tag::Tone;

pub use examples::examples;

/// One deed: when, by whom, what; and perhaps what exactly changed.
pub struct Event {
    pub when: Markup,
    pub who: Markup,
    pub what: Markup,
    pub detail: Option<Markup>,
    pub tone: Tone,
}

impl Event {
    pub fn new(when: Markup, who: Markup, what: Markup) -> Self {
        Self { when, who, what, detail: None, tone: Tone::Plain }
    }

    #[must_use]
    pub fn detail(mut self, detail: Markup) -> Self {
        self.detail = Some(detail);
        self
    }

    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

pub fn timeline(events: &[Event]) -> Markup {
    html! {
        ol class="timeline" {
            @for event in events {
                li class=(event.tone.class()) {
                    p class="what" { (event.what) }
                    p class="who" { span { (event.who) } " " (event.when) }
                    @if let Some(detail) = &event.detail { div class="detail" { (detail) } }
                }
            }
        }
    }
}
