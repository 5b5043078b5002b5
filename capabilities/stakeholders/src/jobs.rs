//! What happens here when something happened elsewhere: two parties became one, a check was
//! delivered where obligations are.

use acts::{Context, Job};
use basics::{Id, Problem};
use obligations::{State, Turned};
use parties::Merged;
use serde::{Deserialize, Serialize};

use crate::{Stakeholder, act, store};

/// What was the one's is the other's.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Follow(Merged);

impl Job for Follow {
    const KIND: &'static str = "stakeholders.follow_merge";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        store::follow_merge(cx, self.0.from, self.0.into).await
    }
}

/// Whoever says on the page of what they owe that the check is done, has confirmed it.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Checked(Turned);

impl Job for Checked {
    const KIND: &'static str = "stakeholders.checked";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Turned { about_kind, about, part, state, .. } = self.0;
        let is_done = State::from_name(&state) == Some(State::Accepted);
        if about_kind != <Stakeholder as acts::Record>::KIND || !is_done {
            return Ok(());
        }
        let before = store::for_work(cx, Id::from_uuid(about)).await?;
        // The check that is meant, and not one of earlier days that is told of once more.
        if before.check.part() != part {
            return Ok(());
        }
        match before.clone().confirm(cx.today) {
            Ok(confirmed) => {
                let confirmed = act::checked(cx, &before, confirmed).await?;
                cx.leave(&confirmed)
            }
            // What has ended is not confirmed, whoever ticks it off.
            Err(_) => Ok(()),
        }
    }
}
