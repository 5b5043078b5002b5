//! Examples of figures.

use words::Words;

use super::{Stat, stats};
use crate::{Examples, tag::Tone};

pub fn examples(words: &Words) -> Examples {
    let stat = |number: i64, key: &str| Stat::new(words.number(number), words.say(key));
    let all = [
        stat(1_234, "sample-stat-activities").href("/activities"),
        stat(5, "sample-stat-late").note(words.say("sample-stat-late-note")).tone(Tone::Bad),
        stat(41, "sample-stat-districts"),
        stat(48_200, "sample-stat-people"),
    ];
    vec![("start page", stats(&all))]
}
