//! Let a party off what it owes, with a reason, or take back what was asked of it.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Obligation, State, api, form::may_as_creditor, given, obligation::Said};

pub(crate) struct Waive {
    reason: Paragraph,
}

impl Act for Waive {
    const NAME: &'static str = "obligations.waive";
    const PATH: &'static str = "/obligations/{id}/waive";
    const NEEDS: Right = crate::COMMIT;
    type On = Obligation;
    type Leaves = Obligation;

    async fn may(cx: &mut Context, on: &Visible<Obligation>) -> Result<(), Problem> {
        may_as_creditor(cx, on)?;
        api::may_be_ticked_off(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Obligation>,
    ) -> Result<Obligation, Problem> {
        let said = Said { text: Some(self.reason.clone()), ..Said::default() };
        cx.because(Some(&self.reason));
        let next = on.into_inner().step(State::Waived, said, cx.today)?;
        given::go_on(cx, next).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Obligation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let reason = form.question(&cx.words, "reason", "obligations-question-reason").required();
        Ok(html! { p { (names::text(on.title.as_str())) } (paragraph(&reason, 3)) })
    }
}
