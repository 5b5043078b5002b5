//! Name a focal point of an unclaimed organisation: the secretariat, on its behalf.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use parties::Party;
use sharing::Visible;

use crate::{
    FocalPoint, act,
    form::naming::{Draft, questions},
};

pub(crate) struct NameFor {
    draft: Draft,
    reason: Paragraph,
}

impl Act for NameFor {
    const NAME: &'static str = "focal_points.name_for";
    const PATH: &'static str = "/parties/{id}/name-focal-point-for";
    const NEEDS: Right = crate::KEEP;
    type On = Party;
    type Leaves = FocalPoint;

    async fn may(_: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        act::nobody_speaks_for_it(on.stage)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let reason = wrong.note(form.paragraph("reason"));
        let draft = wrong.note(Draft::parse(form));
        match (draft, reason) {
            (Some(draft), Some(reason)) => Ok(Self { draft, reason }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<FocalPoint, Problem> {
        let made = self.draft.made(cx, on.id).await?;
        let made = act::kept(cx, made).await?;
        cx.because(Some(&self.reason));
        Ok(made)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let asked = questions(cx, form).await?;
        let w = &cx.words;
        let reason = form.question(w, "reason", "focal-points-ask-reason").required();
        Ok(html! {
            p { (names::name(w, &on.names)) }
            (asked)
            (paragraph(&reason.hint(w.say("focal-points-ask-reason-hint")), 2))
        })
    }
}
