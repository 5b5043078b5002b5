//! Packs that were made here or brought, the latest first.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Moment, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
};
use maud::html;
use sharing::Visible;
use words::Words;

use crate::{
    Pack, PackShape, fingerprint,
    store::{self, PAGE_ROWS},
};

pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/packs";
    const NEEDS: Right = crate::KEEP;
    type About = Instance;
    type Shape = Listed<PackShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Moment, Pack>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let signers = items.iter().map(|one| one.signer.clone());
        let confirmed = store::confirmed(cx, signers).await?;
        let w = &cx.words;
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let title = w.say("packs-title");
        let actions = html! {
            (button::link(Weight::Primary, "/packs/bring", &w.say("packs-bring-title")))
            (button::link(Weight::Quiet, "/packs/make", &w.say("packs-make-title")))
        };
        let head = Heading::new(&title).lede(w.say("packs-lead")).actions(actions);
        let nothing = empty::empty(&w.say("packs-none"), &w.say("packs-none-hint"), None);
        let columns = ["packs-origin", "packs-entries", "packs-fingerprint", "packs-at"];
        let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
        let rows =
            items.iter().map(|one| row(w, one, one.made_here || confirmed.contains(&one.signer)));
        let body = html! {
            (heading(&head))
            (table(&Table::new(w, &title, columns).rows(rows).empty(nothing)))
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
        Ok(Listed::new(items.iter().map(|one| one.shape()).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Pack>>, Option<String>), Problem> {
    let items = store::list(cx, query.cursor("after", behind).unwrap_or_default()).await?;
    Ok(cut(items, PAGE_ROWS, |last| (last.at, last.id)))
}

/// The fingerprint of a key that nobody has confirmed is for the other mission to tell.
fn row(w: &Words, one: &Pack, is_trusted: bool) -> Row {
    Row::new(vec![
        names::text(one.manifest.origin.as_str()),
        html! { (w.number(one.entries)) },
        html! {
            @if is_trusted { code dir="ltr" { (fingerprint(&one.signer)) } }
            @else { span class="quiet-text" { (w.say("packs-key-not-confirmed")) } }
        },
        dates::moment(w, one.at),
    ])
    .href(one.path())
}
