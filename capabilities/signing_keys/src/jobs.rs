//! What ends by itself: the keys of whoever was suspended or has left.

use acts::{Context, Job};
use basics::Problem;
use people::ShutOut;
use serde::{Deserialize, Serialize};

use crate::store;

/// For good: whoever is let in again makes new ones, and somebody confirms them anew. What they
/// signed stays signed.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct EndWithAccount(ShutOut);

impl Job for EndWithAccount {
    const KIND: &'static str = "signing_keys.end_with_account";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let keys = store::of_person(cx, self.0.person).await?;
        for key in keys.into_iter().filter(|key| key.revoked.is_none()) {
            let key = key.revoke(None, cx.now)?;
            store::save(cx, &key).await?;
            cx.leave(&key)?;
        }
        Ok(())
    }
}
