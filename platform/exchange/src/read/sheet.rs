//! A workbook's sheets and their rows: only the rows that hold something, with their numbers.

use std::{borrow::Cow, collections::HashSet};

use basics::Refusal;

use super::{
    cell::{Cell, SharedText},
    delimited::Delimited,
    limits::{Budget, refused},
};

#[derive(Debug)]
pub struct Workbook {
    pub sheets: Vec<Sheet>,
}

#[derive(Debug)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    body: Body,
    /// Cells shown as one across columns: first row, first and last column. Rows count from 1,
    /// columns from 0.
    bands: Vec<Band>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Band {
    pub(crate) row: usize,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

#[derive(Debug)]
enum Body {
    Cells(Vec<Row<'static>>),
    /// Kept as text and cut into cells on each pass: a million rows cost no more than the file.
    Delimited(Delimited),
}

/// A row that is not empty. `number` is the one that a person sees in the spreadsheet, from 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    pub number: usize,
    pub cells: Cow<'a, [Cell]>,
}

impl Row<'_> {
    /// The cell in a column, counted from 0; empty beyond the row's end.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    pub(crate) fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
    }
}

impl Sheet {
    pub(super) fn delimited(name: &str, body: Delimited) -> Self {
        let body = Body::Delimited(body);
        Self { name: name.to_owned(), hidden: false, body, bands: Vec::new() }
    }

    /// The rows that are not empty, from the top.
    pub fn rows(&self) -> Box<dyn Iterator<Item = Row<'_>> + '_> {
        match &self.body {
            Body::Cells(rows) => Box::new(
                rows.iter()
                    .map(|row| Row { number: row.number, cells: Cow::Borrowed(&*row.cells) }),
            ),
            Body::Delimited(text) => Box::new(text.rows()),
        }
    }

    /// How many rows are not empty.
    pub fn row_count(&self) -> usize {
        match &self.body {
            Body::Cells(rows) => rows.len(),
            Body::Delimited(text) => text.row_count(),
        }
    }

    pub(crate) fn bands(&self, row: usize) -> impl Iterator<Item = &Band> {
        self.bands.iter().filter(move |band| band.row == row)
    }
}

/// A rectangle of cells shown as one, all four edges included. Rows and columns from 0.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Merge {
    pub(crate) rows: (usize, usize),
    pub(crate) columns: (usize, usize),
}

/// Builds a sheet from cells as they come.
pub(crate) struct SheetBuilder {
    rows: Vec<Row<'static>>,
    merges: Vec<Merge>,
    known: HashSet<SharedText>,
}

/// Excel's own last column.
pub(super) const COLUMNS_MAX: usize = 16_384;

/// Longer texts are rarely repeated, and take longer to compare than to keep.
const SHARED_BYTES_MAX: usize = 4_000;

/// Merged regions that are honoured, and how tall: a header has tens, a hand-made table some
/// thousands. Overlapping tall ones would otherwise cost their product.
const MERGES_MAX: usize = 50_000;
const MERGE_ROWS_MAX: usize = 5_000;

impl SheetBuilder {
    pub(crate) fn new() -> Self {
        Self { rows: Vec::new(), merges: Vec::new(), known: HashSet::new() }
    }

    /// A text cell, shared with the equal ones before it.
    pub(crate) fn text(&mut self, text: &str, budget: &mut Budget<'_>) -> Result<Cell, Refusal> {
        let text = budget.spaces.of(text);
        budget.text_of_cell(self.rows.last().map_or(1, |row| row.number), text)?;
        if text.is_empty() {
            return Ok(Cell::Empty);
        }
        if text.len() > SHARED_BYTES_MAX {
            budget.text(text.len())?;
            return Ok(Cell::Text(text.into()));
        }
        if let Some(known) = self.known.get(text) {
            return Ok(Cell::Text(known.clone()));
        }
        budget.text(text.len())?;
        let shared = SharedText::from(text);
        self.known.insert(shared.clone());
        Ok(Cell::Text(shared))
    }

    /// Row and column count from 0. Empty cells cost nothing.
    pub(crate) fn put(
        &mut self,
        row: usize,
        column: usize,
        cell: Cell,
        budget: &mut Budget<'_>,
    ) -> Result<(), Refusal> {
        if cell.is_empty() {
            return budget.step();
        }
        let number = row + 1;
        if column >= COLUMNS_MAX {
            return Err(refused("exchange-too-many-columns").with("row", number));
        }
        if self.rows.last().is_none_or(|last| last.number != number) {
            budget.row()?;
            if let Some(last) = self.rows.last_mut() {
                last.cells.to_mut().shrink_to_fit();
            }
            self.rows.push(Row { number, cells: Cow::Owned(Vec::new()) });
        }
        let cells = self.rows.last_mut().expect("pushed just above").cells.to_mut();
        budget.cell(column.saturating_sub(cells.len()))?;
        if column >= cells.len() {
            cells.resize(column, Cell::Empty);
            cells.push(cell);
        } else {
            cells[column] = cell;
        }
        Ok(())
    }

    pub(crate) fn merge(&mut self, merge: Merge) {
        let tall = merge.rows.1.saturating_sub(merge.rows.0) > MERGE_ROWS_MAX;
        if !tall && self.merges.len() < MERGES_MAX {
            self.merges.push(merge);
        }
    }

    pub(crate) fn finish(
        mut self,
        name: &str,
        hidden: bool,
        budget: &mut Budget<'_>,
    ) -> Result<Sheet, Refusal> {
        // Files written by hand or by odd programs may hold their rows in any order.
        if !self.rows.is_sorted_by_key(|row| row.number) {
            self.rows.sort_by_key(|row| row.number);
        }
        let merges = std::mem::take(&mut self.merges);
        for merge in &merges {
            self.spread_down(merge, budget)?;
        }
        let bands = merges
            .iter()
            .filter(|merge| merge.columns.0 < merge.columns.1)
            .map(|merge| Band {
                row: merge.rows.0 + 1,
                first: merge.columns.0,
                last: merge.columns.1,
            })
            .collect();
        Ok(Sheet { name: name.to_owned(), hidden, body: Body::Cells(self.rows), bands })
    }

    /// A text shown across several rows belongs to each of them. A number does not: a target of 500
    /// across five rows is 500, not 2,500.
    fn spread_down(&mut self, merge: &Merge, budget: &mut Budget<'_>) -> Result<(), Refusal> {
        let (first, last) = (merge.rows.0 + 1, merge.rows.1 + 1);
        let column = merge.columns.0;
        let start = self.rows.partition_point(|row| row.number < first);
        let Some(top) = self.rows.get(start).filter(|row| row.number == first) else {
            return Ok(());
        };
        let Cell::Text(text) = top.cell(column).clone() else { return Ok(()) };
        for row in self.rows[start + 1..].iter_mut().take_while(|row| row.number <= last) {
            budget.step()?;
            if row.cell(column).is_empty() {
                let cells = row.cells.to_mut();
                budget.cell((column + 1).saturating_sub(cells.len()))?;
                if cells.len() <= column {
                    cells.resize(column + 1, Cell::Empty);
                }
                cells[column] = Cell::Text(text.clone());
            }
        }
        Ok(())
    }
}
