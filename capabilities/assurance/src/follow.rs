//! When two parties become one, what was the one's is the other's.

use acts::{Context, Job};
use basics::Problem;
use parties::Merged;
use serde::{Deserialize, Serialize};

use crate::store;

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Follow(Merged);

impl Job for Follow {
    const KIND: &'static str = "assurance.follow_merge";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        store::follow_merge(cx, self.0.from, self.0.into).await
    }
}
