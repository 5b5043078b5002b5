//! Decline to rely upon a passport, with the reason, which its organisation reads.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::{Share, Visible};

use crate::{
    Passport, Recognition, act,
    recognise::{judged, said, which},
    store,
};

pub(crate) struct Decline {
    reason: Paragraph,
}

impl Act for Decline {
    const NAME: &'static str = "diligence.decline";
    const PATH: &'static str = "/passports/{id}/decline";
    const NEEDS: Right = crate::VERIFY;
    type On = Passport;
    type Leaves = Recognition;

    async fn may(cx: &mut Context, on: &Visible<Passport>) -> Result<(), Problem> {
        profiles::may_verify(cx, on.share.owner)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Passport>,
    ) -> Result<Recognition, Problem> {
        let before = judged(cx, &on, false).await?;
        cx.because(Some(&self.reason));
        // An outsider learns nothing of a no.
        let between = [cx.actor()?.organisation, on.share.owner];
        let audience = sharing::among(&mut cx.tx, &between).await?;
        let said = said(cx, &on, before, Share { audience, ..on.share })?;
        let said = Recognition { reason: Some(self.reason), ..said };
        store::save_recognition(cx, &said).await?;
        Ok(said)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Passport>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        judged(cx, on, false).await?;
        let whose = act::whose(cx, on.share.owner).await?;
        let w = &cx.words;
        let ask = form.question(w, "reason", "diligence-ask-reason").required();
        Ok(html! {
            (whose)
            p { (which(w, on)) }
            (paragraph(&ask.hint(w.say("diligence-read-by-party")), 3))
        })
    }
}
