//! Examples of gauges.

use maud::html;
use words::Words;

use super::{Gauge, gauge, legend};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let of = |whole, aim, part| Gauge { whole, aim, part, greatest: 120_000.0 };
    let labels = ["sample-people", "sample-planned", "sample-ongoing"].map(|key| words.say(key));
    let labels = labels.each_ref().map(String::as_str);
    vec![
        ("reported", gauge(words, &of(Some(120_000.0), Some(90_000.0), Some(30_500.0)))),
        ("not reported", gauge(words, &of(Some(60_000.0), Some(45_000.0), None))),
        ("nobody reached", gauge(words, &of(Some(60_000.0), None, Some(0.0)))),
        ("unknown", html! { (gauge(words, &of(None, None, None))) (legend(words, labels)) }),
    ]
}
