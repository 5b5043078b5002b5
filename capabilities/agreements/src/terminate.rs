//! Terminate an agreement: with a reason and a document, in effect after the others’ say (R5.7).

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Agreement, Turned, act, amend, ended,
    form::notice::{self, Told},
    given, store,
};

pub(crate) struct Terminate {
    told: Told,
}

impl Act for Terminate {
    const NAME: &'static str = "agreements.terminate";
    const PATH: &'static str = "/agreements/{id}/terminate";
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
        let life = on.life.clone().terminate(notice, cx.today)?;
        given::drop_replies(cx, &on).await?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        self.told.save_file(cx, &agreement).await?;
        given::replies(cx, &agreement).await?;
        ended::later(cx, &agreement).await?;
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
