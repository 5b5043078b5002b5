//! Take back a passport that was brought: nobody relies upon it any more.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Passport, bring::may_speak_for, recognise::which, store};

pub(crate) struct Withdraw {
    reason: Paragraph,
}

impl Act for Withdraw {
    const NAME: &'static str = "diligence.withdraw";
    const PATH: &'static str = "/passports/{id}/withdraw";
    const NEEDS: Right = crate::ANSWER;
    type On = Passport;
    type Leaves = Passport;

    async fn may(cx: &mut Context, on: &Visible<Passport>) -> Result<(), Problem> {
        match parties::find(cx, on.share.owner).await {
            Ok(party) => may_speak_for(cx, &party),
            Err(Problem::NotFound) => Err(Problem::Forbidden),
            Err(problem) => Err(problem),
        }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Passport>) -> Result<Passport, Problem> {
        cx.because(Some(&self.reason));
        let one = on.into_inner().withdraw(self.reason)?;
        let one = store::draw_in(cx, one).await?;
        store::save_passport(cx, &one).await?;
        attachments::reshare(cx, &one).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Passport>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "reason", "diligence-ask-reason").required();
        Ok(html! {
            p { (which(w, on)) }
            (paragraph(&ask.hint(w.say("diligence-ask-withdraw-hint")), 3))
        })
    }
}
