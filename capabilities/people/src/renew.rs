//! Make a new link to an account: for an invitation that lapsed, a lost password, a lock.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right, Standing};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Account, authority, invite::send_link, store};

pub(crate) struct Renew;

impl Act for Renew {
    const NAME: &'static str = "people.renew";
    const PATH: &'static str = "/people/{id}/renew";
    const NEEDS: Right = crate::INVITE;
    const FRESH: bool = true;
    type On = Account;
    type Leaves = Account;

    async fn may(cx: &mut Context, on: &Visible<Account>) -> Result<(), Problem> {
        authority::may_renew(cx.actor()?, on)
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Account>) -> Result<Account, Problem> {
        if !matches!(on.standing, Standing::Invited | Standing::Confirmed) {
            return Err(Problem::refused("account", "people-refused-not-confirmed"));
        }
        let account = on.into_inner();
        // The version is part of what the code is made from: earlier links end with it.
        let account = Account { version: account.version + 1, ..account };
        store::save(&mut cx.tx, &account, cx.now).await?;
        store::forget_codes(&mut cx.tx, account.id).await?;
        send_link(cx, &account).await?;
        Ok(account)
    }

    async fn questions(
        _: &mut Context,
        on: &Visible<Account>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {
            p { (look::names::text(on.name.as_str())) }
        })
    }
}
