//! A table with HXL tags in a file: gone through row by row, as often as one likes.

use std::{
    io::{Read, Seek, SeekFrom},
    ops::ControlFlow,
};

use basics::{Problem, Refusal};
use exchange::{
    hxl::TAG_ROWS_MAX,
    read::{Cell, EachRecord, Fields, Gathered, Limits, Sheet, Spaces, Stream, open_with},
};

use crate::{
    column::{Column, columns},
    values::is_blank,
};

/// What a dataset is read from.
pub trait Input: Read + Seek {}
impl<T: Read + Seek> Input for T {}

/// How a file is opened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Opening {
    pub limits: Limits,
    /// The sheet that a person chose, from 1; else the first one with tags.
    pub sheet: Option<usize>,
}

pub struct Dataset {
    columns: Vec<Column>,
    /// The number of the row of tags, as a spreadsheet shows it.
    tags_row: usize,
    source: Source,
}

enum Source {
    /// Separated text, which is never in memory as a whole.
    Stream(Stream<Box<dyn Input>>),
    Sheet(Sheet),
}

/// One row of the dataset. A row that is blank is none.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// As a spreadsheet shows it, from 1.
    pub number: usize,
    /// Rows below the tags count from 0, blank ones too.
    pub index: usize,
    pub fields: Fields<'a>,
}

impl Dataset {
    /// Separated text in UTF-8 is streamed; any other file is read whole, within the limits.
    pub fn open(name: &str, input: Box<dyn Input>, opening: &Opening) -> Result<Self, Problem> {
        match Stream::open(input, &opening.limits).map_err(Problem::broken)? {
            Ok(stream) => Self::find(Source::Stream(stream))?.ok_or_else(no_tags),
            Err(input) => Self::open_whole(name, input, opening),
        }
    }

    /// The same without streaming: what any file can be read by.
    pub fn open_whole(
        name: &str,
        mut input: impl Input,
        opening: &Opening,
    ) -> Result<Self, Problem> {
        let most = opening.limits.bytes_max;
        let mut bytes = Vec::new();
        input.seek(SeekFrom::Start(0)).map_err(Problem::broken)?;
        // One byte more than allowed is enough to see that it is too large.
        input.take(most as u64 + 1).read_to_end(&mut bytes).map_err(Problem::broken)?;
        let workbook = open_with(Spaces::Kept, name, bytes, &opening.limits, &|| true)?;
        let mut sheets = workbook.sheets;
        if let Some(number) = opening.sheet {
            if number == 0 || number > sheets.len() {
                let refusal = Refusal::new("sheet", "hxl-no-sheet").with("sheets", sheets.len());
                return Err(refusal.into());
            }
            sheets = vec![sheets.swap_remove(number - 1)];
        }
        for sheet in sheets {
            if let Some(found) = Self::find(Source::Sheet(sheet))? {
                return Ok(found);
            }
        }
        Err(no_tags())
    }

    fn find(mut source: Source) -> Result<Option<Self>, Problem> {
        let mut above: (usize, Vec<String>) = (0, Vec::new());
        let mut found = None;
        source.rows(&mut |number, fields| {
            if number > TAG_ROWS_MAX {
                return Ok(ControlFlow::Break(()));
            }
            let headers = if above.0 + 1 == number { &above.1[..] } else { &[] };
            if let Some(columns) = columns(fields.iter(), headers) {
                found = Some((columns, number));
                return Ok(ControlFlow::Break(()));
            }
            above = (number, fields.iter().map(str::to_owned).collect());
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found.map(|(columns, tags_row)| Self { columns, tags_row, source }))
    }

    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Takes in columns beyond the tags that only rows show, so that nothing is lost where it is
    /// written out again. Shows each row on the way.
    pub(crate) fn widen(&mut self, mut each: impl FnMut(Row<'_>)) -> Result<(), Problem> {
        let mut width = self.columns.len();
        self.rows(|row| {
            each(row);
            let filled = row.fields.iter().rposition(|field| !is_blank(field));
            width = width.max(filled.map_or(0, |last| last + 1));
            Ok(())
        })?;
        self.columns.resize_with(width, Column::default);
        Ok(())
    }

    /// Shows each row that is not blank, from the top. Each call reads the file anew.
    pub fn rows(
        &mut self,
        mut each: impl FnMut(Row<'_>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let first = self.tags_row + 1;
        self.source.rows(&mut |number, fields| {
            if number >= first && !fields.iter().all(is_blank) {
                each(Row { number, index: number - first, fields })?;
            }
            Ok(ControlFlow::Continue(()))
        })
    }
}

impl Source {
    fn rows(&mut self, each: &mut EachRecord<'_>) -> Result<(), Problem> {
        match self {
            Self::Stream(stream) => stream.rows(each),
            Self::Sheet(sheet) => {
                let mut gathered = Gathered::default();
                for row in sheet.rows() {
                    gathered.clear();
                    row.cells.iter().map(Cell::text).for_each(|text| gathered.push(&text));
                    if each(row.number, gathered.fields())?.is_break() {
                        break;
                    }
                }
                Ok(())
            }
        }
    }
}

fn no_tags() -> Problem {
    Refusal::new("file", "hxl-no-tags").with("rows", TAG_ROWS_MAX).into()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn opened(text: &str) -> Result<Dataset, Problem> {
        Dataset::open("a.csv", Box::new(Cursor::new(text.to_owned())), &Opening::default())
    }

    #[test]
    fn tags_are_looked_for_below_titles_and_headers_stand_just_above_them() {
        let mut dataset = opened("3W\n\nOrg,\n#org,#adm1\n\nIRC, Gao\n , \nACTED\n").unwrap();
        let columns: Vec<_> =
            dataset.columns().iter().map(|c| (&*c.header, c.tag_text())).collect();
        assert_eq!(columns, [("Org", "#org"), ("", "#adm1")]);
        for _ in 0..2 {
            let mut rows = Vec::new();
            dataset
                .rows(|row| {
                    rows.push((row.number, row.index, row.fields.get(1).to_owned()));
                    Ok(())
                })
                .unwrap();
            assert_eq!(rows, [(6, 1, " Gao".to_owned()), (8, 3, String::new())]);
        }
    }

    #[test]
    fn a_file_without_tags_in_its_first_rows_is_refused() {
        for text in ["org,adm1\nIRC,Gao\n", &("a,b\n".repeat(25) + "#org,#adm1\n")] {
            let Err(Problem::Refused(refusals)) = opened(text) else { panic!("it was opened") };
            assert_eq!(refusals.0[0].why, "hxl-no-tags");
        }
    }
}
