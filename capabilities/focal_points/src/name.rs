//! Name a focal point: somebody of one's own organisation to turn to.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    FocalPoint, act,
    form::naming::{Draft, questions},
};

pub(crate) struct Name {
    draft: Draft,
}

impl Act for Name {
    const NAME: &'static str = "focal_points.name";
    const PATH: &'static str = "/focal-points/name";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = FocalPoint;

    /// Of one's own organisation, whoever that is.
    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        _: Visible<Instance>,
    ) -> Result<FocalPoint, Problem> {
        let owner = cx.actor()?.organisation;
        let made = self.draft.made(cx, owner).await?;
        act::kept(cx, made).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form).await
    }
}
