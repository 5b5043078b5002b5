//! Places and their imports as programs read them.

use acts::Record;
use basics::{Day, Id, Language, Line, Moment, Names, Organisation};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::{Import, ImportKind, Place, Sense, store::report_shape};

/// A country or an administrative area.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Place")]
pub struct PlaceShape {
    pub id: Id<Place>,
    /// ISO 3166 alpha-3.
    pub country: String,
    /// 0 is the country, 1 the largest part of it.
    pub level: u8,
    /// The P-code; a country's is its ISO code.
    pub code: String,
    pub parent: Option<Id<Place>>,
    pub names: Names,
    pub other_names: Vec<OtherNameShape>,
    pub valid_from: Option<Day>,
    pub valid_until: Option<Day>,
    /// In degrees, WGS 84. As text: the journal knows no fractions, which no two programs write
    /// alike.
    pub longitude: Option<String>,
    pub latitude: Option<String>,
    pub version: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OtherName")]
pub struct OtherNameShape {
    pub sense: Sense,
    pub language: Language,
    pub name: Line,
}

/// What was imported into the places, and the verdict on its rows.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PlaceImport")]
pub struct ImportShape {
    pub id: Id<Import>,
    pub kind: ImportKind,
    pub at: Moment,
    pub file_name: Line,
    pub sha256: String,
    pub report: Value,
}

impl From<&Place> for PlaceShape {
    fn from(place: &Place) -> Self {
        let others = place.other_names.iter().map(|other| OtherNameShape {
            sense: other.sense,
            language: other.language,
            name: other.name.clone(),
        });
        let degrees = place.centroid.map(|(x, y)| (x.to_string(), y.to_string()));
        let (longitude, latitude) = degrees.unzip();
        Self {
            id: place.id,
            country: place.country.code().to_owned(),
            level: place.level,
            code: place.code.clone(),
            parent: place.parent,
            names: place.names.clone(),
            other_names: others.collect(),
            valid_from: place.validity.first(),
            valid_until: place.validity.last(),
            longitude,
            latitude,
            version: place.version,
        }
    }
}

impl Record for Place {
    const KIND: &'static str = "place";
    type Shape = PlaceShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/places/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> PlaceShape {
        self.into()
    }
}

impl Record for Import {
    const KIND: &'static str = "place_import";
    type Shape = ImportShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/places/imports/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> ImportShape {
        ImportShape {
            id: self.id,
            kind: self.kind,
            at: self.at,
            file_name: self.file_name.clone(),
            sha256: self.digest.clone(),
            report: report_shape(&self.report),
        }
    }
}
