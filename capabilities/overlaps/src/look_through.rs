//! Look through one cluster of sectors in one area: all that meets there, in memory.
//!
//! No two activities meet across two clusters or two of the largest areas, so that these pieces
//! together are the whole look, and each is a short transaction: nobody else waits for it.

use std::collections::{BTreeSet, HashMap};

use activities::{
    Sector,
    store::{Near, footprints_unseen},
};
use acts::{Context, Job};
use basics::{Id, Problem};
use places::Place;
use serde::{Deserialize, Serialize};

use crate::{Case, Matter, Proposal, Tally, meeting::Located, proposal::parts, store, sweep};

#[derive(Serialize, Deserialize)]
pub(crate) struct LookThrough {
    /// The sector's code.
    cluster: String,
    area: Id<Place>,
}

impl LookThrough {
    pub(crate) fn of(cluster: Sector, area: Id<Place>) -> Self {
        Self { cluster: cluster.code().to_owned(), area }
    }
}

impl Job for LookThrough {
    const KIND: &'static str = "overlaps.look_through";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let unknown = || Problem::broken("a job of an unknown cluster");
        let sector = Sector::from_code(&self.cluster).ok_or_else(unknown)?;
        let area = self.area;
        store::leave_waiting(&mut cx.tx, sector, area).await?;
        look_through(cx, sector, area).await
    }
}

async fn look_through(cx: &mut Context, cluster: Sector, area: Id<Place>) -> Result<(), Problem> {
    let located = located(cx, cluster, area).await?;
    let mut now = by_matter(found_in(&located, area));
    let before = by_matter(store::list_in(&mut cx.tx, cluster, area).await?);
    let matters: BTreeSet<Matter> = before.keys().chain(now.keys()).copied().collect();
    let same = |matter: &Matter| match (before.get(matter), now.get(matter)) {
        (Some(before), Some(now)) => {
            before.len() == now.len() && before.iter().all(|known| now.contains(known))
        }
        _ => false,
    };
    let changed: Vec<Matter> = matters.into_iter().filter(|matter| !same(matter)).collect();
    let found: Vec<Proposal> =
        changed.iter().filter_map(|matter| now.remove(matter)).flatten().collect();
    let changed: Vec<Id<Case>> = changed.iter().map(Matter::id).collect();
    store::replace(&mut cx.tx, &changed, &found).await
}

fn by_matter(proposals: Vec<Proposal>) -> HashMap<Matter, Vec<Proposal>> {
    let mut grouped: HashMap<Matter, Vec<Proposal>> = HashMap::new();
    for proposal in proposals {
        grouped.entry(proposal.matter).or_default().push(proposal);
    }
    grouped
}

/// What a look through these activities finds in an area; they may be in others too.
pub fn found_in(activities: &[Located], area: Id<Place>) -> Vec<Proposal> {
    let mut tally = Tally::default();
    sweep(activities, |pair| {
        if pair.meeting.area == area {
            tally.add(Proposal::of(pair));
        }
    });
    tally.proposals().collect()
}

async fn located(
    cx: &mut Context,
    cluster: Sector,
    area: Id<Place>,
) -> Result<Vec<Located>, Problem> {
    let is_country = places::find(cx, area).await?.level == 0;
    let mut near = Near { sectors: parts(cluster), broad: true, ..Near::default() };
    if is_country {
        near.stated.push(area);
    } else {
        near.within.push(area);
    }
    let found = footprints_unseen(cx, &near).await?;
    store::locate(cx, found).await
}
