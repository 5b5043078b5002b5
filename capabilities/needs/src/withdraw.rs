//! Withdraw a figure: its owner takes it back, and an earlier one counts again.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Need, correct::may_write, store};

pub(crate) struct Withdraw {
    reason: Paragraph,
}

impl Act for Withdraw {
    const NAME: &'static str = "needs.withdraw";
    const PATH: &'static str = "/needs/{id}/withdraw";
    const NEEDS: Right = crate::WRITE;
    const VITAL: bool = true;
    type On = Need;
    type Leaves = Need;

    async fn may(cx: &mut Context, on: &Visible<Need>) -> Result<(), Problem> {
        may_write(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Need>) -> Result<Need, Problem> {
        let (version, updated_at) = (on.version + 1, cx.now);
        let need = Need { version, updated_at, ..on.into_inner().withdraw()? };
        store::save_many(cx, &[], std::slice::from_ref(&need)).await?;
        cx.because(Some(&self.reason));
        Ok(need)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Need>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let title = crate::pages::called(cx, on).await?;
        let reason = form.question(&cx.words, "reason", "activities-ask-reason").required();
        Ok(html! { p { (title) } (paragraph(&reason, 2)) })
    }
}
