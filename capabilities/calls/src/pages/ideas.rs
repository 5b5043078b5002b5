//! The ideas that we sent, and those that were sent to us.

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

use super::Named;
use crate::{
    Idea, IdeaShape,
    store::{self, PAGE_ROWS},
};

pub(crate) struct Ideas;

impl Page for Ideas {
    const PATH: &'static str = "/ideas";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<IdeaShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        Ok(query.cursor("after", behind::<Moment, Idea>).map(drop)?)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (ideas, next) = page(cx, query).await?;
        let named = Named::of(cx, ideas.iter().flat_map(|it| [it.share.owner, it.sent_to])).await?;
        let proposes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
        let w = &cx.words;
        let rows = ideas.iter().map(|idea| {
            let outcome = w.say(&format!("calls-idea-{}", idea.outcome.name()));
            Row::new(vec![
                html! { (names::text(idea.title.as_str())) },
                named.name(w, idea.share.owner),
                named.name(w, idea.sent_to),
                html! { (outcome) },
                dates::moment(w, idea.sent_at),
            ])
            .href(idea.path())
        });
        let keys = ["calls-idea", "calls-from", "calls-ask-to", "calls-status", "calls-filed-at"];
        let columns = keys.map(|key| Column::text(w.say(key))).to_vec();
        let title = w.say("calls-ideas");
        let actions = html! {
            @if proposes {
                (button::link(Weight::Primary, "/ideas/propose", &w.say("calls-propose-title")))
            }
            (button::link(Weight::Quiet, "/calls", &w.say("calls-title")))
        };
        let nothing = empty::empty(&w.say("calls-no-ideas"), &w.say("calls-no-ideas-hint"), None);
        let older = next.map(|after| format!("{}?after={after}", Self::PATH));
        let head = Heading::new(&title).lede(w.say("calls-ideas-lead")).actions(actions);
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
        let (ideas, next) = page(cx, query).await?;
        Ok(Listed::new(ideas.iter().map(|idea| idea.shape()).collect(), next))
    }
}

async fn page(
    cx: &mut Context,
    query: &Form,
) -> Result<(Vec<Visible<Idea>>, Option<String>), Problem> {
    let from = query.cursor("after", behind).ok().flatten();
    let ideas = store::list_ideas(cx, from).await?;
    Ok(cut(ideas, PAGE_ROWS, |last| (last.sent_at, last.id)))
}
