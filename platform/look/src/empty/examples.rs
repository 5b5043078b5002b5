//! Examples of what stands where there is nothing.

use maud::html;
use words::Words;

use super::empty;
use crate::{
    Examples,
    button::{Weight, link},
};

pub fn examples(words: &Words) -> Examples {
    let say = |key: &str| words.say(key);
    let actions = html! {
        (link(Weight::Primary, "/import", &say("sample-import")))
        (link(Weight::Quiet, "/activities/add", &say("sample-add")))
    };
    let (title, todo) = (say("sample-no-activities"), say("sample-no-activities-todo"));
    vec![("with first steps", empty(&title, &todo, Some(&actions)))]
}
