//! Where places lie: what overlaps compare instead of the places themselves.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use basics::Id;
use places::Place;

/// People look for overlaps by organisation, sector and second level (domain §7.5): two places meet
/// in an area of this level, or in a larger one where that is all that one of them says.
const CELL_LEVEL: u8 = 2;

/// Every place that a look for overlaps needs.
#[derive(Clone, Debug, Default)]
pub struct Ground(HashMap<Id<Place>, Arc<Lie>>);

/// How one place lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lie {
    pub place: Id<Place>,
    pub level: u8,
    /// The areas that it lies in, the largest first, itself last. A country is in none of them:
    /// what is said of a whole country is said of no place in it, or everybody would meet
    /// everybody.
    pub chain: Vec<Id<Place>>,
    /// The area under which what meets here is put together.
    pub cell: Id<Place>,
    /// The largest area of the chain: no two activities meet across two of them.
    pub area: Id<Place>,
}

impl Ground {
    /// From each place with all that it lies in, itself included, and the level of each.
    pub fn new(
        lineage: &BTreeMap<Id<Place>, Vec<Id<Place>>>,
        levels: &HashMap<Id<Place>, u8>,
    ) -> Self {
        let lies = lineage.iter().filter_map(|(place, above)| {
            let level = *levels.get(place)?;
            Some((*place, Arc::new(Lie::new(*place, level, above, levels))))
        });
        Self(lies.collect())
    }

    pub fn lie(&self, place: Id<Place>) -> Option<&Arc<Lie>> {
        self.0.get(&place)
    }
}

impl Lie {
    fn new(
        place: Id<Place>,
        level: u8,
        above: &[Id<Place>],
        levels: &HashMap<Id<Place>, u8>,
    ) -> Self {
        let mut chain: Vec<(u8, Id<Place>)> = above
            .iter()
            .filter(|id| **id != place)
            .filter_map(|id| Some((*levels.get(id)?, *id)))
            .filter(|(level, _)| *level > 0)
            .collect();
        chain.push((level, place));
        chain.sort_unstable();
        let cell = chain.iter().rfind(|(level, _)| *level <= CELL_LEVEL).unwrap_or(&chain[0]).1;
        let area = chain[0].1;
        Self { place, level, chain: chain.into_iter().map(|(_, id)| id).collect(), cell, area }
    }

    /// The same place, or one that the other lies in.
    pub fn covers(&self, other: &Self) -> bool {
        other.chain.contains(&self.place)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Places are named by digits: `1` a country, `12` its second region, `123` a district there.
    pub(crate) fn place(name: &str) -> Id<Place> {
        Id::named("test:place", name)
    }

    pub(crate) fn ground(names: &[&str]) -> Ground {
        let mut lineage = BTreeMap::new();
        let mut levels = HashMap::new();
        for name in names {
            let above = (1..=name.len()).map(|n| place(&name[..n]));
            lineage.insert(place(name), above.collect());
            levels.extend((1..=name.len()).map(|n| (place(&name[..n]), n as u8 - 1)));
        }
        Ground::new(&lineage, &levels)
    }

    #[test]
    fn a_place_is_put_with_its_second_level_and_a_country_with_itself() {
        let ground = ground(&["1", "12", "123", "12345"]);
        let check = |name: &str| {
            let lie = ground.lie(place(name)).unwrap();
            (lie.area, lie.cell, lie.chain.len())
        };
        assert_eq!(check("12345"), (place("12"), place("123"), 4));
        assert_eq!(check("12"), (place("12"), place("12"), 1));
        assert_eq!(check("1"), (place("1"), place("1"), 1));
    }

    #[test]
    fn a_country_covers_only_itself() {
        let ground = ground(&["1", "12", "123"]);
        let covers = |outer: &str, inner: &str| {
            ground.lie(place(outer)).unwrap().covers(ground.lie(place(inner)).unwrap())
        };
        assert!(covers("12", "123") && covers("12", "12") && covers("1", "1"));
        assert!(!covers("123", "12") && !covers("1", "12"));
    }
}
