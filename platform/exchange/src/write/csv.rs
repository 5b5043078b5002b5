//! CSV (RFC 4180) with a byte order mark, a header row and an HXL tag row.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use ::csv::{Terminator, Writer, WriterBuilder};

use super::{
    OutColumn, Sheet, Value,
    neutral::neutralised,
    table::{are_tagged, check_width},
};

/// Writes a table row by row.
pub struct CsvWriter<W: Write> {
    inner: Writer<W>,
    columns: usize,
}

impl<W: Write> CsvWriter<W> {
    /// Excel reads UTF-8 only behind a byte order mark, hence the mark.
    pub fn new(mut out: W, columns: &[OutColumn]) -> io::Result<Self> {
        out.write_all("\u{FEFF}".as_bytes())?;
        let mut inner = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        inner
            .write_record(columns.iter().map(|column| neutralised(&column.header).into_owned()))
            .map_err(io_error)?;
        if are_tagged(columns) {
            let tags = columns.iter().map(|column| neutralised(column.tag_text()).into_owned());
            inner.write_record(tags).map_err(io_error)?;
        }
        Ok(Self { inner, columns: columns.len() })
    }

    pub fn row(&mut self, row: &[Value]) -> io::Result<()> {
        check_width(row.len(), self.columns)?;
        for value in row {
            self.inner.write_field(&*cell(value)).map_err(io_error)?;
        }
        self.inner.write_record(None::<&[u8]>).map_err(io_error)
    }

    /// A row of texts from another file. Where one `is_number`, it stays what it is; any other text
    /// that begins like a formula is made harmless.
    pub fn texts<'t>(
        &mut self,
        row: impl ExactSizeIterator<Item = &'t str>,
        is_number: impl Fn(&str) -> bool,
    ) -> io::Result<()> {
        check_width(row.len(), self.columns)?;
        for text in row {
            let text = if is_number(text) { Cow::Borrowed(text) } else { neutralised(text) };
            self.inner.write_field(&*text).map_err(io_error)?;
        }
        self.inner.write_record(None::<&[u8]>).map_err(io_error)
    }

    /// Hands back the output, with everything written into it.
    pub fn finish(self) -> io::Result<W> {
        self.inner.into_inner().map_err(|error| io::Error::from(error.error().kind()))
    }
}

pub fn write_csv<W: Write>(
    sheet: Sheet<impl IntoIterator<Item = Vec<Value>>>,
    out: W,
) -> io::Result<W> {
    let mut writer = CsvWriter::new(out, &sheet.columns)?;
    for row in sheet.rows {
        writer.row(&row)?;
    }
    writer.finish()
}

/// What went wrong below, as it was: whoever writes into a pipe asks whether it was closed.
fn io_error(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Only text can be a formula: a number that is negative stays a number.
fn cell(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Empty => Cow::Borrowed(""),
        Value::Text(text) => neutralised(text),
        Value::Whole(number) => Cow::Owned(number.to_string()),
        Value::Decimal(number) if number.is_finite() => Cow::Owned(number.to_string()),
        Value::Decimal(_) => Cow::Borrowed(""),
        Value::Day(day) => Cow::Owned(day.to_string()),
    }
}
