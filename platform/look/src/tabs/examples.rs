//! Examples of tabs.

use words::Words;

use super::{Tab, tabs};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let parts = [
        Tab::new(say("facts"), "/activities/1", true),
        Tab::new(say("history"), "/activities/1/history", false),
        Tab::new(say("comments"), "/activities/1/comments", false).count(words.number(3)),
    ];
    vec![("record", tabs(&say("parts"), &parts))]
}
