//! Supports on screen.

mod beside;
mod list;
mod show;

use look::tag::{self, Tone};
use maud::{Markup, html};
use words::{Arg, Words};

use crate::{Kind, Standing, Support};

pub(crate) use beside::{OfAgreement, beside_agreement};
pub(crate) use list::List;
pub(crate) use show::Show;

fn kind(w: &Words, kind: Kind) -> String {
    w.say(&format!("support-kind-{}", kind.name().replace('_', "-")))
}

/// How it stands today, in words.
fn standing_word(w: &Words, standing: Standing) -> String {
    let day = standing.day().map_or(String::new(), |day| w.day(day));
    let key = format!("support-standing-{}", standing.name());
    w.tell_plain(&key, &[("day", Arg::from(day))])
}

fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Outside => Tone::Plain,
        Standing::Proposed => Tone::Accent,
        Standing::Assessed => Tone::Care,
        Standing::Current(_) => Tone::Good,
        Standing::Lapsed(_) | Standing::Refused(_) | Standing::Suspended(_) => Tone::Bad,
        Standing::Closed(_) => Tone::Faded,
    }
}

/// The same as a tag, with the warning that a decision is about to lapse.
fn standing(w: &Words, one: &Support, today: basics::Day) -> Markup {
    let standing = one.standing(today);
    html! {
        (tag::status(tone(standing), &standing_word(w, standing)))
        @if let Some(left) = one.warning(today) {
            @let left = w.tell_plain("support-days-left", &[("days", Arg::from(left))]);
            " " (tag::tag(Tone::Care, &left))
        }
    }
}
