//! Confirm that what is recorded of a stakeholder still holds.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use look::names;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Stakeholder, act, pages};

pub(crate) struct Confirm;

impl Act for Confirm {
    const NAME: &'static str = "stakeholders.confirm";
    const PATH: &'static str = "/stakeholders/{id}/confirm";
    const NEEDS: Right = crate::WRITE;
    type On = Stakeholder;
    type Leaves = Stakeholder;

    async fn may(cx: &mut Context, on: &Visible<Stakeholder>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Stakeholder>,
    ) -> Result<Stakeholder, Problem> {
        let before = on.into_inner();
        let confirmed = before.clone().confirm(cx.today)?;
        act::checked(cx, &before, confirmed).await
    }

    /// What is confirmed is read first.
    async fn questions(
        cx: &mut Context,
        on: &Visible<Stakeholder>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            p { strong { (names::text(on.name.as_str())) } " " (pages::body_word(w, on.body)) }
            p { (pages::communities(w, on)) }
            @if let Some(approach) = &on.approach { (names::lines(approach.as_str())) }
        })
    }
}
