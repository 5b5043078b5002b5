//! Hand the pen to another party: one writes at a time.

use acts::{Act, Context, Form};
use basics::{Id, Organisation, Paragraph, Problem, Refusals, Right, all2};
use look::form::choice;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, act, form, store};

pub(crate) struct HandOver {
    to: Id<Organisation>,
    reason: Option<Paragraph>,
}

impl Act for HandOver {
    const NAME: &'static str = "agreements.hand_over";
    const PATH: &'static str = "/agreements/{id}/hand-over";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::may_write(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (to, reason) = all2(form.id("to"), form.maybe_paragraph("reason"))?;
        Ok(Self { to, reason })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let on = on.into_inner();
        let life = on.life.clone().hand_over(by, self.to)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        cx.because(self.reason.as_ref());
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let own = cx.actor()?.organisation;
        let others = form::parties(cx, &on.life.ground.parties).await?;
        let others: Vec<_> =
            others.into_iter().filter(|one| one.value != own.to_string()).collect();
        let w = &cx.words;
        let to = form.question(w, "to", "agreements-ask-to").required();
        Ok(html! { (act::which(on)) (choice(&to, &others)) (act::why(w, form, false)) })
    }
}
