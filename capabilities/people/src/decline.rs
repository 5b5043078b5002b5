//! Decline an organisation's application, with the reason that it is told.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Application,
    jobs::{self, About},
    pages, store,
};

pub(crate) struct Decline {
    reason: Paragraph,
}

impl Act for Decline {
    const NAME: &'static str = "people.decline";
    const PATH: &'static str = "/applications/{id}/decline";
    const NEEDS: Right = crate::ADMIT;
    type On = Application;
    type Leaves = Application;

    async fn may(_: &mut Context, _: &Visible<Application>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Application>,
    ) -> Result<Application, Problem> {
        let by = cx.actor()?.person;
        let application = on.into_inner().decline(by, cx.now)?;
        store::save_application(&mut cx.tx, &application).await?;
        let reason = self.reason.to_string();
        jobs::order(cx, About::Declined { application: application.id.uuid(), reason }).await?;
        cx.because(Some(&self.reason));
        Ok(application)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Application>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "reason", "people-ask-reason").required();
        Ok(html! {
            (pages::application_facts(w, on))
            (paragraph(&ask.hint(w.say("people-ask-decline-hint")), 3))
        })
    }
}
