//! The list of open flags: what is to be looked at first stands first.

use std::str::FromStr;

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Day, Id, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    pager::{Pager, pager},
    table::{Column, Row, Table},
    tag::Tone,
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, category, stage};
use crate::{Flag, FlagShape, store};

/// Those that we raised, and those that are about us.
pub(crate) struct Flags;

impl Page for Flags {
    const PATH: &'static str = "/flags";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<FlagShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", after).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let named = Named::of(cx, items.iter().flat_map(|it| [it.party, it.share.owner])).await?;
        let (w, today) = (&cx.words, cx.today);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let title = w.say("diligence-flags");
        let back = button::link(Weight::Quiet, "/verifications", &w.say("diligence-verifications"));
        let head = Heading::new(&title).lede(w.say("diligence-flags-lead")).actions(back);
        let body = html! {
            (heading(&head))
            (table(w, &items.iter().map(|flag| &**flag).collect::<Vec<_>>(), &named, today))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (items, next) = page(cx, query).await?;
        Ok(Listed::new(items.iter().map(|flag| flag.shape()).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Flag>>, Option<String>), Problem> {
    let from = query.cursor("after", after).ok().flatten();
    let mut items = store::list_flags(cx, from).await?;
    let more = items.len() > store::PAGE_ROWS;
    items.truncate(store::PAGE_ROWS);
    let next = items.last().filter(|_| more);
    let next = next.map(|last| format!("{}~{}", last.review_on, last.id));
    Ok((items, next))
}

fn after(text: &str) -> Option<(Day, Id<Flag>)> {
    let (review_on, id) = text.split_once('~')?;
    Some((review_on.parse().ok()?, Id::from_str(id).ok()?))
}

pub(super) fn table(w: &Words, items: &[&Flag], named: &Named, today: Day) -> Markup {
    let rows = items.iter().map(|flag| {
        let row = Row::new(vec![
            html! { (named.name(w, flag.party)) (w.say("colon")) (category(w, flag)) },
            stage(w, flag, today),
            html! { @if flag.is_open() { (dates::day(w, flag.review_on)) } },
            named.name(w, flag.share.owner),
            dates::moment(w, flag.raised_at),
        ]);
        row.href(flag.path()).tone(if flag.is_open() { Tone::Plain } else { Tone::Faded })
    });
    let columns = [
        "diligence-flag",
        "diligence-stage",
        "diligence-review-on",
        "diligence-raised-by",
        "diligence-raised-at",
    ];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let nothing =
        empty::empty(&w.say("diligence-no-flags"), &w.say("diligence-no-flags-hint"), None);
    let table = Table::new(w, w.say("diligence-flags"), columns).rows(rows);
    look::table::table(&table.empty(nothing))
}
