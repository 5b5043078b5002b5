//! Ask about a call: everybody reads the question and its answer, and nobody who asked.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Problem, Refusal, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Call, Question, act::which, store};

/// So often one party asks about one call: whoever calls answers each.
const ASKED_MAX: i64 = 20;

pub(crate) struct Ask {
    text: Paragraph,
}

impl Act for Ask {
    const NAME: &'static str = "calls.ask";
    const PATH: &'static str = "/calls/{id}/ask";
    const NEEDS: Right = crate::WRITE;
    type On = Call;
    type Leaves = Question;

    async fn may(_: &mut Context, _: &Visible<Call>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { text: form.paragraph("text")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Call>) -> Result<Question, Problem> {
        on.may_be_asked_about(cx.today)?;
        let own = cx.actor()?.organisation;
        let is_full = store::count_asked(cx, on.id, None).await? >= store::QUESTIONS_MAX as i64;
        if is_full || store::count_asked(cx, on.id, Some(own)).await? >= ASKED_MAX {
            let many = Refusal::new("text", "calls-refused-asked").with("most", ASKED_MAX);
            return Err(many.into());
        }
        let question = Question {
            id: cx.id("question"),
            share: on.share,
            call: on.id,
            asked_by: own,
            asked_at: cx.now,
            text: self.text,
            answer: None,
            version: 1,
        };
        store::save_new_question(cx, &question).await?;
        Ok(question)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Call>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "text", "calls-ask-question").required();
        Ok(html! {
            (which(&on.title))
            (paragraph(&ask.hint(w.say("calls-ask-question-hint")), 4))
        })
    }
}
