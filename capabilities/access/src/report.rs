//! Report an access incident (R6.1).

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use attachments::{Kept, Taken};
use basics::{Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::{Audience, Visible};

use crate::{
    Identity, Incident,
    form::{self, Draft},
    store,
};

pub(crate) struct Report {
    draft: Draft,
    file: Option<Taken>,
    kept: Option<Kept>,
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
        let mut wrong = Refusals::default();
        let draft = wrong.note(Draft::parse(form));
        match (draft, wrong.note(attachments::maybe_take(form, "file"))) {
            (Some(draft), Some(file)) => Ok(Self { draft, file, kept: None }),
            _ => Err(wrong),
        }
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Incident, Problem> {
        let owner = cx.actor()?.organisation;
        let asked = self.draft.audience;
        let audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, asked, Audience::OWN).await?;
        let new = self.draft.begin(cx, owner);
        let mut one = self.draft.said(cx, new).await?;
        one.share = Incident::share(owner, audience);
        let one = saved(cx, one, self.draft).await?;
        if let Some(kept) = self.kept {
            attachments::save(cx, &one, kept).await?;
        }
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let asked = form::questions(cx, form).await?;
        let file = attachments::ask(&cx.words, form, "file", "access-ask-file");
        Ok(html! { (asked) (file) })
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
