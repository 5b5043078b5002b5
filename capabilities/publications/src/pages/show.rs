//! What one agreement tells of itself in public: without an account, at an address that stays.

use acts::{Context, Form, Page, Screen};
use basics::{Day, Problem, Right};
use look::{
    dates,
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
};
use maud::html;
use sharing::Visible;
use words::{Arg, Words};

use super::{Named, about, title, written};
use crate::{
    Public, State,
    shape::{PlaceTold, SummaryShape},
};

pub(crate) struct Show;

impl Page for Show {
    const PATH: &'static str = "/published/{id}";
    const NEEDS: Right = crate::PUBLIC;
    type About = Public;
    type Shape = SummaryShape;

    async fn show(cx: &mut Context, one: Visible<Public>, _: &Form) -> Result<Screen, Problem> {
        let facts = &one.content.facts;
        let named = Named::of(cx, [facts].into_iter(), &[]).await?;
        let (w, today) = (&cx.words, cx.today);
        let called = title(w, facts);
        let back = html! { a href="/published" { (w.say("publications-title")) } };
        let body = html! {
            (heading(&Heading::new(names::text(&called)).above(back)))
            @if let Some(state) = one.state(today) {
                (notice(w, &Notice::new(Kind::Warning, become_of_it(w, state))))
            }
            @if let Some(day) = one.outdated_on {
                @let said = [("day", Arg::from(w.day(day)))];
                (notice(w, &Notice::new(Kind::Info, w.tell_plain("publications-earlier", &said))))
            }
            @if let Some(told) = one.content.in_language(w.language()) { (written(told)) }
            (about(w, facts, &named))
            p class="hint" {
                (w.say("publications-since")) (w.say("colon")) (dates::moment(w, one.since))
            }
            p class="hint" { (w.say("publications-tells")) }
        };
        Ok(Screen::new(called, body))
    }

    async fn shape(
        cx: &mut Context,
        one: Visible<Public>,
        _: &Form,
    ) -> Result<SummaryShape, Problem> {
        let named = Named::of(cx, [&one.content.facts].into_iter(), &[]).await?;
        Ok(summary(cx, &one, &named))
    }
}

/// “Suspended since 10 July 2026”; without the day where the parties tell none.
pub(super) fn become_of_it(w: &Words, (state, on): (State, Option<Day>)) -> String {
    let key = format!("publications-state-{}", state.name());
    match on {
        Some(day) => w.tell_plain(&format!("{key}-on"), &[("day", Arg::from(w.day(day)))]),
        None => w.say(&key),
    }
}

pub(super) fn summary(cx: &Context, one: &Public, named: &Named) -> SummaryShape {
    let (w, facts) = (&cx.words, &one.content.facts);
    let (state, state_on) = one.state(cx.today).unzip();
    let place = |place: &places::Place| PlaceTold {
        code: place.code.to_string(),
        name: place.names.in_language(w.language()).to_string(),
    };
    SummaryShape {
        id: one.id,
        title: facts.title.clone(),
        texts: one.content.texts.clone(),
        instrument: facts.instrument,
        instrument_name: super::instrument(w, facts),
        parties: facts.parties.iter().map(|party| named.party_name(w, *party)).collect(),
        first_day: facts.period.and_then(|term| term.first_day),
        last_day: facts.period.and_then(|term| term.last_day),
        money: facts.money,
        places: named.places(&facts.places).map(place).collect(),
        since: one.since,
        outdated_on: one.outdated_on,
        state,
        state_on: state_on.flatten(),
    }
}
