//! What is said of an obligation wherever it is shown.

use basics::Day;
use look::{
    dates,
    tag::{self, Tone},
};
use maud::{Markup, html};
use words::{Arg, Words};

use crate::{Obligation, Sort, State, Timing};

pub(crate) fn sort(w: &Words, sort: Sort) -> String {
    w.say(&format!("obligations-sort-{}", sort.name()))
}

pub(crate) fn state(w: &Words, state: State) -> String {
    w.say(&format!("obligations-state-{}", state.name()))
}

pub(crate) fn state_tag(w: &Words, now: State) -> Markup {
    let tone = match now {
        State::Open | State::Proposed => Tone::Plain,
        State::Delivered => Tone::Accent,
        State::SentBack => Tone::Care,
        State::Accepted | State::Settled => Tone::Good,
        State::Declined | State::Waived | State::Dropped => Tone::Faded,
    };
    tag::status(tone, &state(w, now))
}

/// The day of the next move and how far away it is; or how it was kept.
pub(crate) fn timing(w: &Words, obligation: &Obligation, today: Day) -> Markup {
    match obligation.timing(today) {
        Timing::Left(_) | Timing::Late(_) => dates::due(w, obligation.turn_due(), today),
        Timing::Kept { late: 0 } => tag::status(Tone::Good, &w.say("obligations-in-time")),
        Timing::Kept { late } => {
            let days = [("days", Arg::from(i64::from(late)))];
            tag::status(Tone::Care, &w.tell_plain("obligations-kept-late", &days))
        }
        Timing::Ended => html! { (dates::day(w, obligation.due)) },
    }
}

/// What whoever has the move is to do.
pub(crate) fn next(w: &Words, obligation: &Obligation) -> Option<String> {
    let key = match obligation.state {
        State::Proposed => "obligations-next-agree",
        State::Open => "obligations-next-deliver",
        State::SentBack => "obligations-next-again",
        State::Delivered => "obligations-next-answer",
        _ => return None,
    };
    Some(w.say(key))
}
