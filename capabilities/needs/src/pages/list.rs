//! The list of needs.

use std::collections::BTreeMap;

use acts::{Context, Form, Instance, Page, Record, Screen, cut};
use basics::{Day, Id, Names, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty,
    filters::filters,
    heading::{Heading, heading},
    names,
    pager::{Pager, downloads, pager},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{
    named::Named,
    narrowing::{ask, asked, bar},
};
use crate::{
    Need, NeedShape,
    store::{self, Narrow, PAGE_ROWS},
};

/// All figures that the viewer may see, the most people in need first.
pub(crate) struct List;

/// A page of needs, with what the places in it are called.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Needs")]
pub(crate) struct Shown {
    items: Vec<NeedShape>,
    /// What to send as `after` for those that follow; null at the end.
    next: Option<String>,
    /// Of the whole list; where it is 10,001, there are more.
    count: i64,
    places: BTreeMap<Id<Place>, Names>,
}

impl Page for List {
    const PATH: &'static str = "/needs";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Shown;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(cx, query).await?;
        let (needs, next) = page(cx, &asked.narrow).await?;
        let count = store::count(cx, &asked.narrow).await?;
        let named = Named::of(cx, needs.iter().map(|need| &**need)).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let links = cx.links(Self::PATH);
        let (today, w) = (cx.today, &cx.words);
        let older = next.map(|after| activities::address(Self::PATH, query, "after", &after));
        let rows = needs.iter().map(|need| row(w, need, &named, today));
        let title = w.say("needs-title");
        let actions = html! {
            @if writes {
                (button::link(Weight::Primary, "/needs/report", &w.say("needs-report-title")))
            }
            @for link in &links { (button::link(Weight::Quiet, link.path, &w.say(link.label))) }
        };
        let shown = Some(counted(w, count));
        let head = Heading::new(&title).lede(w.say("needs-lead")).actions(actions);
        let body = html! {
            (heading(&head))
            (filters(&bar(w, Self::PATH, query, &asked)))
            (table(&Table::new(w, &title, columns(w)).rows(rows).empty(nothing(w, writes))))
            (pager(w, &Pager { older: older.as_deref(), shown, ..Pager::default() }))
            @if !needs.is_empty() { (files(w, query)) }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Shown, Problem> {
        let asked = asked(cx, query).await?;
        let (needs, next) = page(cx, &asked.narrow).await?;
        let count = store::count(cx, &asked.narrow).await?;
        let Named { places, .. } = Named::of(cx, needs.iter().map(|need| &**need)).await?;
        Ok(Shown { items: needs.iter().map(|need| need.shape()).collect(), next, count, places })
    }
}

/// The same list as files.
fn files(w: &Words, query: &Form) -> Markup {
    let file =
        |ending: &str| activities::address(&format!("/needs/download.{ending}"), query, "", "");
    downloads(w, &[("XLSX", &file("xlsx")), ("CSV", &file("csv"))])
}

/// A page of the list, and where the one behind it begins, if there is one.
async fn page(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<(Vec<Visible<Need>>, Option<String>), Problem> {
    let needs = store::list(cx, narrow, PAGE_ROWS).await?;
    Ok(cut(needs, PAGE_ROWS, |last| Narrow::behind(last)))
}

fn columns(w: &Words) -> Vec<Column> {
    vec![
        Column::text(w.say("activities-place")),
        Column::text(w.say("activities-sector")),
        Column::text(w.say("activities-ask-group")),
        Column::number(w.say("needs-in-need")),
        Column::number(w.say("needs-targeted")),
        Column::text(w.say("needs-source")),
        Column::text(w.say("needs-as-of")),
    ]
}

fn row(w: &Words, need: &Need, named: &Named, today: Day) -> Row {
    let is_stale = need.is_stale(today);
    let row = Row::new(vec![
        named.place(w, need),
        html! { (activities::word::sector(w, need.about.sector)) },
        html! { (activities::word::population(w, need.about.group)) },
        figure(w, need.figures.in_need.total()),
        figure(w, need.figures.targeted),
        html! {
            (names::text(need.source.as_str()))
            br; span class="quiet-text" { (named.owner(w, need)) }
        },
        html! {
            time datetime=(need.as_of) dir="ltr" { (need.as_of) }
            @if is_stale { " " (tag::tag(Tone::Faded, &w.say("needs-stale"))) }
        },
    ]);
    let tone = if is_stale { Tone::Faded } else { Tone::Plain };
    row.href(need.path()).tone(tone)
}

/// What is not known is said to be unknown, and never drawn as nobody (K30).
pub(crate) fn figure(w: &Words, figure: Option<i64>) -> Markup {
    match figure {
        Some(figure) => html! { (w.number(figure)) },
        None => html! { span class="quiet-text" { (w.say("needs-unknown")) } },
    }
}

fn nothing(w: &Words, writes: bool) -> Markup {
    let link = button::link(Weight::Primary, "/needs/report", &w.say("needs-report-title"));
    empty::empty(&w.say("needs-none"), &w.say("needs-none-hint"), writes.then_some(&link))
}

/// “1,234 figures”, exact up to 10,000.
fn counted(w: &Words, count: i64) -> String {
    if count > 10_000 {
        return w.tell_plain("needs-more-than", &[("shown", Arg::from(w.number(10_000)))]);
    }
    let args = [("count", Arg::from(count)), ("shown", Arg::from(w.number(count)))];
    w.tell_plain("needs-count", &args)
}
