//! Examples of buttons.

use maud::html;
use words::Words;

use super::{Weight, buttons, link, link_with_icon, submit, submit_as};
use crate::{Examples, icon::Icon};

pub fn examples(words: &Words) -> Examples {
    let say = |key: &str| words.say(key);
    let weights = html! {
        (submit(Weight::Primary, &say("button-save")))
        (submit_as(Weight::Quiet, "then", "add", &say("sample-add")))
        (submit(Weight::Dangerous, &say("sample-cancel-danger")))
    };
    let links = html! {
        (link(Weight::Primary, "/activities/add", &say("sample-add")))
        (link_with_icon(
            Weight::Quiet, Icon::Download, "/a.csv", &say("sample-import-corrected-file"),
        ))
    };
    vec![("weights", buttons(weights)), ("links", buttons(links))]
}
