//! Take a key back: the other mission has lost it, or it was never theirs.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusal, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Pack, store};

pub(crate) struct Distrust {
    reason: Paragraph,
}

impl Act for Distrust {
    const NAME: &'static str = "packs.distrust";
    const PATH: &'static str = "/packs/{id}/distrust";
    const NEEDS: Right = crate::CONFIRM;
    const FRESH: bool = true;
    type On = Pack;
    type Leaves = Pack;

    /// What was made here is signed with the key of the journal, which nobody confirmed.
    async fn may(cx: &mut Context, on: &Visible<Pack>) -> Result<(), Problem> {
        if on.made_here {
            return Err(Refusal::new("pack", "packs-refused-own-key").into());
        }
        match store::is_confirmed(cx, &on.signer).await? {
            true => Ok(()),
            false => Err(Refusal::new("pack", "packs-refused-not-confirmed").into()),
        }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Pack>) -> Result<Pack, Problem> {
        cx.because(Some(&self.reason));
        store::take_back(cx, &on.signer, &self.reason).await?;
        let on = on.into_inner();
        let pack = Pack { version: on.version + 1, ..on };
        store::save(cx, &pack).await?;
        Ok(pack)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Pack>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "reason", "packs-ask-reason").required();
        Ok(html! {
            p { (names::text(on.manifest.origin.as_str())) }
            (paragraph(&ask.hint(w.say("packs-ask-reason-hint")), 3))
        })
    }
}
