//! Take back what was noted last, if it was noted by mistake. The journal keeps both.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Authorisation, form, given, store};

pub(crate) struct TakeBack {
    reason: Paragraph,
}

impl Act for TakeBack {
    const NAME: &'static str = "authorisations.take_back";
    const PATH: &'static str = "/authorisations/{id}/take-back";
    const NEEDS: Right = crate::WRITE;
    type On = Authorisation;
    type Leaves = Authorisation;

    async fn may(cx: &mut Context, on: &Visible<Authorisation>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Authorisation>,
    ) -> Result<Authorisation, Problem> {
        let before = on.into_inner();
        let (next, _) = before.clone().take_back()?;
        let next = Authorisation { version: next.version + 1, updated_at: cx.now, ..next };
        store::save(cx, &next).await?;
        given::owe(cx, Some(&before), &next).await?;
        cx.because(Some(&self.reason));
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Authorisation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let (_, event) = (**on).clone().take_back()?;
        let w = &cx.words;
        let happening = event.what.happening().name().replace('_', "-");
        let reason = form.question(w, "reason", "authorisations-ask-reason").required();
        Ok(html! {
            p {
                (w.say(&format!("authorisations-happening-{happening}"))) ", "
                (look::dates::day(w, event.on))
            }
            (paragraph(&reason, 2))
        })
    }
}
