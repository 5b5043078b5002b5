//! One place: its names, its validity, what it lies in and what lies in it.

use std::collections::HashMap;

use acts::{Context, Form, Page, Record, Screen};
use basics::{Id, Problem, Right};
use look::{
    breadcrumbs::breadcrumbs,
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::Words;

use super::{
    code, level_word,
    map::{Figures, map},
};
use crate::{Drawing, Place, Sense, shape::PlaceShape, store};

pub(crate) struct Show;

/// A place, with what it lies in and what lies in it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PlaceShown")]
pub(crate) struct Shown {
    place: PlaceShape,
    /// The country first.
    above: Vec<PlaceShape>,
    /// Former areas too.
    areas: Vec<PlaceShape>,
}

impl Page for Show {
    const PATH: &'static str = "/places/{id}";
    const NEEDS: Right = crate::READ;
    type About = Place;
    type Shape = Shown;

    async fn show(cx: &mut Context, place: Visible<Place>, _: &Form) -> Result<Screen, Problem> {
        let above = store::ancestors(cx, place.id).await?;
        let below = store::children(cx, place.id, true).await?;
        let (over, below): (Vec<_>, Vec<_>) = below
            .into_iter()
            .partition(|area| area.validity.last().is_some_and(|last| last < cx.today));
        let ids: Vec<Id<Place>> = below.iter().map(|area| area.id).collect();
        let counts = store::count_children(cx, &ids).await?;
        let drawing = super::drawing(cx, &place, &below).await?;
        let w = &cx.words;
        let title = cx.name(&place.names).to_string();
        let keeps = crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
        let actions = html! {
            (button::link(
                Weight::Quiet,
                &format!("/activities?place={}", place.id),
                &w.say("places-activities"),
            ))
            @for link in cx.links(Self::PATH) {
                @let href = link.path.replace("{id}", &place.id.to_string());
                (button::link(Weight::Quiet, &href, &w.say(link.label)))
            }
            @if keeps {
                (button::link(
                    Weight::Quiet,
                    &format!("/places/{}/name", place.id),
                    &w.say("places-name-title"),
                ))
            }
        };
        let is_over = place.validity.last().is_some_and(|last| last < cx.today);
        let tags = html! {
            (tag::kind(&level_word(w, place.level)))
            @if is_over { (tag::status(Tone::Faded, &w.say("places-over"))) }
        };
        let head = Heading::new(names::name(w, &place.names))
            .above(way_up(cx, &above))
            .tags(tags)
            .actions(actions);
        let body = html! {
            (heading(&head))
            (shown(cx, &place, &above))
            @if !below.is_empty() {
                h2 { (w.say("places-areas")) }
                @if !drawing.areas.is_empty() { (areas_map(cx, &below, &counts, &drawing)) }
                (areas(w, &below, &counts))
            }
            @if !over.is_empty() {
                h2 { (w.say("places-former-areas")) }
                (former(w, &over))
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, place: Visible<Place>, _: &Form) -> Result<Shown, Problem> {
        let shapes = |places: Vec<Visible<Place>>| places.iter().map(|p| p.shape()).collect();
        let above = shapes(store::ancestors(cx, place.id).await?);
        let areas = shapes(store::children(cx, place.id, true).await?);
        Ok(Shown { place: place.shape(), above, areas })
    }
}

fn way_up(cx: &Context, above: &[Visible<Place>]) -> Markup {
    let mut steps = vec![(cx.words.say("places-menu"), "/places".to_owned())];
    steps.extend(
        above
            .iter()
            .map(|place| (cx.name(&place.names).to_string(), format!("/places/{}", place.id))),
    );
    let steps: Vec<(&str, &str)> =
        steps.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
    breadcrumbs(&cx.words, &steps)
}

fn shown(cx: &Context, place: &Place, above: &[Visible<Place>]) -> Markup {
    let w = &cx.words;
    let others = |sense: Sense| {
        let known: Vec<_> = place.other_names.iter().filter(|other| other.sense == sense).collect();
        (!known.is_empty()).then(|| {
            html! { ul {
                @for other in known {
                    li { (names::text_in(other.language, other.name.as_str())) }
                }
            } }
        })
    };
    let within = above.last().map(|parent| {
        html! { a href={ "/places/" (parent.id) } { (names::name(w, &parent.names)) } }
    });
    let position = place.centroid.map(|(longitude, latitude)| {
        html! { bdi dir="ltr" { (format!("{latitude:.3}, {longitude:.3}")) } }
    });
    let mut all = vec![
        Fact::new(w.say("places-code"), code(place)),
        Fact::new(w.say("places-name"), names::all(w, &place.names)),
    ];
    for (sense, key) in [(Sense::Spelling, "places-spellings"), (Sense::Former, "places-former")] {
        all.extend(others(sense).map(|list| Fact::new(w.say(key), list)));
    }
    all.push(Fact::new(w.say("places-validity"), dates::period(w, place.validity)));
    all.extend(within.map(|parent| Fact::new(w.say("places-within"), parent)));
    all.push(Fact::maybe(w.say("places-position"), position));
    facts(w, &all)
}

fn areas_map(
    cx: &Context,
    below: &[Visible<Place>],
    counts: &HashMap<Id<Place>, i64>,
    drawing: &Drawing,
) -> Markup {
    let values = below.iter().map(|area| {
        let count = counts.get(&area.id).copied().unwrap_or(0);
        (area.id, count as f64)
    });
    let figures = Figures {
        id: "areas",
        counted: cx.words.say("places-areas-within"),
        areas: below,
        drawing,
        values: values.collect(),
        href: &|place| format!("/places/{}", place.id),
    };
    map(cx, &figures)
}

fn areas(w: &Words, below: &[Visible<Place>], counts: &HashMap<Id<Place>, i64>) -> Markup {
    let rows = below.iter().map(|area| {
        let count = counts.get(&area.id).copied().unwrap_or(0);
        Row::new(vec![
            names::name(w, &area.names),
            code(area),
            html! { (w.number(count)) },
            html! { (dates::period(w, area.validity)) },
        ])
        .href(format!("/places/{}", area.id))
    });
    let columns = vec![
        Column::text(w.say("places-name")),
        Column::text(w.say("places-code")),
        Column::number(w.say("places-areas-within")),
        Column::text(w.say("places-validity")),
    ];
    table(&Table::new(w, w.say("places-areas"), columns).rows(rows))
}

fn former(w: &Words, over: &[Visible<Place>]) -> Markup {
    let rows = over.iter().map(|area| {
        Row::new(vec![
            names::name(w, &area.names),
            code(area),
            html! { (dates::period(w, area.validity)) },
        ])
        .href(format!("/places/{}", area.id))
        .tone(Tone::Faded)
    });
    let columns = ["places-name", "places-code", "places-validity"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    table(&Table::new(w, w.say("places-former-areas"), columns).rows(rows))
}
