//! What one agreement tells of itself in public: without an account, at an address that stays.

use acts::{Context, Form, Page, Screen};
use basics::{Problem, Right};
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
    Public,
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
        let w = &cx.words;
        let called = title(w, facts);
        let back = html! { a href="/published" { (w.say("publications-title")) } };
        let body = html! {
            (heading(&Heading::new(names::text(&called)).above(back)))
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
        Ok(summary(&cx.words, &one, &named))
    }
}

pub(super) fn summary(w: &Words, one: &Public, named: &Named) -> SummaryShape {
    let facts = &one.content.facts;
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
    }
}
