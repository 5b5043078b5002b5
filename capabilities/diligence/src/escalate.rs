//! Give a yellow flag to an Authorized Officer to decide, once.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Flag,
    act::{self, Step},
};

pub(crate) struct Escalate(Step);

impl Act for Escalate {
    const NAME: &'static str = "diligence.escalate";
    const PATH: &'static str = "/flags/{id}/escalate";
    const NEEDS: Right = crate::VERIFY;
    type On = Flag;
    type Leaves = Flag;

    async fn may(cx: &mut Context, on: &Visible<Flag>) -> Result<(), Problem> {
        act::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self(Step::parse(form)?))
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Flag>) -> Result<Flag, Problem> {
        let flag = on.into_inner();
        let person = cx.actor()?.person;
        self.0.take(cx, flag.escalate(person)?).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Flag>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        act::questions(cx, on, form).await
    }
}
