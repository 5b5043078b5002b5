//! Everything that is wrong with a form, above it, each leading to its question.

use basics::Refusals;
use maud::{Markup, PreEscaped, html};
use words::{Arg, Words};

/// The summary; nothing if nothing was refused. `labels` gives the label of each question by its
/// name. A refusal about something that is no question of the form is said without a link.
pub fn error_summary(words: &Words, refusals: &Refusals, labels: &[(&str, &str)]) -> Markup {
    let refusals = &refusals.0;
    if refusals.is_empty() {
        return PreEscaped(String::new());
    }
    let label = |name: &str| labels.iter().find(|(known, _)| *known == name).map(|(_, l)| *l);
    html! {
        section class="notice bad summary" role="alert" tabindex="-1" aria-labelledby="refusals" {
            h2 id="refusals" {
                (words.tell_plain("look-error-summary", &[("count", Arg::from(refusals.len()))]))
            }
            ul {
                @for refusal in refusals {
                    li {
                        @if let Some(label) = label(refusal.about) {
                            a href={ "#" (refusal.about) } { (label) }
                            " — "
                        }
                        (words.refusal(refusal))
                    }
                }
            }
        }
    }
}
