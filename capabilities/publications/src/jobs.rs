//! When something becomes of an agreement, what is public of it says so by itself.

use acts::{Context, Job};
use agreements::{Agreement, Amended, Turned};
use basics::{Id, Problem};
use serde::{Deserialize, Serialize};

use crate::{Signed, act, store};

/// It was amended.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct KeepUp(Amended);

/// It was suspended, goes on, ends, or a party of it is another by now.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Follow(Turned);

impl Job for KeepUp {
    const KIND: &'static str = "publications.keep_up";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        keep_up(cx, self.0.agreement).await
    }
}

impl Job for Follow {
    const KIND: &'static str = "publications.follow";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        keep_up(cx, self.0.agreement).await
    }
}

async fn keep_up(cx: &mut Context, of: Id<Agreement>) -> Result<(), Problem> {
    let Some(one) = store::for_work(cx, of).await? else { return Ok(()) };
    let signed = agreements::store::for_work(cx, of).await?;
    let kept = one.clone().follow(signed.share, &signed.life.ground.heirs);
    let kept = kept.keep_up(&Signed::of(&signed), cx.today);
    if kept == one {
        return Ok(());
    }
    let kept = act::next(cx, kept);
    store::save(cx, &kept).await?;
    match &kept.public {
        Some(public) if kept.public != one.public => cx.leave(public),
        _ => Ok(()),
    }
}
