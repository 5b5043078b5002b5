//! Standings, verifications, assessments, passports and flags on screen.

mod beside;
mod capacities;
mod capacity;
mod flag;
mod flags;
mod passport;
mod passports;
mod standing;
mod verification;
mod verifications;

use std::collections::BTreeMap;

use acts::Context;
use basics::{Day, Id, Line, Names, Organisation, Problem};
use look::{
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::{Audience, AudienceKind};
use words::{Arg, Words};

use crate::{Flag, Stage, Verification, act::stage_word};

pub(crate) use beside::beside_profile;
pub(crate) use capacities::Capacities;
pub(crate) use capacity::Assessed;
pub(crate) use flag::Flagged;
pub(crate) use flags::Flags;
pub(crate) use passport::Brought;
pub(crate) use passports::Passports;
pub(crate) use standing::MaySign;
pub(crate) use verification::Verified;
pub(crate) use verifications::Verifications;

/// What parties are called.
pub(crate) struct Named(BTreeMap<Id<Organisation>, (Names, Option<Line>)>);

impl Named {
    async fn of(
        cx: &mut Context,
        parties: impl IntoIterator<Item = Id<Organisation>>,
    ) -> Result<Self, Problem> {
        Ok(Self(parties::names_of(cx, parties.into_iter().collect()).await?))
    }

    fn name(&self, w: &Words, party: Id<Organisation>) -> Markup {
        html! { @if let Some((name, _)) = self.0.get(&party) { (names::name(w, name)) } }
    }

    fn plain(&self, w: &Words, party: Id<Organisation>) -> String {
        let name = self.0.get(&party);
        name.map_or(String::new(), |(name, _)| name.in_language(w.language()).to_string())
    }
}

/// Who else may know, as whoever looks knows these: what stands between two is for the two.
async fn audience(cx: &mut Context, shown_to: Id<Audience>) -> String {
    let known = sharing::find_known_audience(&mut cx.tx, &cx.viewer, shown_to, cx.today).await;
    let w = &cx.words;
    match known.ok().filter(|it| it.kind != AudienceKind::Among) {
        Some(audience) => activities::word::audience(w, &audience),
        None => w.say("diligence-shown-to-both"),
    }
}

/// How a verification stands today, and the warning that has been reached.
fn state(w: &Words, one: &Verification, today: Day) -> Markup {
    let (tone, key) = match one.holds(today) {
        true => (Tone::Good, "diligence-state-holds"),
        false if one.is_positive() => (Tone::Bad, "diligence-state-lapsed"),
        false => (Tone::Bad, "diligence-state-negative"),
    };
    let left = one.warning(today).zip(one.valid_until).map(|(_, until)| until.days_since(today));
    html! {
        (tag::status(tone, &w.say(key)))
        @if let Some(left) = left {
            @let left = w.tell_plain("diligence-days-left", &[("days", Arg::from(left))]);
            " " (tag::tag(Tone::Care, &left))
        }
    }
}

/// The stage of a flag, and that it is to be looked at again.
fn stage(w: &Words, flag: &Flag, today: Day) -> Markup {
    let tone = match flag.stage {
        Stage::Observation => Tone::Plain,
        Stage::Yellow | Stage::Escalated => Tone::Care,
        Stage::Red => Tone::Bad,
        Stage::Closed => Tone::Faded,
    };
    html! {
        (tag::tag(tone, &stage_word(w, flag.stage)))
        @if flag.is_due(today) { " " (tag::tag(Tone::Care, &w.say("diligence-review-due"))) }
    }
}

fn category(w: &Words, flag: &Flag) -> String {
    w.say(&format!("diligence-category-{}", flag.category.name()))
}
