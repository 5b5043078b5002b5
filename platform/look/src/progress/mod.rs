//! How far a long piece of work has come.

mod examples;

use maud::{Markup, html};

pub use examples::examples;

/// Done of a whole; `text` says the same in words. While it runs the page asks for this part again
/// every few seconds, where there are scripts; `id` is how it is found again.
pub struct Progress<'a> {
    pub id: &'a str,
    pub label: &'a str,
    /// Done and whole; none while the whole is unknown.
    pub done: Option<(u64, u64)>,
    pub text: &'a str,
    pub running: bool,
}

pub fn progress(progress: &Progress<'_>) -> Markup {
    let id = progress.id;
    html! {
        div class="progress" id=(id) data-refresh=[progress.running.then_some("3")] {
            label for={ (id) "-bar" } { (progress.label) }
            @match progress.done {
                Some((done, whole)) => {
                    progress id={ (id) "-bar" } value=(done) max=(whole.max(1)) {}
                }
                None => progress id={ (id) "-bar" } {},
            }
            p role="status" { (progress.text) }
        }
    }
}
