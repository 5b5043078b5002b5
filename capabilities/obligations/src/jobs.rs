//! What others are told of obligations, what happens when two parties become one or somebody is
//! shut out, and the letters of each morning.

mod letter;
mod remind;

use acts::{Context, Job, News};
use basics::Problem;
use parties::Merged;
use people::ShutOut;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(crate) use remind::{Remind, remind_of};

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
            remind_of(cx, [by, to]).await?;
        }
        store::follow_merge(&mut cx.tx, from, into).await
    }
}

/// For good: whoever is let in again makes a new address. Until this ran nothing is read at the old
/// one already, since it asks how the person stands.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct EndCalendar(ShutOut);

impl Job for EndCalendar {
    const KIND: &'static str = "obligations.end_calendar";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let person = self.0.person;
        if let Some(calendar) = store::calendar_of(&mut cx.tx, person).await? {
            store::forget_calendar(&mut cx.tx, person).await?;
            cx.leave(&calendar)?;
        }
        Ok(())
    }
}
