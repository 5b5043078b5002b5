//! What agreements tell of themselves in public, the latest first: without an account.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Day, Moment, Problem, Refusals, Right};
use look::{
    dates, empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::html;
use sharing::Visible;
use words::Words;

use super::{
    Named,
    show::{become_of_it, summary},
    title,
};
use crate::{
    Public,
    shape::SummaryShape,
    store::{self, PAGE_ROWS},
};

pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/published";
    const NEEDS: Right = crate::PUBLIC;
    type About = Instance;
    type Shape = Listed<SummaryShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Moment, Public>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let named = Named::of(cx, items.iter().map(|one| &one.content.facts), &[]).await?;
        let w = &cx.words;
        let older = next.map(|after| activities::address(Self::PATH, query, "after", &after));
        let heading_text = w.say("publications-title");
        let head = Heading::new(&heading_text).lede(w.say("publications-lead"));
        let rows = items.iter().map(|one| row(w, one, &named, cx.today));
        let nothing =
            empty::empty(&w.say("publications-none"), &w.say("publications-none-hint"), None);
        let columns = ["publications-summary", "publications-parties", "publications-since"];
        let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
        let body = html! {
            (heading(&head))
            (table(&Table::new(w, &heading_text, columns).rows(rows).empty(nothing)))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(heading_text, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (items, next) = page(cx, query).await?;
        let named = Named::of(cx, items.iter().map(|one| &one.content.facts), &[]).await?;
        let items = items.iter().map(|one| summary(cx, one, &named));
        Ok(Listed::new(items.collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Public>>, Option<String>), Problem> {
    let items = store::list(cx, query.cursor("after", behind).unwrap_or_default()).await?;
    Ok(cut(items, PAGE_ROWS, |last| (last.since, last.id)))
}

fn row(w: &Words, one: &Public, named: &Named, today: Day) -> Row {
    let facts = &one.content.facts;
    Row::new(vec![
        html! {
            (names::text(&title(w, facts)))
            @if let Some(state) = one.state(today) {
                " " (tag::tag(Tone::Care, &become_of_it(w, state)))
            }
        },
        html! {
            @for (place, party) in facts.parties.iter().enumerate() {
                @if place > 0 { (w.say("comma")) }
                (named.party(w, *party))
            }
        },
        dates::moment(w, one.since),
    ])
    .href(one.path())
}
