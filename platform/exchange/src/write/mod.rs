//! Tables and places to files: typed rows in, CSV, XLSX, HXL JSON or GeoJSON bytes out.
//!
//! The row writers are pushed one row at a time into any `Write`, so that a large download is never
//! held in memory; a workbook is the exception, since its format is an archive.

mod csv;
mod geojson;
mod hxl_json;
mod neutral;
mod table;
mod xlsx;

#[cfg(test)]
mod tests;

pub use csv::{CsvWriter, write_csv};
pub use geojson::GeoJsonWriter;
pub use hxl_json::{HxlJsonForm, HxlJsonWriter, write_hxl_json};
pub use neutral::{neutralised, restored};
pub use table::{OutColumn, Sheet, Value};
pub use xlsx::Workbook;

/// The sentences of the refusals made here.
pub const WORDS: &[(&str, &str)] = &[
    ("en", include_str!("words/en.ftl")),
    ("fr", include_str!("words/fr.ftl")),
    ("ar", include_str!("words/ar.ftl")),
];
