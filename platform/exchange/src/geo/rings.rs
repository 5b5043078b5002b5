//! What a line, a ring and a position must be before anything is computed from them.

use basics::Refusal;

use super::{Geometry, Position};

/// `number` is the feature's place in the file, from 1.
pub(crate) fn check(geometry: &Geometry, number: usize) -> Result<(), Refusal> {
    let refused = |why| Err(Refusal::new("file", why).with("feature", number));
    if geometry.lines.iter().any(|line| line.len() < 2) {
        return refused("exchange-geo-short-line");
    }
    for ring in geometry.polygons.iter().flatten() {
        if ring.first() != ring.last() {
            return refused("exchange-geo-open-ring");
        }
        if ring.len() < 4 {
            return refused("exchange-geo-short-ring");
        }
    }
    match geometry.positions().find(|position| !are_degrees(*position)) {
        Some((longitude, latitude)) => Err(Refusal::new("file", "exchange-geo-not-degrees")
            .with("feature", number)
            .with("longitude", longitude.to_string())
            .with("latitude", latitude.to_string())),
        None => Ok(()),
    }
}

/// Longitudes may run past the 180th meridian, as those of Fiji do in many files; metres of a
/// projection are larger than this nearly everywhere.
fn are_degrees((longitude, latitude): Position) -> bool {
    longitude.abs() <= 360.0 && latitude.abs() <= 90.0
}
