//! The list of verifications: what ends first stands first.

use std::str::FromStr;

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Day, Id, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    pager::{Pager, pager},
    table::{Column, Row, Table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, state};
use crate::{Verification, VerificationShape, store};

/// Those that count, by us, of us, or shown to us.
pub(crate) struct Verifications;

impl Page for Verifications {
    const PATH: &'static str = "/verifications";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<VerificationShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", after).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let parties = items.iter().flat_map(|one| [one.party, one.share.owner]);
        let named = Named::of(cx, parties).await?;
        let links = cx.links(Self::PATH);
        let (w, today) = (&cx.words, cx.today);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let title = w.say("diligence-verifications");
        let beside = html! {
            (button::link(Weight::Quiet, "/capacities", &w.say("diligence-capacities")))
            (button::link(Weight::Quiet, "/passports", &w.say("diligence-passports")))
            (button::link(Weight::Quiet, "/flags", &w.say("diligence-flags")))
            @for link in &links { (button::link(Weight::Quiet, link.path, &w.say(link.label))) }
        };
        let head = Heading::new(&title).lede(w.say("diligence-list-lead")).actions(beside);
        let body = html! {
            (heading(&head))
            (table(w, &items.iter().map(|one| &**one).collect::<Vec<_>>(), &named, today))
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
        Ok(Listed::new(items.iter().map(|one| told(cx, one)).collect(), next))
    }
}

/// Whether somebody is one of the two that it stands between.
pub(super) fn is_between(cx: &Context, one: &Verification) -> bool {
    cx.viewer.organisation().is_some_and(|own| own == one.party || own == one.share.owner)
}

/// The answers are for the two that it stands between.
pub(super) fn told(cx: &Context, one: &Verification) -> VerificationShape {
    if is_between(cx, one) { one.shape() } else { one.outside() }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Verification>>, Option<String>), Problem> {
    let from = query.cursor("after", after).ok().flatten();
    let mut items = store::list_verifications(cx, from).await?;
    let more = items.len() > store::PAGE_ROWS;
    items.truncate(store::PAGE_ROWS);
    let next = items.last().filter(|_| more).map(|last| {
        let until = last.valid_until.map_or(String::new(), |day| day.to_string());
        format!("{until}~{}", last.id)
    });
    Ok((items, next))
}

fn after(text: &str) -> Option<(Option<Day>, Id<Verification>)> {
    let (until, id) = text.split_once('~')?;
    let until = match until {
        "" => None,
        day => Some(day.parse().ok()?),
    };
    Some((until, Id::from_str(id).ok()?))
}

pub(super) fn table(w: &Words, items: &[&Verification], named: &Named, today: Day) -> Markup {
    let rows = items.iter().map(|one| {
        Row::new(vec![
            named.name(w, one.party),
            state(w, one, today),
            html! { @if let Some(until) = one.valid_until { (dates::day(w, until)) } },
            named.name(w, one.share.owner),
            dates::day(w, one.made_on),
        ])
        .href(one.path())
    });
    let columns = [
        "diligence-party",
        "diligence-outcome",
        "diligence-until",
        "diligence-by",
        "diligence-made-on",
    ];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let nothing = empty::empty(
        &w.say("diligence-no-verifications"),
        &w.say("diligence-no-verifications-hint"),
        None,
    );
    let table = Table::new(w, w.say("diligence-verifications"), columns).rows(rows);
    look::table::table(&table.empty(nothing))
}
