//! Change what is said of a focal point.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    FocalPoint, act,
    form::naming::{Draft, questions},
};

pub(crate) struct Change {
    draft: Draft,
}

impl Act for Change {
    const NAME: &'static str = "focal_points.change";
    const PATH: &'static str = "/focal-points/{id}/change";
    const NEEDS: Right = crate::WRITE;
    type On = FocalPoint;
    type Leaves = FocalPoint;

    async fn may(cx: &mut Context, on: &Visible<FocalPoint>) -> Result<(), Problem> {
        act::may_keep(cx, on.share.owner).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<FocalPoint>,
    ) -> Result<FocalPoint, Problem> {
        let changed = self.draft.changed(cx, on.into_inner()).await?;
        act::kept(cx, changed).await
    }

    async fn known(cx: &mut Context, on: &Visible<FocalPoint>) -> Result<Option<Form>, Problem> {
        Ok(Some(Draft::known(cx, on).await?))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<FocalPoint>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form).await
    }
}
