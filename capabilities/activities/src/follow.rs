//! When two parties become one, their activities follow.

use acts::{Context, Job};
use basics::{Id, Organisation, Problem};

use crate::store;

pub(crate) struct Follow;

impl Job for Follow {
    const KIND: &'static str = "activities.follow_merge";

    async fn run(cx: &mut Context, told: serde_json::Value) -> Result<(), Problem> {
        let id = |name: &str| -> Result<Id<Organisation>, Problem> {
            let text = told[name].as_str().unwrap_or_default();
            text.parse().map_err(|_| Problem::broken("a job without its parties"))
        };
        store::follow_merge(&mut cx.tx, id("from")?, id("into")?).await
    }
}
