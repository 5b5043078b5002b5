//! Cancel a call: everybody who applied is told why.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Call, State,
    act::{may_keep, saved, turned, which},
    application::Step,
    store,
};

pub(crate) struct Cancel {
    reason: Paragraph,
}

impl Act for Cancel {
    const NAME: &'static str = "calls.cancel";
    const PATH: &'static str = "/calls/{id}/cancel";
    const NEEDS: Right = crate::COMMIT;
    type On = Call;
    type Leaves = Call;

    async fn may(cx: &mut Context, on: &Visible<Call>) -> Result<(), Problem> {
        may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Call>) -> Result<Call, Problem> {
        cx.because(Some(&self.reason));
        let applications = store::applications(cx, &on).await?;
        let call = on.into_inner().cancel(self.reason.clone())?;
        for one in applications.into_iter().map(Visible::into_inner) {
            let step = match one.state {
                State::Filed => Step::TurnDown,
                State::Offered | State::Accepted => Step::Retract,
                _ => continue,
            };
            let one = one.step(step, Some(self.reason.clone()))?;
            let one = turned(cx, one).await?;
            cx.leave(&one)?;
        }
        saved(cx, call).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Call>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "reason", "calls-ask-reason").required();
        Ok(html! {
            (which(&on.title))
            (paragraph(&ask.hint(w.say("calls-ask-reason-hint")), 3))
        })
    }
}
