//! Agree on a strengthening plan: what an organisation does by when, each step owed from now on.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use obligations::{About, Owing, Sort};
use sharing::Visible;

use crate::{Capacity, Plan, act, store};

pub(crate) struct AgreePlan {
    plan: Plan,
}

impl Act for AgreePlan {
    const NAME: &'static str = "diligence.agree_plan";
    const PATH: &'static str = "/capacities/{id}/agree-plan";
    const NEEDS: Right = crate::VERIFY;
    const FRESH: bool = true;
    type On = Capacity;
    type Leaves = Capacity;

    /// Whoever assessed says that it was agreed: a plan that an organisation gives itself would let
    /// anybody sign with it (K25).
    async fn may(cx: &mut Context, on: &Visible<Capacity>) -> Result<(), Problem> {
        act::may_assess(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self {
            plan: form.paragraph("steps").and_then(|text| Plan::parse("steps", text.as_str()))?,
        })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Capacity>) -> Result<Capacity, Problem> {
        let one = on.into_inner().agree_on(self.plan, cx.today)?;
        store::save_capacity(cx, &one).await?;
        owe_steps(cx, &one).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Capacity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let whose = act::whose(cx, on.party).await?;
        let w = &cx.words;
        let last = on.determined.as_ref().map(|it| it.on.plus_days(Plan::DAYS_MAX));
        let last = last.map_or(String::new(), |day| w.day(day));
        let hint = w.tell_plain("diligence-ask-steps-hint", &[("day", words::Arg::from(last))]);
        Ok(html! {
            (whose)
            p { (act::rating_word(w, on.rating())) }
            (paragraph(&form.question(w, "steps", "diligence-ask-steps").required().hint(hint), 6))
        })
    }
}

/// Each step is owed by the organisation to whoever assessed it, and both see it.
pub async fn owe_steps(cx: &mut Context, one: &Capacity) -> Result<(), Problem> {
    for (number, step) in one.plan.iter().flat_map(|plan| &plan.steps).enumerate() {
        let owing = Owing {
            about: About::of(one),
            part: Plan::part(number),
            sort: Sort::Plan,
            by: one.party,
            to: one.share.owner,
            due: step.due,
            title: step.text.clone(),
        };
        obligations::owe(cx, &owing).await?;
    }
    Ok(())
}
