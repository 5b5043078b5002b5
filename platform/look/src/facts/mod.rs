//! Facts of a record: terms and what they are.

mod examples;

use maud::{Markup, html};
use words::Words;

pub use examples::examples;

/// A term and its value; without one it is said to be unknown, not left blank.
pub struct Fact {
    pub term: String,
    pub value: Option<Markup>,
}

impl Fact {
    pub fn new(term: impl Into<String>, value: Markup) -> Self {
        Self { term: term.into(), value: Some(value) }
    }

    pub fn maybe(term: impl Into<String>, value: Option<Markup>) -> Self {
        Self { term: term.into(), value }
    }
}

pub fn facts(words: &Words, facts: &[Fact]) -> Markup {
    html! {
        dl class="facts" {
            @for fact in facts {
                div {
                    dt { (fact.term) }
                    dd {
                        @match &fact.value {
                            Some(value) => (value),
                            None => span class="unknown" { (words.say("look-unknown")) },
                        }
                    }
                }
            }
        }
    }
}
