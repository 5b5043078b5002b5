//! What is promised of the invented country.

use std::collections::{BTreeMap, HashSet};

use super::*;
use crate::geo::{
    Bounds, area_square_km, compact_text, contains, label::signed_area, polygons_from_text,
};

fn square_degrees(area: &InventedArea) -> f64 {
    signed_area(&area.polygons[0][0]).abs()
}

fn children<'a>(
    all: &'a [InventedArea],
    parent: &'a InventedArea,
) -> impl Iterator<Item = &'a InventedArea> {
    all.iter().filter(|area| area.parent_code.as_ref() == Some(&parent.code))
}

#[test]
fn the_parts_of_an_area_are_the_whole_of_it() {
    for seed in 0..8 {
        let all = invent(seed);
        for parent in all.iter().filter(|area| area.level < 3) {
            let parts: Vec<_> = children(&all, parent).collect();
            let expected = if parent.level == 0 { 3..=3 } else { 4..=6 };
            assert!(expected.contains(&parts.len()), "{seed} {} {}", parent.code, parts.len());
            let sum: f64 = parts.iter().map(|part| square_degrees(part)).sum();
            let share = sum / square_degrees(parent);
            assert!((share - 1.0).abs() < 0.001, "{seed} {} {share}", parent.code);
            let smallest = parts.iter().map(|part| square_degrees(part)).fold(f64::MAX, f64::min);
            assert!(smallest * parts.len() as f64 / sum > 0.2, "{seed} {} a sliver", parent.code);
        }
    }
}

#[test]
fn neighbours_share_every_place_of_their_border() {
    let all = invent(7);
    let mut sides = BTreeMap::new();
    let communes = all.iter().filter(|area| area.level == 3);
    for edge in communes.flat_map(|area| area.polygons[0][0].windows(2)) {
        let [a, b] = [edge[0], edge[1]].map(|(x, y)| (x.to_bits(), y.to_bits()));
        *sides.entry((a.min(b), a.max(b))).or_insert(0) += 1;
    }
    assert!(sides.values().all(|count| *count <= 2));
    let coast = sides.values().filter(|count| **count == 1).count();
    assert_eq!(coast, all[0].polygons[0][0].len() - 1);
}

#[test]
fn the_same_seed_gives_the_same_country() {
    assert_eq!(invent(1), invent(1));
    assert_ne!(invent(1), invent(2));
    // Nothing is lost when it is stored.
    let country = &invent(1)[0];
    let stored = polygons_from_text(&compact_text(&country.polygons)).unwrap();
    assert_eq!(signed_area(&stored[0][0]).abs(), square_degrees(country));
}

#[test]
fn codes_and_names_are_unique_and_codes_say_where_an_area_lies() {
    let all = invent(3);
    let distinct =
        |of: fn(&InventedArea) -> &String| all.iter().map(of).collect::<HashSet<_>>().len();
    assert_eq!(distinct(|area| &area.code), all.len());
    assert_eq!(distinct(|area| &area.name_fr), all.len());
    assert_eq!(distinct(|area| &area.name_ar), all.len());
    for area in &all {
        assert_eq!(area.code.len(), 2 + 2 * usize::from(area.level));
        let parent = area.parent_code.as_deref();
        assert!(parent.is_none_or(|parent| area.code.starts_with(parent)), "{}", area.code);
        assert!(contains(&area.polygons, area.centre), "{}", area.code);
        assert!(area.name_ar.chars().all(|c| ('\u{621}'..='\u{64A}').contains(&c)));
    }
    assert!(all.is_sorted_by_key(|area| area.level));
}

#[test]
fn the_country_is_nobodys_land_and_has_the_size_of_one() {
    let high_seas = Bounds { west: -18.0, south: -29.0, east: -10.0, north: -21.0 };
    for seed in 0..8 {
        let country = &invent(seed)[0];
        assert!(country.polygons[0][0].iter().all(|at| high_seas.contains(*at)), "{seed}");
        let size = area_square_km(&country.polygons);
        assert!((70_000.0..220_000.0).contains(&size), "{seed} {size}");
    }
}
