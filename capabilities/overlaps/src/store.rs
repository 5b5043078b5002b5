//! Overlaps in the database: where places lie, and what of a case a viewer sees. What was found is
//! in `store/proposals.rs`, what people did in `store/cases.rs`, lists in `store/list.rs`.

mod cases;
mod list;
mod proposals;
mod waiting;

use std::collections::{BTreeSet, HashMap};

use activities::{
    Footprint, Sector,
    store::{Near, find_unseen, footprints_seen, footprints_unseen},
};
use acts::{Context, Subject};
use basics::{Id, Problem};
use places::Place;
use sharing::{Viewer, Visible};

use crate::{
    Case, Matter, Stage,
    case::Standpoint,
    ground::Ground,
    meeting::{Located, Pair, pairs},
};

pub(crate) use cases::{find_case, follow_merge, list_steps, save};
pub(crate) use list::{Acted, Found, Narrow, list_acted, list_found};
pub(crate) use proposals::{
    areas_of, list_in, list_naming, list_of_matters, list_of_party, matter_of, replace,
};
pub(crate) use waiting::{enter_waiting, leave_waiting};

/// So many ids in one question.
const IDS_MAX: usize = 1_000;

/// How these places lie.
pub(crate) async fn ground(
    cx: &mut Context,
    places: impl IntoIterator<Item = Id<Place>>,
) -> Result<Ground, Problem> {
    let lineage = places::lineage(cx, places).await?;
    let all: BTreeSet<Id<Place>> =
        lineage.iter().flat_map(|(place, above)| above.iter().chain([place])).copied().collect();
    let levels = places::find_many(cx, all).await?;
    let levels: HashMap<Id<Place>, u8> = levels.iter().map(|p| (p.id, p.level)).collect();
    Ok(Ground::new(&lineage, &levels))
}

/// Footprints with how their places lie.
pub(crate) async fn locate(
    cx: &mut Context,
    footprints: Vec<Footprint>,
) -> Result<Vec<Located>, Problem> {
    let places = footprints.iter().flat_map(|footprint| footprint.places.iter().copied());
    let ground = ground(cx, places.collect::<BTreeSet<_>>()).await?;
    Ok(footprints.into_iter().map(|footprint| Located::new(footprint, &ground)).collect())
}

/// One activity whoever may see it, if it goes on or is planned: for a job.
pub(crate) async fn locate_unseen(
    cx: &mut Context,
    id: Id<activities::Activity>,
) -> Result<Option<Located>, Problem> {
    let found = find_unseen(cx, &[id]).await?;
    Ok(locate(cx, found).await?.pop())
}

/// Whatever meets an activity in place, sector and time, whoever may see it: for a job.
pub(crate) async fn near_unseen(
    cx: &mut Context,
    activity: &Located,
) -> Result<Vec<Located>, Problem> {
    let mut near = Near {
        sectors: Sector::all().filter(|s| s.is_equivalent(activity.footprint.sector)).collect(),
        but: Some(activity.owner()),
        period: Some(activity.footprint.period),
        ..Near::default()
    };
    for spot in &activity.spots {
        let (own, above) = spot.chain.split_last().map_or((spot.place, &[][..]), |(l, a)| (*l, a));
        let around = if spot.level == 0 { &mut near.stated } else { &mut near.within };
        around.push(own);
        near.stated.extend(above);
    }
    let found = footprints_unseen(cx, &near).await?;
    locate(cx, found).await
}

/// Whatever either side of these matters does there, whoever may see it: for a job.
pub(crate) async fn sides_unseen(
    cx: &mut Context,
    matters: &[Matter],
) -> Result<Vec<Located>, Problem> {
    if matters.is_empty() {
        return Ok(Vec::new());
    }
    let near = about(cx, matters).await?;
    let found = footprints_unseen(cx, &near).await?;
    locate(cx, found).await
}

async fn about(cx: &mut Context, matters: &[Matter]) -> Result<Near, Problem> {
    let places: BTreeSet<Id<Place>> = matters.iter().map(|matter| matter.place).collect();
    let places = places::find_many(cx, places).await?;
    let (countries, areas): (Vec<_>, Vec<_>) = places.iter().partition(|place| place.level == 0);
    let sectors: BTreeSet<Sector> =
        matters.iter().flat_map(|matter| crate::proposal::sides(matter.sector)).collect();
    let owners: BTreeSet<_> = matters.iter().flat_map(|matter| [matter.a, matter.b]).collect();
    Ok(Near {
        sectors: sectors.into_iter().collect(),
        within: areas.iter().map(|place| place.id).collect(),
        stated: countries.iter().map(|place| place.id).collect(),
        owners: owners.into_iter().collect(),
        ..Near::default()
    })
}

/// What of a matter is a viewer's to see.
pub(crate) struct Sight {
    pub standpoint: Standpoint,
    matter: Matter,
    a: Vec<Located>,
    b: Vec<Located>,
}

/// So many activities of each side are compared for a page.
const SIDE_MAX: usize = 300;

impl Sight {
    /// The pairs that this viewer sees from where they stand, the strongest first.
    pub(crate) fn pairs(&self, viewer: &Viewer) -> Vec<Pair<'_>> {
        let open = |footprint: &Footprint| viewer.coordinates(footprint.share.audience);
        let mut seen: Vec<Pair<'_>> = Vec::new();
        for a in &self.a {
            for b in &self.b {
                let both = self.standpoint == Standpoint::Own
                    || (open(&a.footprint) && open(&b.footprint));
                let found = if both { pairs(a, b) } else { Vec::new() };
                seen.extend(found.into_iter().filter(|pair| Matter::of(pair) == self.matter));
            }
        }
        seen.sort_by_key(|pair| (std::cmp::Reverse(pair.strength()), pair.a.id, pair.b.id));
        seen
    }
}

/// Where a viewer stands towards a matter, and what they see of it.
pub(crate) async fn see(cx: &mut Context, matter: Matter) -> Result<Sight, Problem> {
    let near = about(cx, &[matter]).await?;
    let seen = footprints_seen(&mut cx.tx, &cx.viewer, &near).await?;
    let seen = locate(cx, seen.into_iter().map(Visible::into_inner).collect()).await?;
    let own = cx.viewer.organisation().is_some_and(|own| matter.concerns(own));
    let standpoint = if own { Standpoint::Own } else { Standpoint::Coordinator };
    let (a, b): (Vec<_>, Vec<_>) = seen.into_iter().partition(|found| found.owner() == matter.a);
    let most = |mut side: Vec<Located>| {
        side.truncate(SIDE_MAX);
        side
    };
    Ok(Sight { standpoint, matter, a: most(a), b: most(b) })
}

/// A case, if this viewer may see it: its own people once they see both sides of it, and from then
/// on whenever somebody has acted in it; the coordinator while it sees both sides (R7.4).
pub(crate) async fn find(cx: &mut Context, id: Id<Case>) -> Result<Visible<Case>, Problem> {
    let case = match find_case(&mut cx.tx, id).await? {
        Some(case) => case,
        None => Case::proposed(matter_of(&mut cx.tx, id).await?.ok_or(Problem::NotFound)?),
    };
    let sight = see(cx, case.matter).await?;
    // Nobody acts in a case before both organisations see it, so each knows of what was done.
    let known = sight.standpoint == Standpoint::Own && case.stage != Stage::Proposed;
    if known || !sight.pairs(&cx.viewer).is_empty() {
        Ok(Visible::open(case))
    } else {
        Err(Problem::NotFound)
    }
}

impl Subject for Case {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find(cx, id).await
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}
