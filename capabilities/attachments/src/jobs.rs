//! What happens later: files that nobody names are swept away, and files follow merged parties.

use acts::{Context, Job};
use basics::Problem;
use outside::ContentHash;
use parties::Merged;
use serde::{Deserialize, Serialize};

use crate::store;

/// A file waits so long for the record that names it; acts take seconds.
const WAIT_SECONDS: i64 = 24 * 3600;

/// Looks through all files and takes away those that were sent with an act that did not come to its
/// end.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Sweep {
    /// Those that no record named when it was looked for.
    #[serde(skip)]
    unnamed: Vec<ContentHash>,
}

/// Orders a sweep for two days from now, unless there is one.
pub(crate) async fn sweep_later(cx: &mut Context) -> Result<(), Problem> {
    let at = cx.now.plus_seconds(2 * WAIT_SECONDS);
    let now = cx.now;
    if store::order_sweep(&mut cx.tx, now, at).await? {
        cx.later(&Sweep { unnamed: Vec::new() }, at).await?;
    }
    Ok(())
}

impl Job for Sweep {
    const KIND: &'static str = "attachments.sweep";

    async fn judge(mut self, cx: &mut Context) -> Result<Self, Problem> {
        let blobs = cx.outside().blobs.clone();
        for hash in blobs.list().await? {
            let at = blobs.written_at(hash).await?;
            let is_old = at.is_some_and(|at| cx.now.seconds_since(at) > WAIT_SECONDS);
            if is_old && !store::is_named(&mut cx.tx, hash).await? {
                self.unnamed.push(hash);
            }
        }
        Ok(self)
    }

    /// Looked at once more where nothing can be named meanwhile.
    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let blobs = cx.outside().blobs.clone();
        for hash in self.unnamed {
            let at = blobs.written_at(hash).await?;
            let is_old = at.is_some_and(|at| cx.now.seconds_since(at) > WAIT_SECONDS);
            if is_old && !store::is_named(&mut cx.tx, hash).await? {
                blobs.remove(hash).await?;
            }
        }
        Ok(())
    }
}

/// When two parties become one, their files follow.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Follow(Merged);

impl Job for Follow {
    const KIND: &'static str = "attachments.follow_merge";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        store::follow_merge(&mut cx.tx, self.0.from, self.0.into).await
    }
}
