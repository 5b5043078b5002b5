//! Suspend a support: something became known, and nothing more is given until it is decided anew.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Support, What, form, given, store};

pub(crate) struct Suspend {
    reason: Paragraph,
}

impl Act for Suspend {
    const NAME: &'static str = "support.suspend";
    const PATH: &'static str = "/support/{id}/suspend";
    /// Whoever is named may stop it at once: to go on takes an officer, to stop does not.
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
        let step = form::step(cx, What::Suspended { reason: self.reason })?;
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
        let reason = form.question(w, "reason", "support-ask-suspended").required();
        Ok(html! {
            (form::which(on))
            (paragraph(&reason.hint(w.say("support-ask-suspended-hint")), 4))
        })
    }
}
