//! Boundaries and places: GeoJSON and TopoJSON in, polygons, label points and SVG paths out.
//!
//! Positions are longitude and latitude in degrees (WGS 84), in this order, as in RFC 7946. Nothing
//! here looks further than a map of a country needs: areas that lie across the 180th meridian are
//! drawn as two.

mod bounds;
mod compact;
mod contains;
mod geojson;
mod geometry;
pub mod invent;
mod label;
mod limits;
mod names;
mod nested;
mod pcodes;
mod projection;
mod properties;
mod read;
mod rings;
mod simplify;
mod text;
mod thin;
mod topojson;

#[cfg(test)]
mod given;
#[cfg(test)]
mod tests;

pub use bounds::Bounds;
pub use compact::{compact_text, polygons_from_text};
pub use contains::contains;
pub use geometry::{Boundary, Feature, Geometry, Polygon, Position, Ring};
pub use label::{area_square_km, centroid, label_point};
pub use limits::Limits;
pub use names::{AreaNames, find_code_and_name, find_level};
pub use pcodes::{PcodeRow, Pcodes, read_pcodes};
pub use projection::{Projection, svg_path};
pub use read::{read_boundaries, read_features};
pub use simplify::simplify;
pub use text::geometry_text;

/// The sentences of the refusals made here.
pub const WORDS: &[(&str, &str)] = &[
    ("en", include_str!("words/en.ftl")),
    ("fr", include_str!("words/fr.ftl")),
    ("ar", include_str!("words/ar.ftl")),
];
