//! Suspend an account: its owner is out at the next request.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Account, ShutOut, authority, store};

pub(crate) struct Suspend {
    reason: Paragraph,
}

impl Act for Suspend {
    const NAME: &'static str = "people.suspend";
    const PATH: &'static str = "/people/{id}/suspend";
    const NEEDS: Right = crate::KEEP;
    const VITAL: bool = true;
    type On = Account;
    type Leaves = Account;

    async fn may(cx: &mut Context, on: &Visible<Account>) -> Result<(), Problem> {
        authority::may_manage_another(cx.actor()?, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Account>) -> Result<Account, Problem> {
        let others = store::others(&mut cx.tx, &on).await?;
        let account = on.into_inner().suspend(others)?;
        store::save(&mut cx.tx, &account, cx.now).await?;
        store::end_sessions_of(&mut cx.tx, account.id).await?;
        store::forget_codes(&mut cx.tx, account.id).await?;
        cx.announce(&ShutOut { person: account.id }).await?;
        cx.because(Some(&self.reason));
        Ok(account)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Account>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(why(cx, on, form))
    }
}

/// Whose account it is, and the reason that the journal keeps.
pub(crate) fn why(cx: &Context, on: &Account, form: &Form) -> Markup {
    let ask = form.question(&cx.words, "reason", "people-ask-reason").required();
    html! {
        p { (look::names::text(on.name.as_str())) }
        (paragraph(&ask.hint(cx.words.say("people-ask-reason-hint")), 2))
    }
}
