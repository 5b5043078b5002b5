//! The steps of a task that takes several pages, such as an import.

mod examples;

use maud::{Markup, html};
use words::{Arg, Words};

pub use examples::examples;

/// The steps' labels, and which one this page is, counted from 0.
pub fn steps(words: &Words, labels: &[&str], current: usize) -> Markup {
    let position = [("step", Arg::from(current + 1)), ("steps", Arg::from(labels.len()))];
    html! {
        nav class="steps" aria-label=(words.tell_plain("look-step", &position)) {
            ol {
                @for (i, label) in labels.iter().enumerate() {
                    @let class = if i < current { "done" } else { "" };
                    li class=[(i < current).then_some(class)]
                        aria-current=[(i == current).then_some("step")] {
                        span { (label) }
                        @if i < current {
                            span class="unseen" { " " (words.say("look-step-done")) }
                        }
                    }
                }
            }
        }
    }
}
