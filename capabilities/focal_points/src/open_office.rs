//! Open a liaison office of one's own organisation.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Office, act,
    form::office::{Draft, questions},
};

pub(crate) struct OpenOffice {
    draft: Draft,
}

impl Act for OpenOffice {
    const NAME: &'static str = "focal_points.open_office";
    const PATH: &'static str = "/offices/open";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Office;

    /// Of one's own organisation, whoever that is.
    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Office, Problem> {
        let owner = cx.actor()?.organisation;
        let made = self.draft.made(cx, owner).await?;
        act::kept_office(cx, made).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form).await
    }
}
