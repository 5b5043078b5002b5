//! Suspend an agreement: with a reason and a document; the others are told and may reply (R5.7).

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Agreement, Turned, act, amend,
    form::notice::{self, Told},
    given, store,
};

pub(crate) struct Suspend {
    told: Told,
}

impl Act for Suspend {
    const NAME: &'static str = "agreements.suspend";
    const PATH: &'static str = "/agreements/{id}/suspend";
    const NEEDS: Right = crate::SIGN;
    const FRESH: bool = true;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { told: Told::parse(form)? })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Agreement>) -> Result<Self, Problem> {
        Ok(Self { told: self.told.keep(cx).await? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        cx.because(Some(&self.told.reason));
        let on = amend::give_up(cx, on.into_inner(), by, &self.told.reason).await?;
        let notice = self.told.notice(cx, by);
        let life = on.life.clone().suspend(notice, cx.today)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        self.told.save_file(cx, &agreement).await?;
        given::replies(cx, &agreement).await?;
        cx.announce(&Turned { agreement: agreement.id }).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(notice::questions(&cx.words, form, on))
    }
}
