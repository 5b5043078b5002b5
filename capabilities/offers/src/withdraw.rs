//! Withdraw an offer or an ask: it is given, answered, or no longer true.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Offer, store};

pub(crate) struct Withdraw {
    reason: Paragraph,
}

impl Act for Withdraw {
    const NAME: &'static str = "offers.withdraw";
    const PATH: &'static str = "/offers/{id}/withdraw";
    const NEEDS: Right = crate::WRITE;
    type On = Offer;
    type Leaves = Offer;

    async fn may(cx: &mut Context, on: &Visible<Offer>) -> Result<(), Problem> {
        if cx.viewer.owns(&on.share) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Offer>) -> Result<Offer, Problem> {
        let withdrawn = on.into_inner().withdraw(cx.today)?;
        let withdrawn = Offer { updated_at: cx.now, ..withdrawn };
        store::save(cx, &withdrawn).await?;
        cx.because(Some(&self.reason));
        Ok(withdrawn)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Offer>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "reason", "offers-ask-reason").required();
        Ok(html! {
            p { (names::text(on.title.as_str())) }
            (paragraph(&ask.hint(w.say("offers-ask-reason-hint")), 3))
        })
    }
}
