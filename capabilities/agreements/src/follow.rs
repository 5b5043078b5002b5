//! When two parties become one, the agreements of the one go on for the other's people.

use acts::{Context, Job};
use basics::Problem;
use parties::Merged;
use serde::{Deserialize, Serialize};

use crate::{Turned, store};

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Follow(Merged);

impl Job for Follow {
    const KIND: &'static str = "agreements.follow_merge";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        for one in store::follow_merge(cx, self.0.from, self.0.into).await? {
            cx.announce(&Turned { agreement: one.id }).await?;
        }
        Ok(())
    }
}
