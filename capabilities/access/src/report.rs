//! Report an access incident (R6.1).

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::{Audience, Visible};

use crate::{
    Identity, Incident,
    form::{self, Draft},
    store,
};

pub(crate) struct Report {
    draft: Draft,
}

impl Act for Report {
    const NAME: &'static str = "access.report";
    const PATH: &'static str = "/access/report";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Incident;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Incident, Problem> {
        let owner = cx.actor()?.organisation;
        let asked = self.draft.audience;
        let audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, asked, Audience::OWN).await?;
        let new = self.draft.begin(cx, owner);
        let mut one = self.draft.said(cx, new).await?;
        one.share = Incident::share(owner, audience);
        saved(cx, one, self.draft).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        form::questions(cx, form).await
    }
}

/// With whom exactly it hit, which is kept beside it and told to fewer.
pub(crate) async fn saved(
    cx: &mut Context,
    one: Incident,
    draft: Draft,
) -> Result<Incident, Problem> {
    store::save_incident(cx, &one).await?;
    let Draft { organisation, actor, .. } = draft;
    let identity = Identity { incident: one.id, share: one.share, organisation, actor };
    store::save_identity(cx, &identity).await?;
    Ok(one)
}
