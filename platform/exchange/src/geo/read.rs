//! Map files of either kind to features or boundaries.

use basics::Refusal;
use serde::Deserialize;

use super::{Boundary, Feature, Limits, geojson, topojson};

/// The areas of a GeoJSON or TopoJSON file. A feature that has points or lines is refused; one
/// without any geometry is an area that nobody drew.
pub fn read_boundaries(bytes: &[u8], limits: &Limits) -> Result<Vec<Boundary>, Refusal> {
    let features = read_features(bytes, limits)?;
    if features.iter().all(|feature| feature.geometry.polygons.is_empty()) {
        return Err(Refusal::new("file", "exchange-geo-no-areas"));
    }
    let areas = features.into_iter().enumerate().map(|(place, feature)| {
        if !feature.geometry.points.is_empty() || !feature.geometry.lines.is_empty() {
            let refusal = Refusal::new("file", "exchange-geo-not-an-area");
            return Err(refusal.with("feature", place + 1));
        }
        Ok(Boundary::new(feature.properties, feature.geometry.polygons))
    });
    areas.collect()
}

/// Whatever a GeoJSON or TopoJSON file shows.
pub fn read_features(bytes: &[u8], limits: &Limits) -> Result<Vec<Feature>, Refusal> {
    let text = limits.admit(bytes)?;
    let kind: Kind = parsed(text)?;
    match kind.name.as_deref() {
        Some("Topology") => topojson::features(text, limits),
        _ => geojson::features(text),
    }
}

/// A file that says its type in another form than text is the GeoJSON reader's to refuse.
#[derive(Deserialize)]
struct Kind {
    #[serde(rename = "type", default, deserialize_with = "text_or_nothing")]
    name: Option<String>,
}

fn text_or_nothing<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(super::properties::Text::deserialize(from)?.0)
}

/// Says where the file is broken; the parser's own words are for programmers.
pub(crate) fn parsed<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Refusal> {
    serde_json::from_str(text).map_err(|error| {
        let why =
            if error.is_data() { "exchange-geo-wrong-shape" } else { "exchange-geo-not-json" };
        Refusal::new("file", why).with("line", error.line()).with("column", error.column())
    })
}
