//! Assurance on screen.

mod engagement;
mod list;
mod of_party;
mod thresholds;
mod year;

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Line, Names, Organisation, Problem};
use look::{
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use words::{Arg, Words};

use crate::{Assured, Coverage, Engagement, Kind, Risk, Stage, Tally};

pub(crate) use engagement::ShowEngagement;
pub(crate) use list::List;
pub(crate) use of_party::OfParty;
pub(crate) use thresholds::{ShowThresholds, limits};
pub(crate) use year::ShowYear;

/// What parties are called.
pub(crate) struct Named(BTreeMap<Id<Organisation>, (Names, Option<Line>)>);

impl Named {
    async fn of(
        cx: &mut Context,
        parties: impl IntoIterator<Item = Id<Organisation>>,
    ) -> Result<Self, Problem> {
        Ok(Self(parties::names_of(cx, parties.into_iter().collect()).await?))
    }

    fn party(&self, w: &Words, party: Id<Organisation>) -> Markup {
        html! { @if let Some((name, _)) = self.0.get(&party) { (names::name(w, name)) } }
    }
}

fn kind(w: &Words, kind: Kind) -> String {
    w.say(&format!("assurance-kind-{}", kind.name().replace('_', "-")))
}

fn stage(w: &Words, one: &Engagement, today: basics::Day) -> Markup {
    let tone = match one.stage {
        Stage::Planned if one.planned_on < today => Tone::Bad,
        Stage::Planned => Tone::Accent,
        Stage::Held => Tone::Care,
        Stage::Commented => Tone::Plain,
        Stage::Final => Tone::Good,
        Stage::Cancelled => Tone::Faded,
    };
    tag::status(tone, &w.say(&format!("assurance-stage-{}", one.stage.name())))
}

/// The rating that counts; that none holds is said, since it weighs as high.
fn risk(w: &Words, risk: Option<Risk>) -> Markup {
    let (tone, key) = match risk {
        Some(Risk::Low) => (Tone::Good, "assurance-risk-low"),
        Some(Risk::Medium) => (Tone::Plain, "assurance-risk-medium"),
        Some(Risk::Significant) => (Tone::Care, "assurance-risk-significant"),
        Some(Risk::High) => (Tone::Bad, "assurance-risk-high"),
        Some(Risk::NotRequired) => (Tone::Faded, "assurance-risk-not-required"),
        None => (Tone::Care, "assurance-risk-none"),
    };
    tag::status(tone, &w.say(key))
}

fn coverage(w: &Words, coverage: Coverage) -> Markup {
    let tone = match coverage {
        Coverage::Void => Tone::Bad,
        Coverage::Partial => Tone::Care,
        Coverage::Complete => Tone::Good,
    };
    tag::status(tone, &w.say(&format!("assurance-coverage-{}", coverage.name())))
}

fn tally(w: &Words, tally: Tally) -> String {
    let args = [("done", Arg::from(tally.done)), ("asked", Arg::from(tally.asked))];
    w.tell_plain("assurance-tally", &args)
}

/// That a rating is missing, or about to be over.
fn flags(w: &Words, assured: &Assured) -> Markup {
    html! {
        @if assured.wants_rating { (tag::tag(Tone::Care, &w.say("assurance-wants-rating"))) " " }
        @if assured.is_flagged { (tag::tag(Tone::Care, &w.say("assurance-flagged"))) }
    }
}
