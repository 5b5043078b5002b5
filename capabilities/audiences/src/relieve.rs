//! Take a coordinator back: it is told of the overlaps there no more.

use acts::{Act, Context, Form};
use basics::{Id, Organisation, Paragraph, Problem, Refusals, Right, all2};
use look::form::one_of;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Named, act};

pub(crate) struct Relieve {
    party: Id<Organisation>,
    reason: Paragraph,
}

impl Act for Relieve {
    const NAME: &'static str = "audiences.relieve";
    const PATH: &'static str = "/audiences/{id}/relieve";
    const NEEDS: Right = crate::APPOINT;
    type On = Named;
    type Leaves = Named;

    async fn may(cx: &mut Context, on: &Visible<Named>) -> Result<(), Problem> {
        act::may_appoint(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (party, reason) = all2(form.id("party"), form.paragraph("reason"))?;
        Ok(Self { party, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Named>) -> Result<Named, Problem> {
        let named = on.into_inner().relieve(self.party)?;
        sharing::relieve(&mut cx.tx, named.audience.id, self.party).await?;
        cx.because(Some(&self.reason));
        Ok(named)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Named>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let offered = act::choices_of(cx, on.coordinators.iter().copied()).await?;
        let w = &cx.words;
        Ok(html! {
            (act::which(cx, on))
            (one_of(&form.question(w, "party", "audiences-ask-coordinator").required(), &offered))
            (act::why(w, form, true))
        })
    }
}
