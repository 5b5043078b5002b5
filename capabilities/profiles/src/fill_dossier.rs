//! Fill the dossier: those who answer for an organisation show what its verifiers need.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Dossier, DossierChanged,
    form::{filling::Draft, questions},
    store,
};

pub(crate) struct FillDossier {
    draft: Draft,
}

impl Act for FillDossier {
    const NAME: &'static str = "profiles.fill_dossier";
    const PATH: &'static str = "/dossiers/{id}/fill";
    const NEEDS: Right = crate::ANSWER;
    type On = Dossier;
    type Leaves = Dossier;

    async fn may(cx: &mut Context, on: &Visible<Dossier>) -> Result<(), Problem> {
        may_answer(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Dossier>) -> Result<Dossier, Problem> {
        filled(cx, on.into_inner(), self.draft).await
    }

    async fn known(cx: &mut Context, on: &Visible<Dossier>) -> Result<Option<Form>, Problem> {
        Ok(Some(Draft::known(on, cx.today)))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Dossier>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(questions::filling(&cx.words, form))
    }
}

/// Only the organisation's own.
pub(crate) fn may_answer(cx: &Context, dossier: &Dossier) -> Result<(), Problem> {
    if cx.viewer.owns(&dossier.share) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// The dossier with what was said, saved.
pub(crate) async fn filled(
    cx: &mut Context,
    dossier: Dossier,
    draft: Draft,
) -> Result<Dossier, Problem> {
    let file = draft.file(cx.today)?;
    let version = dossier.version + 1;
    let dossier = Dossier { file, updated_at: Some(cx.now), version, ..dossier };
    store::save_dossier(cx, &dossier).await?;
    cx.announce(&DossierChanged { party: dossier.party }).await?;
    Ok(dossier)
}
