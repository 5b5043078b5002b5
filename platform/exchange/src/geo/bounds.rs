//! The box round an area.

use super::{Polygon, Position};

/// Degrees; west is never more than east.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// None where there is no position at all.
    pub fn of(polygons: &[Polygon]) -> Option<Self> {
        Self::around(polygons.iter().flatten().flatten().copied())
    }

    pub fn around(positions: impl IntoIterator<Item = Position>) -> Option<Self> {
        positions
            .into_iter()
            .map(|(x, y)| Self { west: x, south: y, east: x, north: y })
            .reduce(Self::union)
    }

    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    pub fn middle(self) -> Position {
        (f64::midpoint(self.west, self.east), f64::midpoint(self.south, self.north))
    }

    pub fn contains(self, (longitude, latitude): Position) -> bool {
        (self.west..=self.east).contains(&longitude)
            && (self.south..=self.north).contains(&latitude)
    }

    /// How much shorter a degree of longitude is here than one of latitude.
    pub(crate) fn width_of_a_degree(self) -> f64 {
        self.middle().1.to_radians().cos().max(0.01)
    }
}
