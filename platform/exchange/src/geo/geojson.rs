//! Reads GeoJSON (RFC 7946), strictly: a file that could be understood in two ways is refused.

use basics::Refusal;
use serde::Deserialize;

use super::{
    Feature, Geometry, Polygon, Position,
    nested::Nested,
    properties::{Properties, Text},
    read::parsed,
    rings,
};

/// Any object of the format: which members it may have depends on its type.
#[derive(Deserialize)]
struct Object {
    #[serde(rename = "type")]
    kind: Option<String>,
    id: Option<Text>,
    bbox: Option<Vec<f64>>,
    properties: Option<Properties>,
    features: Option<Vec<Object>>,
    geometry: Option<Box<Object>>,
    geometries: Option<Vec<Object>>,
    coordinates: Option<Nested<Position>>,
}

pub(crate) fn features(text: &str) -> Result<Vec<Feature>, Refusal> {
    let object: Object = parsed(text)?;
    if object.kind.as_deref() != Some("FeatureCollection") {
        return Ok(vec![object.into_feature(1)?]);
    }
    object.check_bbox(1)?;
    let is_more = object.properties.is_some() || object.coordinates.is_some();
    if is_more || object.geometry.is_some() || object.geometries.is_some() {
        return Err(refused("exchange-geo-two-in-one", 1));
    }
    let features = object.features.ok_or_else(|| missing("features", 1))?;
    features.into_iter().zip(1..).map(|(feature, number)| feature.into_listed(number)).collect()
}

impl Object {
    fn into_listed(self, number: usize) -> Result<Feature, Refusal> {
        match self.kind.as_deref() {
            Some("Feature") => self.into_feature(number),
            Some(other) => Err(unknown_type(other, number)),
            None => Err(missing("type", number)),
        }
    }

    /// A geometry that stands alone is a feature of which nothing is known.
    fn into_feature(self, number: usize) -> Result<Feature, Refusal> {
        if self.kind.as_deref() != Some("Feature") {
            return Ok(Feature { geometry: self.into_geometry(number)?, ..Feature::default() });
        }
        self.check_bbox(number)?;
        if self.features.is_some() || self.geometries.is_some() || self.coordinates.is_some() {
            return Err(refused("exchange-geo-two-in-one", number));
        }
        if matches!(self.id, Some(Text(None))) {
            return Err(refused("exchange-geo-bad-id", number));
        }
        let geometry = self.geometry.map(|geometry| geometry.into_geometry(number)).transpose()?;
        let properties = self.properties.unwrap_or_default().0;
        Ok(Feature { properties, geometry: geometry.unwrap_or_default() })
    }

    fn into_geometry(self, number: usize) -> Result<Geometry, Refusal> {
        let kind = self.kind.as_deref().ok_or_else(|| missing("type", number))?;
        self.check_bbox(number)?;
        if self.features.is_some() || self.geometry.is_some() || self.properties.is_some() {
            return Err(refused("exchange-geo-two-in-one", number));
        }
        if kind == "GeometryCollection" {
            let parts = self.geometries.ok_or_else(|| missing("geometries", number))?;
            return parts.into_iter().try_fold(Geometry::default(), |whole, part| {
                Ok(whole.and(part.into_geometry(number)?))
            });
        }
        if !KINDS.contains(&kind) {
            return Err(unknown_type(kind, number));
        }
        let coordinates = self.coordinates.ok_or_else(|| missing("coordinates", number))?;
        let geometry = shape(kind, coordinates)
            .ok_or_else(|| refused("exchange-geo-wrong-nesting", number).with("type", kind))?;
        rings::check(&geometry, number)?;
        Ok(geometry)
    }

    fn check_bbox(&self, number: usize) -> Result<(), Refusal> {
        match &self.bbox {
            Some(bbox) if !matches!(bbox.len(), 4 | 6) => {
                Err(refused("exchange-geo-bad-box", number))
            }
            _ => Ok(()),
        }
    }
}

const KINDS: [&str; 6] =
    ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];

/// None where the lists are not as deep as the type says. An empty list is nowhere.
pub(crate) fn shape(kind: &str, coordinates: Nested<Position>) -> Option<Geometry> {
    let mut geometry = Geometry::default();
    if matches!(&coordinates, Nested::Lists(lists) if lists.is_empty()) {
        return Some(geometry);
    }
    match (kind, coordinates) {
        ("Point", Nested::One(point)) => geometry.points = vec![point],
        ("MultiPoint", Nested::Many(points)) => geometry.points = points,
        ("LineString", Nested::Many(line)) => geometry.lines = vec![line],
        ("MultiLineString", lines) => geometry.lines = lines.into_lists()?,
        ("Polygon", rings) => geometry.polygons = vec![rings.into_lists()?],
        ("MultiPolygon", Nested::Lists(polygons)) => {
            let polygons: Option<Vec<Polygon>> =
                polygons.into_iter().map(Nested::into_lists).collect();
            geometry.polygons = polygons?;
        }
        _ => return None,
    }
    Some(geometry)
}

fn refused(why: &'static str, number: usize) -> Refusal {
    Refusal::new("file", why).with("feature", number)
}

fn missing(member: &str, number: usize) -> Refusal {
    refused("exchange-geo-missing-member", number).with("member", member)
}

pub(crate) fn unknown_type(kind: &str, number: usize) -> Refusal {
    refused("exchange-geo-unknown-type", number).with("type", kind)
}
