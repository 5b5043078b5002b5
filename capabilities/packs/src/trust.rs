//! Confirm a key: its fingerprint was compared with what the other mission says it is.

use acts::{Act, Context, Form};
use basics::{Problem, Refusal, Refusals, Right};
use look::{form::line, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Pack, act, fingerprint, read_fingerprint, store};

pub(crate) struct Trust {
    /// As the other mission told it, in its groups.
    fingerprint: String,
}

impl Act for Trust {
    const NAME: &'static str = "packs.trust";
    const PATH: &'static str = "/packs/{id}/trust";
    const NEEDS: Right = crate::CONFIRM;
    const FRESH: bool = true;
    type On = Pack;
    type Leaves = Pack;

    async fn may(cx: &mut Context, on: &Visible<Pack>) -> Result<(), Problem> {
        match act::is_trusted(cx, on).await? {
            true => Err(Refusal::new("fingerprint", "packs-refused-trusted").into()),
            false => Ok(()),
        }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let typed = form.line("fingerprint")?;
        Ok(Self { fingerprint: read_fingerprint(typed.as_str())? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Pack>) -> Result<Pack, Problem> {
        if self.fingerprint != fingerprint(&on.signer) {
            return Err(Refusal::new("fingerprint", "packs-refused-fingerprint").into());
        }
        store::confirm(cx, &on.signer).await?;
        let on = on.into_inner();
        let pack = Pack { version: on.version + 1, ..on };
        store::save(cx, &pack).await?;
        Ok(pack)
    }

    /// What is expected is not shown: whoever copies it has compared nothing.
    async fn questions(
        cx: &mut Context,
        on: &Visible<Pack>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "fingerprint", "packs-fingerprint").required();
        Ok(html! {
            p { (names::text(on.manifest.origin.as_str())) }
            (line(&ask.hint(w.say("packs-ask-fingerprint-hint")).autocomplete("off")))
        })
    }
}
