//! Keep a tension back again, or a proposal to show it: one person is enough, at once.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Relation, act, pages, store};

pub(crate) struct KeepBack {
    reason: Option<Paragraph>,
}

impl Act for KeepBack {
    const NAME: &'static str = "stakeholders.keep_back";
    const PATH: &'static str = "/stakeholder-relations/{id}/keep-back";
    const NEEDS: Right = crate::WRITE;
    const VITAL: bool = true;
    type On = Relation;
    type Leaves = Relation;

    async fn may(cx: &mut Context, on: &Visible<Relation>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.maybe_paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Relation>) -> Result<Relation, Problem> {
        let back = Relation { updated_at: cx.now, ..on.into_inner().keep_back()? };
        store::save_relation(cx, &back).await?;
        cx.because(self.reason.as_ref());
        Ok(back)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Relation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let said = pages::in_one_line(cx, on).await?;
        let ask = form.question(&cx.words, "reason", "stakeholders-ask-why-kept");
        Ok(html! { (said) (paragraph(&ask, 2)) })
    }
}
