//! Go on with an incident: somebody made sure of it, spoke for it, or it came to an end.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::{Choice, one_of, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Incident, Stage, store};

pub(crate) struct Step {
    stage: Stage,
    reason: Paragraph,
}

impl Act for Step {
    const NAME: &'static str = "access.step";
    const PATH: &'static str = "/access/{id}/step";
    const NEEDS: Right = crate::WRITE;
    type On = Incident;
    type Leaves = Incident;

    async fn may(cx: &mut Context, on: &Visible<Incident>) -> Result<(), Problem> {
        if on.is_in_hand_of(&cx.viewer) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (stage, reason) = all2(form.choice("stage"), form.paragraph("reason"))?;
        Ok(Self { stage, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Incident>) -> Result<Incident, Problem> {
        let next = on.into_inner().step(self.stage)?;
        let next = Incident { version: next.version + 1, updated_at: cx.now, ..next };
        store::save_incident(cx, &next).await?;
        cx.because(Some(&self.reason));
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Incident>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let word = |stage: Stage| w.say(&format!("access-stage-{}", stage.name()));
        let next = on.stage.next().map(|stage| Choice::new(stage.name(), word(stage)));
        let next: Vec<Choice> = next.collect();
        if next.is_empty() {
            return Err(Refusal::new("stage", "access-refused-step").into());
        }
        Ok(html! {
            (one_of(&form.question(w, "stage", "access-ask-stage").required(), &next))
            (paragraph(&form.question(w, "reason", "access-ask-reason").required(), 2))
        })
    }
}
