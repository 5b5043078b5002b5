//! Revoke a token: the program is out at its next request.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Paragraph, Problem, Refusal, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Token, store, token::Revoked};

pub(crate) struct Revoke {
    reason: Option<Paragraph>,
}

impl Act for Revoke {
    const NAME: &'static str = "tokens.revoke";
    const PATH: &'static str = "/account/tokens/{id}/revoke";
    const NEEDS: Right = crate::READ;
    const VITAL: bool = true;
    type On = Token;
    type Leaves = Token;

    async fn may(_: &mut Context, _: &Visible<Token>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.maybe_paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Token>) -> Result<Token, Problem> {
        let by = cx.actor()?.person;
        if on.person != by && self.reason.is_none() {
            return Err(Refusal::new("reason", "refused-missing").into());
        }
        let token = on.into_inner().revoke(Revoked { at: cx.now, by: Some(by) })?;
        store::save_revoked(&mut cx.tx, &token).await?;
        cx.because(self.reason.as_ref());
        Ok(token)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Token>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let is_own = on.person == cx.actor()?.person;
        let reason = form.question(&cx.words, "reason", "tokens-ask-reason");
        let reason = if is_own { reason } else { reason.required() };
        Ok(html! {
            p { (look::names::text(on.name.as_str())) }
            (paragraph(&reason.hint(cx.words.say("tokens-ask-reason-hint")), 2))
        })
    }
}
