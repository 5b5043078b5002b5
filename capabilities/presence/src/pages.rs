//! Presence on screen and on its way out.

mod columns;
mod download;
mod drawn;
mod figures;
mod gathered;
mod known;
mod map;
mod scope;

pub(crate) use download::{Csv, GeoJson, HxlJson, Xlsx};
pub(crate) use map::Map;
pub use scope::{ALL, COUNTRIES, Scope};
