//! When an agreement is amended, what is public of it says whether it still tells what is signed.

use acts::{Context, Job};
use agreements::Amended;
use basics::Problem;
use serde::{Deserialize, Serialize};

use crate::{act, store};

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct KeepUp(Amended);

impl Job for KeepUp {
    const KIND: &'static str = "publications.keep_up";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Some(one) = store::for_work(cx, self.0.agreement).await? else { return Ok(()) };
        let signed = agreements::store::for_work(cx, self.0.agreement).await?;
        let Some(kept) = one.keep_up(&signed.document, cx.today) else { return Ok(()) };
        let kept = act::next(cx, kept);
        store::save(cx, &kept).await?;
        match &kept.public {
            Some(public) => cx.leave(public),
            None => Ok(()),
        }
    }
}
