//! Give one’s own final review of an agreement that is over (R5.6).

use acts::{Act, Context, Form};
use basics::{Money, Paragraph, Problem, Refusal, Refusals, Right, all2, all3};
use look::form::{Choice, line, one_of, paragraph, tick};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Conclusion, Hindsight, Opinion, act, store};

pub(crate) struct Conclude {
    answers: Vec<Opinion>,
    comment: Option<Paragraph>,
    advances: Option<String>,
    may_close: bool,
}

impl Act for Conclude {
    const NAME: &'static str = "agreements.conclude";
    const PATH: &'static str = "/agreements/{id}/conclude";
    const NEEDS: Right = crate::SIGN;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let [done, fair, over] = Hindsight::ALL.map(|question| form.choice(question.name()));
        let may_close = form.tick("may_close");
        let said = all2(form.maybe_paragraph("comment"), form.maybe_line("advances"));
        let mut wrong = Refusals::default();
        let answers = wrong.note(all3(done, fair, over));
        match (answers, wrong.note(said)) {
            (Some((done, fair, over)), Some((comment, advances))) => {
                let answers = vec![done, fair, over];
                let advances = advances.map(|line| line.to_string());
                Ok(Self { answers, comment, advances, may_close })
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
        let on = on.into_inner();
        let advances = advances(&on, self.advances.as_deref())?;
        let Self { answers, comment, may_close, .. } = self;
        let conclusion = Conclusion { by, answers, comment, advances, may_close };
        let life = on.life.clone().conclude(conclusion, cx.today)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
    }

    /// What this party said before: nobody else’s.
    async fn known(cx: &mut Context, on: &Visible<Agreement>) -> Result<Option<Form>, Problem> {
        let own = on.life.conclusion_of(cx.actor()?.organisation);
        Ok(own.map(|own| {
            let answers = Hindsight::ALL.into_iter().zip(&own.answers);
            let answers = answers.map(|(asked, said)| (asked.name(), said.name().to_owned()));
            let comment = own.comment.as_ref().map(|text| ("comment", text.to_string()));
            let advances = own.advances.map(|money| ("advances", money.amount()));
            let may_close = own.may_close.then(|| ("may_close", "yes".to_owned()));
            let more = [comment, advances, may_close].into_iter().flatten();
            Form::from_pairs(answers.chain(more))
        }))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let opinion = |one: Opinion| {
            Choice::new(one.name(), w.say(&format!("agreements-opinion-{}", one.name())))
        };
        let opinions = Opinion::ALL.map(opinion);
        let ask = |name, key| form.question(w, name, key);
        let currency = on.document.funding.as_ref().map(|funding| funding.total.currency);
        Ok(html! {
            (act::which(on))
            @for question in Hindsight::ALL {
                (one_of(&ask(question.name(), key(question)).required(), &opinions))
            }
            (paragraph(&ask("comment", "agreements-ask-final-comment"), 3))
            @if let Some(currency) = currency {
                @let code = [("currency", currency.code().into())];
                (line(&ask("advances", "agreements-ask-advances").required()
                    .hint(w.tell_plain("agreements-ask-advances-hint", &code))))
            }
            (tick(&ask("may_close", "agreements-ask-may-close")))
        })
    }
}

/// In the agreement’s currency; where it moves no money, nothing is asked and nothing is kept.
fn advances(on: &Agreement, said: Option<&str>) -> Result<Option<Money>, Refusal> {
    match (&on.document.funding, said) {
        (Some(funding), Some(said)) => {
            Money::parse("advances", said, funding.total.currency).map(Some)
        }
        _ => Ok(None),
    }
}

fn key(question: Hindsight) -> &'static str {
    match question {
        Hindsight::Done => "agreements-ask-done",
        Hindsight::Fair => "agreements-ask-fair",
        Hindsight::HandedOver => "agreements-ask-handed-over",
    }
}
