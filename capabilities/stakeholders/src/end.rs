//! Say that a stakeholder is not there any more, or was recorded by mistake.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use obligations::About;
use sharing::Visible;

use crate::{Stakeholder, act, store};

pub(crate) struct End {
    reason: Paragraph,
}

impl Act for End {
    const NAME: &'static str = "stakeholders.end";
    const PATH: &'static str = "/stakeholders/{id}/end";
    const NEEDS: Right = crate::WRITE;
    type On = Stakeholder;
    type Leaves = Stakeholder;

    async fn may(cx: &mut Context, on: &Visible<Stakeholder>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Stakeholder>,
    ) -> Result<Stakeholder, Problem> {
        let ended = on.into_inner().end(cx.today)?;
        let ended = Stakeholder { updated_at: cx.now, ..ended };
        store::save(cx, &ended).await?;
        obligations::drop_of(cx, &About::of(&ended), None, Some(&self.reason)).await?;
        cx.because(Some(&self.reason));
        Ok(ended)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Stakeholder>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "reason", "stakeholders-ask-why-ended").required();
        Ok(html! { p { (names::text(on.name.as_str())) } (paragraph(&ask, 3)) })
    }
}
