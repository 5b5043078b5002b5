//! Agree to a strengthening plan: an Authorized Officer of the organisation says yes to its steps,
//! and from then on they are owed and the plan counts (K25).

use acts::{Act, Context, Form};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::tick;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Capacity, act, agree_plan};

pub(crate) struct AcceptPlan;

impl Act for AcceptPlan {
    const NAME: &'static str = "diligence.accept_plan";
    const PATH: &'static str = "/capacities/{id}/accept-plan";
    const NEEDS: Right = crate::AGREE;
    const FRESH: bool = true;
    type On = Capacity;
    type Leaves = Capacity;

    async fn may(cx: &mut Context, on: &Visible<Capacity>) -> Result<(), Problem> {
        act::may_as_party(cx, on.party)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        match form.tick("has_read") {
            true => Ok(Self),
            false => Err(Refusal::new("has_read", "diligence-refused-plan-unread").into()),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Capacity>) -> Result<Capacity, Problem> {
        let person = cx.actor()?.person;
        let one = on.into_inner().agree(person, None, cx.today)?;
        agree_plan::begin(cx, &one).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Capacity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            (act::steps(w, on))
            (tick(&form.question(w, "has_read", "diligence-ask-has-read").required()))
        })
    }
}
