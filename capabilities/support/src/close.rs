//! Close a support: it was given, or given up. Nothing follows.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Support, What, form, given, store};

pub(crate) struct Close {
    reason: Paragraph,
}

impl Act for Close {
    const NAME: &'static str = "support.close";
    const PATH: &'static str = "/support/{id}/close";
    const NEEDS: Right = crate::WRITE;
    type On = Support;
    type Leaves = Support;

    async fn may(cx: &mut Context, on: &Visible<Support>) -> Result<(), Problem> {
        form::may_go_on(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Support>) -> Result<Support, Problem> {
        let before = (*on).clone();
        let step = form::step(cx, What::Closed { reason: self.reason })?;
        let next = form::next(cx, on, step)?;
        store::save(cx, &next).await?;
        given::owe(cx, Some(&before), &next).await?;
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Support>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            (form::which(on))
            (paragraph(&form.question(w, "reason", "support-ask-closed").required(), 3))
        })
    }
}
