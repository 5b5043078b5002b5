//! Set up the installation: the first account, with the code that the server printed.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Language, Line, Problem, Refusal, Refusals, Right, Role, Standing, all4};
use look::form::{self, choice, line, section};
use maud::{Markup, html};
use parties::OrganisationType;
use sharing::{Constituency, Visible};

use crate::{
    Account, Email,
    pages::{constituencies, kinds, languages},
    password::Password,
    second_factor::code,
    sign_in::{self, SignedIn, let_in, stage_after_password},
    store::{self, remember_device},
};

pub(crate) struct SetUp {
    code: String,
    organisation: Line,
    acronym: Option<Line>,
    kind: OrganisationType,
    constituency: Constituency,
    name: Line,
    email: Email,
    language: Language,
    password: Password,
    hash: String,
}

/// Whoever sets up can invite their own people, appoint others and admit organisations; the roles
/// can be given to others, and given up, afterwards.
const ROLES: [Role; 3] = [Role::OrganisationAdministrator, Role::Secretariat, Role::Administrator];

impl Act for SetUp {
    const NAME: &'static str = "people.set_up";
    const PATH: &'static str = "/set-up";
    const NEEDS: Right = crate::SIGN_IN;
    type On = Instance;
    type Leaves = SignedIn;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let organisation = all4(
            form.line("organisation"),
            form.maybe_line("acronym"),
            form.choice("type"),
            form.choice("constituency"),
        );
        let own = [form.text("name"), form.text("email"), form.text("organisation")];
        let person = all4(
            form.line("name"),
            form.parsed("email", Email::parse),
            form.parsed("language", Language::parse),
            Password::chosen("password", form.text("password"), &own),
        );
        let mut wrong = Refusals::default();
        let code = wrong.note(code(form, "code"));
        let (organisation, person) = (wrong.note(organisation), wrong.note(person));
        let (Some(code), Some(organisation), Some(person)) = (code, organisation, person) else {
            return Err(wrong);
        };
        let (organisation, acronym, kind, constituency) = organisation;
        let (name, email, language, password) = person;
        let hash = String::new();
        Ok(Self {
            code,
            organisation,
            acronym,
            kind,
            constituency,
            name,
            email,
            language,
            password,
            hash,
        })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        may_set_up(cx, Some(&self.code)).await?;
        let hash = sign_in::hash(self.password.clone(), cx.chance().bytes()).await?;
        Ok(Self { hash, ..self })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<SignedIn, Problem> {
        may_set_up(cx, Some(&self.code)).await?;
        let Self { organisation, acronym, kind, constituency, .. } = self;
        let party = parties::register_self(cx, organisation, acronym, kind, constituency).await?;
        let account = Account {
            id: cx.id("first account"),
            organisation: party.id,
            name: self.name,
            email: self.email,
            language: self.language,
            roles: ROLES.to_vec(),
            standing: Standing::Invited,
            second_factor: false,
            password_suffices: false,
            invited_by: None,
            version: 0,
        };
        store::save(&mut cx.tx, &account, cx.now).await?;
        store::save_password(&mut cx.tx, account.id, &self.hash).await?;
        let account = account.accept(self.password.suffices())?;
        store::save(&mut cx.tx, &account, cx.now).await?;
        store::forget_set_up_code(&mut cx.tx).await?;
        remember_device(cx, account.id).await?;
        cx.leave(&party)?;
        cx.leave(&account)?;
        let stage = stage_after_password(&account);
        let now = cx.now;
        let_in(cx, &account, stage, Some(now), None).await
    }

    async fn known(cx: &mut Context, _: &Visible<Instance>) -> Result<Option<Form>, Problem> {
        let language = cx.words.language();
        Ok(Some(Form::from_pairs([
            ("type", OrganisationType::UnitedNations.code()),
            ("constituency", Constituency::MissionCivilian.name()),
            ("language", language.tag()),
        ])))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        may_set_up(cx, None).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        let organisation = html! {
            (line(&ask("organisation", "people-ask-organisation")))
            (line(&form.question(w, "acronym", "people-ask-acronym")))
            (choice(&ask("type", "people-ask-type"), &kinds(w)))
            (choice(&ask("constituency", "people-ask-constituency"), &constituencies(w)))
        };
        let person = html! {
            (line(&ask("name", "people-ask-name").autocomplete("name")))
            (form::email(&ask("email", "people-ask-email").autocomplete("username")))
            (form::password(&ask("password", "people-ask-password")
                .hint(w.say("people-ask-password-hint")).autocomplete("new-password")))
            (choice(&ask("language", "people-ask-language"), &languages(w)))
        };
        Ok(html! {
            (line(&ask("code", "people-ask-set-up-code")
                .hint(w.say("people-ask-set-up-code-hint"))))
            (section(&w.say("people-set-up-organisation"), None, organisation))
            (section(&w.say("people-set-up-person"), None, person))
        })
    }
}

/// Only while there is no account; afterwards there is nothing here.
async fn may_set_up(cx: &mut Context, code: Option<&str>) -> Result<(), Problem> {
    if !store::is_new(&mut cx.tx).await? {
        return Err(Problem::NotFound);
    }
    match code {
        None => Ok(()),
        Some(code) if store::find_set_up_code(&mut cx.tx, code).await? => Ok(()),
        Some(_) => Err(Refusal::new("code", "people-refused-set-up-code").into()),
    }
}
