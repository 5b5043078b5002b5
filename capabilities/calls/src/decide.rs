//! Decide on an application: offer, or turn down with words that help (R5.8).

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::{Choice, one_of};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Application, Call, Points, Road, Score, Tally,
    act::{may_judge, said, turned},
    application::Step,
    store,
};

pub(crate) struct Decide {
    decision: Decision,
    said: Option<Paragraph>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Offer,
    TurnDown,
}

basics::named!(Decision);

impl Decision {
    pub(crate) const ALL: [Self; 2] = [Self::Offer, Self::TurnDown];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::TurnDown => "turn_down",
        }
    }
}

impl Act for Decide {
    const NAME: &'static str = "calls.decide";
    const PATH: &'static str = "/call-applications/{id}/decide";
    const NEEDS: Right = crate::COMMIT;
    type On = Application;
    type Leaves = Application;

    async fn may(cx: &mut Context, on: &Visible<Application>) -> Result<(), Problem> {
        may_judge(cx, on).await.map(drop)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (decision, said) = all2(form.choice("decision"), form.maybe_paragraph("said"))?;
        Ok(Self { decision, said })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Application>,
    ) -> Result<Application, Problem> {
        let call = may_judge(cx, &on).await?;
        call.may_be_judged(cx.today)?;
        let own = store::own_scores(cx, &call).await?;
        let declared = |score: &Visible<Score>| {
            score.application == on.id && matches!(score.said, Points::Conflict(_))
        };
        if own.iter().any(declared) {
            return Err(Refusal::new("decision", "calls-refused-conflicted").into());
        }
        if matches!(call.road, Road::Open(_)) {
            tally(cx, &call).await?.may_decide(on.id)?;
        }
        let step = match self.decision {
            Decision::TurnDown => Step::TurnDown,
            Decision::Offer => {
                stands(cx, &call, &on).await?;
                Step::Offer
            }
        };
        cx.because(self.said.as_ref());
        let one = on.into_inner().step(step, self.said)?;
        turned(cx, one).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Application>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let word = |one: Decision| w.say(&format!("calls-decision-{}", one.name()));
        let offered = Decision::ALL.map(|one| Choice::new(one.name(), word(one)));
        Ok(html! {
            (look::names::lines(on.approach.as_str()))
            (one_of(&form.question(w, "decision", "calls-ask-decision").required(), &offered))
            (said(w, form, "calls-ask-feedback", false))
        })
    }
}

/// What the scores come to.
pub(crate) async fn tally(cx: &mut Context, call: &Visible<Call>) -> Result<Tally, Problem> {
    let applications = store::applications(cx, call).await?;
    let states: Vec<_> = applications.iter().map(|one| (one.id, one.state)).collect();
    let scores = store::scores(cx, call).await?;
    Ok(Tally::of(call, &states, &scores))
}

/// Nobody against whom a red flag stands; where money moves, only those who are verified (R5.10).
async fn stands(cx: &mut Context, call: &Call, on: &Application) -> Result<(), Problem> {
    let standing = diligence::standing(cx, on.share.owner).await?;
    let against = match call.budget {
        Some(_) => standing.may_receive_funds(),
        None => standing.may_sign(),
    };
    let mut wrong = Refusals::default();
    if !against.is_empty() {
        wrong.0.push(Refusal::new("decision", "calls-refused-partner"));
    }
    wrong.0.extend(against);
    Ok(wrong.or(())?)
}
