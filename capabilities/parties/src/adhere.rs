//! Record that the information-sharing protocol binds a party, from when until when (R8.5).

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Period, Problem, Refusals, Right, all3};
use look::form::{day, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::Party;

pub(crate) struct Adhere {
    period: Period,
    reason: Paragraph,
}

impl Act for Adhere {
    const NAME: &'static str = "parties.adhere";
    const PATH: &'static str = "/parties/{id}/adhere";
    const NEEDS: Right = crate::KEEP;
    type On = Party;
    type Leaves = Party;

    async fn may(_: &mut Context, _: &Visible<Party>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (first, last, reason) =
            all3(form.day("first_day"), form.maybe_day("last_day"), form.paragraph("reason"))?;
        Ok(Self { period: Period::new(Some(first), last)?, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Party, Problem> {
        on.may_be_chosen("party")?;
        sharing::adhere(&mut cx.tx, on.id, Some(self.period)).await?;
        cx.because(Some(&self.reason));
        Ok(on.into_inner())
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            (day(&form.question(w, "first_day", "parties-ask-adheres-from").required()))
            (day(&form.question(w, "last_day", "parties-ask-adheres-until")))
            (paragraph(&form.question(w, "reason", "parties-ask-adheres-reason").required(), 2))
        })
    }
}
