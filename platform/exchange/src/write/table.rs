//! A table on its way out: columns with headers and HXL tags, and typed cells.

use std::{borrow::Cow, io};

use basics::Day;

/// A table with a name. `Rows` is a list, or anything that gives rows one by one.
#[derive(Clone, Debug)]
pub struct Sheet<Rows = Vec<Vec<Value>>> {
    pub name: String,
    pub columns: Vec<OutColumn>,
    pub rows: Rows,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutColumn {
    /// What a reader sees on top, in their language.
    pub header: String,
    /// `#adm1+code`. A table none of whose columns has a tag gets no tag row.
    pub tag: Option<Cow<'static, str>>,
    /// In characters; the header's length decides where it is not said.
    pub width: Option<u16>,
    /// What may be written into the column, offered as a drop-down list in a workbook.
    pub choices: Vec<String>,
}

/// One cell. A decimal that is not finite is written as an empty cell, since none of the formats
/// has a number for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    #[default]
    Empty,
    Text(String),
    Whole(i64),
    Decimal(f64),
    Day(Day),
}

impl OutColumn {
    pub fn new(header: impl Into<String>) -> Self {
        Self { header: header.into(), ..Self::default() }
    }

    #[must_use]
    pub fn tagged(mut self, tag: impl Into<Cow<'static, str>>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    #[must_use]
    pub fn wide(mut self, characters: u16) -> Self {
        self.width = Some(characters);
        self
    }

    #[must_use]
    pub fn offering(mut self, choices: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.choices = choices.into_iter().map(Into::into).collect();
        self
    }

    pub(crate) fn tag_text(&self) -> &str {
        self.tag.as_deref().unwrap_or_default()
    }
}

pub(crate) fn are_tagged(columns: &[OutColumn]) -> bool {
    columns.iter().any(|column| column.tag.is_some())
}

/// A row that is not as wide as its table would shift every cell after the gap: our own mistake.
pub(crate) fn check_width(cells: usize, columns: usize) -> io::Result<()> {
    if cells == columns {
        return Ok(());
    }
    let what = format!("a row of {cells} cells in a table of {columns} columns");
    Err(io::Error::new(io::ErrorKind::InvalidInput, what))
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Decimal(number)
    }
}
impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}
impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
