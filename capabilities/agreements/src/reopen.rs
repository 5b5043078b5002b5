//! Take a text back to the table before everybody has signed it: every yes is open again.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, act, store};

pub(crate) struct Reopen {
    reason: Paragraph,
}

impl Act for Reopen {
    const NAME: &'static str = "agreements.reopen";
    const PATH: &'static str = "/agreements/{id}/reopen";
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
        let life = on.life.clone().reopen(by)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        cx.because(Some(&self.reason));
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
