//! Fill the dossier of an unclaimed organisation: the secretariat, on its behalf.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use parties::Party;
use sharing::{Audience, Visible};

use crate::{
    Dossier,
    describe_for::{nobody_speaks_for_it, on_behalf, why},
    fill_dossier::filled,
    form::{filling::Draft, questions},
    store,
};

pub(crate) struct FillDossierFor {
    draft: Draft,
    reason: Paragraph,
}

impl Act for FillDossierFor {
    const NAME: &'static str = "profiles.fill_dossier_for";
    const PATH: &'static str = "/parties/{id}/fill-dossier-for";
    const NEEDS: Right = crate::KEEP;
    type On = Party;
    type Leaves = Dossier;

    async fn may(_: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        nobody_speaks_for_it(on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let reason = wrong.note(form.paragraph("reason"));
        let draft = wrong.note(Draft::parse(form));
        match (draft, reason) {
            (Some(draft), Some(reason)) => Ok(Self { draft, reason }),
            _ => Err(wrong),
        }
    }

    /// Whoever enters it goes on seeing it, until the organisation says otherwise.
    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Dossier, Problem> {
        let mut dossier = store::dossier_kept_for(cx, &on).await?;
        if dossier.share.audience == Audience::OWN {
            let own = cx.actor()?.organisation;
            dossier.share.audience = sharing::among(&mut cx.tx, &[on.id, own]).await?;
        }
        let dossier = filled(cx, dossier, self.draft).await?;
        cx.because(Some(&self.reason));
        Ok(dossier)
    }

    async fn known(cx: &mut Context, on: &Visible<Party>) -> Result<Option<Form>, Problem> {
        let dossier = store::dossier_kept_for(cx, on).await?;
        Ok(Some(Draft::known(&dossier, cx.today)))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! { (on_behalf(w, on)) (questions::filling(w, form)) (why(w, form)) })
    }
}
