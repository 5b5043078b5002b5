//! The list of agreements.

use acts::{Context, Form, Instance, Page, Record, Screen};
use basics::{Day, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    filters::filters,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tag::Tone,
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use super::{
    amended, instrument,
    named::Named,
    narrowing::{address, ask, asked, bar},
    status_tag,
};
use crate::{
    Agreement, AgreementShape, Status,
    store::{self, COUNT_MAX, Narrow, PAGE_ROWS},
};

/// All agreements that the viewer may see, what changed last first.
pub(crate) struct List;

/// A page of agreements.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Agreements")]
pub(crate) struct Shown {
    items: Vec<Item>,
    /// What to send as `after` for those that follow; null at the end.
    next: Option<String>,
    /// Of the whole list; where it is 10,001, there are more.
    count: i64,
}

/// An agreement and what it is today.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AgreementInList")]
pub(crate) struct Item {
    status: Status,
    agreement: AgreementShape,
}

/// So many parties are named in the list; the page names all.
const NAMED: usize = 6;

impl Page for List {
    const PATH: &'static str = "/agreements";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Shown;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(cx, query).await?;
        let (agreements, next) = page(cx, &asked.narrow).await?;
        let count = store::count(cx, &asked.narrow).await?;
        let named = Named::of(cx, agreements.iter().map(|one| &**one)).await?;
        let drafts = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let links = cx.links(Self::PATH);
        let (today, w) = (cx.today, &cx.words);
        let draft =
            button::link(Weight::Primary, "/agreements/draft", &w.say("agreements-draft-title"));
        let older = next.map(|after| address(Self::PATH, query, "after", &after));
        let rows = agreements.iter().map(|one| row(w, one, &named, today));
        let title = w.say("agreements-title");
        let actions = html! {
            @if drafts { (draft) }
            @for link in &links { (button::link(Weight::Quiet, link.path, &w.say(link.label))) }
        };
        let head = Heading::new(&title).lede(w.say("agreements-lead")).actions(actions);
        let nothing = empty::empty(
            &w.say("agreements-none"),
            &w.say("agreements-none-hint"),
            drafts.then_some(&draft),
        );
        let shown = Some(counted(w, count));
        let body = html! {
            (heading(&head))
            (filters(&bar(w, Self::PATH, query, &asked)))
            (table(&Table::new(w, &title, columns(w)).rows(rows).empty(nothing)))
            (pager(w, &Pager { older: older.as_deref(), shown, ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Shown, Problem> {
        let asked = asked(cx, query).await?;
        let (agreements, next) = page(cx, &asked.narrow).await?;
        let count = store::count(cx, &asked.narrow).await?;
        let item = |one: &Visible<Agreement>| Item {
            status: one.life.status(cx.today),
            agreement: one.shape(),
        };
        Ok(Shown { items: agreements.iter().map(item).collect(), next, count })
    }
}

/// A page of the list, and where the one behind it begins, if there is one.
async fn page(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<(Vec<Visible<Agreement>>, Option<String>), Problem> {
    let mut agreements = store::list(cx, narrow, PAGE_ROWS).await?;
    let more = agreements.len() > PAGE_ROWS;
    agreements.truncate(PAGE_ROWS);
    let last = agreements.last().filter(|_| more);
    let next = last.map(|last| format!("{}~{}", last.updated_at.micros(), last.id));
    Ok((agreements, next))
}

fn columns(w: &Words) -> Vec<Column> {
    let keys = [
        "agreements-agreement",
        "agreements-ask-instrument",
        "agreements-parties",
        "agreements-status",
        "agreements-ask-last-day",
    ];
    keys.map(|key| Column::text(w.say(key))).to_vec()
}

fn row(w: &Words, one: &Agreement, named: &Named, today: Day) -> Row {
    let status = one.life.status(today);
    let parties = one.life.ground.parties.iter().copied();
    let more = one.life.ground.parties.len().saturating_sub(NAMED);
    let row = Row::new(vec![
        html! {
            (names::text(one.document.title.as_str()))
            @if let Some(amends) = &one.amends { " " (amended::numbered(w, amends.number)) }
        },
        html! { (instrument(w, &one.document)) },
        html! {
            @for (place, party) in parties.take(NAMED).enumerate() {
                @if place > 0 { (w.say("comma")) }
                (named.short(w, party))
            }
            @if more > 0 { " " (w.tell("agreements-and-more", &[("more", Arg::from(more))])) }
        },
        status_tag(w, status),
        match one.document.last_day {
            Some(day) => dates::day(w, day),
            None => html! { span class="quiet-text" { (w.say("agreements-open-end")) } },
        },
    ]);
    let faded =
        matches!(status, Status::Ended | Status::Closed | Status::Cancelled | Status::Merged);
    row.href(one.path()).tone(if faded { Tone::Faded } else { Tone::Plain })
}

/// “1,234 agreements”, exact up to 10,000.
fn counted(w: &Words, count: i64) -> String {
    if count > COUNT_MAX {
        let shown = [("shown", Arg::from(w.number(COUNT_MAX)))];
        return w.tell_plain("agreements-more-than", &shown);
    }
    let args = [("count", Arg::from(count)), ("shown", Arg::from(w.number(count)))];
    w.tell_plain("agreements-count", &args)
}

/// For other pages that list a few of them.
pub(crate) fn few(w: &Words, title: &str, all: &[&Agreement], seen: (&Named, Day)) -> Markup {
    let rows = all.iter().map(|one| row(w, one, seen.0, seen.1));
    html! { h2 { (title) } (table(&Table::new(w, title, columns(w)).rows(rows))) }
}
