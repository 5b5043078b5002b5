//! Files that the tests make, and real ones that lie beside the project.

use std::{
    fs::File,
    io::{Cursor, Read},
    path::PathBuf,
};

use super::{Limits, Table, Workbook, find_table, honest, open};
use basics::Refusal;
use rust_xlsxwriter::{Format, Workbook as Writer, Worksheet};

/// The real files are not part of the project.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let whole = PathBuf::from(folder).join(path);
    if whole.exists() {
        return Some(whole);
    }
    println!("skipped: {} is absent", whole.display());
    None
}

pub(crate) fn bytes(path: PathBuf) -> Vec<u8> {
    let mut bytes = Vec::new();
    File::open(path).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

pub(crate) fn opened(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Workbook, Refusal> {
    open(name, bytes.into(), &Limits::default(), &|| true)
}

/// A table as text: its headers, then its rows with their numbers.
pub(crate) fn shown(table: &Table<'_>) -> String {
    let headers: Vec<_> = table.headers.iter().map(|header| header.text.as_str()).collect();
    let rows = table.rows().map(|row| {
        let cells: Vec<_> = row.cells.iter().map(|cell| cell.text()).collect();
        format!("{}: {}", row.number, cells.join(" | "))
    });
    [headers.join(" | ")].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// The table of a text file.
pub(crate) fn shown_of(text: &str) -> String {
    shown(&find_table(&opened("a.csv", text).unwrap()).unwrap())
}

pub(crate) fn workbook(
    sheets: &[(&str, &[&[&str]])],
    also: impl Fn(usize, &mut Worksheet),
) -> Vec<u8> {
    let mut writer = Writer::new();
    for (index, (name, rows)) in sheets.iter().enumerate() {
        let sheet = writer.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
                let at = (row as u32, column as u16);
                match text.parse::<f64>() {
                    Ok(number) => sheet.write_number(at.0, at.1, number).unwrap(),
                    Err(_) => sheet.write_string(at.0, at.1, *text).unwrap(),
                };
            }
        }
        also(index, sheet);
    }
    writer.save_to_buffer().unwrap()
}

/// Shows a region as one cell, with the text that is already in it.
pub(crate) fn merged(sheet: &mut Worksheet, region: (u32, u16, u32, u16), text: &str) {
    let (top, left, bottom, right) = region;
    sheet.merge_range(top, left, bottom, right, text, &Format::new()).unwrap();
}

/// As real registers are: rows that say the same, and columns that hold nothing.
pub(crate) fn large_xlsx(rows: usize) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    honest::write(rows, &mut bytes).unwrap();
    bytes.into_inner()
}
