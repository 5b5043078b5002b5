//! HXL as JSON: a list of lists with headers and tags, or a list of objects keyed by tag.

use std::{
    collections::HashSet,
    io::{self, Write},
};

use super::{
    OutColumn, Sheet, Value,
    table::{are_tagged, check_width},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HxlJsonForm {
    /// `[["Organisation"], ["#org"], ["Water First"]]`
    Arrays,
    /// `[{"#org": "Water First"}]`
    Objects,
}

/// Writes a table row by row.
pub struct HxlJsonWriter<W: Write> {
    out: W,
    form: HxlJsonForm,
    /// The objects' keys, each of them once, ready as JSON text.
    keys: Vec<String>,
    is_first: bool,
}

impl<W: Write> HxlJsonWriter<W> {
    pub fn new(mut out: W, columns: &[OutColumn], form: HxlJsonForm) -> io::Result<Self> {
        out.write_all(b"[")?;
        let keys = keys(columns).iter().map(|key| json_text(key)).collect();
        let mut writer = Self { out, form, keys, is_first: true };
        if form == HxlJsonForm::Arrays {
            let headers: Vec<_> = columns.iter().map(|c| Value::from(&*c.header)).collect();
            let tags: Vec<_> = columns.iter().map(|c| Value::from(c.tag_text())).collect();
            writer.row(&headers)?;
            if are_tagged(columns) {
                writer.row(&tags)?;
            }
        }
        Ok(writer)
    }

    pub fn row(&mut self, row: &[Value]) -> io::Result<()> {
        check_width(row.len(), self.keys.len())?;
        let is_first = std::mem::replace(&mut self.is_first, false);
        self.out.write_all(if is_first { b"\n" } else { b",\n" })?;
        let (open, close) = match self.form {
            HxlJsonForm::Arrays => ("[", "]"),
            HxlJsonForm::Objects => ("{", "}"),
        };
        self.out.write_all(open.as_bytes())?;
        for (place, (value, key)) in row.iter().zip(&self.keys).enumerate() {
            if place > 0 {
                self.out.write_all(b",")?;
            }
            if self.form == HxlJsonForm::Objects {
                write!(self.out, "{key}:")?;
            }
            write_json(&mut self.out, value, "\"\"")?;
        }
        self.out.write_all(close.as_bytes())
    }

    /// Hands back the output, with everything written into it.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(b"\n]\n")?;
        Ok(self.out)
    }
}

pub fn write_hxl_json<W: Write>(
    sheet: Sheet<impl IntoIterator<Item = Vec<Value>>>,
    form: HxlJsonForm,
    out: W,
) -> io::Result<W> {
    let mut writer = HxlJsonWriter::new(out, &sheet.columns, form)?;
    for row in sheet.rows {
        writer.row(&row)?;
    }
    writer.finish()
}

/// A cell as JSON: numbers stay numbers. The formats differ in what an empty cell is.
pub(crate) fn write_json(out: &mut impl Write, value: &Value, empty: &str) -> io::Result<()> {
    match value {
        Value::Text(text) => out.write_all(json_text(text).as_bytes()),
        Value::Whole(number) => write!(out, "{number}"),
        Value::Decimal(number) if number.is_finite() => write!(out, "{number}"),
        Value::Day(day) => write!(out, "\"{day}\""),
        Value::Empty | Value::Decimal(_) => out.write_all(empty.as_bytes()),
    }
}

pub(crate) fn json_text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Tags, or headers where there is no tag. An object that names a key twice loses a cell, so the
/// second column of a tag gets one more attribute, which HXL readers may ignore.
pub(crate) fn keys(columns: &[OutColumn]) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut keys = Vec::new();
    for column in columns {
        let plain = column.tag.as_deref().unwrap_or(&column.header);
        let mut key = plain.to_owned();
        let mut number = 1;
        while !taken.insert(key.clone()) {
            number += 1;
            key = match column.tag {
                Some(_) => format!("{plain}+dup{number}"),
                None => format!("{plain} ({number})"),
            };
        }
        keys.push(key);
    }
    keys
}
