//! Say that a relation does not hold any more: from then on its owner alone reads it.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Relation, act, pages, store};

pub(crate) struct EndRelation {
    reason: Paragraph,
}

impl Act for EndRelation {
    const NAME: &'static str = "stakeholders.end_relation";
    const PATH: &'static str = "/stakeholder-relations/{id}/end";
    const NEEDS: Right = crate::WRITE;
    const VITAL: bool = true;
    type On = Relation;
    type Leaves = Relation;

    async fn may(cx: &mut Context, on: &Visible<Relation>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Relation>) -> Result<Relation, Problem> {
        let ended = Relation { updated_at: cx.now, ..on.into_inner().end(cx.today)? };
        store::save_relation(cx, &ended).await?;
        cx.because(Some(&self.reason));
        Ok(ended)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Relation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let said = pages::in_one_line(cx, on).await?;
        let ask = form.question(&cx.words, "reason", "stakeholders-ask-why-ended").required();
        Ok(html! { (said) (paragraph(&ask, 3)) })
    }
}
