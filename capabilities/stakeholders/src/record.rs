//! Record a group or an office of a place that has no account here.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Stakeholder, act,
    form::{Draft, questions},
};

pub(crate) struct Record {
    draft: Draft,
}

impl Act for Record {
    const NAME: &'static str = "stakeholders.record";
    const PATH: &'static str = "/stakeholders/record";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Stakeholder;

    /// For one's own organisation, whoever that is.
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
    ) -> Result<Stakeholder, Problem> {
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
