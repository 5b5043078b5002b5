//! Change what is said of a stakeholder, or who may know of it.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Stakeholder, act,
    form::{Draft, questions},
};

pub(crate) struct Change {
    draft: Draft,
}

impl Act for Change {
    const NAME: &'static str = "stakeholders.change";
    const PATH: &'static str = "/stakeholders/{id}/change";
    const NEEDS: Right = crate::WRITE;
    type On = Stakeholder;
    type Leaves = Stakeholder;

    async fn may(cx: &mut Context, on: &Visible<Stakeholder>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Stakeholder>,
    ) -> Result<Stakeholder, Problem> {
        let changed = self.draft.changed(cx, on.into_inner()).await?;
        act::kept(cx, changed).await
    }

    async fn known(cx: &mut Context, on: &Visible<Stakeholder>) -> Result<Option<Form>, Problem> {
        Ok(Some(Draft::known(cx, on).await?))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Stakeholder>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form).await
    }
}
