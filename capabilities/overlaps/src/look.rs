//! Look again where activities changed, so that what was found is what is there.

use std::collections::{BTreeSet, HashMap};

use activities::{Activity, Changed, Sector};
use acts::{Context, Job};
use basics::{Id, Organisation, Problem};
use places::Place;
use serde::{Deserialize, Serialize};

use crate::{
    Matter, Proposal, Tally,
    look_through::LookThrough,
    meeting::{Located, pairs},
    proposal::cluster,
    store,
};

/// Up to so many changed activities are looked at one by one; for more, all of their clusters and
/// areas are looked through, which costs less than asking for each.
const FEW: usize = 20;

/// Many changes come in pieces, as an import does: a look that waits a little sees several of them
/// at once, and leaves the way to whoever enters them.
pub(crate) const AFTER_MANY_SECONDS: i64 = 10;

/// Hears of changed activities.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Look(Changed);

impl Job for Look {
    const KIND: &'static str = "overlaps.look";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let mut ids = self.0.activities;
        ids.sort_unstable();
        ids.dedup();
        if ids.len() > FEW {
            return look_through_around(cx, &ids).await;
        }
        for id in ids {
            look_at(cx, id).await?;
        }
        Ok(())
    }
}

/// Compares one activity with whatever it meets now, and with what it stood for before.
async fn look_at(cx: &mut Context, id: Id<Activity>) -> Result<(), Problem> {
    let mut tally = Tally::default();
    if let Some(activity) = store::locate_unseen(cx, id).await? {
        for other in store::near_unseen(cx, &activity).await? {
            pairs(&activity, &other).iter().map(Proposal::of).for_each(|found| tally.add(found));
        }
    }
    // Where it stood for others and stands less firmly now, one of them may stand before it.
    let stood = store::list_naming(&mut cx.tx, id).await?;
    let weakened: BTreeSet<Matter> = stood
        .iter()
        .filter(|known| tally.like(known).is_none_or(|now| known.stands_before(now)))
        .map(|known| known.matter)
        .collect();
    let weakened: Vec<Matter> = weakened.into_iter().collect();
    let mut changed = all_of(cx, &weakened).await?;
    let mut cases: BTreeSet<_> = weakened.iter().map(Matter::id).collect();
    // Everywhere else it can only take a place that another had.
    let met: BTreeSet<Matter> = tally.matters().filter(|m| !weakened.contains(m)).collect();
    let before = store::list_of_matters(&mut cx.tx, met.iter().copied()).await?;
    let mut merged = Tally::default();
    before.iter().copied().for_each(|known| merged.add(known));
    tally.proposals().filter(|now| met.contains(&now.matter)).for_each(|now| merged.add(now));
    let is_new = |now: &Proposal| !before.contains(now);
    let merged: Vec<Proposal> = merged.proposals().collect();
    let moved: BTreeSet<Matter> =
        merged.iter().filter(|now| is_new(now)).map(|now| now.matter).collect();
    cases.extend(moved.iter().map(Matter::id));
    changed.extend(merged.into_iter().filter(|now| moved.contains(&now.matter)));
    let cases: Vec<_> = cases.into_iter().collect();
    store::replace(&mut cx.tx, &cases, &changed).await
}

/// What these matters are by all activities of both sides.
async fn all_of(cx: &mut Context, matters: &[Matter]) -> Result<Vec<Proposal>, Problem> {
    let mut sides: HashMap<Id<Organisation>, Vec<Located>> = HashMap::new();
    for activity in store::sides_unseen(cx, matters).await? {
        sides.entry(activity.owner()).or_default().push(activity);
    }
    let of = |party| sides.get(&party).map(Vec::as_slice).unwrap_or_default();
    let mut tally = Tally::default();
    for matter in matters {
        for one in of(matter.a) {
            for pair in of(matter.b).iter().flat_map(|other| pairs(one, other)) {
                if Matter::of(&pair) == *matter {
                    tally.add(Proposal::of(&pair));
                }
            }
        }
    }
    Ok(tally.proposals().collect())
}

/// Many changed at once: where they are now, and where they stood for something before.
async fn look_through_around(cx: &mut Context, ids: &[Id<Activity>]) -> Result<(), Problem> {
    let mut around = clusters_unseen(cx, Some(ids)).await?;
    around.extend(store::areas_of(&mut cx.tx, Some(ids)).await?);
    let waiting = around.into_iter().map(|(sector, area)| (cluster(sector), area));
    for (cluster, area) in waiting.collect::<BTreeSet<_>>() {
        if store::enter_waiting(&mut cx.tx, cluster, area).await? {
            later(cx, cluster, area, AFTER_MANY_SECONDS).await?;
        }
    }
    Ok(())
}

/// The clusters and areas that these activities, or all, are in now.
pub(crate) async fn clusters_unseen(
    cx: &mut Context,
    ids: Option<&[Id<Activity>]>,
) -> Result<BTreeSet<(Sector, Id<Place>)>, Problem> {
    let stated = activities::store::whereabouts_unseen(cx, ids).await?;
    let places: BTreeSet<Id<Place>> = stated.iter().map(|(_, place)| *place).collect();
    let ground = store::ground(cx, places).await?;
    let area = |place| ground.lie(place).map(|lie| lie.area);
    Ok(stated
        .into_iter()
        .filter_map(|(sector, place)| Some((cluster(sector), area(place)?)))
        .collect())
}

/// Looks through a cluster in an area, so many seconds from now.
pub(crate) async fn later(
    cx: &mut Context,
    cluster: Sector,
    area: Id<Place>,
    seconds: i64,
) -> Result<(), Problem> {
    let run_at = cx.now.plus_seconds(seconds);
    cx.later(&LookThrough::of(cluster, area), run_at).await
}
