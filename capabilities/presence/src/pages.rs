//! Presence on screen and on its way out.

mod columns;
mod download;
mod drawn;
mod figures;
mod gathered;
mod handout;
mod known;
mod map;
mod matrix;
mod over_time;
mod profile;
mod scope;

pub(crate) use download::{Csv, GeoJson, HxlJson, Xlsx};
pub(crate) use handout::Handout;
pub(crate) use map::Map;
pub(crate) use matrix::Matrix;
pub(crate) use over_time::OverTime;
pub(crate) use profile::Profile;
pub use scope::{ALL, COUNTRIES, Scope};
