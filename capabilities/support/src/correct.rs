//! Correct a support, and say who sees it. What it is about stays once it was assessed.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Support,
    form::{self, Draft},
    store,
};

pub(crate) struct Correct {
    draft: Draft,
}

impl Act for Correct {
    const NAME: &'static str = "support.correct";
    const PATH: &'static str = "/support/{id}/correct";
    const NEEDS: Right = crate::WRITE;
    type On = Support;
    type Leaves = Support;

    async fn may(cx: &mut Context, on: &Visible<Support>) -> Result<(), Problem> {
        form::may_go_on(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Support>) -> Result<Support, Problem> {
        let next = self.draft.said(cx, on.into_inner()).await?;
        store::save(cx, &next).await?;
        Ok(next)
    }

    async fn known(_: &mut Context, on: &Visible<Support>) -> Result<Option<Form>, Problem> {
        Ok(Some(form::known(on)))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Support>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        form::questions(cx, form).await
    }
}
