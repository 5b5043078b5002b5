//! Every two activities that meet, found in memory.
//!
//! Pairs grow with the square of the activities in a fixed country, so none is kept here; whoever
//! visits them keeps what is worth keeping. Activities stand by place and sector in the order of
//! their first days: of two such rows, each finds whom it has days in common with by walking on,
//! and comes by nobody else. What is compared stands in the rows themselves, in few bytes.

use std::ops::Range;

use activities::Sector;
use basics::{Id, Organisation};
use places::Place;
use rustc_hash::FxHashMap;

use crate::{
    ground::Lie,
    likeness::{Gist, Likeness, broader},
    meeting::{Located, Meeting},
    proposal::{Matter, Openness, Proposal},
    reason::Strength,
};

/// Activities, set out so that those that meet stand near each other.
pub struct Encounters<'a> {
    /// In the order of their ids.
    activities: Vec<&'a Located>,
    stands: Vec<Stand>,
    /// The first day and the owner of each stand, close together: most of a sweep asks no more.
    firsts: Vec<i32>,
    owners: Vec<u32>,
    crossings: Vec<Crossing>,
}

/// Two activities of different organisations that meet.
#[derive(Clone, Copy, Debug)]
pub struct Encounter<'a> {
    pub one: &'a Located,
    pub other: &'a Located,
    pub meeting: Meeting,
}

/// An activity at one of its places.
#[derive(Clone, Copy)]
struct Stand {
    gist: Gist,
    /// By number; the smaller one is of the smaller id.
    owner: u32,
    /// An owner's activities that are as open; numbered in the order of the owners.
    side: u32,
    activity: u32,
    spot: u16,
    /// It stands elsewhere too.
    several: bool,
}

/// The activities of one sector that state one place, in the order of their first days.
struct Row<'a> {
    lie: &'a Lie,
    sector: Sector,
    stands: Range<usize>,
    several: bool,
}

/// Two rows whose activities meet where they have days in common; or one row with itself.
struct Crossing {
    sector: Sector,
    meeting: Meeting,
    inner: Range<usize>,
    /// None where it is the same row.
    outer: Option<Range<usize>>,
    /// Some of its activities stand elsewhere too.
    several: bool,
}

impl<'a> Encounters<'a> {
    pub fn among(activities: &'a [Located]) -> Self {
        let mut activities: Vec<&Located> = activities.iter().collect();
        activities.sort_unstable_by_key(|activity| activity.footprint.id);
        let (stands, rows) = set_out(&activities);
        let firsts = stands.iter().map(|stand| stand.gist.days.first).collect();
        let owners = stands.iter().map(|stand| stand.owner).collect();
        Self { crossings: crossings(&rows), activities, stands, firsts, owners }
    }

    /// Visits each two that meet, once for each area where they do.
    pub fn each(&self, mut visit: impl FnMut(Encounter<'a>)) {
        for crossing in &self.crossings {
            self.each_across(crossing, |one, other| {
                let [one, other] = [one, other].map(|stand| self.activity(stand));
                visit(Encounter { one, other, meeting: crossing.meeting });
            });
        }
    }

    /// How many times two of them meet.
    pub fn count(&self) -> u64 {
        let mut count = 0;
        for crossing in &self.crossings {
            self.each_across(crossing, |_, _| count += 1);
        }
        count
    }

    /// The strongest of each sort: of two organisations in a sector and an area, as open as they
    /// are. In one of the largest areas, or in all.
    pub fn strongest(&self, area: Option<Id<Place>>) -> Vec<Proposal> {
        let mut found = Vec::new();
        let mut best = FxHashMap::default();
        let together = |a: &&Crossing, b: &&Crossing| a.key() == b.key();
        let wanted = |crossing: &&Crossing| area.is_none_or(|area| crossing.meeting.area == area);
        let mut crossings: Vec<&Crossing> = self.crossings.iter().filter(wanted).collect();
        crossings.sort_by_key(|crossing| crossing.key());
        for crossings in crossings.chunk_by(together) {
            for crossing in crossings {
                self.each_across(crossing, |one, other| {
                    let (a, b) = if one.owner < other.owner { (one, other) } else { (other, one) };
                    let rank = self.rank(a, b, &crossing.meeting);
                    best.entry((a.side, b.side))
                        .and_modify(|known: &mut Rank| *known = (*known).max(rank))
                        .or_insert(rank);
                });
            }
            found.extend(best.drain().map(|(_, rank)| self.proposal(crossings[0], rank)));
        }
        found
    }

    fn rank(&self, a: &Stand, b: &Stand, meeting: &Meeting) -> Rank {
        let footprints = || (&self.activity(a).footprint, &self.activity(b).footprint);
        let likeness = Likeness::between(&a.gist, &b.gist, footprints);
        Rank {
            strength: Strength::of(&likeness, meeting.nearness),
            ids: std::cmp::Reverse((a.activity, b.activity)),
        }
    }

    fn proposal(&self, crossing: &Crossing, rank: Rank) -> Proposal {
        let std::cmp::Reverse((a, b)) = rank.ids;
        let [a, b] = [a, b].map(|number| &self.activities[number as usize].footprint);
        let Meeting { place, area, .. } = crossing.meeting;
        let matter = Matter { a: a.share.owner, b: b.share.owner, sector: crossing.sector, place };
        Proposal {
            matter,
            area,
            strength: rank.strength,
            activity_a: a.id,
            open_a: Openness::of(&a.share),
            activity_b: b.id,
            open_b: Openness::of(&b.share),
        }
    }

    fn activity(&self, stand: &Stand) -> &'a Located {
        self.activities[stand.activity as usize]
    }

    fn each_across(&self, crossing: &Crossing, mut visit: impl FnMut(&Stand, &Stand)) {
        if crossing.several {
            self.each_beside(crossing, |one, other| {
                let only_here = !one.several && !other.several;
                if only_here || self.meet_by(one, other, crossing) {
                    visit(one, other);
                }
            });
        } else {
            self.each_beside(crossing, visit);
        }
    }

    /// Of any two with days in common, whoever begins first finds the other.
    fn each_beside(&self, crossing: &Crossing, mut visit: impl FnMut(&Stand, &Stand)) {
        let mut inner = crossing.inner.clone();
        let Some(mut outer) = crossing.outer.clone() else {
            while let Some(at) = inner.next() {
                self.each_begun_within(at, inner.clone(), &mut visit);
            }
            return;
        };
        while !inner.is_empty() && !outer.is_empty() {
            if self.firsts[inner.start] <= self.firsts[outer.start] {
                self.each_begun_within(inner.start, outer.clone(), &mut visit);
                inner.start += 1;
            } else {
                self.each_begun_within(outer.start, inner.clone(), &mut visit);
                outer.start += 1;
            }
        }
    }

    /// Those of a row that begin before this one ends, of other organisations: they stand in the
    /// order of their first days, and none of them begins before this one.
    fn each_begun_within(
        &self,
        at: usize,
        row: Range<usize>,
        visit: &mut impl FnMut(&Stand, &Stand),
    ) {
        let one = &self.stands[at];
        let begun = self.firsts[row.clone()].partition_point(|first| *first <= one.gist.days.last);
        let row = row.start..row.start + begun;
        for (owner, other) in self.owners[row.clone()].iter().zip(&self.stands[row]) {
            if *owner != one.owner {
                visit(one, other);
            }
        }
    }

    /// Several places of the same two may meet in one area.
    fn meet_by(&self, one: &Stand, other: &Stand, crossing: &Crossing) -> bool {
        let (a, b) = if one.activity < other.activity { (one, other) } else { (other, one) };
        self.activity(a).meets_by(self.activity(b), (a.spot, b.spot), &crossing.meeting)
    }
}

/// What makes one pair stand for another of its sort: strength, then the smaller ids.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    strength: Strength,
    ids: std::cmp::Reverse<(u32, u32)>,
}

impl Crossing {
    /// What is put together: a sector in an area.
    fn key(&self) -> (Id<Place>, Sector) {
        (self.meeting.place, self.sector)
    }
}

/// Each activity at each of its places, by place and sector.
fn set_out<'a>(activities: &[&'a Located]) -> (Vec<Stand>, Vec<Row<'a>>) {
    let sides = sides(activities);
    let mut numbers: FxHashMap<(Id<Place>, Sector), u32> = FxHashMap::default();
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut unsorted = Vec::with_capacity(activities.len());
    let mut order = Vec::with_capacity(activities.len());
    for (number, activity) in (0_u32..).zip(activities) {
        let (owner, side) = sides[number as usize];
        let (gist, several) = (activity.gist, activity.spots.len() > 1);
        for (spot, lie) in (0_u16..).zip(&activity.spots) {
            let row = *numbers.entry((lie.place, gist.sector)).or_insert_with(|| {
                rows.push(Row { lie, sector: gist.sector, stands: 0..0, several: false });
                rows.len() as u32 - 1
            });
            rows[row as usize].several |= several;
            order.push((row, gist.days.first, unsorted.len() as u32));
            unsorted.push(Stand { gist, owner, side, activity: number, spot, several });
        }
    }
    order.sort_unstable();
    let mut from = 0;
    for row in order.chunk_by(|a, b| a.0 == b.0) {
        rows[row[0].0 as usize].stands = from..from + row.len();
        from += row.len();
    }
    (order.into_iter().map(|(.., at)| unsorted[at as usize]).collect(), rows)
}

/// The numbers of each activity's owner and side.
fn sides(activities: &[&Located]) -> Vec<(u32, u32)> {
    type Side = (Id<Organisation>, Openness);
    // First as they come, then as their owners stand in order.
    let mut found: FxHashMap<Side, u32> = FxHashMap::default();
    let as_they_come = activities.iter().map(|activity| {
        let next = found.len() as u32;
        let side = (activity.owner(), Openness::of(&activity.footprint.share));
        *found.entry(side).or_insert(next)
    });
    let as_they_come: Vec<u32> = as_they_come.collect();
    let mut in_order: Vec<(Side, u32)> = found.into_iter().collect();
    in_order.sort_unstable();
    let mut numbers = vec![(0, 0); in_order.len()];
    let mut owner = 0;
    for (number, ((party, _), came)) in in_order.iter().enumerate() {
        owner += u32::from(number > 0 && in_order[number - 1].0.0 != *party);
        numbers[*came as usize] = (owner, number as u32);
    }
    as_they_come.into_iter().map(|came| numbers[came as usize]).collect()
}

/// Which rows' activities meet: at one place, and with those of each area around it, in the same or
/// an equivalent sector.
fn crossings(rows: &[Row<'_>]) -> Vec<Crossing> {
    let at: FxHashMap<(Id<Place>, Sector), usize> = rows
        .iter()
        .enumerate()
        .map(|(number, row)| ((row.lie.place, row.sector), number))
        .collect();
    let equivalent: FxHashMap<Sector, Vec<Sector>> = Sector::all()
        .map(|sector| (sector, Sector::all().filter(|one| one.is_equivalent(sector)).collect()))
        .collect();
    let mut found = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let sectors = &equivalent[&row.sector];
        for place in &row.lie.chain {
            let same = *place == row.lie.place;
            for sector in sectors.iter().copied() {
                let Some(outer) = at.get(&(*place, sector)) else { continue };
                // At the same place each row would find the other.
                if same && *outer < number {
                    continue;
                }
                let around = &rows[*outer];
                found.push(Crossing {
                    sector: broader(row.sector, sector),
                    meeting: Meeting::at(around.lie, same),
                    inner: row.stands.clone(),
                    outer: (*outer != number).then(|| around.stands.clone()),
                    several: row.several || around.several,
                });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use activities::{Footprint, PopulationGroup};
    use basics::{Line, Period};
    use proptest::prelude::*;
    use sharing::{Audience, Share};

    use super::*;
    use crate::{
        given::footprint,
        ground::tests::{ground, place},
        meeting::{Pair, pairs},
        proposal::Tally,
    };

    const PLACES: [&str; 7] = ["1", "12", "13", "123", "1234", "1235", "134"];
    const SECTORS: [Sector; 3] = [Sector::Protection, Sector::ChildProtection, Sector::Wash];

    const GROUPS: [Option<PopulationGroup>; 3] =
        [None, Some(PopulationGroup::Refugees), Some(PopulationGroup::HostCommunity)];
    const SUBSECTORS: [Option<&str>; 3] = [None, Some("Wells"), Some("WELLS")];

    #[derive(Clone, Debug)]
    struct Given {
        owner: u128,
        sector: usize,
        places: Vec<usize>,
        days: (i32, i32),
        group: usize,
        subsector: usize,
        partner: Option<u128>,
        public: bool,
    }

    prop_compose! {
        fn given()(
            owner in 1..5_u128,
            sector in 0..SECTORS.len(),
            places in proptest::collection::vec(0..PLACES.len(), 1..4),
            days in (0..30, 0..20),
            group in 0..GROUPS.len(),
            subsector in 0..SUBSECTORS.len(),
            partner in proptest::option::weighted(0.2, 1..7_u128),
            public in any::<bool>(),
        ) -> Given {
            Given { owner, sector, places, days, group, subsector, partner, public }
        }
    }

    fn located(number: u128, given: &Given) -> Located {
        let first_day: basics::Day = "2026-01-01".parse().unwrap();
        let first = first_day.plus_days(given.days.0);
        let places: BTreeSet<_> = given.places.iter().map(|n| place(PLACES[*n])).collect();
        let plain = footprint(given.owner);
        let audience = if given.public { Audience::PUBLIC } else { Audience::PARTNERS };
        let footprint = Footprint {
            id: Id::well_known(number),
            share: Share { audience, ..plain.share },
            sector: SECTORS[given.sector],
            places: places.into_iter().collect(),
            period: Period::between(first, first.plus_days(given.days.1)).unwrap(),
            group: GROUPS[given.group],
            subsector: SUBSECTORS[given.subsector].map(|s| Line::parse("subsector", s).unwrap()),
            partners: given.partner.map(Id::well_known).into_iter().collect(),
            ..plain
        };
        Located::new(footprint, &ground(&PLACES))
    }

    fn met(encounter: Encounter<'_>) -> Proposal {
        let Encounter { one, other, meeting } = encounter;
        let (one, other) = if one.owner() < other.owner() { (one, other) } else { (other, one) };
        let likeness = Likeness::of(one, other).unwrap();
        Proposal::of(&Pair { a: &one.footprint, b: &other.footprint, likeness, meeting })
    }

    proptest! {
        /// What is set out leads to the same as asking everybody about everybody, each once; and
        /// the same stands for each sort.
        #[test]
        fn each_meeting_is_found_once(given in proptest::collection::vec(given(), 0..40)) {
            // Not in the order of the ids.
            let numbers = (100..200).map(|number: u128| number * 37 % 101 + 100);
            let located: Vec<Located> =
                numbers.zip(&given).map(|(number, given)| located(number, given)).collect();
            let encounters = Encounters::among(&located);
            let mut swept = Vec::new();
            encounters.each(|encounter| swept.push(met(encounter)));
            let mut asked = Vec::new();
            for (number, one) in located.iter().enumerate() {
                for other in &located[number + 1..] {
                    asked.extend(pairs(one, other).iter().map(Proposal::of));
                }
            }
            let told = |found: &[Proposal]| -> BTreeSet<String> {
                found.iter().map(|found| format!("{found:?}")).collect()
            };
            prop_assert_eq!(swept.len(), asked.len());
            prop_assert_eq!(told(&swept), told(&asked));
            prop_assert_eq!(encounters.count(), asked.len() as u64);

            let mut tally = Tally::default();
            asked.into_iter().for_each(|found| tally.add(found));
            let kept: Vec<Proposal> = tally.proposals().collect();
            prop_assert_eq!(told(&encounters.strongest(None)), told(&kept));
            let area = place("12");
            let there: Vec<Proposal> =
                kept.into_iter().filter(|kept| kept.area == area).collect();
            prop_assert_eq!(told(&encounters.strongest(Some(area))), told(&there));
        }
    }
}
