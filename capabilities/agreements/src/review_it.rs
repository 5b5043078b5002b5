//! Review a text that all parties accepted, before it is signed.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right, all3};
use look::form::{Choice, one_of, paragraph};
use maud::{Markup, html};
use questionnaires::{
    Purpose,
    form::{Asking, Typed},
};
use sharing::Visible;

use crate::{Agreement, Opinion, Question, Review, Verdict, act, store};

pub(crate) struct ReviewIt {
    answers: Vec<Opinion>,
    further: Typed<Opinion>,
    conflict: Option<Paragraph>,
    verdict: Verdict,
    reason: Option<Paragraph>,
}

impl Act for ReviewIt {
    const NAME: &'static str = "agreements.review";
    const PATH: &'static str = "/agreements/{id}/review";
    const NEEDS: Right = crate::REVIEW;
    const FRESH: bool = true;
    type On = Agreement;
    type Leaves = Agreement;

    /// Whoever drafted it has it reviewed by others of their own.
    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        match cx.viewer.owns(&on.share) {
            true => Ok(()),
            false => Err(Problem::Forbidden),
        }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let [a, b, c, d, e, f, g, h] = Question::ALL.map(asked);
        let answers = [a, b, c, d, e, f, g, h].map(|name| wrong.note(form.choice::<Opinion>(name)));
        let conflict = form.maybe_paragraph("conflict");
        let said = all3(conflict, form.choice("verdict"), form.maybe_paragraph("reason"));
        let answers: Option<Vec<Opinion>> = answers.into_iter().collect();
        let further = wrong.note(Typed::without_reasons(form));
        match (answers, further, wrong.note(said)) {
            (Some(answers), Some(further), Some((conflict, verdict, reason))) => {
                Ok(Self { answers, further, conflict, verdict, reason })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let Self { answers, further, conflict, verdict, reason } = self;
        let further = further.answered(cx, Purpose::Review).await?;
        let further = further.taken(|_, _, (opinion, _)| Ok::<_, Problem>(opinion))?;
        cx.because(reason.as_ref());
        let review = Review { by, conflict, answers, further, verdict, reason };
        let on = on.into_inner();
        let life = on.life.clone().review(review.clone())?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        if review.sends_back() {
            store::note_sent_back(cx, &agreement, &review).await?;
        }
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let further = Asking::now(cx, Purpose::Review, form).await?;
        let w = &cx.words;
        let opinion = |one: Opinion| {
            Choice::new(one.name(), w.say(&format!("agreements-opinion-{}", one.name())))
        };
        let opinions = Opinion::ALL.map(opinion);
        let verdict = |one: Verdict| {
            Choice::new(one.name(), w.say(&format!("agreements-verdict-{}", one.name())))
        };
        let verdicts = Verdict::ALL.map(verdict);
        let ask = |name, key| form.question(w, name, key);
        let conflict = ask("conflict", "agreements-ask-conflict");
        let conflict = conflict.hint(w.say("agreements-ask-conflict-hint"));
        Ok(html! {
            (act::which(on))
            @for question in Question::ALL {
                (one_of(&ask(asked(question), key(question)).required(), &opinions))
            }
            (further.shown(w, form, &opinions, None))
            (paragraph(&conflict, 2))
            (one_of(&ask("verdict", "agreements-ask-verdict").required(), &verdicts))
            (act::why(w, form, false))
        })
    }
}

fn asked(question: Question) -> &'static str {
    question.name()
}

/// The key of what a review asks; the page that tells the answers asks it again.
pub(crate) fn key(question: Question) -> &'static str {
    match question {
        Question::Partnership => "agreements-ask-partnership",
        Question::Advantage => "agreements-ask-advantage",
        Question::Relations => "agreements-ask-relations",
        Question::Relevance => "agreements-ask-relevance",
        Question::Indicators => "agreements-ask-good-indicators",
        Question::Equity => "agreements-ask-equity",
        Question::Budget => "agreements-ask-budget",
        Question::Supplies => "agreements-ask-supplies",
    }
}
