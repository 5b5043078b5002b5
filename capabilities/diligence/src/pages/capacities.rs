//! The list of assessments of capacity against sexual exploitation and abuse: what ends first
//! stands first.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Day, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    pager::{Pager, pager},
    table::{Column, Row, Table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use sharing::Visible;
use words::{Arg, Words};

use super::Named;
use crate::{
    Capacity, CapacityShape,
    act::{is_between, rating_word},
    store,
};

/// Those that count, by us, of us, or shown to us.
pub(crate) struct Capacities;

impl Page for Capacities {
    const PATH: &'static str = "/capacities";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<CapacityShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Day, Capacity>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let named = Named::of(cx, items.iter().flat_map(|it| [it.party, it.share.owner])).await?;
        let (w, today) = (&cx.words, cx.today);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let title = w.say("diligence-capacities");
        let back = button::link(Weight::Quiet, "/verifications", &w.say("diligence-verifications"));
        let head = Heading::new(&title).lede(w.say("diligence-list-lead")).actions(back);
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

/// What was found, and the plan, are for the two that it stands between.
pub(super) fn told(cx: &Context, one: &Capacity) -> CapacityShape {
    if is_between(cx, one) { one.shape() } else { one.outside() }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Capacity>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let items = store::list_capacities(cx, from).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.valid_until().unwrap_or(Day::LAST), last.id)))
}

/// What it came to, whether that is final and still holds, and the warning that has been reached.
pub(super) fn state(w: &Words, one: &Capacity, today: Day) -> Markup {
    let tone = match one.rating() {
        rating if rating.is_low() => Tone::Bad,
        rating if rating.takes_a_plan() => Tone::Care,
        _ => Tone::Good,
    };
    if let Some(day) = one.followed_on {
        let followed = w.tell_plain("diligence-followed", &[("day", Arg::from(w.day(day)))]);
        return tag::status(Tone::Bad, &followed);
    }
    let left = one.warning(today).zip(one.valid_until()).map(|(_, until)| until.days_since(today));
    html! {
        (tag::status(tone, &rating_word(w, one.rating())))
        @if one.determined.is_none() {
            " " (tag::tag(Tone::Plain, &w.say("diligence-preliminary")))
        } @else if !one.holds(today) {
            " " (tag::tag(Tone::Bad, &w.say("diligence-state-lapsed")))
        }
        @if let Some(left) = left {
            @let left = w.tell_plain("diligence-days-left", &[("days", Arg::from(left))]);
            " " (tag::tag(Tone::Care, &left))
        }
    }
}

pub(super) fn table(w: &Words, items: &[&Capacity], named: &Named, today: Day) -> Markup {
    let rows = items.iter().map(|one| {
        Row::new(vec![
            named.name(w, one.party),
            state(w, one, today),
            html! { @if let Some(until) = one.valid_until() { (dates::day(w, until)) } },
            named.name(w, one.share.owner),
            dates::day(w, one.made_on),
        ])
        .href(one.path())
    });
    let columns = [
        "diligence-party",
        "diligence-capacity",
        "diligence-until",
        "diligence-assessed-by",
        "diligence-assessed-on",
    ];
    let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
    let nothing = empty::empty(
        &w.say("diligence-no-capacities"),
        &w.say("diligence-no-capacities-hint"),
        None,
    );
    let table = Table::new(w, w.say("diligence-capacities"), columns).rows(rows);
    look::table::table(&table.empty(nothing))
}
