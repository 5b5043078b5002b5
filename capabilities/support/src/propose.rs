//! Propose a support: what is to be given to which unit, through whom.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::{Audience, Visible};

use crate::{
    Support,
    form::{self, Draft},
    store,
};

pub(crate) struct Propose {
    draft: Draft,
}

impl Act for Propose {
    const NAME: &'static str = "support.propose";
    const PATH: &'static str = "/support/propose";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Support;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Support, Problem> {
        Support::may_be_proposed_by(cx.viewer.constituency())?;
        let owner = cx.actor()?.organisation;
        let new = Support {
            id: cx.id("support"),
            share: Support::share(owner, Audience::OWN),
            reference: self.draft.reference.clone(),
            matter: self.draft.matter.clone(),
            agreement: None,
            people: Vec::new(),
            writers: Vec::new(),
            steps: Vec::new(),
            updated_at: cx.now,
            version: 0,
        };
        let new = self.draft.said(cx, new).await?;
        store::save(cx, &new).await?;
        Ok(new)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Support::may_be_proposed_by(cx.viewer.constituency())?;
        form::questions(cx, form).await
    }
}
