//! Days, periods and instants as a reader says them, and as a machine reads them.

mod examples;

use basics::{Day, Moment, Period};
use maud::{Markup, html};
use words::{Arg, Words};

use crate::tag::{Tone, status};

pub use examples::examples;

pub fn day(words: &Words, day: Day) -> Markup {
    html! { time datetime=(day) { (words.day(day)) } }
}

pub fn moment(words: &Words, moment: Moment) -> Markup {
    html! { time datetime=(moment) { (words.moment(moment)) } }
}

/// Both ends in words; an open end is said, never left out.
pub fn period(words: &Words, period: Period) -> Markup {
    html! { span class="period" { (period_in_words(words, period)) } }
}

/// The same as text, for titles and sentences.
pub fn period_in_words(words: &Words, period: Period) -> String {
    let arg = |day: Day| Arg::Text(words.day(day));
    match (period.first(), period.last()) {
        (Some(first), Some(last)) if first == last => words.day(first),
        (Some(first), Some(last)) => {
            words.tell_plain("look-period", &[("first", arg(first)), ("last", arg(last))])
        }
        (Some(first), None) => words.tell_plain("look-period-from", &[("first", arg(first))]),
        (None, Some(last)) => words.tell_plain("look-period-until", &[("last", arg(last))]),
        (None, None) => words.say("look-period-always"),
    }
}

/// When something is owed, seen from today: late, today, soon (within a week) or later.
pub fn due(words: &Words, owed: Day, today: Day) -> Markup {
    let days = owed.days_since(today);
    let (tone, key) = match days {
        ..0 => (Tone::Bad, "look-due-late"),
        0 => (Tone::Care, "look-due-today"),
        1..=7 => (Tone::Care, "look-due-in"),
        _ => (Tone::Plain, "look-due-in"),
    };
    let said = words.tell_plain(key, &[("days", Arg::from(days.abs()))]);
    html! { span class="due" { (day(words, owed)) " " (status(tone, &said)) } }
}
