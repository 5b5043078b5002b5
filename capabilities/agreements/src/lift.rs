//! Lift a suspension: whoever suspended the agreement lets it go on.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Turned, act, given, store};

pub(crate) struct Lift {
    reason: Option<Paragraph>,
}

impl Act for Lift {
    const NAME: &'static str = "agreements.lift";
    const PATH: &'static str = "/agreements/{id}/lift";
    const NEEDS: Right = crate::SIGN;
    const FRESH: bool = true;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.maybe_paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let on = on.into_inner();
        cx.because(self.reason.as_ref());
        let life = on.life.clone().lift(by, cx.today)?;
        given::drop_replies(cx, &on).await?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        store::note_lifted(cx, &agreement, by, self.reason.as_ref()).await?;
        cx.announce(&Turned { agreement: agreement.id }).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { (act::which(on)) (act::why(&cx.words, form, false)) })
    }
}
