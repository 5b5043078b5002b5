//! Close a liaison office from a day on, with the reason.

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusals, Right, all2};
use look::form::{day, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Office, act};

pub(crate) struct CloseOffice {
    on: Option<Day>,
    reason: Paragraph,
}

impl Act for CloseOffice {
    const NAME: &'static str = "focal_points.close_office";
    const PATH: &'static str = "/offices/{id}/close";
    const NEEDS: Right = crate::WRITE;
    type On = Office;
    type Leaves = Office;

    async fn may(cx: &mut Context, on: &Visible<Office>) -> Result<(), Problem> {
        act::may_keep(cx, on.share.owner).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (on, reason) = all2(form.maybe_day("on"), form.paragraph("reason"))?;
        Ok(Self { on, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Office>) -> Result<Office, Problem> {
        let day = self.on.unwrap_or(cx.today);
        let closed = on.into_inner().close(day, self.reason.clone(), cx.today)?;
        let closed = act::kept_office(cx, closed).await?;
        cx.because(Some(&self.reason));
        Ok(closed)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Office>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (act::who(&on.name))
            (day(&ask("on", "focal-points-ask-closed-on")
                .hint(w.say("focal-points-ask-closed-on-hint"))))
            (paragraph(&ask("reason", "focal-points-ask-why-closed").required()
                .hint(w.say("focal-points-ask-why-closed-hint")), 3))
        })
    }
}
