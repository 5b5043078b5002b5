//! Take an idea up: a direct call to whoever had it, with the reasons (R5.9).

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Call, Idea, Outcome, draft::begin, draft_direct::Reasons, form::Brief, store};

pub(crate) struct TakeUp {
    brief: Brief,
    reasons: Reasons,
}

impl Act for TakeUp {
    const NAME: &'static str = "calls.take_up";
    const PATH: &'static str = "/ideas/{id}/take-up";
    const NEEDS: Right = crate::WRITE;
    type On = Idea;
    type Leaves = Call;

    async fn may(cx: &mut Context, on: &Visible<Idea>) -> Result<(), Problem> {
        may_answer(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        match (wrong.note(Brief::parse(form)), wrong.note(Reasons::parse(form))) {
            (Some(brief), Some(reasons)) => Ok(Self { brief, reasons }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Idea>) -> Result<Call, Problem> {
        let road = self.reasons.road(on.share.owner);
        let call = begin(cx, self.brief, road).await?;
        let idea = on.into_inner().answered(Outcome::TakenUp(call.id))?;
        store::save_idea(cx, &idea).await?;
        cx.leave(&idea)?;
        Ok(call)
    }

    async fn known(_: &mut Context, on: &Visible<Idea>) -> Result<Option<Form>, Problem> {
        let mut known = vec![("title", on.title.to_string()), ("text", on.text.to_string())];
        known.extend(on.sector.map(|sector| ("sector", sector.code().to_owned())));
        Ok(Some(Form::from_pairs(known)))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Idea>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! { (Reasons::questions(w, form)) (Brief::questions(w, form)) })
    }
}

/// Whoever it was sent to.
pub(crate) fn may_answer(cx: &Context, idea: &Idea) -> Result<(), Problem> {
    match cx.viewer.organisation() == Some(idea.sent_to) {
        true => Ok(()),
        false => Err(Problem::Forbidden),
    }
}
