//! Size and middle of an area: where its name is written.

use super::{Bounds, Polygon, Position, Ring, contains};

/// Kilometres in one degree of latitude, on a sphere of 6,371 km.
const DEGREE_KM: f64 = 111.195;

/// Good to about one per cent for areas of up to a few degrees; holes are taken off.
pub fn area_square_km(polygons: &[Polygon]) -> f64 {
    let Some(bounds) = Bounds::of(polygons) else { return 0.0 };
    let square_degrees: f64 = polygons.iter().map(|polygon| weighed(polygon).0).sum();
    square_degrees * bounds.width_of_a_degree() * DEGREE_KM * DEGREE_KM
}

/// The middle of the whole area by weight; it may lie outside, in a bay or between islands. None
/// where there is no area.
pub fn centroid(polygons: &[Polygon]) -> Option<Position> {
    let (area, x, y) = polygons.iter().map(weighed).fold(
        (0.0, 0.0, 0.0),
        |(area, x, y), (next_area, (next_x, next_y))| {
            (area + next_area, x + next_area * next_x, y + next_area * next_y)
        },
    );
    (area > 0.0).then(|| (x / area, y / area))
}

/// A position inside the area: the centroid of its largest polygon, or where that lies outside, the
/// middle of the widest stretch across it.
pub fn label_point(polygons: &[Polygon]) -> Option<Position> {
    let largest = polygons.iter().max_by(|a, b| weighed(a).0.total_cmp(&weighed(b).0))?;
    let alone = std::slice::from_ref(largest);
    let bounds = Bounds::of(alone)?;
    let middle = centroid(alone).unwrap_or_else(|| bounds.middle());
    if contains(alone, middle) {
        return Some(middle);
    }
    let height = bounds.north - bounds.south;
    let at_height = |share: f64| widest_stretch(largest, bounds.south + share * height);
    let stretches = [0.5, 0.3, 0.7, 0.1, 0.9].into_iter().filter_map(at_height);
    let (_, position) = stretches.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((0.0, middle));
    Some(position)
}

/// Width and middle of the widest part of the polygon at a latitude.
fn widest_stretch(polygon: &Polygon, latitude: f64) -> Option<(f64, Position)> {
    let edges = polygon.iter().flat_map(|ring| ring.windows(2));
    let mut crossings: Vec<f64> = edges
        .filter(|edge| (edge[0].1 <= latitude) != (edge[1].1 <= latitude))
        .map(|edge| {
            let [(x1, y1), (x2, y2)] = [edge[0], edge[1]];
            x1 + (latitude - y1) / (y2 - y1) * (x2 - x1)
        })
        .collect();
    crossings.sort_by(f64::total_cmp);
    let stretches = crossings.chunks_exact(2).map(|ends| (ends[1] - ends[0], ends));
    stretches
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(width, ends)| (width, (f64::midpoint(ends[0], ends[1]), latitude)))
}

/// Area in square degrees (without the holes) and centroid.
fn weighed(polygon: &Polygon) -> (f64, Position) {
    let Some(outer) = polygon.first() else { return (0.0, (0.0, 0.0)) };
    let (mut area, (mut x, mut y)) = weighed_ring(outer);
    let whole = area;
    (x, y) = (x * whole, y * whole);
    for hole in &polygon[1..] {
        let (hole_area, (hole_x, hole_y)) = weighed_ring(hole);
        (area, x, y) = (area - hole_area, x - hole_area * hole_x, y - hole_area * hole_y);
    }
    if area > 0.0 { (area, (x / area, y / area)) } else { (0.0, outer[0]) }
}

fn weighed_ring(ring: &Ring) -> (f64, Position) {
    // Measured from the first position: far from the origin, the differences would drown.
    let Some(&(x0, y0)) = ring.first() else { return (0.0, (0.0, 0.0)) };
    let (mut twice, mut x, mut y) = (0.0, 0.0, 0.0);
    for edge in ring.windows(2) {
        let [(x1, y1), (x2, y2)] = [edge[0], edge[1]].map(|(x, y)| (x - x0, y - y0));
        let cross = x1 * y2 - x2 * y1;
        twice += cross;
        x += (x1 + x2) * cross;
        y += (y1 + y2) * cross;
    }
    if twice == 0.0 {
        return (0.0, (x0, y0));
    }
    (twice.abs() / 2.0, (x0 + x / (3.0 * twice), y0 + y / (3.0 * twice)))
}

/// Positive where the ring runs against the clock.
pub(crate) fn signed_area(ring: &[Position]) -> f64 {
    let Some(&(x0, y0)) = ring.first() else { return 0.0 };
    let crosses = ring
        .windows(2)
        .map(|edge| (edge[0].0 - x0) * (edge[1].1 - y0) - (edge[1].0 - x0) * (edge[0].1 - y0));
    crosses.sum::<f64>() / 2.0
}
