//! A question that is answered with a file.

use maud::{Markup, html};

use super::Question;

/// A file, chosen or dropped. `accept` is a list such as `.csv,.xlsx`: a hint to the browser, never
/// a check. The form around it is an `upload`.
pub fn file(question: &Question<'_>, accept: &str) -> Markup {
    let q = question;
    q.framed(&html! {
        div class="drop" data-drop {
            input type="file" id=(q.name) name=(q.name) accept=(accept) required[q.required]
                aria-invalid=[q.invalid()] aria-describedby=[q.described_by()];
            p aria-hidden="true" { (q.words.say("look-file-drop")) }
        }
    })
}
