//! What an import is to do, worked out before the database is written, and from which file.

use basics::{Day, Id};
use exchange::geo::Polygon;

use crate::{Country, Place, report::Report};

/// The changes that a file asks for.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(crate) new: Vec<Place>,
    pub(crate) changed: Vec<Place>,
    pub(crate) outlines: Vec<Outline>,
    /// The day of the outlines' edition.
    pub(crate) edition: Option<Day>,
    pub(crate) report: Report,
}

/// The simplified outline of a place for one kind of map.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outline {
    pub(crate) place: Id<Place>,
    pub(crate) detail: Detail,
    pub(crate) polygons: Vec<Polygon>,
}

/// How closely a map looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// A whole country on the page.
    Country,
    /// One of its regions on the page.
    Region,
}

/// What a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Codes(Extent),
    Boundaries(MapFile),
}

/// A list that is complete for its countries ends what it lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Whole,
    Part,
}

/// Whose boundaries a file has. What is not said is found in the file where it can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MapFile {
    pub country: Option<Country>,
    pub level: Option<u8>,
    /// The day of the edition: tells an old code from an unknown one.
    pub edition: Option<Day>,
}

impl Content {
    /// What a file of which nobody said it has: maps are JSON, lists are not. A list is taken for a
    /// part, because that ends nothing.
    pub fn of(bytes: &[u8]) -> Self {
        let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{') => Self::Boundaries(MapFile::default()),
            _ => Self::Codes(Extent::Part),
        }
    }
}

impl Detail {
    pub(crate) const ALL: [Self; 2] = [Self::Country, Self::Region];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Region => "region",
        }
    }
}
