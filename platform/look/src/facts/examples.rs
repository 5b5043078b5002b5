//! Examples of facts.

use basics::{Day, Period};
use maud::html;
use words::Words;

use super::{Fact, facts};
use crate::{
    Examples, dates,
    tag::{Level, level},
};

pub fn examples(words: &Words) -> Examples {
    vec![("record", facts(words, &record(words)))]
}

/// Also in the sample pages.
pub(crate) fn record(words: &Words) -> Vec<Fact> {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let march = Period::new(Day::new(2026, 3, 1), None).expect("in order");
    vec![
        Fact::new(say("organisation"), html! { a href="/parties/1" { (say("water-first")) } }),
        Fact::new(say("sector"), html! { (say("water")) }),
        Fact::new(say("district"), html! { a href="/places/ML0703" { (say("gao")) } }),
        Fact::new(say("period"), dates::period(words, march)),
        Fact::new(say("people"), html! { (words.number(4_200)) }),
        Fact::new(say("sensitivity"), level(words, Level::Moderate)),
        Fact::maybe(say("budget"), None),
    ]
}
