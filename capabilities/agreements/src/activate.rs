//! Wake a contingency up, as its activation protocol says.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Clause, act, store};

pub(crate) struct Activate {
    letter: Paragraph,
}

impl Act for Activate {
    const NAME: &'static str = "agreements.activate";
    const PATH: &'static str = "/agreements/{id}/activate";
    const NEEDS: Right = crate::SIGN;
    const FRESH: bool = true;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { letter: form.paragraph("letter")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let on = on.into_inner();
        cx.because(Some(&self.letter));
        let life = on.life.clone().activate(by, self.letter, cx.today)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let protocol = on.document.sections.iter().find(|one| one.clause == Clause::Activation);
        let letter = form.question(w, "letter", "agreements-ask-letter").required();
        Ok(html! {
            (act::which(on))
            @if let Some(protocol) = protocol { (look::names::lines(protocol.text.as_str())) }
            (paragraph(&letter.hint(w.say("agreements-ask-letter-hint")), 6))
        })
    }
}
