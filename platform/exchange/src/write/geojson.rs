//! GeoJSON (RFC 7946): features with where they are and what is known of them, one by one.

use std::io::{self, Write};

use super::{
    OutColumn, Value,
    hxl_json::{json_text, keys, write_json},
    table::check_width,
};
use crate::geo::{Geometry, geometry_text};

/// Writes a feature collection. The properties are the columns, in the columns' order, under their
/// tags (or under their headers, where there is no tag).
pub struct GeoJsonWriter<W: Write> {
    out: W,
    keys: Vec<String>,
    is_first: bool,
}

impl<W: Write> GeoJsonWriter<W> {
    /// About 0.1 m: finer than any position in the field is known.
    pub const DECIMALS: usize = 6;

    pub fn new(mut out: W, columns: &[OutColumn]) -> io::Result<Self> {
        out.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
        let keys = keys(columns).iter().map(|key| json_text(key)).collect();
        Ok(Self { out, keys, is_first: true })
    }

    /// An empty geometry is a feature without a place (`null`).
    pub fn feature(&mut self, geometry: &Geometry, row: &[Value]) -> io::Result<()> {
        check_width(row.len(), self.keys.len())?;
        if !geometry.is_on_earth() {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "a place that is not on Earth",
            ));
        }
        let is_first = std::mem::replace(&mut self.is_first, false);
        self.out.write_all(if is_first { b"\n" } else { b",\n" })?;
        let geometry = geometry_text(geometry, Self::DECIMALS);
        write!(self.out, "{{\"type\":\"Feature\",\"geometry\":{geometry},\"properties\":{{")?;
        for (place, (value, key)) in row.iter().zip(&self.keys).enumerate() {
            write!(self.out, "{}{key}:", if place > 0 { "," } else { "" })?;
            write_json(&mut self.out, value, "null")?;
        }
        self.out.write_all(b"}}")
    }

    /// Hands back the output, with everything written into it.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(b"\n]}\n")?;
        Ok(self.out)
    }
}
