//! Revoke a key: what it signed stays, and it signs nothing more.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{SigningKey, store};

pub(crate) struct Revoke {
    reason: Paragraph,
}

impl Act for Revoke {
    const NAME: &'static str = "signing_keys.revoke";
    const PATH: &'static str = "/signing-keys/{id}/revoke";
    const NEEDS: Right = crate::READ;
    const VITAL: bool = true;
    type On = SigningKey;
    type Leaves = SigningKey;

    /// Its officer, at once and without fresh proof: a device was lost. And whoever may confirm.
    async fn may(cx: &mut Context, on: &Visible<SigningKey>) -> Result<(), Problem> {
        let actor = cx.actor()?;
        match actor.person == on.person || crate::CONFIRM.is_held_by(Some(actor)) {
            true => Ok(()),
            false => Err(Problem::Forbidden),
        }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<SigningKey>,
    ) -> Result<SigningKey, Problem> {
        let by = cx.actor()?.person;
        cx.because(Some(&self.reason));
        let key = on.into_inner().revoke(Some(by), cx.now)?;
        store::save(cx, &key).await?;
        Ok(key)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<SigningKey>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let reason = form.question(&cx.words, "reason", "signing-keys-ask-reason").required();
        Ok(html! {
            p { (look::names::text(on.name.as_str())) }
            (paragraph(&reason, 2))
        })
    }
}
