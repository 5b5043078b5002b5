//! Examples of histories.

use basics::Moment;
use maud::{Markup, html};
use words::Words;

use super::{Event, timeline};
use crate::{Examples, dates, names, tag::Tone};

pub fn examples(words: &Words) -> Examples {
    vec![("agreement", agreement(words))]
}

/// Also in the sample pages.
pub(crate) fn agreement(words: &Words) -> Markup {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let event = |hour: i64, who: &str, what: &str| {
        let at = Moment::from_micros((1_772_000_000 + hour * 3_600) * 1_000_000).expect("in range");
        Event::new(dates::moment(words, at), names::text(&say(who)), html! { (say(what)) })
    };
    timeline(&[
        event(50, "other-person", "signed").tone(Tone::Good),
        event(26, "person", "changed").detail(html! { p { (say("changed-detail")) } }),
        event(0, "person", "proposed"),
    ])
}
