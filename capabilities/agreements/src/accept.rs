//! Accept a text: one party’s yes to exactly these words (R5.3).

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Hash, act, form, store};

pub(crate) struct Accept {
    hash: Hash,
}

impl Act for Accept {
    const NAME: &'static str = "agreements.accept";
    const PATH: &'static str = "/agreements/{id}/accept";
    const NEEDS: Right = crate::SIGN;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)?;
        Ok(on.life.is_a_draft()?)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { hash: act::hash(form)? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        form::lacks(cx, &on).await?.or(())?;
        let on = on.into_inner();
        let life = on.life.clone().accept(by, self.hash)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { (act::which(on)) (act::this_text(&cx.words, on)) })
    }
}
