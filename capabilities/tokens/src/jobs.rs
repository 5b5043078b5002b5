//! What ends by itself: the tokens of whoever was suspended or has left.

use acts::{Context, Job};
use basics::Problem;
use people::ShutOut;
use serde::{Deserialize, Serialize};

use crate::{store, token::Revoked};

/// For good: whoever is let in again makes new ones. Until this ran the door has kept the programs
/// out already, since it asks how the person stands.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct EndWithAccount(ShutOut);

impl Job for EndWithAccount {
    const KIND: &'static str = "tokens.end_with_account";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        for token in store::list_open(&mut cx.tx, self.0.person, cx.now).await? {
            let token = token.revoke(Revoked { at: cx.now, by: None })?;
            store::save_revoked(&mut cx.tx, &token).await?;
            cx.leave(&token)?;
        }
        Ok(())
    }
}
