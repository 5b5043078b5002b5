//! Conclude a call, once everybody who applied has an answer.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Call,
    act::{may_keep, saved, which},
    store,
};

pub(crate) struct Conclude;

impl Act for Conclude {
    const NAME: &'static str = "calls.conclude";
    const PATH: &'static str = "/calls/{id}/conclude";
    const NEEDS: Right = crate::COMMIT;
    type On = Call;
    type Leaves = Call;

    async fn may(cx: &mut Context, on: &Visible<Call>) -> Result<(), Problem> {
        may_keep(cx, &on.share)
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Call>) -> Result<Call, Problem> {
        let applications = store::applications(cx, &on).await?;
        let waiting = applications.iter().filter(|one| one.state.waits()).count();
        let call = on.into_inner().conclude(cx.today, waiting)?;
        saved(cx, call).await
    }

    async fn questions(_: &mut Context, on: &Visible<Call>, _: &Form) -> Result<Markup, Problem> {
        Ok(which(&on.title))
    }
}
