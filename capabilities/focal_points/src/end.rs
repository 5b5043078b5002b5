//! End a focal point: nobody is to be turned to for this any more.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use obligations::About;
use sharing::Visible;

use crate::{FocalPoint, act, store};

pub(crate) struct End {
    reason: Paragraph,
}

impl Act for End {
    const NAME: &'static str = "focal_points.end";
    const PATH: &'static str = "/focal-points/{id}/end";
    const NEEDS: Right = crate::WRITE;
    type On = FocalPoint;
    type Leaves = FocalPoint;

    async fn may(cx: &mut Context, on: &Visible<FocalPoint>) -> Result<(), Problem> {
        act::may_keep(cx, on.share.owner).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<FocalPoint>,
    ) -> Result<FocalPoint, Problem> {
        let ended = on.into_inner().end(cx.today)?;
        let ended = FocalPoint { updated_at: cx.now, ..ended };
        store::save(cx, &ended).await?;
        obligations::drop_of(cx, &About::of(&ended), None, Some(&self.reason)).await?;
        cx.because(Some(&self.reason));
        Ok(ended)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<FocalPoint>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "reason", "focal-points-ask-why-ended").required();
        let ask = ask.hint(w.say("focal-points-ask-why-ended-hint"));
        Ok(html! { (act::who(&on.holder.name)) (paragraph(&ask, 3)) })
    }
}
