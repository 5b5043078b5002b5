//! Examples of filter bars.

use maud::{Markup, html};
use words::Words;

use super::{Chip, Filters, filters};
use crate::{
    Examples,
    form::{Choice, Question, choice},
};

pub fn examples(words: &Words) -> Examples {
    vec![("active", filters(&active(words))), ("search only", filters(&search_only(words)))]
}

/// Also in the sample pages.
pub(crate) fn active(words: &Words) -> Filters<'_> {
    let say = |key: &str| words.say(key);
    let chip = |key: &str, href: &str| Chip { label: say(key), href_without: href.into() };
    Filters {
        search: Some(Question::new(words, "q", say("sample-search"))),
        questions: questions(words),
        active: vec![
            chip("sample-filter-sector", "/activities?district=ML0703"),
            chip("sample-filter-district", "/activities?sector=water"),
        ],
        kept: vec![("sort".to_owned(), "title".to_owned())],
        ..Filters::new(words, "/activities")
    }
}

fn search_only(words: &Words) -> Filters<'_> {
    Filters {
        search: Some(Question::new(words, "look_for", words.say("sample-search"))),
        ..Filters::new(words, "/places")
    }
}

fn questions(words: &Words) -> Markup {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let ask = |name: &'static str, values: &[&str], chosen: &'static str| {
        let choices: Vec<Choice> = values.iter().map(|v| Choice::new(*v, say(v))).collect();
        choice(&Question::new(words, name, say(name)).value(chosen), &choices)
    };
    html! {
        (ask("sector", &["water", "health", "food"], "water"))
        (ask("district", &["gao", "ansongo", "kidal"], "gao"))
        (ask("status", &["planned", "ongoing", "completed"], ""))
    }
}
