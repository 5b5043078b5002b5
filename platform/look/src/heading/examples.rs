//! Examples of page heads.

use maud::html;
use words::Words;

use super::{Heading, heading};
use crate::{
    Examples,
    breadcrumbs::breadcrumbs,
    button::{Weight, link},
    tag::{Level, Tlp, Tone, level, status, tlp},
};

pub fn examples(words: &Words) -> Examples {
    let say = |key: &str| words.say(key);
    let record = Heading::new(say("sample-wells"))
        .above(breadcrumbs(words, &[(&say("sample-activities"), "/activities")]))
        .tags(html! {
            (status(Tone::Good, &say("sample-ongoing")))
            (level(words, Level::Moderate))
            (tlp(words, Tlp::Amber))
        })
        .actions(link(Weight::Quiet, "/activities/1/edit", &say("sample-edit")));
    let list = Heading::new(say("sample-activities"))
        .lede(say("sample-activities-lede"))
        .actions(link(Weight::Primary, "/activities/add", &say("sample-add")));
    vec![("list", heading(&list)), ("record", heading(&record))]
}
