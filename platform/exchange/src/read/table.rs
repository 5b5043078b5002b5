//! The table in a workbook: which sheet, its headers, and its rows without totals.

use basics::Refusal;

use super::{
    cell::Cell,
    heading::{self, Heading},
    limits::refused,
    sheet::{Row, Sheet, Workbook},
    values::read_number,
};
use crate::columns::{Proposal, is_value, propose};

pub use super::heading::Header;

/// A sheet's table.
#[derive(Debug)]
pub struct Table<'w> {
    pub sheet_index: usize,
    pub sheet_name: &'w str,
    /// One for each column, from the leftmost of the sheet.
    pub headers: Vec<Header>,
    /// The number of the first row below the headers, as the spreadsheet shows it.
    pub first_row: usize,
    /// How many rows `rows` gives.
    pub row_count: usize,
    pub skipped: Skipped,
    /// Other sheets that hold a table too: a person may choose one of them instead.
    pub others: Vec<OtherSheet>,
    sheet: &'w Sheet,
}

/// What is not among the rows, so that nobody thinks it was lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Skipped {
    /// Above the headers.
    pub preamble_rows: usize,
    /// Between the rows.
    pub empty_rows: usize,
    /// Totals: *Total général*, *المجموع*.
    pub total_rows: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OtherSheet {
    pub index: usize,
    pub name: String,
    pub hidden: bool,
    pub row_count: usize,
}

/// Rows that are looked at to weigh a sheet.
const WEIGHED_ROWS: usize = 60;
/// What being seen is worth: more than any look-up list, less than a register of activities.
const SEEN: u32 = 6;
const TAGGED: u32 = 2;

/// The table that looks most like a register of who does what where.
pub fn find_table(workbook: &Workbook) -> Result<Table<'_>, Refusal> {
    let mut found: Vec<(usize, Heading, (u32, usize))> = Vec::new();
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        if let Some(heading) = heading::find(sheet) {
            let rows: Vec<Row<'_>> = data_rows(sheet, &heading).take(WEIGHED_ROWS).collect();
            if rows.is_empty() {
                continue;
            }
            let tagged = heading.headers.iter().any(|header| header.tag.is_some());
            let weight = Proposal::weight(&propose(&heading.headers, &rows))
                + if tagged { TAGGED } else { 0 }
                + if sheet.hidden { 0 } else { SEEN };
            found.push((index, heading, (weight, sheet.row_count())));
        }
    }
    // The first of equals: `max_by_key` would take the last.
    let best = found.iter().rev().max_by_key(|(.., rank)| *rank).map(|(index, ..)| *index);
    let best = best.ok_or_else(|| refused("exchange-no-table"))?;
    let others = found.iter().filter(|(index, ..)| *index != best).map(|(index, ..)| {
        let sheet = &workbook.sheets[*index];
        let row_count = sheet.row_count();
        OtherSheet { index: *index, name: sheet.name.clone(), hidden: sheet.hidden, row_count }
    });
    let others = others.collect();
    let mut table = find_table_in(workbook, best)?;
    table.others = others;
    Ok(table)
}

/// The table of the sheet that a person chose.
pub fn find_table_in(workbook: &Workbook, sheet_index: usize) -> Result<Table<'_>, Refusal> {
    let sheet = workbook.sheets.get(sheet_index).ok_or_else(|| refused("exchange-no-sheet"))?;
    let heading = heading::find(sheet).ok_or_else(|| refused("exchange-no-table"))?;
    let mut skipped = Skipped { preamble_rows: heading.preamble_rows, ..Skipped::default() };
    let mut row_count = 0;
    let mut last = heading.last_row;
    for row in data_rows(sheet, &heading) {
        skipped.empty_rows += row.number.saturating_sub(last + 1);
        last = row.number;
        if is_total(&row) { skipped.total_rows += 1 } else { row_count += 1 }
    }
    Ok(Table {
        sheet_index,
        sheet_name: &sheet.name,
        headers: heading.headers,
        first_row: heading.last_row + 1,
        row_count,
        skipped,
        others: Vec::new(),
        sheet,
    })
}

impl Table<'_> {
    /// The rows below the headers that are neither empty nor totals. Each call goes through them
    /// anew, in bounded memory.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let first = self.first_row;
        self.sheet.rows().filter(move |row| row.number >= first && !is_total(row))
    }

    /// Some rows, spread over the first 20,000, for a proposal or a preview.
    pub fn sample(&self, most: usize) -> Vec<Row<'_>> {
        let step = (self.row_count.min(20_000) / most.max(1)).max(1);
        self.rows().step_by(step).take(most).collect()
    }

    /// A column's cells, from the top.
    pub fn column(&self, column: usize) -> impl Iterator<Item = Cell> {
        self.rows().map(move |row| row.cell(column).clone())
    }
}

fn data_rows<'s>(sheet: &'s Sheet, heading: &Heading) -> impl Iterator<Item = Row<'s>> {
    let last = heading.last_row;
    sheet.rows().filter(move |row| row.number > last)
}

/// The word *total* first, in any language, and beside it only numbers.
fn is_total(row: &Row<'_>) -> bool {
    // Most rows have several words, which costs less to see than what each of them says.
    let is_wordy = |cell: &Cell| match cell {
        Cell::Text(text) => !text.starts_with(char::is_numeric),
        _ => false,
    };
    if row.filled().filter(|(_, cell)| is_wordy(cell)).nth(2).is_some() {
        return false;
    }
    let is_total_word = |cell: &Cell| match cell {
        Cell::Text(text) => is_value("total", text.trim_end_matches([':', ' '])),
        _ => false,
    };
    let is_number = |cell: &Cell| {
        matches!(cell, Cell::Number(_) | Cell::Error(_)) || read_number("total", cell).is_ok()
    };
    let mut filled = row.filled().map(|(_, cell)| cell);
    filled.next().is_some_and(is_total_word)
        && filled.all(|cell| is_total_word(cell) || is_number(cell))
}
