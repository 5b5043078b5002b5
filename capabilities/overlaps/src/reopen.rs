//! Reopen a case: something changed, or one of the two disagrees.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Case,
    act::{self, Filed},
};

pub(crate) struct Reopen {
    reason: Paragraph,
}

impl Act for Reopen {
    const NAME: &'static str = "overlaps.reopen";
    const PATH: &'static str = "/overlaps/{id}/reopen";
    const NEEDS: Right = crate::WRITE;
    type On = Case;
    type Leaves = Filed;

    async fn may(cx: &mut Context, on: &Visible<Case>) -> Result<(), Problem> {
        act::may_act(cx, on).await.map(drop)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Case>) -> Result<Filed, Problem> {
        let acting = act::may_act(cx, &on).await?;
        let case = on.into_inner().reopen(acting.by)?;
        act::done::<Self>(cx, case, acting.by, &self.reason).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Case>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let about = act::about(cx, on).await?;
        let ask = form.question(&cx.words, "reason", "overlaps-ask-reopen-reason").required();
        let ask = ask.hint(cx.words.say("overlaps-ask-read-by"));
        Ok(html! { (about) (paragraph(&ask, 3)) })
    }
}
