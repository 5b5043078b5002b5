//! The supports that a viewer may see, what moved last first.

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
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{kind, standing};
use crate::{Support, shape::TodayShape, store};

pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/support";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<TodayShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Moment, Support>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (items, next) = page(cx, query).await?;
        let may_propose = crate::WRITE.is_held_by(cx.viewer.actor.as_ref())
            && Support::may_be_proposed_by(cx.viewer.constituency()).is_ok();
        let (w, today) = (&cx.words, cx.today);
        let title = w.say("support-title");
        let actions = html! {
            @if may_propose {
                (button::link(Weight::Primary, "/support/propose", &w.say("support-propose-title")))
            }
        };
        let head = Heading::new(&title).lede(w.say("support-list-lead")).actions(actions);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let rows = items.iter().map(|one| row(w, one, today)).collect();
        let body = html! {
            (heading(&head))
            (supports(w, &title, rows))
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
        Ok(Listed::new(items.iter().map(|one| TodayShape::of(cx, one)).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Support>>, Option<String>), Problem> {
    let items = store::list(cx, query.cursor("after", behind).ok().flatten()).await?;
    Ok(cut(items, store::PAGE_ROWS, |last| (last.updated_at, last.id)))
}

fn row(w: &Words, one: &Visible<Support>, today: basics::Day) -> Row {
    let review = one.approval().map(|(_, approval)| approval.review);
    Row::new(vec![
        html! {
            (names::text(one.reference.as_str()))
            br; span class="quiet-text" { (kind(w, one.matter.kind)) }
        },
        names::text(one.matter.recipient.as_str()),
        standing(w, one, today),
        html! { @if let Some(review) = review { (dates::day(w, review)) } },
    ])
    .href(one.path())
}

fn supports(w: &Words, title: &str, rows: Vec<Row>) -> Markup {
    let keys = ["support-one", "support-ask-recipient", "support-stands", "support-ask-review"];
    let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
    let nothing = empty::empty(&w.say("support-none"), &w.say("support-none-hint"), None);
    table(&Table::new(w, title, columns).rows(rows).empty(nothing))
}
