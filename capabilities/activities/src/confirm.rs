//! Confirm that an activity is still as it was reported: its clock starts again (R7.3).

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Activity, form::compose, store};

pub(crate) struct Confirm;

impl Act for Confirm {
    const NAME: &'static str = "activities.confirm";
    const PATH: &'static str = "/activities/{id}/confirm";
    const NEEDS: Right = crate::WRITE;
    type On = Activity;
    type Leaves = Activity;

    async fn may(cx: &mut Context, on: &Visible<Activity>) -> Result<(), Problem> {
        compose::may_write(cx, on).await
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Activity>) -> Result<Activity, Problem> {
        on.status.fits(on.period, cx.today)?;
        let version = on.version + 1;
        let (reported_on, updated_at) = (cx.today, cx.now);
        let activity = Activity { reported_on, updated_at, version, ..on.into_inner() };
        store::save(cx, &activity).await?;
        Ok(activity)
    }

    async fn questions(
        _: &mut Context,
        on: &Visible<Activity>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { p { (look::names::text(on.title.as_str())) } })
    }
}
