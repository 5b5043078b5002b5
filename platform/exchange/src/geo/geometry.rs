//! What is somewhere: positions, rings, polygons, and what is known of them.

use std::collections::BTreeMap;

use super::Bounds;

/// Longitude and latitude in degrees.
pub type Position = (f64, f64);

/// A closed line: the last position is the first one again.
pub type Ring = Vec<Position>;

/// An outer ring, and then the rings of its holes.
pub type Polygon = Vec<Ring>;

/// Where something is; all three lists are empty where nobody said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Geometry {
    pub points: Vec<Position>,
    pub lines: Vec<Vec<Position>>,
    pub polygons: Vec<Polygon>,
}

/// A thing on a map, as a file has it. Properties that are no text and no number are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    pub properties: BTreeMap<String, String>,
    pub geometry: Geometry,
}

/// An area as a file has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Boundary {
    pub properties: BTreeMap<String, String>,
    pub polygons: Vec<Polygon>,
    /// None where the file names the area without saying where it is.
    pub bounds: Option<Bounds>,
}

impl Geometry {
    pub fn of_point(point: Position) -> Self {
        Self { points: vec![point], ..Self::default() }
    }

    pub fn of_points(points: impl IntoIterator<Item = Position>) -> Self {
        Self { points: points.into_iter().collect(), ..Self::default() }
    }

    pub fn of_polygons(polygons: Vec<Polygon>) -> Self {
        Self { polygons, ..Self::default() }
    }

    pub(crate) fn and(mut self, other: Self) -> Self {
        self.points.extend(other.points);
        self.lines.extend(other.lines);
        self.polygons.extend(other.polygons);
        self
    }

    pub(crate) fn positions(&self) -> impl Iterator<Item = Position> {
        let lines = self.lines.iter().chain(self.polygons.iter().flatten()).flatten();
        self.points.iter().chain(lines).copied()
    }

    /// Whether every longitude is within 180° and every latitude within 90°.
    pub fn is_on_earth(&self) -> bool {
        self.positions().all(|(longitude, latitude)| {
            (-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude)
        })
    }
}

impl Boundary {
    pub fn new(properties: BTreeMap<String, String>, polygons: Vec<Polygon>) -> Self {
        let bounds = Bounds::of(&polygons);
        Self { properties, polygons, bounds }
    }
}
