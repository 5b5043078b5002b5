//! Change what is said of a liaison office.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Office, act,
    form::office::{Draft, questions},
};

pub(crate) struct ChangeOffice {
    draft: Draft,
}

impl Act for ChangeOffice {
    const NAME: &'static str = "focal_points.change_office";
    const PATH: &'static str = "/offices/{id}/change";
    const NEEDS: Right = crate::WRITE;
    type On = Office;
    type Leaves = Office;

    async fn may(cx: &mut Context, on: &Visible<Office>) -> Result<(), Problem> {
        act::may_keep(cx, on.share.owner).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Office>) -> Result<Office, Problem> {
        let changed = self.draft.changed(cx, on.into_inner()).await?;
        act::kept_office(cx, changed).await
    }

    async fn known(cx: &mut Context, on: &Visible<Office>) -> Result<Option<Form>, Problem> {
        Ok(Some(Draft::known(cx, on).await?))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Office>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form).await
    }
}
