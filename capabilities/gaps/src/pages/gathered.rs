//! Everything that is known of some areas, for this viewer: needs beside the response.

use std::collections::{BTreeMap, BTreeSet};

use activities::{
    PopulationGroup, Sector,
    store::{Narrow, Response, response},
};
use acts::{Context, Form};
use basics::{Id, Problem, Refusals};
use needs::{Summed, store as figures};
use places::Place;
use presence::{COUNTRIES, Scope};
use sharing::{Level, Visible};

use crate::{Area, Estimate, Gap, gap::across_sectors, of_all_sectors, of_an_area};

/// What the reader asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    pub(crate) sectors: Vec<Sector>,
    pub(crate) group: Option<PopulationGroup>,
}

impl Wanted {
    pub(crate) fn read(query: &Form, wrong: &mut Refusals) -> Self {
        Self {
            sectors: wrong.note(query.choices("sector")).unwrap_or_default(),
            group: wrong.note(query.maybe_choice("group")).flatten(),
        }
    }

    fn of_activities(&self) -> Narrow {
        Narrow { sectors: self.sectors.clone(), group: self.group, ..Narrow::default() }
    }

    fn of_needs(&self) -> figures::Narrow {
        let sectors = self.sectors.clone();
        figures::Narrow { sectors, group: self.group, ..figures::Narrow::default() }
    }
}

pub(crate) struct Gathered {
    /// The sectors of which anything is known in any of the areas, in their order.
    pub(crate) sectors: Vec<Sector>,
    gaps: BTreeMap<(Id<Place>, Sector), Gap>,
    /// The highest level of the figures of people in need. The response is summed down to admin 2,
    /// which the protocol holds to be LOW (R7.6, R8.2).
    pub(crate) level: Level,
}

/// The areas where the reader is.
pub(crate) async fn scope(
    cx: &mut Context,
    query: &Form,
    wanted: &Wanted,
) -> Result<Scope, Problem> {
    let also = figures::known_in(cx, &wanted.of_needs(), &COUNTRIES).await?;
    Scope::with(cx, query, &wanted.of_activities(), &also).await
}

impl Gathered {
    pub(crate) async fn of(
        cx: &mut Context,
        wanted: &Wanted,
        areas: &[Visible<Place>],
    ) -> Result<Self, Problem> {
        let ids: Vec<Id<Place>> = areas.iter().map(|area| area.id).collect();
        let within = places::count_within(cx, &ids).await?;
        let sums = figures::sums(cx, &wanted.of_needs(), &ids).await?;
        let level = sums.iter().map(|sum| sum.level).max().unwrap_or(Level::Low);
        let mut said: BTreeMap<(Id<Place>, Sector), Vec<&Summed>> = BTreeMap::new();
        for sum in &sums {
            said.entry((sum.area, sum.sector)).or_default().push(sum);
        }
        let mut gaps: BTreeMap<(Id<Place>, Sector), Gap> = BTreeMap::new();
        for ((area, sector), sums) in said {
            let level = areas.iter().find(|known| known.id == area).map_or(0, |area| area.level);
            let places = within.get(&area).cloned().unwrap_or_default();
            let need = of_an_area(&sums, &Area { level, places }, cx.today);
            gaps.entry((area, sector)).or_default().need = need;
        }
        let reported = response(cx, &wanted.of_activities(), &ids).await?;
        for ((area, sector, of_the_mission), response) in reported {
            let gap = gaps.entry((area, sector)).or_default();
            match of_the_mission {
                true => gap.mission = response,
                false => gap.others = response,
            }
        }
        let sectors: BTreeSet<Sector> = gaps.keys().map(|(_, sector)| *sector).collect();
        Ok(Self { sectors: sectors.into_iter().collect(), gaps, level })
    }

    /// The same without what is said across sectors.
    pub(crate) fn single_sectors(&self) -> Vec<Sector> {
        let sectors = self.sectors.iter().copied();
        sectors.filter(|sector| *sector != Sector::Intersectoral).collect()
    }

    pub(crate) fn gap(&self, area: Id<Place>, sector: Sector) -> Gap {
        self.gaps.get(&(area, sector)).cloned().unwrap_or_default()
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (Id<Place>, Sector, &Gap)> {
        self.gaps.iter().map(|((area, sector), gap)| (*area, *sector, gap))
    }

    /// An area across all sectors.
    pub(crate) fn whole(&self, area: Id<Place>) -> Gap {
        let of_area = || self.all().filter(|(id, ..)| *id == area).map(|(_, _, gap)| gap);
        let needs: Vec<Estimate> = of_area().filter_map(|gap| gap.need.clone()).collect();
        let across = |side: fn(&Gap) -> &Response| across_sectors(of_area().map(side));
        Gap {
            need: of_all_sectors(&needs),
            others: across(|gap| &gap.others),
            mission: across(|gap| &gap.mission),
        }
    }

    /// In how many sectors of an area people are in need and nothing is known to go on for them.
    /// What is needed across sectors is met in one of them.
    pub(crate) fn open(&self, area: Id<Place>) -> usize {
        let is_one = |sector| sector != Sector::Intersectoral;
        self.all().filter(|(id, of, gap)| *id == area && is_one(*of) && gap.is_open()).count()
    }
}
