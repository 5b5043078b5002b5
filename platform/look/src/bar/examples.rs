//! Examples of bar charts.

use words::Words;

use super::{Bar, BarChart, bar_chart};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let bar = |key: &str, value| Bar::new(say(key), value);
    let chart = BarChart {
        words,
        caption: say("bars"),
        headings: [say("sector"), say("count")],
        bars: vec![
            bar("water", Some(120.0)).href("/activities?sector=water"),
            bar("health", Some(84.0)).href("/activities?sector=health"),
            bar("food", Some(31.0)),
            bar("education", Some(0.0)),
            bar("protection", None),
        ],
    };
    vec![("by sector", bar_chart(&chart))]
}
