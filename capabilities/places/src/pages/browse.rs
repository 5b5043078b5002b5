//! Looking a place up: by its name or code, or from its country down.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Problem, Refusals, Right};
use database::Search;
use look::{
    button::{self, Weight},
    dates,
    empty::empty,
    filters::{Filters, filters},
    heading::{Heading, heading},
    names,
    table::{Column, Row, Table, table},
    tag::Tone,
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::{code, level_word};
use crate::{Place, shape::PlaceShape, store};

/// All countries, or what somebody looks for.
pub(crate) struct Browse;

const FOUND_MAX: usize = 100;

impl Page for Browse {
    const PATH: &'static str = "/places";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<PlaceShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        asked(query);
        Ok(())
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let content = match asked(query) {
            (Some(words), _) => found(cx, &words).await?,
            (None, all) => countries(cx, all).await?,
        };
        let w = &cx.words;
        let keeps = crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
        let link = |path, key| button::link(Weight::Quiet, path, &w.say(key));
        let actions = html! {
            @if keeps {
                (link("/places/import-codes", "places-import-codes-title"))
                (link("/places/import-boundaries", "places-import-boundaries-title"))
                (link("/places/imports", "places-imports-title"))
            }
        };
        let mut bar = Filters::new(w, "/places");
        bar.search = Some(query.question(w, "words", "places-search"));
        let title = w.say("places-title");
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("places-lead")).actions(actions)))
            (filters(&bar))
            (content)
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let places = match asked(query) {
            (Some(words), _) => store::search(cx, &words, FOUND_MAX).await?,
            (None, all) => {
                let countries = store::countries(cx).await?.into_iter();
                let known = countries.filter(|(_, counts)| all || !counts.is_empty());
                known.map(|(place, _)| place).collect()
            }
        };
        Ok(Listed::new(places.iter().map(|place| place.shape()).collect(), None))
    }
}

/// What is looked for, and whether countries of which nothing is known are wanted too.
fn asked(query: &Form) -> (Option<Search>, bool) {
    (Search::parse(query.text("words")), query.tick("all"))
}

async fn found(cx: &mut Context, words: &Search) -> Result<Markup, Problem> {
    let places = store::search(cx, words, FOUND_MAX).await?;
    let parents = places.iter().filter_map(|place| place.parent);
    let parents = store::find_many(cx, parents).await?;
    let w = &cx.words;
    let rows = places.iter().map(|place| {
        let within = parents.iter().find(|parent| Some(parent.id) == place.parent);
        let is_over = place.validity.last().is_some_and(|last| last < cx.today);
        Row::new(vec![
            names::name(w, &place.names),
            code(place),
            html! { (level_word(w, place.level)) },
            html! { @if let Some(parent) = within { (names::name(w, &parent.names)) } },
            html! { (dates::period(w, place.validity)) },
        ])
        .href(format!("/places/{}", place.id))
        .tone(if is_over { Tone::Faded } else { Tone::Plain })
    });
    let columns =
        ["places-name", "places-code", "places-level", "places-within", "places-validity"];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let nothing = empty(&w.say("places-none"), &w.say("places-none-hint"), None);
    let caption = w.say("places-found");
    Ok(html! {
        (table(&Table::new(w, caption, columns).rows(rows).empty(nothing)))
        @if places.len() == FOUND_MAX {
            p class="hint" {
                (w.tell("places-found-more", &[("count", Arg::from(FOUND_MAX))]))
            }
        }
    })
}

/// Countries of which areas are known come alone, unless all are asked for: a mission works in one.
async fn countries(cx: &mut Context, all: bool) -> Result<Markup, Problem> {
    let mut countries = store::countries(cx).await?;
    let w = &cx.words;
    if !all {
        countries.retain(|(_, counts)| !counts.is_empty());
    }
    countries.sort_by_cached_key(|(place, _)| crate::folded(cx.name(&place.names).as_str()));
    let levels = countries.iter().map(|(_, counts)| counts.len()).max().unwrap_or(1).max(1);
    let rows = countries.iter().map(|(place, counts)| row(w, place, counts, levels));
    let mut columns =
        vec![Column::text(w.say("places-country")), Column::text(w.say("places-code"))];
    let levels = (1_u8..).take(levels);
    columns.extend(levels.map(|level| Column::number(level_word(w, level))));
    let nothing = empty(&w.say("places-none-yet"), &w.say("places-none-yet-hint"), None);
    Ok(html! {
        (table(&Table::new(w, w.say("places-countries"), columns).rows(rows).empty(nothing)))
        @if !all { p { a href="/places?all=yes" { (w.say("places-all-countries")) } } }
    })
}

fn row(w: &Words, place: &Visible<Place>, counts: &[i64], levels: usize) -> Row {
    let mut cells = vec![names::name(w, &place.names), code(place)];
    let counted = |level: usize| counts.get(level).copied().unwrap_or(0);
    cells.extend((0..levels).map(|level| html! { (w.number(counted(level))) }));
    Row::new(cells).href(format!("/places/{}", place.id))
}
