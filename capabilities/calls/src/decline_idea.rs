//! Decline an idea, with the reason.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Idea, Outcome,
    act::{said, which},
    store,
    take_up::may_answer,
};

pub(crate) struct DeclineIdea {
    said: Paragraph,
}

impl Act for DeclineIdea {
    const NAME: &'static str = "calls.decline_idea";
    const PATH: &'static str = "/ideas/{id}/decline";
    const NEEDS: Right = crate::WRITE;
    type On = Idea;
    type Leaves = Idea;

    async fn may(cx: &mut Context, on: &Visible<Idea>) -> Result<(), Problem> {
        may_answer(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { said: form.paragraph("said")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Idea>) -> Result<Idea, Problem> {
        cx.because(Some(&self.said));
        let idea = on.into_inner().answered(Outcome::Declined(self.said))?;
        store::save_idea(cx, &idea).await?;
        Ok(idea)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Idea>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { (which(&on.title)) (said(&cx.words, form, "calls-ask-decline", true)) })
    }
}
