//! Presence on screen and on its way out.

mod about;
mod columns;
mod download;
mod drawn;
mod figures;
mod gathered;
mod handout;
mod known;
mod map;
mod scope;

pub(crate) use download::{Csv, GeoJson, HxlJson, Xlsx};
pub(crate) use handout::Handout;
pub(crate) use map::Map;
