//! The list of calls.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Day, Problem, Refusals, Right};
use look::{
    button::{self, Weight},
    dates, empty,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tag::Tone,
};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use super::{Named, status_tag};
use crate::{
    Call, CallShape, Status,
    store::{self, PAGE_ROWS},
};

/// All calls that the viewer may see, those that are open longest first.
pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/calls";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<CallShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Day, Call>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (calls, next) = page(cx, query).await?;
        let named = Named::of(cx, calls.iter().map(|call| call.share.owner)).await?;
        let drafts = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let (w, today) = (&cx.words, cx.today);
        let title = w.say("calls-title");
        let actions = html! {
            @if drafts {
                (button::link(Weight::Primary, "/calls/draft", &w.say("calls-draft-title")))
                (button::link(Weight::Quiet, "/calls/draft-direct",
                    &w.say("calls-draft-direct-title")))
            }
            (button::link(Weight::Quiet, "/ideas", &w.say("calls-ideas")))
        };
        let rows = calls.iter().map(|call| row(w, call, &named, today));
        let nothing = empty::empty(&w.say("calls-none"), &w.say("calls-none-hint"), None);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let head = Heading::new(&title).lede(w.say("calls-lead")).actions(actions);
        let body = html! {
            (heading(&head))
            (table(&Table::new(w, &title, columns(w)).rows(rows).empty(nothing)))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (calls, next) = page(cx, query).await?;
        Ok(Listed::new(calls.iter().map(|call| call.shape()).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Call>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let calls = store::list(cx, from).await?;
    Ok(cut(calls, PAGE_ROWS, |last| (last.days.apply_until, last.id)))
}

fn columns(w: &Words) -> Vec<Column> {
    let keys = ["calls-call", "calls-by", "calls-status", "calls-ask-apply-until"];
    keys.map(|key| Column::text(w.say(key))).to_vec()
}

fn row(w: &Words, call: &Call, named: &Named, today: Day) -> Row {
    let status = call.status(today);
    let cells: Vec<Markup> = vec![
        html! { (names::text(call.title.as_str())) },
        named.name(w, call.share.owner),
        status_tag(w, status),
        dates::day(w, call.days.apply_until),
    ];
    let over = matches!(status, Status::Concluded | Status::Cancelled);
    Row::new(cells).href(call.path()).tone(if over { Tone::Faded } else { Tone::Plain })
}
