//! Take away a person's authenticator, because it is lost: they set up another at the next sign-in.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Account, authority,
    jobs::{self, About},
    store,
    suspend::why,
};

pub(crate) struct ResetSecondFactor {
    reason: Paragraph,
}

impl Act for ResetSecondFactor {
    const NAME: &'static str = "people.reset_second_factor";
    const PATH: &'static str = "/people/{id}/reset-second-factor";
    const NEEDS: Right = crate::KEEP;
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
        if !on.second_factor {
            return Err(Problem::refused("account", "people-refused-no-second-factor"));
        }
        let account = on.into_inner();
        let account = Account { second_factor: false, version: account.version + 1, ..account };
        store::save_factor(&mut cx.tx, account.id, None).await?;
        store::save_recovery_codes(&mut cx.tx, account.id, &[]).await?;
        store::save(&mut cx.tx, &account, cx.now).await?;
        store::end_sessions_of(&mut cx.tx, account.id).await?;
        // Whoever did not ask for this must hear of it.
        jobs::order(cx, About::SecondFactorReset { person: account.id.uuid() }).await?;
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
