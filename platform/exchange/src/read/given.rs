//! Files that the tests make, and real ones that lie beside the project.

use std::{
    fs::File,
    io::{Cursor, Read, Write},
    path::PathBuf,
};

use rust_xlsxwriter::{Format, Workbook as Writer, Worksheet};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{Limits, Table, Workbook, find_table, open};
use basics::Refusal;

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

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const PACKAGE: &str = r#"<Relationships><Relationship Id="rId1" Type="x/officeDocument"
    Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Type="x/worksheet"
    Target="worksheets/sheet1.xml"/></Relationships>"#;
const ONE_SHEET: &str = r#"<workbook xmlns:r="x"><sheets><sheet name="3W" sheetId="1" r:id="rId1"/>
    </sheets></workbook>"#;

/// A workbook written by hand: its one sheet's XML and its shared strings.
fn handmade_xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", PACKAGE.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", ONE_SHEET.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// As real registers are: few organisations, places and sectors, repeated, with declared columns to
/// the right that hold nothing.
pub(crate) fn large_xlsx(rows: usize, columns: usize) -> Vec<u8> {
    let texts: Vec<String> =
        (0..400).map(|n| format!("<si><t>Organisation or place {n}</t></si>")).collect();
    let headers =
        ["Organisation", "Secteur", "Admin1", "Admin2", "Début", "Bénéficiaires atteints"];
    let headers: Vec<String> = headers.iter().map(|h| format!("<si><t>{h}</t></si>")).collect();
    let strings = format!(
        r#"<sst count="{rows}" uniqueCount="{}">{}{}</sst>"#,
        headers.len() + texts.len(),
        headers.concat(),
        texts.concat()
    );
    let mut sheet = String::from(
        r#"<worksheet><dimension ref="A1:AMJ275001"/>
            <cols><col min="1" max="1024" width="9"/></cols><sheetData>"#,
    );
    for row in 1..=rows + 1 {
        sheet += &format!(r#"<row r="{row}" spans="1:1024">"#);
        for column in 0..columns {
            let name = column_name(column);
            let value = if row == 1 { column % 6 } else { 6 + (row * 7 + column * 13) % 400 };
            sheet += &match column % 6 {
                5 if row > 1 => format!(r#"<c r="{name}{row}" s="0"><v>{}</v></c>"#, value * 3),
                _ => format!(r#"<c r="{name}{row}" s="0" t="s"><v>{value}</v></c>"#),
            };
        }
        sheet += "</row>";
    }
    sheet += "</sheetData></worksheet>";
    handmade_xlsx(&sheet, &strings)
}

fn column_name(column: usize) -> String {
    let letter = |number: usize| char::from(b'A' + number as u8);
    match column {
        0..26 => letter(column).to_string(),
        _ => format!("{}{}", letter(column / 26 - 1), letter(column % 26)),
    }
}
