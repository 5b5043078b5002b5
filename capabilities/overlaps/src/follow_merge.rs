//! When two parties become one, their cases follow.

use std::collections::BTreeSet;

use acts::{Context, Job};
use basics::{Id, Organisation, Problem};
use serde_json::Value;

use crate::{look, proposal::cluster, store};

/// The activities follow in a job that was queued at the same moment: by now it is done.
const SECONDS: i64 = 10;

pub(crate) struct FollowMerge;

impl Job for FollowMerge {
    const KIND: &'static str = "overlaps.follow_merge";

    async fn run(cx: &mut Context, told: Value) -> Result<(), Problem> {
        let id = |name: &str| -> Result<Id<Organisation>, Problem> {
            let text = told[name].as_str().unwrap_or_default();
            text.parse().map_err(|_| Problem::broken("a job without its parties"))
        };
        let (from, into) = (id("from")?, id("into")?);
        store::follow_merge(&mut cx.tx, from, into).await?;
        let found = store::list_of_party(&mut cx.tx, from).await?;
        let around = found.iter().map(|found| (cluster(found.matter.sector), found.area));
        for (cluster, area) in around.collect::<BTreeSet<_>>() {
            look::later(cx, cluster, area, SECONDS).await?;
        }
        Ok(())
    }
}
