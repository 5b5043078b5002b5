//! The assurance of my partners, and of us where we are one: the latest year first.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Day, Id, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    empty,
    heading::{Heading, heading},
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, coverage, flags, risk, tally};
use crate::{
    PartnerYear,
    shape::AssuredShape,
    store::{self, Ground, Narrow},
};

pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/assurance";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<AssuredShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<i64, PartnerYear>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let narrow = Narrow { after: asked(query), ..Narrow::default() };
        let (items, next) = page(cx, &narrow).await?;
        let ground = Ground::of(cx, &items).await?;
        let parties = items.iter().flat_map(|year| [year.party, year.share.owner]);
        let named = Named::of(cx, parties).await?;
        let (w, today) = (&cx.words, cx.today);
        let title = w.say("assurance-title");
        let actions =
            button::link(Weight::Quiet, "/assurance/thresholds", &w.say("assurance-thresholds"));
        let head = Heading::new(&title).lede(w.say("assurance-lead")).actions(actions);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let rows = items.iter().map(|year| row(w, year, (&ground, &named), today)).collect();
        let body = html! {
            (heading(&head))
            (years(w, &title, rows))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let narrow = Narrow { after: asked(query), ..Narrow::default() };
        let (items, next) = page(cx, &narrow).await?;
        let ground = Ground::of(cx, &items).await?;
        let shape =
            |year: &Visible<PartnerYear>| AssuredShape::of(year, &ground.assured(year, cx.today));
        Ok(Listed::new(items.iter().map(shape).collect(), next))
    }
}

fn asked(query: &Form) -> Option<(i64, Id<PartnerYear>)> {
    query.cursor("after", behind).ok().flatten()
}

pub(super) async fn page(
    cx: &mut Context,
    narrow: &Narrow,
) -> Result<(Vec<Visible<PartnerYear>>, Option<String>), Problem> {
    let items = store::list_years(cx, narrow).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.year, last.id)))
}

pub(super) fn row(
    w: &Words,
    year: &PartnerYear,
    (ground, named): (&Ground, &Named),
    today: Day,
) -> Row {
    let assured = ground.assured(year, today);
    Row::new(vec![
        html! {
            (named.party(w, year.party)) " – " (year.year)
            br; span class="quiet-text" { (named.party(w, year.share.owner)) }
        },
        html! { (risk(w, assured.risk)) " " (flags(w, &assured)) },
        html! { (tally(w, assured.visits)) },
        html! { (tally(w, assured.spot_checks)) },
        coverage(w, assured.coverage()),
    ])
    .href(year.path())
}

pub(super) fn years(w: &Words, title: &str, rows: Vec<Row>) -> Markup {
    let keys = [
        "assurance-partner",
        "assurance-ask-risk",
        "assurance-visits",
        "assurance-spot-checks",
        "assurance-coverage",
    ];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let nothing = empty::empty(&w.say("assurance-none"), &w.say("assurance-none-hint"), None);
    table(&Table::new(w, title, columns).rows(rows).empty(nothing))
}
