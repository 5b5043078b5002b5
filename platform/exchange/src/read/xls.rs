//! Workbooks in Excel's old binary format (BIFF): measured first, then read by the library.

use std::io::Cursor;

use basics::Refusal;
use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};

use super::{
    cell::Cell,
    compound,
    limits::{Budget, refused},
    number_formats::{Shown, iso_cell, number_cell, serial_cell},
    sheet::{Merge, Sheet, SheetBuilder},
};

pub(super) fn sheets(bytes: &[u8], budget: &mut Budget<'_>) -> Result<Vec<Sheet>, Refusal> {
    if bytes.len() > budget.limits.xls_bytes_max {
        return Err(
            refused("exchange-xls-too-large").with("most", budget.limits.xls_bytes_max >> 20)
        );
    }
    measure(&compound::workbook_stream(bytes)?, budget)?;
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => refused("exchange-password"),
        _ => refused("exchange-broken"),
    })?;
    let is_1904 = book.has_1904_epoch();
    let mut sheets = Vec::new();
    for sheet in book.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        budget.in_time()?;
        let range = book.worksheet_range(&sheet.name).map_err(|_| refused("exchange-broken"))?;
        let mut builder = SheetBuilder::new();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let cell = cell_of(value, is_1904, &mut builder, budget)?;
            builder.put(top as usize + row, left as usize + column, cell, budget)?;
        }
        let merges = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        for region in merges {
            builder.merge(Merge {
                rows: (region.start.0 as usize, region.end.0 as usize),
                columns: (region.start.1 as usize, region.end.1 as usize),
            });
        }
        let hidden = sheet.visible != SheetVisible::Visible;
        sheets.push(builder.finish(&sheet.name, hidden, budget)?);
    }
    Ok(sheets)
}

fn cell_of(
    value: &Data,
    is_1904: bool,
    builder: &mut SheetBuilder,
    budget: &mut Budget<'_>,
) -> Result<Cell, Refusal> {
    Ok(match value {
        Data::String(text) => builder.text(text, budget)?,
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => number_cell(*number),
        Data::Bool(truth) => Cell::Bool(*truth),
        Data::DateTime(time) => {
            let shown = if time.is_duration() { Shown::Elapsed } else { Shown::Day };
            serial_cell(time.as_f64(), shown, is_1904)
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => iso_cell(text),
        Data::Error(error) => Cell::Error(error.to_string().as_str().into()),
        _ => Cell::Empty,
    })
}

/// The library keeps a sheet as a full rectangle: what one may take, beyond what any may.
const AREA_FREE: u64 = 2_000_000;
const AREA_PER_CELL: u64 = 8;
/// 65,536 rows of 256 columns: the format has no more.
const AREA_MAX: u64 = 1 << 24;
/// Formulas are turned into text, which costs the square of their length.
const FORMULA_COST_MAX: u64 = 20_000_000_000;

/// What one sheet would take.
#[derive(Default)]
struct Extent {
    rows: (u64, u64),
    columns: (u64, u64),
    cells: u64,
    formulas: u64,
}

impl Extent {
    /// None if the sheet declares more than the format has.
    fn of(stream: &[u8]) -> Option<Self> {
        let mut extent = Self::default();
        for record in own_records(stream) {
            let (row, column) = (short(record.data, 0), short(record.data, 2));
            match record.kind {
                0x0200 if declared_area(record.data) > AREA_MAX => return None,
                0x0203..=0x0205 | 0x00D6 | 0x027E | 0x00FD => extent.include(row, column),
                // Several numbers of one row, its last column at the end.
                0x00BD => {
                    extent.include(row, column);
                    extent.include(row, short(record.data, record.data.len().saturating_sub(2)));
                }
                0x0006 => {
                    extent.include(row, column);
                    extent.formulas += (record.data.len() as u64).pow(2);
                }
                _ => (),
            }
        }
        Some(extent)
    }

    fn include(&mut self, row: u64, column: u64) {
        if self.cells == 0 {
            (self.rows, self.columns) = ((row, row), (column, column));
        }
        self.rows = (self.rows.0.min(row), self.rows.1.max(row));
        self.columns = (self.columns.0.min(column), self.columns.1.max(column));
        self.cells += 1;
    }

    fn area(&self) -> u64 {
        (self.rows.1 - self.rows.0 + 1) * (self.columns.1 - self.columns.0 + 1)
    }
}

/// Refuses sheets whose rectangles, or whose declared sizes, are out of proportion to their cells.
fn measure(stream: &[u8], budget: &mut Budget<'_>) -> Result<(), Refusal> {
    let globals = Records { stream }.take_while(|record| record.kind != 0x000A);
    let starts: Vec<usize> = globals
        .filter(|record| record.kind == 0x0085 && record.data.len() > 4)
        .map(|record| usize::try_from(long(record.data, 0)).unwrap_or(usize::MAX))
        .collect();
    if starts.len() > budget.limits.sheets_max {
        return Err(refused("exchange-too-many-sheets").with("most", budget.limits.sheets_max));
    }
    let too_many = || refused("exchange-too-many-cells").with("most", budget.cells_max);
    let (mut area, mut cells, mut formulas) = (0, 0, 0);
    for start in starts {
        budget.in_time()?;
        let stream = stream.get(start..).ok_or_else(|| refused("exchange-broken"))?;
        let extent = Extent::of(stream).ok_or_else(too_many)?;
        area += extent.area();
        cells += extent.cells;
        formulas += extent.formulas;
    }
    let wide = area > AREA_FREE + AREA_PER_CELL * cells || area > budget.cells_max as u64;
    if wide || formulas > FORMULA_COST_MAX { Err(too_many()) } else { Ok(()) }
}

/// Rows and columns that a sheet says it has; a first beyond the last is beyond any limit.
fn declared_area(data: &[u8]) -> u64 {
    let (rows, columns) = if data.len() == 10 {
        ((short(data, 0), short(data, 2)), (short(data, 4), short(data, 6)))
    } else {
        ((long(data, 0), long(data, 4)), (short(data, 8), short(data, 10)))
    };
    if rows.1 == 0 || columns.1 == 0 {
        return 0;
    }
    let first = if columns.0 > 0xFF || columns.1 < columns.0 { 0 } else { columns.0 };
    rows.1.checked_sub(rows.0).map_or(u64::MAX, |count| count * (columns.1 - first))
}

/// A sheet's own records up to its end, without those of the charts inside it.
fn own_records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut depth = 0_usize;
    Records { stream }
        .map(move |record| {
            // The start of the sheet itself raises the depth to 1, its end lowers it to 0.
            match record.kind {
                0x0809 => depth += 1,
                0x000A => depth = depth.saturating_sub(1),
                _ => (),
            }
            (depth, record)
        })
        .take_while(|(depth, record)| *depth > 0 || record.kind != 0x000A)
        .filter_map(|(depth, record)| (depth <= 1).then_some(record))
}

struct Record<'a> {
    kind: u16,
    data: &'a [u8],
}

struct Records<'a> {
    stream: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (head, rest) = self.stream.split_at_checked(4)?;
        let (data, rest) = rest.split_at_checked(short(head, 2) as usize)?;
        self.stream = rest;
        Some(Record { kind: u16::from_le_bytes([head[0], head[1]]), data })
    }
}

fn short(data: &[u8], at: usize) -> u64 {
    data.get(at..at + 2).map_or(0, |b| u64::from(u16::from_le_bytes([b[0], b[1]])))
}

fn long(data: &[u8], at: usize) -> u64 {
    short(data, at) | short(data, at + 2) << 16
}
