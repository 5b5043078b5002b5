//! Look through one cluster of sectors in one area: all that meets there, in memory.
//!
//! No two activities meet across two clusters or two of the largest areas, so that these pieces
//! together are the whole look, and each is written down in a short transaction: nobody else waits
//! for it.

use std::collections::{BTreeSet, HashMap};

use activities::{
    Activity, Sector,
    store::{Near, footprints_unseen},
};
use acts::{Context, Job, Record};
use basics::{Id, Problem};
use journal::Cursor;
use places::Place;
use serde::{Deserialize, Serialize};

use crate::{
    Case, Encounters, Matter, Proposal,
    look::{AFTER_MANY_SECONDS, later},
    meeting::Located,
    proposal::parts,
    store,
};

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

    fn cluster(&self) -> Result<Sector, Problem> {
        let unknown = || Problem::broken("a job of an unknown cluster");
        Sector::from_code(&self.cluster).ok_or_else(unknown)
    }
}

impl Job for LookThrough {
    const KIND: &'static str = "overlaps.look_through";

    /// Whatever changes from here on waits anew; what changed before is in what is swept.
    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        store::leave_waiting(&mut cx.tx, self.cluster()?, self.area).await?;
        let now = cx.now;
        cx.later(&Sweep { of: self, swept: None }, now).await
    }
}

/// The look itself: on a snapshot, so that nobody who writes waits for it.
#[derive(Serialize, Deserialize)]
pub(crate) struct Sweep {
    of: LookThrough,
    #[serde(skip)]
    swept: Option<Swept>,
}

struct Swept {
    found: Vec<Proposal>,
    /// How far the journal had come.
    until: Cursor,
}

impl Job for Sweep {
    const KIND: &'static str = "overlaps.sweep";

    async fn judge(mut self, cx: &mut Context) -> Result<Self, Problem> {
        let until = Cursor::now(&mut cx.tx).await?;
        let located = located(cx, self.of.cluster()?, self.of.area).await?;
        let found = Encounters::among(&located).strongest(Some(self.of.area));
        self.swept = Some(Swept { found, until });
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let unjudged = || Problem::broken("a sweep that found nothing out");
        let Swept { found, until } = self.swept.ok_or_else(unjudged)?;
        let (cluster, area) = (self.of.cluster()?, self.of.area);
        write_down(cx, (cluster, area), found).await?;
        // What changed meanwhile may have been looked at already, and this has put it back.
        if journal::has_changed(&mut cx.tx, until, Activity::KIND).await?
            && store::enter_waiting(&mut cx.tx, cluster, area).await?
        {
            later(cx, cluster, area, AFTER_MANY_SECONDS).await?;
        }
        Ok(())
    }
}

/// What was found, where it is not what was known.
async fn write_down(
    cx: &mut Context,
    (cluster, area): (Sector, Id<Place>),
    found: Vec<Proposal>,
) -> Result<(), Problem> {
    let mut now = by_matter(found);
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

async fn located(
    cx: &mut Context,
    cluster: Sector,
    area: Id<Place>,
) -> Result<Vec<Located>, Problem> {
    let is_country = places::find(cx, area).await?.level == 0;
    let mut near = Near { sectors: parts(cluster), ..Near::default() };
    if is_country {
        near.stated.push(area);
    } else {
        near.within.push(area);
    }
    let found = footprints_unseen(cx, &near).await?;
    store::locate(cx, found).await
}
