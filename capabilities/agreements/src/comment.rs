//! Comment on an agreement: whoever sees it may say something, and whoever sees it reads it.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, act};

pub(crate) struct Comment {
    text: Paragraph,
}

impl Act for Comment {
    const NAME: &'static str = "agreements.comment";
    const PATH: &'static str = "/agreements/{id}/comment";
    const NEEDS: Right = crate::READ;
    type On = Agreement;
    type Leaves = comments::Comment;

    async fn may(_: &mut Context, _: &Visible<Agreement>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { text: form.paragraph("text")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<comments::Comment, Problem> {
        comments::save(cx, &on, self.text).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let text = form.question(&cx.words, "text", "agreements-ask-comment").required();
        Ok(html! { (act::which(on)) (paragraph(&text, 4)) })
    }
}
