//! Writing datasets: as CSV or JSON row by row, as a workbook in one piece.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use basics::{Day, Problem};
use exchange::write::{CsvWriter, HxlJsonForm, HxlJsonWriter, OutColumn, Sheet, Value, Workbook};

use crate::{
    Column,
    values::{is_iso_day, is_plain_number},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    /// Lists of cells, the first two being headers and tags.
    Json,
    /// Objects with the tags as keys.
    JsonObjects,
    Xlsx,
}

/// A dataset on its way out.
pub struct Output<W: Write> {
    columns: Vec<OutColumn>,
    kind: Kind<W>,
}

enum Kind<W: Write> {
    Csv(Box<CsvWriter<W>>),
    Json(HxlJsonWriter<W>),
    /// A workbook is an archive: it is put together when its last row is known.
    Xlsx {
        out: W,
        rows: Vec<Vec<Value>>,
        made_on: Day,
    },
}

impl<W: Write> Output<W> {
    /// `made_on` is what a workbook says of itself.
    pub fn new(out: W, format: Format, columns: &[Column], made_on: Day) -> Result<Self, Problem> {
        let columns: Vec<OutColumn> = columns.iter().map(out_column).collect();
        let json = |out, form| HxlJsonWriter::new(out, &columns, form).map(Kind::Json);
        let kind = match format {
            Format::Csv => CsvWriter::new(out, &columns).map(|writer| Kind::Csv(Box::new(writer))),
            Format::Json => json(out, HxlJsonForm::Arrays),
            Format::JsonObjects => json(out, HxlJsonForm::Objects),
            Format::Xlsx => Ok(Kind::Xlsx { out, rows: Vec::new(), made_on }),
        };
        let kind = kind.map_err(broken)?;
        Ok(Self { columns, kind })
    }

    /// A row of cells as they stand in another file.
    pub fn texts(&mut self, cells: &[Cow<'_, str>]) -> Result<(), Problem> {
        match &mut self.kind {
            Kind::Csv(writer) => writer.texts(cells.iter().map(|cell| &**cell), is_plain_number),
            Kind::Json(writer) => {
                writer.row(&cells.iter().map(|cell| Value::from(&**cell)).collect::<Vec<_>>())
            }
            Kind::Xlsx { rows, .. } => {
                let typed =
                    cells.iter().zip(&self.columns).map(|(cell, column)| typed(cell, column));
                rows.push(typed.collect());
                Ok(())
            }
        }
        .map_err(broken)
    }

    /// A row of values that were worked out.
    pub fn values(&mut self, row: Vec<Value>) -> Result<(), Problem> {
        match &mut self.kind {
            Kind::Csv(writer) => writer.row(&row),
            Kind::Json(writer) => writer.row(&row),
            Kind::Xlsx { rows, .. } => {
                rows.push(row);
                Ok(())
            }
        }
        .map_err(broken)
    }

    /// Hands the output back, with everything in it.
    pub fn finish(self) -> Result<W, Problem> {
        match self.kind {
            Kind::Csv(writer) => writer.finish().map_err(broken),
            Kind::Json(writer) => writer.finish().map_err(broken),
            Kind::Xlsx { mut out, rows, made_on } => {
                let mut workbook = Workbook::new(made_on)?;
                let sheet = Sheet { name: "HXL".to_owned(), columns: self.columns, rows };
                workbook.add(sheet, 0)?;
                out.write_all(&workbook.finish()?).map_err(broken)?;
                Ok(out)
            }
        }
    }
}

/// Whoever reads may stop: what kind of error it was is kept for those who ask.
fn broken(error: io::Error) -> Problem {
    Problem::Broken(Box::new(error))
}

fn out_column(column: &Column) -> OutColumn {
    let plain = OutColumn::new(column.header.as_str());
    match column.tag_text() {
        "" => plain,
        tag => plain.tagged(tag.to_owned()),
    }
}

/// In a workbook, numbers and days are cells of their own kind; codes stay text, since they would
/// lose their zeros in front.
fn typed(text: &str, column: &OutColumn) -> Value {
    let tag = column.tag.as_deref().unwrap_or_default();
    if tag.split('+').any(|part| part == "code" || part == "id") {
        return Value::from(text);
    }
    if is_plain_number(text) {
        return text.parse().map_or_else(|_| Value::from(text), Value::Decimal);
    }
    let day = (tag.starts_with("#date") && is_iso_day(text)).then(|| text.parse().ok()).flatten();
    day.map_or_else(|| Value::from(text), Value::Day)
}
