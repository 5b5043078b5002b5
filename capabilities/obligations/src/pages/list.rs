//! What we owe and what is owed to us: two lists of the same form, since either side can be late.

use acts::{Context, Form, Instance, Page, Record, Screen, cut};
use basics::{Day, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
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
    narrowing::{Asked, address, ask, asked, bar, side_key},
    word,
};
use crate::{
    Obligation,
    shape::TodayShape,
    store::{self, Narrow, PAGE_ROWS, Side, Sums},
};

pub(crate) struct List;

/// So many of each side are shown where both are.
const BESIDE_ROWS: usize = 20;

/// What we owe and what is owed to us; one of the two where a side was asked for.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Obligations")]
pub(crate) struct Shown {
    ours: Option<SideShown>,
    theirs: Option<SideShown>,
}

/// One side: the moves that are due first, first.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ObligationsSide")]
pub struct SideShown {
    items: Vec<TodayShape>,
    /// What to send as `after`, with the side, for those that follow; null at the end.
    next: Option<String>,
    /// Of the whole list.
    count: i64,
    late: i64,
}

/// One side as it was found.
pub(super) struct Found {
    pub(super) side: Side,
    items: Vec<Visible<Obligation>>,
    next: Option<String>,
    sums: Sums,
}

impl Found {
    pub(super) fn shape(self, today: Day) -> SideShown {
        let items = self.items.iter().map(|one| TodayShape::of(one, today)).collect();
        let Sums { count, late } = self.sums;
        SideShown { items, next: self.next, count, late }
    }
}

impl Page for List {
    const PATH: &'static str = "/obligations";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Shown;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let asked = asked(cx, query).await?;
        let sides = sides(cx, &asked).await?;
        let rows = rows(cx, &sides).await?;
        let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let title = w.say("obligations-title");
        let head = Heading::new(&title)
            .lede(w.say("obligations-lead"))
            .actions(html! { @if writes { (actions(w)) } });
        let body = html! {
            (heading(&head))
            (filters(&bar(w, Self::PATH, query, &asked)))
            @for (found, rows) in sides.iter().zip(rows) {
                h2 { (w.say(side_key(found.side))) }
                (section(w, found, rows))
                (turn_page(w, query, found, asked.side.is_none()))
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Shown, Problem> {
        let asked = asked(cx, query).await?;
        let mut shown = Shown { ours: None, theirs: None };
        for found in sides(cx, &asked).await? {
            match found.side {
                Side::Ours => shown.ours = Some(found.shape(cx.today)),
                Side::Theirs => shown.theirs = Some(found.shape(cx.today)),
            }
        }
        Ok(shown)
    }
}

async fn sides(cx: &mut Context, asked: &Asked) -> Result<Vec<Found>, Problem> {
    match asked.side {
        Some(side) => Ok(vec![find(cx, side, &asked.narrow, PAGE_ROWS).await?]),
        None => {
            let narrow = Narrow { after: None, ..asked.narrow.clone() };
            let ours = find(cx, Side::Ours, &narrow, BESIDE_ROWS).await?;
            Ok(vec![ours, find(cx, Side::Theirs, &narrow, BESIDE_ROWS).await?])
        }
    }
}

pub(super) async fn find(
    cx: &mut Context,
    side: Side,
    narrow: &Narrow,
    rows: usize,
) -> Result<Found, Problem> {
    let items = store::list(cx, side, narrow, rows).await?;
    let (items, next) = cut(items, rows, |last| Narrow::behind(last));
    let sums = store::sums(cx, side, &Narrow { after: None, ..narrow.clone() }).await?;
    Ok(Found { side, items, next, sums })
}

/// The rows of each side, with whoever is on the other.
pub(super) async fn rows(cx: &mut Context, sides: &[Found]) -> Result<Vec<Vec<Row>>, Problem> {
    let parties = sides.iter().flat_map(|found| &found.items);
    let parties = parties.flat_map(|one| [one.turn(), one.other().unwrap_or(one.by)]);
    let parties = parties::names_of(cx, parties.collect()).await?;
    let ours = cx.actor()?.organisation;
    let (today, w) = (cx.today, &cx.words);
    let row = |one: &Visible<Obligation>| {
        let other = if one.turn() == ours { one.other().unwrap_or(ours) } else { one.turn() };
        let name = parties.get(&other).map(|(name, _)| names::name(w, name));
        row(w, one, name, today)
    };
    Ok(sides.iter().map(|found| found.items.iter().map(row).collect()).collect())
}

/// How many, and the rows; under a heading that names the side.
pub(super) fn section(w: &Words, found: &Found, rows: Vec<Row>) -> Markup {
    let title = w.say(side_key(found.side));
    let none = match found.side {
        Side::Ours => "obligations-ours-none",
        Side::Theirs => "obligations-theirs-none",
    };
    let Sums { count, late } = found.sums;
    let sums = [
        ("count", Arg::from(count)),
        ("shown", Arg::from(w.number(count))),
        ("late", Arg::from(late)),
    ];
    html! {
        p class="quiet-text" { (w.tell("obligations-sums", &sums)) }
        @if rows.is_empty() { p { (w.say(none)) } } @else {
            (table(&Table::new(w, &title, columns(w, found.side)).rows(rows)))
        }
    }
}

fn columns(w: &Words, side: Side) -> Vec<Column> {
    let other = match side {
        Side::Ours => "obligations-owed-to",
        Side::Theirs => "obligations-owed-by",
    };
    let keys = ["obligations-what", other, "obligations-due", "obligations-state"];
    keys.map(|key| Column::text(w.say(key))).to_vec()
}

fn row(w: &Words, one: &Obligation, other: Option<Markup>, today: Day) -> Row {
    let late = one.timing(today).is_late();
    let row = Row::new(vec![
        html! {
            (names::text(one.title.as_str()))
            br; span class="quiet-text" { (word::sort(w, one.sort)) }
        },
        html! { @if let Some(other) = other { (other) } },
        word::timing(w, one, today),
        html! {
            (word::state_tag(w, one.state))
            @if let Some(next) = word::next(w, one) {
                br; span class="quiet-text" { (next) }
            }
        },
    ]);
    let tone = match (one.state.is_ended(), late) {
        (true, _) => Tone::Faded,
        (_, true) => Tone::Bad,
        _ => Tone::Plain,
    };
    row.href(one.path()).tone(tone)
}

/// Where both sides are shown, the way to the whole of one; else the next page.
fn turn_page(w: &Words, query: &Form, found: &Found, is_beside: bool) -> Markup {
    let Some(next) = &found.next else { return html! {} };
    let side = ("side", found.side.name());
    if is_beside {
        let all = address(List::PATH, query, &[side]);
        return html! { p { (button::link(Weight::Quiet, &all, &w.say("obligations-all"))) } };
    }
    let older = address(List::PATH, query, &[side, ("after", next)]);
    pager(w, &Pager { older: Some(&older), ..Pager::default() })
}

fn actions(w: &Words) -> Markup {
    html! {
        (button::link(Weight::Primary, "/obligations/promise", &w.say("obligations-promise-title")))
        (button::link(Weight::Quiet, "/obligations/ask", &w.say("obligations-ask-title")))
    }
}
