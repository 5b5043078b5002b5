//! Revoke a release: the recipient's next request no longer finds the record (R8.6).

use acts::{Act, Context, Form};
use basics::{Id, Problem, Refusals, Right};
use look::form::hidden;
use maud::{Markup, html};
use sharing::{Release, Visible};

use crate::{Activity, release::may_release};

pub(crate) struct Revoke {
    release: Id<Release>,
}

impl Act for Revoke {
    const NAME: &'static str = "activities.revoke";
    const PATH: &'static str = "/activities/{id}/revoke";
    const NEEDS: Right = crate::WRITE;
    const VITAL: bool = true;
    type On = Activity;
    type Leaves = Activity;

    async fn may(cx: &mut Context, on: &Visible<Activity>) -> Result<(), Problem> {
        may_release(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { release: form.id("release")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Activity>) -> Result<Activity, Problem> {
        let of_this = sharing::releases_of(&mut cx.tx, on.id.uuid()).await?;
        if !of_this.iter().any(|release| release.id == self.release) {
            return Err(Problem::NotFound);
        }
        sharing::revoke(&mut cx.tx, self.release, cx.now).await?;
        Ok(on.into_inner())
    }

    async fn questions(
        _: &mut Context,
        on: &Visible<Activity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {
            p { (look::names::text(on.title.as_str())) }
            (hidden("release", form.text("release")))
        })
    }
}
