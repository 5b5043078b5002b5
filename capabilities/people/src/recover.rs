//! Ask for a link by mail, because the password is lost or too many wrong ones were tried.

use acts::{Act, Context, Form, Instance, Record, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusals, Right};
use look::form;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Email,
    jobs::{self, About},
    store,
};

pub(crate) struct Recover {
    email: Email,
}

impl Act for Recover {
    const NAME: &'static str = "people.recover";
    const PATH: &'static str = "/sign-in/recover";
    const NEEDS: Right = crate::SIGN_IN;
    type On = Instance;
    type Leaves = Asked;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { email: form.parsed("email", Email::parse)? })
    }

    /// Whether the address opens an account is looked up later, by the job: the answer and the time
    /// that it takes are the same.
    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Asked, Problem> {
        if cx.outside().mailer.is_off() {
            return Err(Problem::refused("email", "people-refused-no-mail"));
        }
        store::count_recovery(cx).await?;
        let email = self.email.to_string();
        jobs::order(cx, About::Recovery { email }).await?;
        Ok(Asked(cx.id("recovery")))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "email", "people-ask-email").required();
        Ok(html! { (form::email(&ask.autocomplete("username"))) })
    }
}

/// That somebody asked; not for whom.
pub(crate) struct Asked(Id<Self>);

impl Record for Asked {
    const KIND: &'static str = "recovery";
    type Shape = ();

    fn uuid(&self) -> uuid::Uuid {
        self.0.uuid()
    }

    fn path(&self) -> String {
        "/sign-in".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    /// Nothing: the answer cannot tell whether there is such an account.
    fn shape(&self) {}
}
