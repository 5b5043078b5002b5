//! Comment what was found at us, before it is final.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Engagement, form, given, store};

pub(crate) struct Comment {
    comments: Paragraph,
}

impl Act for Comment {
    const NAME: &'static str = "assurance.comment";
    const PATH: &'static str = "/engagements/{id}/comment";
    const NEEDS: Right = crate::WRITE;
    type On = Engagement;
    type Leaves = Engagement;

    async fn may(cx: &mut Context, on: &Visible<Engagement>) -> Result<(), Problem> {
        let is_ours = cx.viewer.organisation() == Some(on.party);
        if is_ours { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { comments: form.paragraph("comments")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Engagement>,
    ) -> Result<Engagement, Problem> {
        let said = form::next(cx, on.into_inner().comment(self.comments)?);
        store::save_engagement(cx, &said).await?;
        given::owe(cx, &said).await?;
        Ok(said)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Engagement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            (form::which(w, on))
            (paragraph(&form.question(w, "comments", "assurance-ask-comments").required(), 6))
        })
    }
}
