//! Open the dossier to those who are to verify us, or close it again.

use std::collections::BTreeSet;

use acts::{Act, Context, Form};
use basics::{Id, Organisation, Problem, Refusal, Refusals, Right};
use look::form::choices;
use maud::Markup;
use sharing::{Audience, Constituency, Share, Visible};

use crate::{Dossier, DossierChanged, fill_dossier::may_answer, store, verifies};

pub(crate) struct OpenDossier {
    to: BTreeSet<Id<Organisation>>,
}

impl Act for OpenDossier {
    const NAME: &'static str = "profiles.open_dossier";
    const PATH: &'static str = "/dossiers/{id}/open";
    const NEEDS: Right = crate::ANSWER;
    type On = Dossier;
    type Leaves = Dossier;

    async fn may(cx: &mut Context, on: &Visible<Dossier>) -> Result<(), Problem> {
        may_answer(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let refused = |_| Refusal::new("to", "refused-id");
        let named = form.texts("to").into_iter().filter(|id| !id.is_empty());
        let to: Result<_, Refusal> = named.map(|id| id.parse().map_err(refused)).collect();
        Ok(Self { to: to? })
    }

    /// Nobody named: nobody sees it any more.
    async fn carry_out(self, cx: &mut Context, on: Visible<Dossier>) -> Result<Dossier, Problem> {
        let known = parties::find_many(cx, self.to.iter().copied()).await?;
        if known.len() != self.to.len() {
            return Err(Refusal::new("to", "refused-id").into());
        }
        if let Some(other) = known.iter().find(|party| !verifies(party.constituency)) {
            let name = cx.name(&other.names);
            return Err(Refusal::new("to", "profiles-refused-no-verifier")
                .with("party", name)
                .into());
        }
        let audience = match self.to.is_empty() {
            true => Audience::OWN,
            false => {
                let all: Vec<_> = self.to.into_iter().chain([on.party]).collect();
                sharing::among(&mut cx.tx, &all).await?
            }
        };
        let share = Share { audience, ..on.share };
        let version = on.version + 1;
        let dossier = Dossier { share, version, updated_at: Some(cx.now), ..on.into_inner() };
        store::save_dossier(cx, &dossier).await?;
        cx.announce(&DossierChanged { party: dossier.party }).await?;
        Ok(dossier)
    }

    async fn known(cx: &mut Context, on: &Visible<Dossier>) -> Result<Option<Form>, Problem> {
        let to = store::opened_to(cx, on).await?;
        Ok(Some(Form::from_pairs(to.into_iter().map(|party| ("to", party.to_string())))))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Dossier>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let verifiers = [Constituency::MissionCivilian, Constituency::UnAgency];
        let offered = parties::choices_of(cx, &verifiers).await?;
        let ask = form.question(&cx.words, "to", "profiles-ask-to");
        let ask = ask.hint(cx.words.say("profiles-ask-to-hint"));
        Ok(choices(&ask, &offered, &form.texts("to")))
    }
}
