//! Fewer points for a small map, without gaps between neighbours.

use std::collections::HashMap;

use super::{Boundary, Bounds, Position, Ring, label::signed_area, thin::thinned};

/// Takes out detail that is finer than `tolerance`, in degrees of latitude.
///
/// Rings are cut where three areas meet; a border that two areas share is thinned once for both, in
/// one direction, so that they still fit. Give all areas of a map in one call, of all levels.
/// Islands and holes smaller than half the tolerance's square vanish, but never a whole area.
pub fn simplify(boundaries: &mut [Boundary], tolerance: f64) {
    let all = boundaries.iter().filter_map(|boundary| boundary.bounds);
    let Some(bounds) = all.reduce(Bounds::union) else { return };
    let squeeze = bounds.width_of_a_degree();
    let area_min = tolerance * tolerance / 2.0;
    let junctions = Junctions::of(boundaries);
    for boundary in boundaries {
        for ring in boundary.polygons.iter_mut().flatten() {
            *ring = junctions.simplified(ring, area_min, squeeze);
        }
        drop_specks(boundary, area_min / squeeze);
        boundary.bounds = Bounds::of(&boundary.polygons);
    }
}

/// A position as the same bits for the same place: neighbours agree exactly, or they share nothing.
type Key = (u64, u64);

/// Every place of a ring with the two places beside it; none where rings part.
struct Junctions(HashMap<Key, Option<(Key, Key)>>);

impl Junctions {
    fn of(boundaries: &[Boundary]) -> Self {
        let mut places: HashMap<Key, Option<(Key, Key)>> = HashMap::new();
        for ring in boundaries.iter().flat_map(|boundary| &boundary.polygons).flatten() {
            let keys: Vec<Key> = open(ring).iter().map(key).collect();
            for (place, at) in keys.iter().enumerate() {
                let before = keys[(place + keys.len() - 1) % keys.len()];
                let after = keys[(place + 1) % keys.len()];
                let beside = (before.min(after), before.max(after));
                let known = places.entry(*at).or_insert(Some(beside));
                if *known != Some(beside) {
                    *known = None;
                }
            }
        }
        Self(places)
    }

    fn simplified(&self, ring: &Ring, area_min: f64, squeeze: f64) -> Ring {
        let places = open(ring);
        let parting = |at: &Position| self.0.get(&key(at)).is_some_and(Option::is_none);
        // A ring that meets no others starts at its smallest place, so that the same island at two
        // levels is thinned to the same shape.
        let start = places
            .iter()
            .position(parting)
            .or_else(|| (0..places.len()).min_by_key(|place| key(&places[*place])));
        let Some(start) = start else { return ring.clone() };
        let mut simplified: Ring = vec![places[start]];
        let mut arc: Ring = vec![places[start]];
        for place in places[start + 1..].iter().chain(&places[..=start]) {
            arc.push(*place);
            if parting(place) {
                simplified.extend(&thinned_arc(&arc, area_min, squeeze)[1..]);
                arc = vec![*place];
            }
        }
        if arc.len() > 1 {
            simplified.extend(&thinned_arc(&arc, area_min, squeeze)[1..]);
        }
        simplified
    }
}

/// The same result in both directions. How much stays at least depends on the arc alone, because
/// the ring on its other side must come to the same: one point in the bow between two junctions,
/// two in a loop, and a ring of them never collapses.
fn thinned_arc(arc: &[Position], area_min: f64, squeeze: f64) -> Vec<Position> {
    let ends = (key(&arc[0]), key(&arc[arc.len() - 1]));
    let beside_ends = (key(&arc[1]), key(&arc[arc.len() - 2]));
    let keep = if ends.0 == ends.1 { 2 } else { 1 };
    let is_backward = (ends.0, beside_ends.0) > (ends.1, beside_ends.1);
    if !is_backward {
        return thinned(arc, area_min, keep, squeeze);
    }
    let turned: Vec<Position> = arc.iter().rev().copied().collect();
    let mut thin = thinned(&turned, area_min, keep, squeeze);
    thin.reverse();
    thin
}

fn drop_specks(boundary: &mut Boundary, area_min: f64) {
    let size = |ring: &Ring| signed_area(ring).abs();
    let outer = |polygon: &Vec<Ring>| polygon.first().map_or(0.0, size);
    let largest = boundary.polygons.iter().map(outer).fold(0.0, f64::max);
    boundary.polygons.retain(|polygon| outer(polygon) >= area_min.min(largest));
    for polygon in &mut boundary.polygons {
        let mut is_outer = true;
        polygon.retain(|ring| std::mem::take(&mut is_outer) || size(ring) >= area_min);
    }
}

/// Without the last position, which is the first again, and without steps that lead nowhere.
fn open(ring: &Ring) -> Vec<Position> {
    let mut places = ring.clone();
    places.dedup();
    if places.len() > 1 && places.first() == places.last() {
        places.pop();
    }
    places
}

fn key((x, y): &Position) -> Key {
    // Adding zero makes -0 a 0.
    ((x + 0.0).to_bits(), (y + 0.0).to_bits())
}
