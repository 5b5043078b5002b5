//! Looking again: in a new list for everybody, after a change for one, after a merger for both.

use std::collections::{BTreeMap, BTreeSet};

use acts::{Context, Job};
use basics::{Id, Organisation, Problem};
use parties::Merged;
use serde::{Deserialize, Serialize};

use crate::{
    Match,
    searched::Searched,
    shape::{Brought, Looked},
    store::{self, Pair},
};

/// What looking in the list found, worked out before anything is written.
#[derive(Default)]
pub(crate) struct Look {
    /// The list that was looked in; none where there is none.
    pub(crate) list: Option<Id<Brought>>,
    /// Of each pair how many names were looked for, and what was found.
    found: Vec<(Pair, usize, Vec<Match>)>,
}

impl Look {
    /// Looks for the names of each of these, on a read snapshot.
    pub(crate) async fn take(cx: &mut Context, pairs: &[Pair]) -> Result<Self, Problem> {
        let Some(list) = store::latest(cx).await?.filter(|_| !pairs.is_empty()) else {
            return Ok(Self::default());
        };
        let searched = Searched::of(store::entries(cx).await?);
        let names = store::names_of(cx, pairs).await?;
        let now = cx.now;
        let found = pairs
            .iter()
            .zip(&names)
            .map(|(pair, names)| (*pair, names.len(), searched.matches(*pair, names, now)));
        Ok(Self { list: Some(list.id), found: found.collect() })
    }

    /// Enters what is new, opens again what has changed and lets go what is not found any more; of
    /// what is as it was nothing is told. Another list may have come meanwhile: it is looked in by
    /// a job of its own.
    pub(crate) async fn enter(self, cx: &mut Context) -> Result<Vec<Looked>, Problem> {
        let latest = store::latest(cx).await?.map(|list| list.id);
        let Some(list) = self.list.filter(|list| latest == Some(*list)) else {
            return Ok(Vec::new());
        };
        let parties: Vec<_> = self.found.iter().map(|((party, _), ..)| *party).collect();
        let known = store::known_of(cx, &parties).await?;
        let mut looks = Vec::new();
        let now = cx.now;
        for (pair, names, found) in self.found {
            let (changed, new) = compared(pair, &known, found);
            for one in &changed {
                store::save(cx, one).await?;
            }
            store::enter_all(cx, &new).await?;
            for one in changed.iter().chain(&new) {
                cx.leave(one)?;
            }
            let ((party, owner), names) = (pair, i64::try_from(names).unwrap_or(i64::MAX));
            looks.push(Looked { party, owner, list, names, looked_at: now });
        }
        store::save_looks(cx, &looks).await?;
        Ok(looks)
    }
}

/// What another look makes of what was known of one pair, and what of it is new.
fn compared(
    (party, owner): Pair,
    known: &BTreeMap<Id<Match>, Match>,
    found: Vec<Match>,
) -> (Vec<Match>, Vec<Match>) {
    let is_found: BTreeSet<Id<Match>> = found.iter().map(|one| one.id).collect();
    let of_pair = |one: &&Match| one.party == party && one.share.owner == owner;
    let lost = known.values().filter(of_pair).filter(|one| !is_found.contains(&one.id));
    let mut changed: Vec<Match> = lost.filter_map(Match::not_found).collect();
    let mut new = Vec::new();
    for one in found {
        match known.get(&one.id) {
            None => new.push(one),
            Some(before) => changed.extend(before.found_again(&one)),
        }
    }
    (changed, new)
}

/// Everybody is looked for in a new list, so that a new entry is found though nobody asks.
#[derive(Serialize, Deserialize)]
pub(crate) struct LookAtAll {
    pub(crate) list: Id<Brought>,
    #[serde(skip)]
    look: Look,
}

impl LookAtAll {
    pub(crate) fn of(list: Id<Brought>) -> Self {
        Self { list, look: Look::default() }
    }
}

impl Job for LookAtAll {
    const KIND: &'static str = "screening.look_at_all";

    async fn judge(mut self, cx: &mut Context) -> Result<Self, Problem> {
        let pairs = store::pairs(cx, None).await?;
        self.look = Look::take(cx, &pairs).await?;
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        self.look.enter(cx).await.map(drop)
    }
}

/// One organisation is looked for again: its names have changed, or those whom its dossier names,
/// or to whom the dossier is open.
#[derive(Serialize, Deserialize)]
pub(crate) struct LookAgain {
    pub(crate) party: Id<Organisation>,
    #[serde(skip)]
    look: Look,
}

impl LookAgain {
    pub(crate) fn of(party: Id<Organisation>) -> Self {
        Self { party, look: Look::default() }
    }
}

impl Job for LookAgain {
    const KIND: &'static str = "screening.look_again";

    async fn judge(mut self, cx: &mut Context) -> Result<Self, Problem> {
        let pairs = store::pairs(cx, Some(self.party)).await?;
        self.look = Look::take(cx, &pairs).await?;
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        self.look.enter(cx).await.map(drop)
    }
}

/// When two parties become one, what people said of the one is said of the other, which is looked
/// for under the names of both.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Follow(Merged);

impl Job for Follow {
    const KIND: &'static str = "screening.follow_merge";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        store::follow_merge(cx, self.0.from, self.0.into).await?;
        cx.later(&LookAgain::of(self.0.into), cx.now).await
    }
}
