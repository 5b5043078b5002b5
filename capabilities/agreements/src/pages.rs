//! Agreements on screen.

mod amended;
mod catalogue;
mod check;
mod compare;
mod ending;
mod hands;
mod library;
mod list;
mod named;
mod narrowing;
mod next;
mod paper;
mod parts;
mod show;
mod side_by_side;

pub(crate) use catalogue::Catalogue;
pub(crate) use check::Check;
pub(crate) use compare::Compare;
pub(crate) use library::Library;
pub(crate) use list::List;
pub(crate) use paper::paper;
pub(crate) use show::{Show, pieces};
pub(crate) use side_by_side::SideBySide;

use look::tag::{self, Tone};
use maud::Markup;
use words::Words;

use crate::Status;
pub(crate) use crate::form::catalogue::of_document as instrument;

pub(crate) fn status(w: &Words, one: Status) -> String {
    w.say(&format!("agreements-status-{}", one.name()))
}

/// How far it has come, as a tag.
pub(crate) fn status_tag(w: &Words, one: Status) -> Markup {
    let tone = match one {
        Status::Draft => Tone::Plain,
        Status::UnderReview | Status::AwaitingSignature => Tone::Care,
        Status::Signed | Status::Dormant => Tone::Accent,
        Status::Active | Status::Merged => Tone::Good,
        Status::Suspended | Status::Terminating => Tone::Bad,
        Status::Terminated | Status::Ended | Status::Closed | Status::Cancelled => Tone::Faded,
    };
    tag::status(tone, &status(w, one))
}
