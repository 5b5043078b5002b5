//! When two parties become one, their cases follow.

use std::collections::BTreeSet;

use acts::{Context, Job};
use basics::Problem;
use parties::Merged;
use serde::{Deserialize, Serialize};

use crate::{look, proposal::cluster, store};

/// The activities follow in a job that was queued at the same moment: by now it is done.
const SECONDS: i64 = 10;

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct FollowMerge(Merged);

impl Job for FollowMerge {
    const KIND: &'static str = "overlaps.follow_merge";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Merged { from, into } = self.0;
        store::follow_merge(&mut cx.tx, from, into).await?;
        let found = store::list_of_party(&mut cx.tx, from).await?;
        let around = found.iter().map(|found| (cluster(found.matter.sector), found.area));
        for (cluster, area) in around.collect::<BTreeSet<_>>() {
            look::later(cx, cluster, area, SECONDS).await?;
        }
        Ok(())
    }
}
