//! Confirm a colleague's key, having compared its fingerprint with them.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::line;
use maud::{Markup, html};
use sharing::Visible;

use crate::{SigningKey, store};

pub(crate) struct Confirm {
    fingerprint: String,
}

impl Act for Confirm {
    const NAME: &'static str = "signing_keys.confirm";
    const PATH: &'static str = "/signing-keys/{id}/confirm";
    const NEEDS: Right = crate::CONFIRM;
    const FRESH: bool = true;
    type On = SigningKey;
    type Leaves = SigningKey;

    /// That nobody confirms their own is said in a sentence.
    async fn may(_: &mut Context, _: &Visible<SigningKey>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { fingerprint: form.line("fingerprint")?.to_string() })
    }

    /// It is typed as the officer reads it out: whoever only clicks has compared nothing.
    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<SigningKey>,
    ) -> Result<SigningKey, Problem> {
        let letters = |text: &str| {
            let all = text.chars().filter(char::is_ascii_alphanumeric);
            all.map(|one| one.to_ascii_lowercase()).collect::<String>()
        };
        let key = on.into_inner().confirm(cx.actor()?, cx.now)?;
        if letters(&self.fingerprint) != letters(&key.public.fingerprint()) {
            return Err(Refusal::new("fingerprint", "signing-keys-refused-fingerprint").into());
        }
        store::save(cx, &key).await?;
        Ok(key)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<SigningKey>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = form.question(w, "fingerprint", "signing-keys-ask-fingerprint").required();
        Ok(html! {
            p { (look::names::text(on.name.as_str())) }
            (line(&ask.hint(w.say("signing-keys-ask-fingerprint-hint")).autocomplete("off")))
        })
    }
}
