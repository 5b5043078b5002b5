//! Give up an agreement that is not signed, with the reason.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, act, amend, store};

pub(crate) struct Cancel {
    reason: Paragraph,
}

impl Act for Cancel {
    const NAME: &'static str = "agreements.cancel";
    const PATH: &'static str = "/agreements/{id}/cancel";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let on = on.into_inner();
        cx.because(Some(&self.reason));
        let life = on.life.clone().cancel(by, self.reason)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        amend::release(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { (act::which(on)) (act::why(&cx.words, form, true)) })
    }
}
