//! Take a yes back, or say no: nothing of the agreement is public from that moment on.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::Markup;
use sharing::Visible;

use crate::{Publication, act, store};

pub(crate) struct Withdraw {
    reason: Paragraph,
}

impl Act for Withdraw {
    const NAME: &'static str = "publications.withdraw";
    const PATH: &'static str = "/publications/{id}/withdraw";
    const NEEDS: Right = agreements::WRITE;
    /// What endangers somebody is taken away, also while the disk is full.
    const VITAL: bool = true;
    type On = Publication;
    type Leaves = Publication;

    async fn may(cx: &mut Context, on: &Visible<Publication>) -> Result<(), Problem> {
        act::at_the_table(cx, on).await.map(drop)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Publication>,
    ) -> Result<Publication, Problem> {
        let by = act::by(cx)?;
        cx.because(Some(&self.reason));
        let one = on.into_inner().withdraw(by, self.reason)?;
        let one = act::next(cx, one);
        store::save(cx, &one).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Publication>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "reason", "publications-ask-reason").required();
        Ok(paragraph(&ask.hint(w.say("publications-ask-reason-hint")), 3))
    }
}
