//! Geometry as GeoJSON text, with as many decimals as are asked for.

use std::fmt::Write;

use super::{Geometry, Polygon, Position, label::signed_area};

/// `null` for nowhere. Rings run as RFC 7946 wants them; a ring that rounding leaves without four
/// positions is left out.
pub fn geometry_text(geometry: &Geometry, decimals: usize) -> String {
    let mut parts = Vec::new();
    let points: Vec<String> =
        geometry.points.iter().map(|point| position_text(*point, decimals)).collect();
    parts.extend(part("Point", &points));
    let lines: Vec<String> = geometry.lines.iter().map(|line| list_text(line, decimals)).collect();
    parts.extend(part("LineString", &lines));
    let polygons: Vec<String> =
        geometry.polygons.iter().filter_map(|polygon| polygon_text(polygon, decimals)).collect();
    parts.extend(part("Polygon", &polygons));
    match parts.as_slice() {
        [] => "null".to_owned(),
        [one] => one.clone(),
        several => {
            format!("{{\"type\":\"GeometryCollection\",\"geometries\":[{}]}}", several.join(","))
        }
    }
}

fn part(kind: &str, members: &[String]) -> Option<String> {
    match members {
        [] => None,
        [one] => Some(format!("{{\"type\":\"{kind}\",\"coordinates\":{one}}}")),
        several => {
            let all = several.join(",");
            Some(format!("{{\"type\":\"Multi{kind}\",\"coordinates\":[{all}]}}"))
        }
    }
}

fn polygon_text(polygon: &Polygon, decimals: usize) -> Option<String> {
    let mut rings = Vec::new();
    for (place, ring) in polygon.iter().enumerate() {
        let mut ring: Vec<Position> = ring.iter().map(|at| rounded(*at, decimals)).collect();
        ring.dedup();
        if ring.len() < 4 {
            if place == 0 {
                return None;
            }
            continue;
        }
        let is_against_the_clock = signed_area(&ring) > 0.0;
        if is_against_the_clock != (place == 0) {
            ring.reverse();
        }
        rings.push(list_text(&ring, decimals));
    }
    (!rings.is_empty()).then(|| format!("[{}]", rings.join(",")))
}

fn list_text(positions: &[Position], decimals: usize) -> String {
    let mut text = String::from("[");
    for (place, position) in positions.iter().enumerate() {
        let comma = if place > 0 { "," } else { "" };
        write!(text, "{comma}{}", position_text(*position, decimals))
            .expect("writing into a String does not fail");
    }
    text.push(']');
    text
}

fn position_text((x, y): Position, decimals: usize) -> String {
    format!("[{},{}]", number_text(x, decimals), number_text(y, decimals))
}

/// Without the zeros at the end: `-5.2`, not `-5.2000`, and never `-0`.
pub(crate) fn number_text(number: f64, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    let text = if decimals > 0 { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

pub(crate) fn rounded((x, y): Position, decimals: usize) -> Position {
    let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    // Adding zero makes -0 a 0, so that equal places are equal bits.
    ((x * scale).round() / scale + 0.0, (y * scale).round() / scale + 0.0)
}
