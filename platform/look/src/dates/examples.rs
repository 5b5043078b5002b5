//! Examples of days and periods.

use basics::{Day, Moment, Period};
use maud::{Markup, html};
use words::Words;

use super::{day, due, moment, period};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let today = Day::new(2026, 3, 15).expect("a day");
    let instant = Moment::from_micros(1_772_000_000_000_000).expect("in range");
    let open = |first, last| period(words, Period::new(first, last).expect("in order"));
    let list = |items: Vec<Markup>| html! { ul { @for item in items { li { (item) } } } };
    let dues = [-4, 0, 1, 6, 40].map(|days| due(words, today.plus_days(days), today));
    let periods = vec![
        open(Some(today), Some(today.plus_days(90))),
        open(Some(today), None),
        open(None, Some(today)),
        open(None, None),
    ];
    vec![
        ("a day and an instant", list(vec![day(words, today), moment(words, instant)])),
        ("periods", list(periods)),
        ("owed", list(dues.into())),
    ]
}
