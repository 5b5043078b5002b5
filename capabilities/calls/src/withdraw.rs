//! Withdraw an application, before anything was decided.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Application,
    act::{may_keep, turned},
    application::Step,
};

pub(crate) struct Withdraw;

impl Act for Withdraw {
    const NAME: &'static str = "calls.withdraw";
    const PATH: &'static str = "/call-applications/{id}/withdraw";
    const NEEDS: Right = crate::WRITE;
    type On = Application;
    type Leaves = Application;

    async fn may(cx: &mut Context, on: &Visible<Application>) -> Result<(), Problem> {
        may_keep(cx, &on.share)
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Application>,
    ) -> Result<Application, Problem> {
        let one = on.into_inner().step(Step::Withdraw, None)?;
        turned(cx, one).await
    }

    async fn questions(
        _: &mut Context,
        on: &Visible<Application>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { (look::names::lines(on.approach.as_str())) })
    }
}
