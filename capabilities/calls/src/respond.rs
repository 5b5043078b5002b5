//! Answer an offer: accept it, or decline it with the reason.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right, all2};
use look::form::{Choice, one_of};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Application,
    act::{may_keep, said, turned},
    application::Step,
};

pub(crate) struct Respond {
    response: Response,
    said: Option<Paragraph>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Response {
    Accept,
    Decline,
}

basics::named!(Response);

impl Response {
    pub(crate) const ALL: [Self; 2] = [Self::Accept, Self::Decline];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Decline => "decline",
        }
    }
}

impl Act for Respond {
    const NAME: &'static str = "calls.respond";
    const PATH: &'static str = "/call-applications/{id}/respond";
    const NEEDS: Right = crate::COMMIT;
    type On = Application;
    type Leaves = Application;

    async fn may(cx: &mut Context, on: &Visible<Application>) -> Result<(), Problem> {
        may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (response, said) = all2(form.choice("response"), form.maybe_paragraph("said"))?;
        Ok(Self { response, said })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Application>,
    ) -> Result<Application, Problem> {
        let step = match self.response {
            Response::Accept => Step::Accept,
            Response::Decline => Step::Decline,
        };
        cx.because(self.said.as_ref());
        let one = on.into_inner().step(step, self.said)?;
        turned(cx, one).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Application>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let word = |one: Response| w.say(&format!("calls-response-{}", one.name()));
        let offered = Response::ALL.map(|one| Choice::new(one.name(), word(one)));
        Ok(html! {
            @if let Some(feedback) = &on.feedback { (look::names::lines(feedback.as_str())) }
            (one_of(&form.question(w, "response", "calls-ask-response").required(), &offered))
            (said(w, form, "calls-ask-reply", false))
        })
    }
}
