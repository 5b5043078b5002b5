//! End an account for good: the person has left.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{Account, ShutOut, authority, store, suspend::why};

pub(crate) struct End {
    reason: Paragraph,
}

impl Act for End {
    const NAME: &'static str = "people.end";
    const PATH: &'static str = "/people/{id}/end";
    const NEEDS: Right = crate::KEEP;
    const VITAL: bool = true;
    const FRESH: bool = true;
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
        let account = on.into_inner().end(others)?;
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
