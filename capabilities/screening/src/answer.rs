//! Answer a match that was confirmed: the organisation has a right of reply (R5.12).

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Match, pages::which};

pub(crate) struct Answering {
    text: Paragraph,
}

impl Act for Answering {
    const NAME: &'static str = "screening.answer";
    const PATH: &'static str = "/matches/{id}/answer";
    const NEEDS: Right = crate::ANSWER;
    type On = Match;
    type Leaves = comments::Comment;

    /// Seen by whoever looked and, once it is told, by its organisation alone: both may speak.
    async fn may(_: &mut Context, _: &Visible<Match>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { text: form.paragraph("text")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Match>,
    ) -> Result<comments::Comment, Problem> {
        on.may_be_answered()?;
        comments::save(cx, &on, self.text).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Match>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let which = which(cx, on).await?;
        let ask = form.question(&cx.words, "text", "screening-ask-answer").required();
        let hint = cx.words.say("screening-ask-answer-hint");
        Ok(html! { (which) (paragraph(&ask.hint(hint), 5)) })
    }
}
