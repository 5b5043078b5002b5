//! Correct what was noted of an authorisation, and say who else may see it.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::{Share, Visible};

use crate::{
    Authorisation,
    form::{self, Draft},
    given, store,
};

pub(crate) struct Correct {
    draft: Draft,
}

impl Act for Correct {
    const NAME: &'static str = "authorisations.correct";
    const PATH: &'static str = "/authorisations/{id}/correct";
    const NEEDS: Right = crate::WRITE;
    type On = Authorisation;
    type Leaves = Authorisation;

    async fn may(cx: &mut Context, on: &Visible<Authorisation>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Authorisation>,
    ) -> Result<Authorisation, Problem> {
        let before = on.into_inner();
        let (asked, otherwise) = (self.draft.audience, before.share.audience);
        let audience = sharing::choose_audience(&mut cx.tx, &cx.viewer, asked, otherwise).await?;
        let (title, authority, scope, wanted) = self.draft.looked_up(cx).await?;
        let next = Authorisation {
            share: Share { audience, ..before.share },
            title,
            authority,
            scope,
            wanted,
            updated_at: cx.now,
            version: before.version + 1,
            ..before.clone()
        };
        store::save(cx, &next).await?;
        if next.share != before.share {
            attachments::reshare(cx, &next).await?;
        }
        given::owe(cx, Some(&before), &next).await?;
        Ok(next)
    }

    async fn known(cx: &mut Context, on: &Visible<Authorisation>) -> Result<Option<Form>, Problem> {
        Ok(Some(Draft::known(cx, on).await?))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Authorisation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        form::questions(cx, form).await
    }
}
