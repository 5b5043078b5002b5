//! Discuss a case: the first word opens it, each further one adds to it.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Case,
    act::{self, Filed},
};

pub(crate) struct Discuss {
    message: Paragraph,
}

impl Act for Discuss {
    const NAME: &'static str = "overlaps.discuss";
    const PATH: &'static str = "/overlaps/{id}/discuss";
    const NEEDS: Right = crate::WRITE;
    type On = Case;
    type Leaves = Filed;

    async fn may(cx: &mut Context, on: &Visible<Case>) -> Result<(), Problem> {
        act::may_act(cx, on).await.map(drop)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { message: form.paragraph("message")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Case>) -> Result<Filed, Problem> {
        let acting = act::may_act(cx, &on).await?;
        let case = on.into_inner().discuss(acting.by)?;
        act::done::<Self>(cx, case, acting.by, &self.message).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Case>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let about = act::about(cx, on).await?;
        let ask = form.question(&cx.words, "message", "overlaps-ask-message").required();
        let ask = ask.hint(cx.words.say("overlaps-ask-read-by"));
        Ok(html! { (about) (paragraph(&ask, 4)) })
    }
}
