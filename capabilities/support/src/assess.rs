//! Assess the risk, and say what makes it smaller. Each new decision rests on a new assessment.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right, all4};
use look::form::{one_of, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Assessment, Risk, Support, What, form, store};

pub(crate) struct Assess {
    assessment: Assessment,
}

impl Act for Assess {
    const NAME: &'static str = "support.assess";
    const PATH: &'static str = "/support/{id}/assess";
    const NEEDS: Right = crate::WRITE;
    type On = Support;
    type Leaves = Support;

    async fn may(cx: &mut Context, on: &Visible<Support>) -> Result<(), Problem> {
        form::may_go_on(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (risk, text, measures, monitoring) = all4(
            form.choice("risk"),
            form.paragraph("text"),
            form.paragraph("measures"),
            form.maybe_paragraph("monitoring"),
        )?;
        Ok(Self { assessment: Assessment { risk, text, measures, monitoring } })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Support>) -> Result<Support, Problem> {
        let step = form::step(cx, What::Assessed(self.assessment))?;
        let next = form::next(cx, on, step)?;
        store::save(cx, &next).await?;
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Support>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (form::which(on))
            (one_of(&ask("risk", "support-ask-risk").required()
                .hint(w.say("support-ask-risk-hint")), &form::named::<Risk>(w, "support-risk-")))
            (paragraph(&ask("text", "support-ask-assessment").required()
                .hint(w.say("support-ask-assessment-hint")), 5))
            (paragraph(&ask("measures", "support-ask-measures").required(), 4))
            (paragraph(&ask("monitoring", "support-ask-monitoring"), 3))
        })
    }
}
