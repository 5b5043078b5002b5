//! Polygons as the database keeps them: GeoJSON text with four decimals (about 11 m).

use basics::Refusal;

use super::{Geometry, Limits, Polygon, geometry_text, read_features};

const DECIMALS: usize = 4;

pub fn compact_text(polygons: &[Polygon]) -> String {
    geometry_text(&Geometry::of_polygons(polygons.to_vec()), DECIMALS)
}

/// What `compact_text` wrote; `null` is no polygon at all.
pub fn polygons_from_text(text: &str) -> Result<Vec<Polygon>, Refusal> {
    if text.trim() == "null" {
        return Ok(Vec::new());
    }
    let features = read_features(text.as_bytes(), &Limits::default())?;
    Ok(features.into_iter().flat_map(|feature| feature.geometry.polygons).collect())
}
