//! An observation turns out to be a risk: the flag is yellow from now on.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Flag,
    act::{self, Step},
};

pub(crate) struct Warn(Step);

impl Act for Warn {
    const NAME: &'static str = "diligence.warn";
    const PATH: &'static str = "/flags/{id}/warn";
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
        self.0.take(cx, flag.warn()?).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Flag>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        act::questions(cx, on, form).await
    }
}
