//! Set down a strengthening plan: what an organisation does by when, once it has agreed to it.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use obligations::{ANSWER_DAYS, About, Owing, Sort};
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

    /// Whoever assessed: a plan that an organisation gives itself would let anybody sign with it
    /// (K25).
    async fn may(cx: &mut Context, on: &Visible<Capacity>) -> Result<(), Problem> {
        act::may_assess(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self {
            plan: form.paragraph("steps").and_then(|text| Plan::parse("steps", text.as_str()))?,
        })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Capacity>) -> Result<Capacity, Problem> {
        let one = on.into_inner().set_down(self.plan, cx.today)?;
        store::save_capacity(cx, &one).await?;
        owe_answer(cx, &one).await?;
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

/// Its organisation owes an answer to the plan, which is known by its first words.
async fn owe_answer(cx: &mut Context, one: &Capacity) -> Result<(), Problem> {
    let first = one.plan.as_ref().and_then(|plan| plan.steps.first());
    let Some(first) = first else { return Ok(()) };
    let owing = Owing {
        about: About::of(one),
        part: Plan::ANSWER.to_owned(),
        sort: Sort::Answer,
        by: one.party,
        to: one.share.owner,
        due: cx.today.plus_days(ANSWER_DAYS),
        title: first.text.clone(),
    };
    obligations::owe(cx, &owing).await.map(drop)
}

/// It was agreed to: the answer is there, and each step is owed from now on.
pub(crate) async fn begin(cx: &mut Context, one: &Capacity) -> Result<(), Problem> {
    store::save_capacity(cx, one).await?;
    obligations::settle(cx, &About::of(one), Plan::ANSWER).await?;
    owe_steps(cx, one).await
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
