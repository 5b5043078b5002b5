//! Examples of filter bars.

use maud::{Markup, html};
use words::Words;

use super::{Chip, Filters, filters};
use crate::{
    Examples,
    form::{Choice, Question, choice},
};

pub fn examples(words: &Words) -> Examples {
    vec![
        ("active", filters(&active(words))),
        ("search only", filters(&search_only(words))),
        ("more", filters(&with_more(words, false))),
        ("more in use", filters(&with_more(words, true))),
    ]
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

fn with_more(words: &Words, more_in_use: bool) -> Filters<'_> {
    let status = status(words, if more_in_use { "ongoing" } else { "" });
    let questions = html! { (sector(words)) (district(words)) };
    Filters { questions, more: status, more_in_use, ..active(words) }
}

fn search_only(words: &Words) -> Filters<'_> {
    Filters {
        search: Some(Question::new(words, "look_for", words.say("sample-search"))),
        ..Filters::new(words, "/places")
    }
}

fn questions(words: &Words) -> Markup {
    html! { (sector(words)) (district(words)) (status(words, "")) }
}

fn sector(words: &Words) -> Markup {
    ask(words, "sector", &["water", "health", "food"], "water")
}

fn district(words: &Words) -> Markup {
    ask(words, "district", &["gao", "ansongo", "kidal"], "gao")
}

fn status(words: &Words, chosen: &'static str) -> Markup {
    ask(words, "status", &["planned", "ongoing", "completed"], chosen)
}

fn ask(words: &Words, name: &'static str, values: &[&str], chosen: &'static str) -> Markup {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let choices: Vec<Choice> = values.iter().map(|v| Choice::new(*v, say(v))).collect();
    choice(&Question::new(words, name, say(name)).value(chosen), &choices)
}
