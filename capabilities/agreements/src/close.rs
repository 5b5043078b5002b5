//! Close an agreement that is over: accounts, report and final reviews are in (R5.6).

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Turned, act, ended, given, store};

pub(crate) struct Close;

impl Act for Close {
    const NAME: &'static str = "agreements.close";
    const PATH: &'static str = "/agreements/{id}/close";
    const NEEDS: Right = crate::SIGN;
    const FRESH: bool = true;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let on = on.into_inner();
        let has_report = given::has_final_report(cx, &on).await?;
        let life = on.life.clone().close(by, cx.today, has_report)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        ended::closed(cx, &agreement).await?;
        cx.announce(&Turned { agreement: agreement.id }).await?;
        Ok(agreement)
    }

    async fn questions(
        _: &mut Context,
        on: &Visible<Agreement>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { (act::which(on)) })
    }
}
