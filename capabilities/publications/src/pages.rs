//! Publications on screen: what everybody reads, and what stands between the parties.

mod beside;
mod between;
mod list;
mod show;

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Line, Names, Organisation, Period, Problem};
use look::{
    dates,
    facts::{Fact, facts},
    names,
    tag::{self, Tone},
};
use maud::{Markup, html};
use places::Place;
use sharing::Visible;
use words::{Arg, Words};

use crate::{Content, Facts, Stage, Sum};

pub(crate) use beside::beside_agreement;
pub(crate) use between::Between;
pub(crate) use list::List;
pub(crate) use show::Show;

/// What organisations and places are called, read once for all.
pub(crate) struct Named {
    parties: BTreeMap<Id<Organisation>, (Names, Option<Line>)>,
    places: BTreeMap<Id<Place>, Place>,
}

impl Named {
    /// All parties have agreed that these are named, whoever sees their profiles.
    pub(crate) async fn of<'a>(
        cx: &mut Context,
        told: impl Iterator<Item = &'a Facts> + Clone,
        others: &[Id<Organisation>],
    ) -> Result<Self, Problem> {
        let parties = told.clone().flat_map(|facts| facts.parties.iter().copied());
        let parties = parties.chain(others.iter().copied()).collect();
        let parties = parties::names_of(cx, parties).await?;
        let places: Vec<_> = told.flat_map(|facts| facts.places.iter().copied()).collect();
        let places = places::find_many(cx, places).await?.into_iter().map(Visible::into_inner);
        Ok(Self { parties, places: places.map(|place| (place.id, place)).collect() })
    }

    fn party(&self, w: &Words, party: Id<Organisation>) -> Markup {
        match self.parties.get(&party) {
            Some((name, _)) => names::name(w, name),
            None => html! { (w.say("publications-unnamed")) },
        }
    }

    fn party_name(&self, w: &Words, party: Id<Organisation>) -> String {
        match self.parties.get(&party) {
            Some((name, _)) => name.in_language(w.language()).to_string(),
            None => w.say("publications-unnamed"),
        }
    }

    fn places<'a>(&'a self, told: &'a [Id<Place>]) -> impl Iterator<Item = &'a Place> {
        told.iter().filter_map(move |place| self.places.get(place))
    }
}

/// What is told, as its reader reads it.
pub(crate) async fn told(cx: &mut Context, content: &Content) -> Result<Markup, Problem> {
    let named = Named::of(cx, [&content.facts].into_iter(), &[]).await?;
    let w = &cx.words;
    let title = content.facts.title.as_ref();
    Ok(html! {
        @if let Some(title) = title { p { strong { (names::text(title.as_str())) } } }
        @for told in &content.texts { (written(told)) }
        (about(w, &content.facts, &named))
    })
}

fn written(told: &crate::Text) -> Markup {
    html! { div lang=(told.language) dir="auto" { (names::lines(told.text.as_str())) } }
}

/// The facts beside the text; what is not told is not mentioned, not even as untold.
fn about(w: &Words, told: &Facts, named: &Named) -> Markup {
    let places: Vec<&Place> = named.places(&told.places).collect();
    let period = told.period.and_then(|term| Period::new(term.first_day, term.last_day).ok());
    let parties = html! { ul { @for party in &told.parties { li { (named.party(w, *party)) } } } };
    let stands = html! { ul { @for place in &places { li { (names::name(w, &place.names)) } } } };
    let told = [
        ("instrument", instrument(w, told).map(|name| html! { (name) })),
        ("parties", (!told.parties.is_empty()).then_some(parties)),
        ("period", period.map(|period| dates::period(w, period))),
        ("places", (!places.is_empty()).then_some(stands)),
        ("money", told.money.map(|sum| html! { (money(w, sum)) })),
    ];
    let fact = |(what, said): (&str, Option<Markup>)| {
        Some(Fact::new(w.say(&format!("publications-{what}")), said?))
    };
    let told: Vec<Fact> = told.into_iter().filter_map(fact).collect();
    html! { @if !told.is_empty() { (facts(w, &told)) } }
}

/// What kind of agreement it is, where that is told.
fn instrument(w: &Words, told: &Facts) -> Option<String> {
    told.instrument.map(|form| agreements::called(w, form, &told.instrument_names))
}

fn money(w: &Words, sum: Sum) -> String {
    match sum.below {
        None => w.money(sum.from),
        Some(below) => {
            let said = [("from", Arg::from(w.money(sum.from))), ("below", w.money(below).into())];
            w.tell_plain("publications-between", &said)
        }
    }
}

/// What it is called: its title, or what kind of agreement it is, or just that it is one.
fn title(w: &Words, told: &Facts) -> String {
    match (&told.title, instrument(w, told)) {
        (Some(title), _) => title.to_string(),
        (None, Some(name)) => name,
        (None, None) => w.say("publications-untitled"),
    }
}

fn stage_tag(w: &Words, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::Proposed | Stage::ProposedAnew => Tone::Care,
        Stage::Public => Tone::Good,
        Stage::Withdrawn => Tone::Faded,
    };
    tag::status(tone, &w.say(&format!("publications-stage-{}", stage.name())))
}
