//! Conclude a visit: final, after the partner had the word.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Engagement, form, given, store};

pub(crate) struct Conclude {
    conclusion: Paragraph,
}

impl Act for Conclude {
    const NAME: &'static str = "assurance.conclude";
    const PATH: &'static str = "/engagements/{id}/conclude";
    const NEEDS: Right = crate::WRITE;
    type On = Engagement;
    type Leaves = Engagement;

    async fn may(cx: &mut Context, on: &Visible<Engagement>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { conclusion: form.paragraph("conclusion")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Engagement>,
    ) -> Result<Engagement, Problem> {
        let done = form::next(cx, on.into_inner().conclude(self.conclusion, cx.today)?);
        store::save_engagement(cx, &done).await?;
        given::owe(cx, &done).await?;
        Ok(done)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Engagement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "conclusion", "assurance-ask-conclusion").required();
        Ok(html! {
            (form::which(w, on))
            @if let Some(comments) = &on.comments {
                h2 { (w.say("assurance-comments")) }
                (names::lines(comments.as_str()))
            }
            (paragraph(&ask.hint(w.say("assurance-ask-conclusion-hint")), 4))
        })
    }
}
