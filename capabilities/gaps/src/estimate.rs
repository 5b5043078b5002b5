//! Which of the figures of people in need speaks for an area, where there are several.

use std::{cmp::Reverse, collections::BTreeMap};

use activities::{PopulationGroup, Sector};
use basics::{Day, Id, Line, Organisation};
use needs::{Summed, is_stale};

/// How many people of an area are in need, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    pub in_need: i64,
    /// There are so many at least: some places of the area, or some of its people, were counted.
    pub at_least: bool,
    /// Whom the plan of the same source is for.
    pub targeted: Option<i64>,
    /// Whom the source says to have been reached, all organisations together.
    pub reached: Option<i64>,
    pub group: PopulationGroup,
    pub sector: Sector,
    pub source: Line,
    pub owner: Id<Organisation>,
    pub as_of: Day,
    /// How many places were counted: one where the figure is of the whole area.
    pub places: i64,
}

/// An area, and how many places there are in it at each depth.
#[derive(Clone, Debug, Default)]
pub struct Area {
    pub level: u8,
    pub places: BTreeMap<u8, i64>,
}

impl Area {
    /// Whether a figure is of the whole area: its own, or one of each place at some depth.
    fn is_covered_by(&self, sum: &Summed) -> bool {
        let all = self.places.get(&sum.place_level);
        sum.place_level <= self.level || all.is_some_and(|all| sum.places >= *all)
    }
}

/// The figure that speaks for an area and sector. Figures of all people come before those of one
/// group, what is of this year before what is old, what is of the whole area before what is summed
/// from places in it, more places before fewer, then the latest. Figures of different sources,
/// depths or groups are never added up: the same people may be in both.
pub fn of_an_area(sums: &[&Summed], area: &Area, today: Day) -> Option<Estimate> {
    let known = sums.iter().filter_map(|sum| Some((sum, sum.in_need?)));
    let best = known.max_by_key(|(sum, in_need)| {
        (
            sum.group == PopulationGroup::All,
            !is_stale(sum.latest, today),
            Reverse(sum.place_level),
            sum.places,
            sum.latest,
            *in_need,
            // The same whichever way they come.
            Reverse(sum.source.as_str()),
            Reverse(sum.owner),
        )
    });
    best.map(|(sum, in_need)| Estimate {
        in_need,
        at_least: !area.is_covered_by(sum) || sum.group != PopulationGroup::All,
        targeted: sum.targeted,
        reached: sum.reached,
        group: sum.group,
        sector: sum.sector,
        source: sum.source.clone(),
        owner: sum.owner,
        as_of: sum.latest,
        places: sum.places,
    })
}

/// The figure of people in need of anything: what a source says across sectors; else the sector
/// with most, and there are so many at least (R7.5).
pub fn of_all_sectors(by_sector: &[Estimate]) -> Option<Estimate> {
    let across = by_sector.iter().find(|estimate| estimate.sector == Sector::Intersectoral);
    let most = by_sector.iter().max_by_key(|estimate| (estimate.in_need, Reverse(estimate.sector)));
    match (across, most) {
        (Some(across), Some(most)) if across.in_need >= most.in_need => Some(across.clone()),
        (_, most) => most.map(|most| Estimate { at_least: true, ..most.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use sharing::{Level, Tlp};

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn sum(place_level: u8, latest: &str, in_need: Option<i64>) -> Summed {
        Summed {
            area: Id::well_known(1),
            sector: Sector::Wash,
            group: PopulationGroup::All,
            source: Line::parse("source", "HNO").unwrap(),
            owner: Id::well_known(2),
            place_level,
            places: 1,
            population: None,
            in_need,
            targeted: None,
            reached: None,
            oldest: day(latest),
            latest: day(latest),
            level: Level::Low,
            tlp: Tlp::Green,
        }
    }

    fn chosen(sums: &[Summed]) -> Option<(i64, bool)> {
        let sums: Vec<&Summed> = sums.iter().collect();
        let area = Area { level: 1, places: BTreeMap::from([(2, 3)]) };
        let chosen = of_an_area(&sums, &area, day("2026-06-15"));
        chosen.map(|estimate| (estimate.in_need, estimate.at_least))
    }

    #[test]
    fn the_whole_area_speaks_before_its_parts_and_the_later_before_the_earlier() {
        let (whole, parts) = (sum(1, "2026-01-31", Some(100)), sum(2, "2026-05-31", Some(70)));
        assert_eq!(chosen(&[whole.clone(), parts.clone()]), Some((100, false)));
        assert_eq!(chosen(std::slice::from_ref(&parts)), Some((70, true)), "some were counted");
        let later = sum(1, "2026-03-31", Some(90));
        assert_eq!(chosen(&[later, whole]), Some((90, false)));
        let old = sum(1, "2024-01-31", Some(100));
        assert_eq!(chosen(&[old, parts.clone()]), Some((70, true)), "an old whole is old");
        let every = Summed { places: 3, ..sum(2, "2026-01-31", Some(130)) };
        assert_eq!(chosen(&[parts, every]), Some((130, false)), "every part is the whole");
    }

    #[test]
    fn all_people_come_before_one_group_and_unknown_is_no_figure() {
        let displaced = Summed {
            group: PopulationGroup::InternallyDisplaced,
            ..sum(1, "2026-05-31", Some(500))
        };
        let all = sum(1, "2026-01-31", Some(400));
        assert_eq!(chosen(&[displaced.clone(), all]), Some((400, false)));
        assert_eq!(chosen(&[displaced]), Some((500, true)), "at least the displaced");
        assert_eq!(chosen(&[sum(1, "2026-01-31", None)]), None, "K30");
        assert_eq!(
            chosen(&[sum(1, "2026-01-31", Some(0))]),
            Some((0, false)),
            "nobody is a figure"
        );
        assert_eq!(chosen(&[]), None);
    }

    #[test]
    fn across_sectors_it_is_the_greatest_and_never_the_sum() {
        let of = |sector, in_need| {
            let sum = Summed { sector, ..sum(1, "2026-01-31", Some(in_need)) };
            let area = Area { level: 1, ..Area::default() };
            of_an_area(&[&sum], &area, day("2026-06-15")).unwrap()
        };
        let said = |all: &[Estimate]| of_all_sectors(all).map(|e| (e.in_need, e.at_least));
        let (water, health) = (of(Sector::Wash, 100), of(Sector::Health, 80));
        assert_eq!(said(&[water.clone(), health.clone()]), Some((100, true)), "R7.5");
        let across = of(Sector::Intersectoral, 120);
        assert_eq!(said(&[water.clone(), across, health]), Some((120, false)));
        let short = of(Sector::Intersectoral, 20);
        assert_eq!(said(&[water, short]), Some((100, true)), "no fewer than need water");
        assert_eq!(said(&[]), None);
    }
}
