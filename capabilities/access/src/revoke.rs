//! Revoke a release: the recipient's next request no longer finds the incident.

use acts::{Act, Context, Form};
use basics::{Id, Problem, Refusals, Right};
use look::form::hidden;
use maud::{Markup, html};
use sharing::{Release, Shared, Visible};

use crate::{Incident, release::may_release};

pub(crate) struct Revoke {
    release: Id<Release>,
}

impl Act for Revoke {
    const NAME: &'static str = "access.revoke";
    const PATH: &'static str = "/access/{id}/revoke";
    const NEEDS: Right = crate::WRITE;
    const VITAL: bool = true;
    type On = Incident;
    type Leaves = Incident;

    async fn may(cx: &mut Context, on: &Visible<Incident>) -> Result<(), Problem> {
        may_release(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { release: form.id("release")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Incident>) -> Result<Incident, Problem> {
        let of_this = sharing::releases_of(&mut cx.tx, Shared::uuid(&*on)).await?;
        if !of_this.iter().any(|release| release.id == self.release) {
            return Err(Problem::NotFound);
        }
        sharing::revoke(&mut cx.tx, self.release, cx.now).await?;
        Ok(on.into_inner())
    }

    async fn questions(
        _: &mut Context,
        _: &Visible<Incident>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { (hidden("release", form.text("release"))) })
    }
}
