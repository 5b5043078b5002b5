//! Answer a question about a call, for all.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Question, act::may_keep, store};

pub(crate) struct AnswerAll {
    answer: Paragraph,
}

impl Act for AnswerAll {
    const NAME: &'static str = "calls.answer";
    const PATH: &'static str = "/call-questions/{id}/answer";
    const NEEDS: Right = crate::WRITE;
    type On = Question;
    type Leaves = Question;

    async fn may(cx: &mut Context, on: &Visible<Question>) -> Result<(), Problem> {
        may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { answer: form.paragraph("answer")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Question>) -> Result<Question, Problem> {
        let question = on.into_inner().answered(self.answer, cx.now)?;
        store::save_question(cx, &question).await?;
        Ok(question)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Question>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "answer", "calls-ask-answer").required();
        Ok(html! {
            (look::names::lines(on.text.as_str()))
            (paragraph(&ask.hint(w.say("calls-ask-answer-hint")), 4))
        })
    }
}
