//! Change what was offered or asked for, or renew it.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Offer,
    form::{Draft, questions},
    store,
};

pub(crate) struct Change {
    draft: Draft,
}

impl Act for Change {
    const NAME: &'static str = "offers.change";
    const PATH: &'static str = "/offers/{id}/change";
    const NEEDS: Right = crate::WRITE;
    type On = Offer;
    type Leaves = Offer;

    async fn may(cx: &mut Context, on: &Visible<Offer>) -> Result<(), Problem> {
        if cx.viewer.owns(&on.share) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Offer>) -> Result<Offer, Problem> {
        let changed = self.draft.changed(cx, on.into_inner()).await?;
        store::save(cx, &changed).await?;
        Ok(changed)
    }

    async fn known(cx: &mut Context, on: &Visible<Offer>) -> Result<Option<Form>, Problem> {
        Ok(Some(Draft::known(cx, on).await?))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Offer>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form).await
    }
}
