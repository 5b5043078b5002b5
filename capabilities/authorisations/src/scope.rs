//! What something is good for: kinds of work, places, days.

use std::collections::BTreeMap;

use activities::Sector;
use basics::{Id, Period};
use places::Place;

/// Kinds of work and places; none named of either means all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub sectors: Vec<Sector>,
    pub places: Vec<Id<Place>>,
}

/// Each place with all that it lies in, itself included.
#[derive(Clone, Debug, Default)]
pub struct Lineage(pub BTreeMap<Id<Place>, Vec<Id<Place>>>);

/// What is to be done: an activity, or whatever an agreement comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doing {
    /// None where it is not said.
    pub sector: Option<Sector>,
    /// None named where it is not said.
    pub places: Vec<Id<Place>>,
    pub period: Period,
}

impl Lineage {
    pub fn is_within(&self, place: Id<Place>, area: Id<Place>) -> bool {
        place == area || self.0.get(&place).is_some_and(|above| above.contains(&area))
    }
}

impl Scope {
    /// Everything that is done lies in it.
    pub fn holds(&self, doing: &Doing, lineage: &Lineage) -> bool {
        let inside =
            |place: &Id<Place>| self.places.iter().any(|area| lineage.is_within(*place, *area));
        self.takes(doing.sector, false)
            && (self.places.is_empty() || doing.places.iter().all(inside))
    }

    /// Something of what is done lies in it. What names no work or no place lies in what is said of
    /// all work and of the whole country, and in nothing narrower.
    pub fn meets(&self, doing: &Doing, lineage: &Lineage) -> bool {
        let meets = |place: &Id<Place>| {
            let all = self.places.iter();
            let mut all = all
                .map(|area| lineage.is_within(*place, *area) || lineage.is_within(*area, *place));
            all.any(|meets| meets)
        };
        self.takes(doing.sector, true) && (self.places.is_empty() || doing.places.iter().any(meets))
    }

    fn takes(&self, sector: Option<Sector>, is_asked: bool) -> bool {
        let Some(sector) = sector else { return self.sectors.is_empty() || !is_asked };
        let same = |known: &Sector| *known == sector || sector.above() == Some(*known);
        self.sectors.is_empty() || self.sectors.iter().any(same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAO: Id<Place> = Id::well_known(1);
    const ANSONGO: Id<Place> = Id::well_known(2);
    const MOPTI: Id<Place> = Id::well_known(3);

    fn doing(sector: Option<Sector>, places: &[Id<Place>]) -> Doing {
        Doing { sector, places: places.to_vec(), period: Period::ALWAYS }
    }

    #[test]
    fn what_is_done_lies_in_a_scope_that_is_as_wide_and_meets_one_that_is_narrower() {
        let lineage = Lineage([(ANSONGO, vec![ANSONGO, GAO])].into());
        let scope = |places: &[Id<Place>]| Scope { sectors: vec![], places: places.to_vec() };
        let water = |places| doing(Some(Sector::Wash), places);
        assert!(scope(&[GAO]).holds(&water(&[ANSONGO]), &lineage));
        assert!(!scope(&[ANSONGO]).holds(&water(&[GAO]), &lineage));
        assert!(scope(&[ANSONGO]).meets(&water(&[GAO]), &lineage), "part of it is there");
        assert!(!scope(&[MOPTI]).meets(&water(&[GAO]), &lineage));
        assert!(!scope(&[GAO]).holds(&water(&[ANSONGO, MOPTI]), &lineage), "not all of it");
        assert!(scope(&[]).holds(&water(&[MOPTI]), &lineage));
        assert!(!scope(&[GAO]).meets(&doing(None, &[]), &lineage), "nothing is said of where");
    }

    #[test]
    fn a_part_of_a_field_of_work_lies_in_it() {
        let protection = Scope { sectors: vec![Sector::Protection], places: vec![] };
        let lineage = Lineage::default();
        let of = |sector| doing(sector, &[GAO]);
        assert!(protection.holds(&of(Some(Sector::MineAction)), &lineage));
        assert!(!protection.holds(&of(Some(Sector::Wash)), &lineage));
        assert!(!protection.meets(&of(None), &lineage));
        assert!(protection.holds(&of(None), &lineage), "what is not said is held against nobody");
    }
}
