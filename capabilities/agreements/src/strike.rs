//! Strike a section out of the text.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::choice;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, act, form, store};

pub(crate) struct Strike {
    section: i64,
    reason: Paragraph,
}

impl Act for Strike {
    const NAME: &'static str = "agreements.strike";
    const PATH: &'static str = "/agreements/{id}/strike";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::may_write(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let section = form
            .maybe_number("section")
            .and_then(|section| section.ok_or_else(|| Refusal::new("section", "refused-missing")));
        let (section, reason) = all2(section, form.paragraph("reason"))?;
        Ok(Self { section, reason })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let document = on.document.clone().strike(self.section)?;
        let agreement = act::next(cx, on.into_inner().edit(document, by)?);
        store::save(cx, &agreement, by).await?;
        cx.because(Some(&self.reason));
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let section = form.question(w, "section", "agreements-ask-section").required();
        Ok(html! {
            (act::which(on))
            (choice(&section, &form::sections(&on.document)))
            (act::why(w, form, true))
        })
    }
}
