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
    /// In the order of the areas under which what meets is put together.
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
}

/// Two rows whose activities meet where they have days in common; or one row with itself.
struct Crossing {
    sector: Sector,
    meeting: Meeting,
    inner: Range<usize>,
    /// None where it is the same row.
    outer: Option<Range<usize>>,
}

impl<'a> Encounters<'a> {
    pub fn among(activities: &'a [Located]) -> Self {
        let mut activities: Vec<&Located> = activities.iter().collect();
        activities.sort_unstable_by_key(|activity| activity.footprint.id);
        let (stands, rows) = set_out(&activities);
        Self { crossings: crossings(&rows), activities, stands }
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
        let together = |a: &Crossing, b: &Crossing| a.key() == b.key();
        let wanted = |crossing: &&Crossing| area.is_none_or(|area| crossing.meeting.area == area);
        for crossings in self.crossings.chunk_by(together) {
            for crossing in crossings.iter().filter(wanted) {
                self.each_across(crossing, |one, other| {
                    let (a, b) = if one.owner < other.owner { (one, other) } else { (other, one) };
                    let rank = self.rank(a, b, &crossing.meeting);
                    best.entry((a.side, b.side))
                        .and_modify(|known: &mut Rank| *known = (*known).max(rank))
                        .or_insert(rank);
                });
            }
            found.extend(best.drain().map(|(_, rank)| self.proposal(&crossings[0], rank)));
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
        let mut met = |one: &Stand, other: &Stand| {
            let counts = one.owner != other.owner
                && ((!one.several && !other.several) || self.meet_by(one, other, crossing));
            if counts {
                visit(one, other);
            }
        };
        let inner = &self.stands[crossing.inner.clone()];
        let Some(outer) = &crossing.outer else {
            for (at, one) in inner.iter().enumerate() {
                each_begun_within(one, &inner[at + 1..], |other| met(one, other));
            }
            return;
        };
        let (mut inner, mut outer) = (inner, &self.stands[outer.clone()]);
        // Of any two, whoever begins first finds the other.
        while let ([one, more @ ..], [other, others @ ..]) = (inner, outer) {
            if one.gist.days.first <= other.gist.days.first {
                each_begun_within(one, outer, |other| met(one, other));
                inner = more;
            } else {
                each_begun_within(other, inner, |one| met(one, other));
                outer = others;
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

/// Those that begin before this one ends: they stand in the order of their first days, none of them
/// begins before this one.
fn each_begun_within<'s>(one: &Stand, row: &'s [Stand], visit: impl FnMut(&'s Stand)) {
    let last = one.gist.days.last;
    row.iter().take_while(|other| other.gist.days.first <= last).for_each(visit);
}

/// Each activity at each of its places, by place and sector.
fn set_out<'a>(activities: &[&'a Located]) -> (Vec<Stand>, Vec<Row<'a>>) {
    let sides = sides(activities);
    let mut lies: FxHashMap<Id<Place>, (u32, &Lie)> = FxHashMap::default();
    let mut standing = Vec::with_capacity(activities.len());
    for (number, activity) in (0_u32..).zip(activities) {
        let (owner, side) = sides[number as usize];
        let several = activity.spots.len() > 1;
        for (spot, lie) in (0_u16..).zip(&activity.spots) {
            let next = lies.len() as u32;
            let (place, _) = *lies.entry(lie.place).or_insert((next, lie));
            let gist = activity.gist;
            standing.push((place, Stand { gist, owner, side, activity: number, spot, several }));
        }
    }
    standing
        .sort_unstable_by_key(|(place, stand)| (*place, stand.gist.sector, stand.gist.days.first));
    let mut by_number: Vec<&Lie> = lies.values().map(|(_, lie)| *lie).collect();
    lies.values().for_each(|(number, lie)| by_number[*number as usize] = lie);
    let mut rows = Vec::new();
    let same =
        |a: &(u32, Stand), b: &(u32, Stand)| (a.0, a.1.gist.sector) == (b.0, b.1.gist.sector);
    let mut from = 0;
    for row in standing.chunk_by(same) {
        let (place, first) = row[0];
        let stands = from..from + row.len();
        from = stands.end;
        rows.push(Row { lie: by_number[place as usize], sector: first.gist.sector, stands });
    }
    (standing.into_iter().map(|(_, stand)| stand).collect(), rows)
}

/// The numbers of each activity's owner and side.
fn sides(activities: &[&Located]) -> Vec<(u32, u32)> {
    type Side = (Id<Organisation>, Openness);
    let side = |of: &Located| (of.owner(), Openness::of(&of.footprint.share));
    let mut numbers: FxHashMap<Side, (u32, u32)> =
        activities.iter().map(|activity| (side(activity), (0, 0))).collect();
    let mut in_order: Vec<Side> = numbers.keys().copied().collect();
    in_order.sort_unstable();
    let (mut owner, mut before) = (0, None);
    for (number, side) in (0_u32..).zip(in_order) {
        owner += u32::from(before.is_some_and(|before| before != side.0));
        before = Some(side.0);
        numbers.insert(side, (owner, number));
    }
    activities.iter().map(|activity| numbers[&side(activity)]).collect()
}

/// Which rows' activities meet: at one place, and with those of each area around it, in the same or
/// an equivalent sector.
fn crossings(rows: &[Row<'_>]) -> Vec<Crossing> {
    let at: FxHashMap<(Id<Place>, Sector), usize> = rows
        .iter()
        .enumerate()
        .map(|(number, row)| ((row.lie.place, row.sector), number))
        .collect();
    let mut found = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        for place in &row.lie.chain {
            let same = *place == row.lie.place;
            for sector in Sector::all().filter(|sector| sector.is_equivalent(row.sector)) {
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
                });
            }
        }
    }
    found.sort_by_key(Crossing::key);
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
