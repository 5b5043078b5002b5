//! All versions of one questionnaire, the last first.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind, cut};
use basics::{Id, Problem, Refusals, Right, all2};
use look::{
    empty,
    heading::{Heading, heading},
    pager::{Pager, pager},
};
use maud::html;
use sharing::Visible;

use super::{origin, purpose, questions};
use crate::{Purpose, Questionnaire, QuestionnaireShape, store};

pub(crate) struct Versions;

impl Page for Versions {
    const PATH: &'static str = "/questionnaires/versions";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<QuestionnaireShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        let after = query.cursor("after", behind::<i64, Questionnaire>);
        all2(query.maybe_choice::<Purpose>("purpose"), after).map(drop)
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let (of, items, next) = page(cx, query).await?;
        let w = &cx.words;
        let older = next.map(|after| format!("{}?purpose={}&after={after}", Self::PATH, of.name()));
        let title = purpose(w, of);
        let back = html! { a href="/questionnaires" { (w.say("questionnaires-title")) } };
        let head = Heading::new(&title).above(back).lede(w.say("questionnaires-versions-lead"));
        let nothing = || {
            let hint = w.say(&format!("questionnaires-about-{}", of.name()));
            empty::empty(&w.say("questionnaires-none"), &hint, None)
        };
        let body = html! {
            (heading(&head))
            @if items.is_empty() { (nothing()) }
            @for one in &items { (origin(w, one)) (questions(w, &one.questions, None)) }
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let (_, items, next) = page(cx, query).await?;
        Ok(Listed::new(items.iter().map(|one| one.shape()).collect(), next))
    }
}

type Versioned = (Purpose, Vec<Visible<Questionnaire>>, Option<String>);

/// Of the first purpose, where none is named.
async fn page(cx: &mut Context, query: &Form) -> Result<Versioned, Problem> {
    let of = query.maybe_choice("purpose").ok().flatten().unwrap_or(Purpose::Verification);
    let from = query.cursor("after", behind::<i64, Questionnaire>).ok().flatten();
    let items = store::versions(cx, of, from).await?;
    let key = |one: &Visible<Questionnaire>| -> (i64, Id<Questionnaire>) { (one.number, one.id) };
    let (items, next) = cut(items, store::PAGE_ROWS, key);
    Ok((of, items, next))
}
