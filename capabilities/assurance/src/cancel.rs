//! Cancel a visit that is planned, with the reason, which the partner reads.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Engagement, form, given, store};

pub(crate) struct Cancel {
    reason: Paragraph,
}

impl Act for Cancel {
    const NAME: &'static str = "assurance.cancel";
    const PATH: &'static str = "/engagements/{id}/cancel";
    const NEEDS: Right = crate::WRITE;
    type On = Engagement;
    type Leaves = Engagement;

    async fn may(cx: &mut Context, on: &Visible<Engagement>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Engagement>,
    ) -> Result<Engagement, Problem> {
        cx.because(Some(&self.reason));
        let over = form::next(cx, on.into_inner().cancel(self.reason)?);
        store::save_engagement(cx, &over).await?;
        given::owe(cx, &over).await?;
        Ok(over)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Engagement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            (form::which(w, on))
            (paragraph(&form.question(w, "reason", "assurance-ask-reason").required(), 2))
        })
    }
}
