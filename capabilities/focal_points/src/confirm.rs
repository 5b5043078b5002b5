//! Confirm that a focal point still holds: name, numbers, hours.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{FocalPoint, act, pages};

pub(crate) struct Confirm;

impl Act for Confirm {
    const NAME: &'static str = "focal_points.confirm";
    const PATH: &'static str = "/focal-points/{id}/confirm";
    const NEEDS: Right = crate::WRITE;
    type On = FocalPoint;
    type Leaves = FocalPoint;

    async fn may(cx: &mut Context, on: &Visible<FocalPoint>) -> Result<(), Problem> {
        act::may_keep(cx, on.share.owner).await
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<FocalPoint>,
    ) -> Result<FocalPoint, Problem> {
        let keeper = cx.actor()?.organisation;
        let before = on.into_inner();
        let confirmed = before.clone().confirm(cx.today, keeper)?;
        act::checked(cx, &before, confirmed).await
    }

    /// What is confirmed is read first.
    async fn questions(
        cx: &mut Context,
        on: &Visible<FocalPoint>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            (act::who(&on.holder.name))
            (pages::reached(w, &on.holder.channels))
            @if let Some(hours) = &on.hours { p { (pages::hours(w, hours)) } }
        })
    }
}
