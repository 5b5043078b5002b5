//! Archive a party that is no longer at work here: its records stay, nothing new names it.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Party, store};

pub(crate) struct Archive {
    reason: Paragraph,
}

impl Act for Archive {
    const NAME: &'static str = "parties.archive";
    const PATH: &'static str = "/parties/{id}/archive";
    const NEEDS: Right = crate::KEEP;
    type On = Party;
    type Leaves = Party;

    async fn may(_: &mut Context, _: &Visible<Party>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Party, Problem> {
        let version = on.version + 1;
        let party = Party { version, ..on.into_inner().archive()? };
        store::save(&mut cx.tx, &party).await?;
        cx.because(Some(&self.reason));
        Ok(party)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            (paragraph(&form.question(w, "reason", "parties-ask-reason").required(), 2))
        })
    }
}
