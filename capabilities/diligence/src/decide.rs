//! Decide on what was escalated: red, or yellow again. Somebody else than whoever escalated it.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use look::form::{Choice, one_of};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Flag, Stage,
    act::{self, Step, stage_word},
};

pub(crate) struct Decide {
    decision: Decision,
    step: Step,
}

/// What an Authorized Officer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Red,
    Yellow,
}

basics::named!(Decision);

impl Decision {
    pub(crate) const ALL: [Self; 2] = [Self::Red, Self::Yellow];

    pub(crate) fn name(self) -> &'static str {
        self.stage().name()
    }

    fn stage(self) -> Stage {
        match self {
            Self::Red => Stage::Red,
            Self::Yellow => Stage::Yellow,
        }
    }
}

impl Act for Decide {
    const NAME: &'static str = "diligence.decide";
    const PATH: &'static str = "/flags/{id}/decide";
    const NEEDS: Right = crate::DECIDE;
    type On = Flag;
    type Leaves = Flag;

    async fn may(cx: &mut Context, on: &Visible<Flag>) -> Result<(), Problem> {
        act::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let decision = wrong.note(form.choice("decision"));
        let step = wrong.note(Step::parse(form));
        match (decision, step) {
            (Some(decision), Some(step)) => Ok(Self { decision, step }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Flag>) -> Result<Flag, Problem> {
        let person = cx.actor()?.person;
        let flag = on.into_inner().decide(person, self.decision == Decision::Red)?;
        self.step.take(cx, flag).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Flag>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let step = act::questions(cx, on, form).await?;
        let w = &cx.words;
        let word = |one: Decision| Choice::new(one.name(), stage_word(w, one.stage()));
        let ask = form.question(w, "decision", "diligence-ask-decision").required();
        Ok(html! { (one_of(&ask, &Decision::ALL.map(word))) (step) })
    }
}
