//! Move a visit that is planned to another day of its year, with the reason.

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusals, Right, all2};
use look::form::{day, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Engagement, form, given, store};

pub(crate) struct Postpone {
    planned_on: Day,
    reason: Paragraph,
}

impl Act for Postpone {
    const NAME: &'static str = "assurance.postpone";
    const PATH: &'static str = "/engagements/{id}/postpone";
    const NEEDS: Right = crate::WRITE;
    type On = Engagement;
    type Leaves = Engagement;

    async fn may(cx: &mut Context, on: &Visible<Engagement>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (planned_on, reason) = all2(form.day("planned_on"), form.paragraph("reason"))?;
        Ok(Self { planned_on, reason })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Engagement>,
    ) -> Result<Engagement, Problem> {
        let moved = form::next(cx, on.into_inner().postpone(self.planned_on, cx.today)?);
        store::save_engagement(cx, &moved).await?;
        given::owe(cx, &moved).await?;
        cx.because(Some(&self.reason));
        Ok(moved)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Engagement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (form::which(w, on))
            (day(&ask("planned_on", "assurance-ask-planned-on")))
            (paragraph(&ask("reason", "assurance-ask-reason"), 2))
        })
    }
}
