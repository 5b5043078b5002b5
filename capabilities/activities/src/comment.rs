//! Comment on an activity: whoever sees it may say something, and whoever sees it reads it.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::Activity;

pub(crate) struct Comment {
    text: Paragraph,
}

impl Act for Comment {
    const NAME: &'static str = "activities.comment";
    const PATH: &'static str = "/activities/{id}/comment";
    const NEEDS: Right = crate::READ;
    type On = Activity;
    type Leaves = comments::Comment;

    async fn may(_: &mut Context, _: &Visible<Activity>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { text: form.paragraph("text")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Activity>,
    ) -> Result<comments::Comment, Problem> {
        comments::save(cx, &on, self.text).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Activity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let text = form.question(&cx.words, "text", "activities-ask-comment").required();
        Ok(html! {
            p { (look::names::text(on.title.as_str())) }
            (paragraph(&text, 4))
        })
    }
}
