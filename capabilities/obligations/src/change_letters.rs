//! Ask for letters of what is due and late, or for none; the list stays whichever it is.

use acts::{Act, Context, Form, Instance, Record, whoever_sees_it};
use basics::{Id, Organisation, Person, Problem, Refusals, Right};
use look::form::tick;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use uuid::Uuid;

use crate::store;

pub(crate) struct ChangeLetters {
    wants: bool,
}

/// Whether somebody wants letters.
pub(crate) struct Letters {
    person: Id<Person>,
    organisation: Id<Organisation>,
    wants: bool,
}

/// Whether somebody wants letters.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ObligationLetters")]
pub(crate) struct LettersShape {
    person: Id<Person>,
    wants: bool,
}

impl Act for ChangeLetters {
    const NAME: &'static str = "obligations.change_letters";
    const PATH: &'static str = "/account/reminders/letters";
    const NEEDS: Right = crate::OWN;
    type On = Instance;
    type Leaves = Letters;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { wants: form.tick("wants") })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Letters, Problem> {
        let (person, organisation) = (cx.actor()?.person, cx.actor()?.organisation);
        let since = (!self.wants).then_some(cx.now);
        store::save_quiet(&mut cx.tx, person, since).await?;
        Ok(Letters { person, organisation, wants: self.wants })
    }

    async fn known(cx: &mut Context, _: &Visible<Instance>) -> Result<Option<Form>, Problem> {
        let person = cx.actor()?.person;
        let wants = !store::is_quiet(&mut cx.tx, person).await?;
        Ok(Some(Form::from_pairs([("wants", if wants { "yes" } else { "" })])))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let wants = form.question(&cx.words, "wants", "obligations-question-letters");
        Ok(html! { (tick(&wants.hint(cx.words.say("obligations-question-letters-hint")))) })
    }
}

impl Record for Letters {
    const KIND: &'static str = "obligation_letters";
    type Shape = LettersShape;

    fn uuid(&self) -> Uuid {
        self.person.uuid()
    }

    fn path(&self) -> String {
        "/account/reminders".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.organisation)
    }

    fn shape(&self) -> LettersShape {
        LettersShape { person: self.person, wants: self.wants }
    }
}
