//! Whether a position lies in an area.

use super::{Polygon, Position};

/// Holes are outside. A position on a border that two areas share lies in exactly one of them, so
/// that a site is never counted twice and never lost.
pub fn contains(polygons: &[Polygon], (x, y): Position) -> bool {
    polygons.iter().any(|polygon| {
        let edges = polygon.iter().flat_map(|ring| ring.windows(2));
        let crossed = edges.filter(|edge| {
            // From south to north whichever way the ring runs: both neighbours compute the same.
            let [from, to] = [edge[0], edge[1]];
            let (south, north) = if from.1 <= to.1 { (from, to) } else { (to, from) };
            (south.1 <= y && y < north.1)
                && x < south.0 + (y - south.1) / (north.1 - south.1) * (north.0 - south.0)
        });
        crossed.count() % 2 == 1
    })
}
