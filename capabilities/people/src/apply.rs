//! Apply to take part, as an organisation that nobody has registered.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Language, Line, Problem, Refusals, Right, all3, all4};
use look::form::{self, choice, line, section};
use maud::{Markup, html};
use parties::OrganisationType;
use sharing::{Constituency, Visible};

use crate::{
    Application, Email,
    application::Stage,
    pages::{constituencies, kinds, languages},
    store,
};

pub(crate) struct Apply {
    organisation: Line,
    acronym: Option<Line>,
    kind: OrganisationType,
    constituency: Constituency,
    name: Line,
    email: Email,
    language: Language,
}

impl Act for Apply {
    const NAME: &'static str = "people.apply";
    const PATH: &'static str = "/register";
    const NEEDS: Right = crate::SIGN_IN;
    type On = Instance;
    type Leaves = Application;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let organisation = all4(
            form.line("organisation"),
            form.maybe_line("acronym"),
            form.choice::<OrganisationType>("type"),
            form.maybe_choice("constituency"),
        );
        let person = all3(
            form.line("name"),
            form.parsed("email", Email::parse),
            form.parsed("language", Language::parse),
        );
        let mut wrong = Refusals::default();
        let (Some(organisation), Some(person)) = (wrong.note(organisation), wrong.note(person))
        else {
            return Err(wrong);
        };
        let (organisation, acronym, kind, constituency) = organisation;
        let constituency = constituency.unwrap_or(kind.usual_constituency());
        let (name, email, language) = person;
        Ok(Self { organisation, acronym, kind, constituency, name, email, language })
    }

    /// Nothing is looked up: the answer cannot tell whether an organisation or an address is known.
    async fn carry_out(
        self,
        cx: &mut Context,
        _: Visible<Instance>,
    ) -> Result<Application, Problem> {
        const HOUR_SECONDS: i64 = 3600;
        let since = cx.now.plus_seconds(-HOUR_SECONDS);
        let (waiting, recent) = store::count_applications(&mut cx.tx, since).await?;
        if waiting >= Application::WAITING_MAX || recent >= Application::AN_HOUR_MAX {
            return Err(Problem::refused("organisation", "people-refused-many-applications"));
        }
        let Self { organisation, acronym, kind, constituency, name, email, language } = self;
        let application = Application {
            id: cx.id(&format!("application {organisation}")),
            organisation,
            acronym,
            kind,
            constituency,
            name,
            email,
            language,
            made_at: cx.now,
            stage: Stage::Waiting,
        };
        store::save_application(&mut cx.tx, &application).await?;
        Ok(application)
    }

    async fn known(cx: &mut Context, _: &Visible<Instance>) -> Result<Option<Form>, Problem> {
        Ok(Some(Form::from_pairs([("language", cx.words.language().tag())])))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        let organisation = html! {
            (line(&ask("organisation", "people-ask-organisation").autocomplete("organization")))
            (line(&form.question(w, "acronym", "people-ask-acronym")))
            (choice(&ask("type", "people-ask-type"), &kinds(w)))
            (choice(&form.question(w, "constituency", "people-ask-constituency"),
                &constituencies(w)))
        };
        let person = html! {
            (line(&ask("name", "people-ask-name").autocomplete("name")))
            (form::email(&ask("email", "people-ask-email").autocomplete("email")))
            (choice(&ask("language", "people-ask-language"), &languages(w)))
        };
        Ok(html! {
            (section(&w.say("people-apply-organisation"), None, organisation))
            (section(&w.say("people-apply-person"), None, person))
        })
    }
}
