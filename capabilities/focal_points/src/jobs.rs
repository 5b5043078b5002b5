//! What happens here when something happened elsewhere: two parties became one, one is called
//! otherwise, a check was delivered where obligations are.

use acts::{Context, Job};
use basics::{Id, Problem};
use obligations::{State, Turned};
use parties::{Merged, Renamed};
use serde::{Deserialize, Serialize};

use crate::{FocalPoint, act, store};

/// What was the one's is the other's.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Follow(Merged);

impl Job for Follow {
    const KIND: &'static str = "focal_points.follow_merge";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        store::follow_merge(cx, self.0.from, self.0.into).await
    }
}

/// It is found by the names that its organisation has now.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct FollowName(Renamed);

impl Job for FollowName {
    const KIND: &'static str = "focal_points.follow_name";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        store::save_texts_of(cx, self.0.party).await
    }
}

/// Whoever says on the page of what they owe that the check is done, has confirmed it.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Checked(Turned);

impl Job for Checked {
    const KIND: &'static str = "focal_points.checked";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Turned { about_kind, about, part, state, .. } = self.0;
        let is_done = State::from_name(&state) == Some(State::Accepted);
        if about_kind != <FocalPoint as acts::Record>::KIND || !is_done {
            return Ok(());
        }
        let before = store::for_work(cx, Id::from_uuid(about)).await?;
        // The check that is meant, and not one of earlier days that is told of once more.
        if before.check.part() != part {
            return Ok(());
        }
        let (keeper, owner) = (before.check.keeper, before.share.owner);
        // Whoever kept it on behalf confirms nothing for those who speak for themselves now.
        let may_confirm = keeper == owner || parties::is_unclaimed(&mut cx.tx, owner).await?;
        let after = match may_confirm {
            true => before.clone().confirm(cx.today, keeper),
            false => Ok(before.clone().asked_of_its_own()),
        };
        match after {
            Ok(confirmed) => {
                let confirmed = act::checked(cx, &before, confirmed).await?;
                cx.leave(&confirmed)
            }
            // Who has left is not confirmed, whoever ticks it off: the gap stays in sight.
            Err(_) => Ok(()),
        }
    }
}
