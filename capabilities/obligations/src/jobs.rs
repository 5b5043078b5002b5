//! What others are told of obligations, and what happens when two parties become one.

use acts::{Context, Job, News};
use basics::Problem;
use parties::Merged;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::store;

/// An obligation came to stand otherwise: whoever owes it to a record of theirs can act on it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Turned {
    pub obligation: Uuid,
    /// The kind and the id of the record that it comes from, and its part.
    pub about_kind: String,
    pub about: Uuid,
    pub part: String,
    /// The name of the state, as `State::name` says it.
    pub state: String,
}

impl News for Turned {
    const TOLD: &'static str = "obligations.turned";
}

/// When two parties become one, what the one owes and is owed is the other's.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Follow(Merged);

impl Job for Follow {
    const KIND: &'static str = "obligations.follow_merge";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let Merged { from, into } = self.0;
        for obligation in store::of_party(&mut cx.tx, from).await? {
            let one = |party| if party == from { into } else { party };
            let (by, to) = (one(obligation.by), one(obligation.to));
            let share = crate::form::share(cx, by, to).await?;
            let follows = crate::Obligation { by, to, share, ..obligation };
            store::update(&mut cx.tx, &follows).await?;
            attachments::reshare(cx, &follows).await?;
        }
        store::follow_merge(&mut cx.tx, from, into).await
    }
}
