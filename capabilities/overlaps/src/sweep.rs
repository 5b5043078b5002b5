//! The full look: every two activities that meet, found in memory and visited one by one.
//!
//! Pairs grow with the square of the activities in a fixed country, so none is kept here; whoever
//! visits them keeps what is worth keeping. An index from places to those who state them leads each
//! activity to what it meets, and to nothing else.

use std::collections::HashMap;

use activities::Sector;
use basics::Id;
use places::Place;

use crate::meeting::{Located, Pair, each_pair};

/// Visits every two of these activities that meet, once for each place where they do.
pub fn sweep(activities: &[Located], mut visit: impl FnMut(&Pair<'_>)) {
    let index = Index::new(activities);
    // Whom an activity was compared with already: two may meet at several places.
    let mut compared = vec![usize::MAX; activities.len()];
    for (number, activity) in activities.iter().enumerate() {
        index.each_around(activity, |other| {
            let found = &activities[other];
            if compared[other] == number || !activity.days.intersect(found.days) {
                return;
            }
            compared[other] = number;
            // Where each is around the other, the earlier one finds the later.
            if other > number || !activity.is_around(found) {
                each_pair(activity, found, &mut visit);
            }
        });
    }
}

/// Who states a place, by sector.
struct Index {
    stated: HashMap<(Id<Place>, Sector), Vec<usize>>,
    equivalent: HashMap<Sector, Vec<Sector>>,
}

impl Index {
    fn new(activities: &[Located]) -> Self {
        let mut stated: HashMap<_, Vec<usize>> = HashMap::new();
        for (number, activity) in activities.iter().enumerate() {
            for spot in &activity.spots {
                stated.entry((spot.place, activity.footprint.sector)).or_default().push(number);
            }
        }
        let equivalent = Sector::all()
            .map(|sector| (sector, Sector::all().filter(|o| o.is_equivalent(sector)).collect()));
        Self { stated, equivalent: equivalent.collect() }
    }

    /// Those in an equivalent sector that state a place of this one or an area that it lies in.
    fn each_around(&self, activity: &Located, mut found: impl FnMut(usize)) {
        for place in activity.spots.iter().flat_map(|spot| &spot.chain) {
            for sector in &self.equivalent[&activity.footprint.sector] {
                let others = self.stated.get(&(*place, *sector));
                others.into_iter().flatten().for_each(|other| found(*other));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use activities::Footprint;
    use basics::Period;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        given::footprint,
        ground::tests::{ground, place},
        meeting::pairs,
        proposal::Proposal,
    };

    const PLACES: [&str; 7] = ["1", "12", "13", "123", "1234", "1235", "134"];
    const SECTORS: [Sector; 3] = [Sector::Protection, Sector::ChildProtection, Sector::Wash];

    fn activity() -> impl Strategy<Value = (u128, usize, Vec<usize>, i32, i32)> {
        let places = proptest::collection::vec(0..PLACES.len(), 1..3);
        (1..5_u128, 0..SECTORS.len(), places, 0..30, 0..20)
    }

    proptest! {
        /// The index leads to the same pairs as asking everybody about everybody, each once.
        #[test]
        fn a_sweep_finds_each_meeting_once(rows in proptest::collection::vec(activity(), 0..40)) {
            let ground = ground(&PLACES);
            let first_day: basics::Day = "2026-01-01".parse().unwrap();
            let located = rows.iter().zip(100..).map(|((owner, sector, places, first, days), n)| {
                let first = first_day.plus_days(*first);
                let mut places: Vec<_> = places.iter().map(|n| place(PLACES[*n])).collect();
                places.dedup();
                let footprint = Footprint {
                    id: Id::well_known(n),
                    sector: SECTORS[*sector],
                    places,
                    period: Period::between(first, first.plus_days(*days)).unwrap(),
                    ..footprint(*owner)
                };
                Located::new(footprint, &ground)
            });
            let located: Vec<Located> = located.collect();
            let mut swept = Vec::new();
            sweep(&located, |pair| swept.push(Proposal::of(pair)));
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
        }
    }
}
