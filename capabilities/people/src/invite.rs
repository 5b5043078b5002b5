//! Invite a person into an organisation.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{
    Id, Language, Line, Organisation, Problem, Refusal, Refusals, Right, Role, Standing, all4,
};
use look::form::{self, choice, choices, line};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Account, Email, account, authority,
    jobs::{self, About},
    pages::{languages, role_choices},
    store::{self, Purpose},
    token,
};

pub(crate) struct Invite {
    name: Line,
    email: Email,
    language: Language,
    roles: Vec<Role>,
    /// Another organisation than one's own: its first person.
    organisation: Option<Id<Organisation>>,
}

impl Act for Invite {
    const NAME: &'static str = "people.invite";
    const PATH: &'static str = "/people/invite";
    const NEEDS: Right = crate::INVITE;
    const FRESH: bool = true;
    type On = Instance;
    type Leaves = Account;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let person = wrong.note(all4(
            form.line("name"),
            form.parsed("email", Email::parse),
            form.parsed("language", Language::parse),
            roles(form),
        ));
        let organisation = wrong.note(form.maybe_id("organisation"));
        match (person, organisation) {
            (Some((name, email, language, roles)), Some(organisation)) => {
                Ok(Self { name, email, language, roles, organisation })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Account, Problem> {
        let actor = cx.actor()?.clone();
        let organisation = self.organisation.unwrap_or(actor.organisation);
        let is_empty = store::is_empty(&mut cx.tx, organisation).await?;
        authority::may_invite(&actor, organisation, is_empty, &self.roles)?;
        if organisation != actor.organisation {
            claim(cx, organisation).await?;
        }
        let account = Account {
            id: cx.id(&format!("account {}", self.email)),
            organisation,
            name: self.name,
            email: self.email,
            language: self.language,
            roles: self.roles,
            standing: Standing::Invited,
            second_factor: false,
            password_suffices: false,
            invited_by: Some(actor.person),
            version: 1,
        };
        // Of other organisations nothing is told: whoever is invited learns when accepting that
        // their address opens an account already.
        let own = organisation == actor.organisation;
        let of = Some(organisation);
        if own && store::find_taken(&mut cx.tx, &account.email, of, account.id).await? {
            return Err(Refusal::new("email", "people-refused-known").into());
        }
        store::save(&mut cx.tx, &account, cx.now).await?;
        send_link(cx, &account).await?;
        Ok(account)
    }

    async fn known(cx: &mut Context, _: &Visible<Instance>) -> Result<Option<Form>, Problem> {
        Ok(Some(Form::from_pairs([("language", cx.words.language().tag())])))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let actor = cx.actor()?.clone();
        let starts = actor.is(Role::Secretariat) || actor.is(Role::Administrator);
        let parties = if starts { parties::choices(cx).await? } else { Vec::new() };
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (line(&ask("name", "people-ask-name")))
            (form::email(&ask("email", "people-ask-email")))
            (choice(&ask("language", "people-ask-language"), &languages(w)))
            (choices(
                &ask("roles", "people-ask-roles"), &role_choices(w, &actor), &form.texts("roles"),
            ))
            @if starts {
                (choice(&form.question(w, "organisation", "people-ask-into")
                    .hint(w.say("people-ask-into-hint")), &parties))
            }
        })
    }
}

/// At least one, from the list.
pub(crate) fn roles(form: &Form) -> Result<Vec<Role>, Refusal> {
    account::roles("roles", form.choices("roles")?)
}

/// Somebody of this party has an account from now on.
async fn claim(cx: &mut Context, party: Id<Organisation>) -> Result<(), Problem> {
    let party = parties::find(cx, party).await?;
    if party.stage == parties::Stage::Registered {
        return Ok(());
    }
    let party = parties::claim(cx, party).await?;
    cx.leave(&party)
}

/// Sends the link by which a password is chosen. Without mail it can be seen by whoever made it, on
/// the account's page, as long as their session lasts.
pub(crate) async fn send_link(cx: &mut Context, account: &Account) -> Result<(), Problem> {
    match shown_code(cx, account) {
        None => jobs::order(cx, About::Invitation { person: account.id.uuid() }).await,
        Some(code) => {
            let expires_at = cx.now.plus_seconds(Purpose::Invitation.seconds());
            store::save_code(&mut cx.tx, account.id, &token::hash(&code), expires_at).await
        }
    }
}

/// The code of the link that this session made for this account, where there is no mail. It is made
/// again from the session's token, so that it is stored nowhere.
pub(crate) fn shown_code(cx: &Context, account: &Account) -> Option<String> {
    let token = cx.token.as_deref().filter(|_| cx.outside().mailer.is_off())?;
    let made = token::derived(token, "invitation", account.id.uuid(), account.version);
    Some(token::text(&made))
}
