//! Take a mark back: the recipient's next request no longer finds the authorisation.

use acts::{Act, Context, Form};
use basics::{Id, Problem, Refusals, Right};
use look::form::hidden;
use maud::{Markup, html};
use sharing::{Release, Shared, Visible};

use crate::{Authorisation, form};

pub(crate) struct Unmark {
    release: Id<Release>,
}

impl Act for Unmark {
    const NAME: &'static str = "authorisations.unmark";
    const PATH: &'static str = "/authorisations/{id}/unmark";
    const NEEDS: Right = crate::WRITE;
    const VITAL: bool = true;
    type On = Authorisation;
    type Leaves = Authorisation;

    async fn may(cx: &mut Context, on: &Visible<Authorisation>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { release: form.id("release")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Authorisation>,
    ) -> Result<Authorisation, Problem> {
        let of_this = sharing::releases_of(&mut cx.tx, Shared::uuid(&*on)).await?;
        if !of_this.iter().any(|release| release.id == self.release) {
            return Err(Problem::NotFound);
        }
        sharing::revoke(&mut cx.tx, self.release, cx.now).await?;
        Ok(on.into_inner())
    }

    async fn questions(
        _: &mut Context,
        on: &Visible<Authorisation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {
            p { (look::names::text(on.title.as_str())) }
            (hidden("release", form.text("release")))
        })
    }
}
