//! Reads a file into tables of which only what may be kept is kept.

use basics::Refusal;
use exchange::{
    columns::propose,
    read::{Cell, Limits, Table, find_table, find_table_in, open},
};

use super::{
    cells::{BroughtRow, PIECE_ROWS},
    sheet::{Heading, Sheet},
};

/// A file, read. Nothing of a column of personal data is in it any more, and neither is what
/// stands above the table.
#[derive(Debug)]
pub(crate) struct Read {
    pub sheets: Vec<ReadSheet>,
    /// The place of the one that looks most like a register.
    pub likeliest: usize,
}

#[derive(Debug)]
pub(crate) struct ReadSheet {
    pub sheet: Sheet,
    /// The rows as text, `PIECE_ROWS` in each, packed as soon as they are there.
    pub pieces: Vec<Vec<u8>>,
}

/// How a piece is packed.
pub(crate) type Pack = fn(&str) -> Vec<u8>;

/// Rows of all sheets together. More than the largest register known; a country's in ten years.
const ROWS_MAX: usize = 600_000;
/// Sheets with tables that are kept for the importer to choose from.
const SHEETS_MAX: usize = 12;
/// Rows that a proposal looks at.
const SAMPLE_ROWS: usize = 200;
/// Cells of a column that may tell how it writes days and numbers.
const TELLING_MAX: usize = 20_000;
/// How much text is kept of any file, and for each of its bytes. A workbook holds a text once that
/// a million cells show: here it is written a million times.
const KEPT_BYTES_FREE: usize = 256 << 20;
const KEPT_BYTES_PER_BYTE: usize = 20;
/// As much in one piece, which is judged and entered at once.
const PIECE_BYTES_MAX: usize = 64 << 20;

pub(crate) fn read(
    file_name: &str,
    bytes: Vec<u8>,
    pack: Pack,
    still_time: &dyn Fn() -> bool,
) -> Result<Read, Refusal> {
    let room = KEPT_BYTES_FREE + KEPT_BYTES_PER_BYTE * bytes.len();
    let mut keeping = Keeping { room, pack, still_time };
    let limits = Limits { rows_max: ROWS_MAX, ..Limits::default() };
    let workbook = open(file_name, bytes, &limits, still_time)?;
    let best = find_table(&workbook)?;
    let likeliest = best.sheet_index;
    let mut places: Vec<usize> = best.others.iter().map(|other| other.index).collect();
    places.truncate(SHEETS_MAX - 1);
    places.push(likeliest);
    places.sort_unstable();
    let mut sheets = Vec::new();
    for place in &places {
        let table = find_table_in(&workbook, *place)?;
        sheets.push(read_sheet(&table, workbook.sheets[*place].hidden, &mut keeping)?);
    }
    let likeliest = places.iter().position(|place| *place == likeliest).unwrap_or(0);
    if sheets[likeliest].sheet.rows == 0 {
        return Err(Refusal::new("file", "activities-import-refused-no-rows"));
    }
    Ok(Read { sheets, likeliest })
}

/// What is left to be kept, and how it is.
struct Keeping<'a> {
    room: usize,
    pack: Pack,
    still_time: &'a dyn Fn() -> bool,
}

impl Keeping<'_> {
    /// Packs a piece, and empties it for the next rows.
    fn keep(&mut self, piece: &mut String) -> Result<Vec<u8>, Refusal> {
        if !(self.still_time)() {
            return Err(Refusal::new("file", "exchange-too-slow"));
        }
        let left = self.room.checked_sub(piece.len());
        self.room = left.ok_or_else(|| too_large(KEPT_BYTES_FREE))?;
        let packed = (self.pack)(piece);
        piece.clear();
        Ok(packed)
    }
}

fn too_large(most: usize) -> Refusal {
    Refusal::new("file", "exchange-unpacks-too-large").with("most", most >> 20)
}

fn read_sheet(
    table: &Table<'_>,
    hidden: bool,
    keeping: &mut Keeping<'_>,
) -> Result<ReadSheet, Refusal> {
    let proposals = propose(&table.headers, &table.sample(SAMPLE_ROWS));
    let mut headings: Vec<Heading> = table
        .headers
        .iter()
        .zip(&proposals)
        .map(|(header, proposal)| Heading::of(header, proposal))
        .collect();
    let mut telling: Vec<Vec<Cell>> = vec![Vec::new(); headings.len()];
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    let (mut rows, mut width) = (0, 0);
    for row in table.rows() {
        let mut cells = row.cells.into_owned();
        // What stands beyond the headings has no name, so nobody can say what it is.
        cells.truncate(headings.len());
        for (place, cell) in cells.iter_mut().enumerate() {
            if !headings[place].is_kept() {
                *cell = Cell::Empty;
            } else if is_telling(cell) && telling[place].len() < TELLING_MAX {
                telling[place].push(cell.clone());
            }
        }
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        cells.truncate(filled);
        width = width.max(filled);
        BroughtRow::new(row.number, cells).write(&mut piece);
        rows += 1;
        if piece.len() > PIECE_BYTES_MAX {
            return Err(too_large(PIECE_BYTES_MAX));
        }
        if rows % PIECE_ROWS == 0 {
            pieces.push(keeping.keep(&mut piece)?);
        }
    }
    if !piece.is_empty() {
        pieces.push(keeping.keep(&mut piece)?);
    }
    for (heading, cells) in headings.iter_mut().zip(&telling) {
        heading.learn(cells);
    }
    let named = headings.iter().rposition(|h| !h.text.is_empty() || h.tag.is_some());
    headings.truncate(width.max(named.map_or(0, |last| last + 1)));
    let sheet = Sheet {
        name: table.sheet_name.to_owned(),
        hidden,
        rows,
        preamble_rows: table.skipped.preamble_rows,
        empty_rows: table.skipped.empty_rows,
        total_rows: table.skipped.total_rows,
        headings,
    };
    Ok(ReadSheet { sheet, pieces })
}

/// Only what is written with signs between digits tells how a column writes.
fn is_telling(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.len() < 40
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.contains(['/', '-', '.', ',', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::cells::read_rows;

    fn read_text(text: &str) -> Result<Read, Refusal> {
        read("3w.csv", text.into(), plain, &|| true)
    }

    /// Packed as it is, so that a test can look into it.
    fn plain(piece: &str) -> Vec<u8> {
        piece.as_bytes().to_vec()
    }

    fn kept(read: &Read) -> String {
        String::from_utf8(read.sheets[0].pieces.concat()).unwrap()
    }

    #[test]
    fn columns_of_personal_data_never_leave_the_reader() {
        let text = "Organisation;Secteur;Région;Nom du bénéficiaire;Contact e-mail\n\
                    ACTED;EHA;Gao;Awa Traoré;info@acted.org\nIRC;Santé;Mopti;Ali Koné;\n";
        let file = read_text(text).unwrap();
        let kept = kept(&file);
        assert!(!kept.contains("Awa") && !kept.contains("Ali"), "R8.4: {kept}");
        assert!(kept.contains("info@acted.org"), "an organisation's contact is kept");
        let sheet = &file.sheets[0].sheet;
        let left_out: Vec<_> = sheet.left_out().collect();
        assert_eq!(left_out, [("Nom du bénéficiaire", "exchange-personal-name")]);
        assert_eq!(sheet.headings[3].proposed, None);
    }

    #[test]
    fn rows_keep_the_numbers_that_a_person_sees() {
        let file = read_text("3W\n\nOrganisation,Sector,Region\nACTED,WASH,Gao\n\nIRC,,Kidal\n");
        let rows = read_rows(&kept(&file.unwrap())).unwrap();
        assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [4, 6]);
    }

    #[test]
    fn a_file_without_rows_is_refused() {
        let why = |text: &str| read_text(text).unwrap_err().why;
        assert_eq!(why(""), "exchange-empty");
        assert_eq!(why("Organisation,Sector,Region\n"), "exchange-no-table");
        assert_eq!(why("%PDF-1.7 no table"), "exchange-unknown-kind");
    }

    /// A text that stands once in the file and is shown in very many cells.
    #[test]
    fn a_text_that_is_repeated_without_end_is_refused() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["Organisation", "Sector", "Region", "Description"]).unwrap();
        let long = "x".repeat(32_000);
        for row in 1..3_000 {
            sheet.write_row(row, 0, ["ACTED", "WASH", "Gao", long.as_str()]).unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        assert!(bytes.len() < 1 << 20, "{}", bytes.len());
        let refusal = read("bomb.xlsx", bytes, plain, &|| true).unwrap_err();
        assert_eq!(refusal.why, "exchange-unpacks-too-large");
    }
}
