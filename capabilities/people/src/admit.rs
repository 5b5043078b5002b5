//! Admit an organisation that applied: it enters the registry, and its first person is invited.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusal, Refusals, Right, Role, Standing};
use look::form::{Choice, choice};
use maud::{Markup, html};
use parties::Party;
use sharing::Visible;

use crate::{Account, Application, invite::send_link, pages, store};

pub(crate) struct Admit {
    /// One that stands in the registry already, because somebody's report named it.
    party: Option<Id<Organisation>>,
}

impl Act for Admit {
    const NAME: &'static str = "people.admit";
    const PATH: &'static str = "/applications/{id}/admit";
    const NEEDS: Right = crate::ADMIT;
    const FRESH: bool = true;
    type On = Application;
    type Leaves = Account;

    async fn may(_: &mut Context, _: &Visible<Application>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let party = form.maybe_id("party")?;
        Ok(Self { party })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Application>,
    ) -> Result<Account, Problem> {
        let actor = cx.actor()?.person;
        let party = enter(cx, self.party, &on).await?;
        let application = on.into_inner().admit(party.id, actor, cx.now)?;
        store::save_application(&mut cx.tx, &application).await?;
        let account = Account {
            id: cx.id(&format!("account {}", application.email)),
            organisation: party.id,
            name: application.name.clone(),
            email: application.email.clone(),
            language: application.language,
            roles: vec![Role::OrganisationAdministrator],
            standing: Standing::Invited,
            second_factor: false,
            password_suffices: false,
            invited_by: Some(actor),
            version: 1,
        };
        store::save(&mut cx.tx, &account, cx.now).await?;
        send_link(cx, &account).await?;
        cx.leave(&party)?;
        cx.leave(&application)?;
        Ok(account)
    }

    async fn known(cx: &mut Context, on: &Visible<Application>) -> Result<Option<Form>, Problem> {
        let known = parties::find_by_name(cx, on.organisation.as_str()).await?;
        let usual = known.first().map(|party| ("party", party.id.to_string()));
        Ok(Some(Form::from_pairs(usual)))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Application>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = parties::choices(cx).await?;
        let w = &cx.words;
        let choices: Vec<Choice> = parties;
        Ok(html! {
            (pages::application_facts(w, on))
            (choice(&form.question(w, "party", "people-ask-party")
                .hint(w.say("people-ask-party-hint")), &choices))
        })
    }
}

/// The party that the application means: a new one, or one of the registry that has nobody yet.
async fn enter(
    cx: &mut Context,
    known: Option<Id<Organisation>>,
    application: &Application,
) -> Result<Party, Problem> {
    let Some(known) = known else {
        let (name, acronym) = (application.organisation.clone(), application.acronym.clone());
        let (kind, constituency) = (application.kind, application.constituency);
        return parties::register_self(cx, name, acronym, kind, constituency).await;
    };
    if !store::is_empty(&mut cx.tx, known).await? {
        return Err(Refusal::new("party", "people-refused-has-people").into());
    }
    let party = parties::find(cx, known).await?;
    parties::claim(cx, party).await
}
