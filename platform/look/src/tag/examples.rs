//! Examples of tags.

use maud::html;
use words::Words;

use super::{Level, Tlp, Tone, Verdict, kind, level, status, tag, tlp, verdict};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let say = |key: &str| words.say(key);
    let each = |content| html! { div class="tags" { (content) } };
    vec![
        ("levels", each(html! { @for l in Level::ALL { (level(words, l)) " " } })),
        ("marks", each(html! { @for mark in Tlp::ALL { (tlp(words, mark)) " " } })),
        ("verdicts", each(html! { @for v in Verdict::ALL { (verdict(words, v)) " " } })),
        (
            "statuses",
            each(html! {
                (status(Tone::Accent, &say("sample-planned"))) " "
                (status(Tone::Good, &say("sample-ongoing"))) " "
                (status(Tone::Care, &say("sample-suspended"))) " "
                (status(Tone::Plain, &say("sample-completed"))) " "
                (status(Tone::Faded, &say("sample-stale")))
            }),
        ),
        (
            "kinds",
            each(html! {
                (kind(&say("sample-water"))) " " (kind(&say("sample-health"))) " "
                (tag(Tone::Plain, &say("sample-mission"))) " "
                (tag(Tone::Accent, &say("sample-partners")))
            }),
        ),
    ]
}
