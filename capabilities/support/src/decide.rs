//! Decide about a support, as an Authorized Officer who did not propose it (R5.17).

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::{day, one_of, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Approval, Condition, Support, Verdict, What, form, given, store};

pub(crate) struct Decide {
    what: What,
}

impl Act for Decide {
    const NAME: &'static str = "support.decide";
    const PATH: &'static str = "/support/{id}/decide";
    const NEEDS: Right = crate::DECIDE;
    const FRESH: bool = true;
    type On = Support;
    type Leaves = Support;

    async fn may(cx: &mut Context, on: &Visible<Support>) -> Result<(), Problem> {
        form::may_go_on(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let said = wrong.note(all2(form.choice("verdict"), form.paragraph("reason")));
        let more = wrong.note(all2(form.maybe_day("review"), form::conditions(form)));
        match (said, more) {
            (Some((verdict, reason)), Some((review, conditions))) => {
                Ok(Self { what: decided(verdict, reason, (review, conditions))? })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Support>) -> Result<Support, Problem> {
        let before = (*on).clone();
        let step = form::step(cx, self.what)?;
        let next = form::next(cx, on, step)?;
        store::save(cx, &next).await?;
        given::owe(cx, Some(&before), &next).await?;
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Support>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        on.may_be_decided_by(cx.actor()?.person)?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (form::which(on))
            (one_of(&ask("verdict", "support-ask-verdict").required(),
                &form::named::<Verdict>(w, "support-verdict-")))
            (paragraph(&ask("reason", "support-ask-decided-reason").required(), 4))
            (day(&ask("review", "support-ask-review").hint(w.say("support-ask-review-hint"))))
            (paragraph(&ask("conditions", "support-ask-conditions")
                .hint(w.say("support-ask-conditions-hint")), 4))
        })
    }
}

/// What belongs to another decision than the one that was chosen is not passed over in silence.
fn decided(
    verdict: Verdict,
    reason: Paragraph,
    (review, conditions): (Option<Day>, Vec<Condition>),
) -> Result<What, Refusals> {
    let mut wrong = Refusals::default();
    let mut refuse = |is_wrong: bool, question, why| {
        if is_wrong {
            wrong.0.push(Refusal::new(question, why));
        }
    };
    let has_conditions = !conditions.is_empty();
    let is_refusal = verdict == Verdict::Refused;
    refuse(is_refusal && review.is_some(), "review", "support-refused-only-approved");
    refuse(!is_refusal && review.is_none(), "review", "support-refused-no-review");
    let is_conditional = verdict == Verdict::Conditional;
    refuse(is_conditional && !has_conditions, "conditions", "support-refused-no-conditions");
    refuse(!is_conditional && has_conditions, "conditions", "support-refused-has-conditions");
    wrong.or(())?;
    Ok(match review {
        Some(review) => What::Approved(Approval { reason, conditions, review }),
        None => What::Refused { reason },
    })
}
