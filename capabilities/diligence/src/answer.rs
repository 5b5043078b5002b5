//! Answer a flag: the organisation that it is about has a right of reply (R5.12).

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Flag, act};

pub(crate) struct Answering {
    text: Paragraph,
}

impl Act for Answering {
    const NAME: &'static str = "diligence.answer";
    const PATH: &'static str = "/flags/{id}/answer";
    const NEEDS: Right = crate::ANSWER;
    type On = Flag;
    type Leaves = comments::Comment;

    /// A flag is seen by whoever raised it and by its party alone: both may speak.
    async fn may(_: &mut Context, _: &Visible<Flag>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { text: form.paragraph("text")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Flag>,
    ) -> Result<comments::Comment, Problem> {
        on.may_be_answered()?;
        comments::save(cx, &on, self.text).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Flag>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let which = act::which(cx, on).await?;
        let ask = form.question(&cx.words, "text", "diligence-ask-answer").required();
        Ok(html! { (which) (paragraph(&ask.hint(cx.words.say("diligence-ask-answer-hint")), 5)) })
    }
}
