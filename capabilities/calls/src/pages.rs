//! Calls, applications and ideas on screen.

mod applied;
mod idea;
mod ideas;
mod list;
mod show;

use std::collections::BTreeMap;

use acts::{Act, Context, Record, Subject};
use basics::{Id, Line, Names, Organisation, Problem};
use look::{
    button::{self, Weight},
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::{State, Status};

pub(crate) use applied::Applied;
pub(crate) use idea::ShowIdea;
pub(crate) use ideas::Ideas;
pub(crate) use list::List;
pub(crate) use show::Show;

/// What parties are called.
struct Named(BTreeMap<Id<Organisation>, (Names, Option<Line>)>);

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
}

fn status_tag(w: &Words, status: Status) -> Markup {
    let tone = match status {
        Status::Draft => Tone::Plain,
        Status::Open => Tone::Good,
        Status::UnderReview => Tone::Care,
        Status::Concluded | Status::Cancelled => Tone::Faded,
    };
    tag::status(tone, &w.say(&format!("calls-status-{}", status.name())))
}

fn state_tag(w: &Words, state: State) -> Markup {
    let tone = match state {
        State::Filed => Tone::Plain,
        State::Offered => Tone::Care,
        State::Accepted => Tone::Good,
        State::Unsuccessful | State::Declined | State::Retracted => Tone::Bad,
        State::Withdrawn => Tone::Faded,
    };
    tag::status(tone, &w.say(&format!("calls-state-{}", state.name())))
}

/// The link to an act, where this viewer may do it.
async fn offer<A: Act>(cx: &mut Context, on: &Visible<A::On>, weight: Weight) -> Option<Markup>
where
    A::On: Subject + Record,
{
    let holds = A::NEEDS.is_held_by(cx.viewer.actor.as_ref());
    if !holds || A::may(cx, on).await.is_err() {
        return None;
    }
    let verb = A::PATH.rsplit('/').next().unwrap_or_default();
    let title = cx.words.say(&format!("{}-title", A::NAME.replace(['.', '_'], "-")));
    let base = A::PATH.split('{').next().unwrap_or_default();
    Some(button::link(weight, &format!("{base}{}/{verb}", on.uuid()), &title))
}
