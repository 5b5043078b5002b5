//! Resolve a case: say what was done about it.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Case,
    act::{self, Filed},
};

pub(crate) struct Resolve {
    action: Paragraph,
}

impl Act for Resolve {
    const NAME: &'static str = "overlaps.resolve";
    const PATH: &'static str = "/overlaps/{id}/resolve";
    const NEEDS: Right = crate::WRITE;
    type On = Case;
    type Leaves = Filed;

    async fn may(cx: &mut Context, on: &Visible<Case>) -> Result<(), Problem> {
        act::may_act(cx, on).await.map(drop)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { action: form.paragraph("action")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Case>) -> Result<Filed, Problem> {
        let acting = act::may_act(cx, &on).await?;
        let case = on.into_inner();
        let case = case.resolve(self.action.clone(), acting.by, acting.coordinates)?;
        act::done::<Self>(cx, case, acting.by, &self.action).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Case>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let about = act::about(cx, on).await?;
        let ask = form.question(&cx.words, "action", "overlaps-ask-action").required();
        let ask = ask.hint(cx.words.say("overlaps-ask-read-by"));
        Ok(html! { (about) (paragraph(&ask, 3)) })
    }
}
