//! Give points to an application, or declare a conflict (R5.8). Once said, it stays.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::{number, paragraph, section};
use maud::{Markup, html};
use sharing::{Audience, Level, Share, Tlp, Visible};

use crate::{
    Application, Criterion, Points, Score, State, act::may_judge, form::criterion_key, store,
};

pub(crate) struct GiveScore {
    conflict: Option<Paragraph>,
    comment: Option<Paragraph>,
    points: Vec<(Criterion, Option<i64>)>,
}

impl Act for GiveScore {
    const NAME: &'static str = "calls.score";
    const PATH: &'static str = "/call-applications/{id}/score";
    const NEEDS: Right = crate::SCORE;
    type On = Application;
    type Leaves = Score;

    /// Whoever was named, and nobody for them.
    async fn may(cx: &mut Context, on: &Visible<Application>) -> Result<(), Problem> {
        let call = may_judge(cx, on).await?;
        let is_named = call.reviewers.contains(&cx.actor()?.person);
        if is_named { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let said = all2(form.maybe_paragraph("conflict"), form.maybe_paragraph("comment"));
        let said = wrong.note(said);
        let mut points = Vec::new();
        for criterion in Criterion::ALL {
            let given = wrong.note(form.maybe_number(criterion.name()));
            points.extend(given.map(|given| (criterion, given)));
        }
        match said {
            Some((conflict, comment)) if wrong.0.is_empty() => {
                Ok(Self { conflict, comment, points })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Application>) -> Result<Score, Problem> {
        let call = may_judge(cx, &on).await?;
        call.may_be_judged(cx.today)?;
        if on.state != State::Filed {
            return Err(Refusal::new("application", "calls-refused-turn").into());
        }
        let reviewer = cx.actor()?.person;
        let own = store::own_scores(cx, &call).await?;
        if own.iter().any(|score| score.application == on.id) {
            return Err(Refusal::new("application", "calls-refused-scored").into());
        }
        let said = match self.conflict {
            Some(conflict) => Points::Conflict(conflict),
            None => {
                let given = |wanted| {
                    self.points.iter().find(|(known, _)| *known == wanted).and_then(|(_, n)| *n)
                };
                let wanted = call.weights().iter();
                Points::given(&call, wanted.map(|(criterion, _)| given(*criterion)).collect())?
            }
        };
        let owner = call.share.owner;
        let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
        let score = Score {
            id: cx.id(&format!("score {reviewer} {}", on.id)),
            share: Share { owner, level, tlp, audience },
            call: call.id,
            application: on.id,
            reviewer,
            said,
            comment: self.comment,
            at: cx.now,
        };
        store::save_new_score(cx, &score).await?;
        Ok(score)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Application>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let call = may_judge(cx, on).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let most = |weight: i64| w.tell_plain("calls-at-most", &[("most", weight.into())]);
        Ok(html! {
            (look::names::lines(on.approach.as_str()))
            (paragraph(&ask("conflict", "calls-ask-conflict")
                .hint(w.say("calls-ask-conflict-hint")), 2))
            (section(&w.say("calls-points"), None, html! {
                @for (criterion, weight) in call.weights() {
                    (number(&ask(criterion.name(), criterion_key(*criterion)).hint(most(*weight))))
                }
            }))
            (paragraph(&ask("comment", "calls-ask-comment"), 4))
        })
    }
}
