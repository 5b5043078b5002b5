//! A file's rows as they are kept: only the cells that may be, written as text in pieces.

use basics::Day;
use exchange::read::Cell;

use super::mend::Mend;

/// How many rows are kept, judged and entered together: few enough that no other act waits long.
pub(crate) const PIECE_ROWS: usize = 2_500;

/// A row as it was brought.
#[derive(Clone, Debug, PartialEq)]
pub struct BroughtRow {
    /// The one that a person sees in the spreadsheet, from 1.
    pub number: usize,
    pub cells: Vec<Cell>,
    /// What a person put right in it.
    pub(crate) mend: Option<Box<Mend>>,
}

const END_OF_CELL: char = '\u{1F}';
const END_OF_ROW: char = '\u{1E}';

impl BroughtRow {
    pub(crate) fn new(number: usize, cells: Vec<Cell>) -> Self {
        Self { number, cells, mend: None }
    }

    /// Empty beyond the row's end.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Writes itself behind the rows before it.
    pub(crate) fn write(&self, to: &mut String) {
        to.push_str(&self.number.to_string());
        for cell in &self.cells {
            to.push(END_OF_CELL);
            write_cell(cell, to);
        }
        to.push(END_OF_ROW);
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(END_OF_CELL);
        let number = parts.next()?.parse().ok()?;
        Some(Self::new(number, parts.map(read_cell).collect::<Option<_>>()?))
    }
}

fn write_cell(cell: &Cell, to: &mut String) {
    let (mark, text) = match cell {
        Cell::Empty => return,
        Cell::Text(text) => ('t', text.to_string()),
        // The shortest text that reads back as the same number.
        Cell::Number(number) => ('n', number.to_string()),
        Cell::Day(day) => ('d', day.to_string()),
        Cell::Time(day, seconds) => ('m', format!("{day}+{seconds}")),
        Cell::Bool(truth) => ('b', truth.to_string()),
        Cell::Error(text) => ('e', text.to_string()),
    };
    to.push(mark);
    to.extend(text.chars().map(|c| if is_mark(c) { ' ' } else { c }));
}

fn is_mark(c: char) -> bool {
    matches!(c, END_OF_CELL | END_OF_ROW)
}

fn read_cell(packed: &str) -> Option<Cell> {
    let mut rest = packed.chars();
    let Some(mark) = rest.next() else { return Some(Cell::Empty) };
    let text = rest.as_str();
    Some(match mark {
        't' => Cell::of_text(text),
        'n' => Cell::Number(text.parse().ok()?),
        'd' => Cell::Day(text.parse().ok()?),
        'm' => {
            let (day, seconds) = text.split_once('+')?;
            Cell::Time(day.parse::<Day>().ok()?, seconds.parse().ok()?)
        }
        'b' => Cell::Bool(text == "true"),
        'e' => Cell::Error(text.into()),
        _ => return None,
    })
}

/// All rows of a piece; none if it was not written here.
pub(crate) fn read_rows(piece: &str) -> Option<Vec<BroughtRow>> {
    piece.split_terminator(END_OF_ROW).map(BroughtRow::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back_as_it_was() {
        let day = Day::new(2022, 3, 5).unwrap();
        let rows = [
            BroughtRow::new(3, vec![Cell::Empty, Cell::of_text("Gao\n2"), Cell::Empty]),
            BroughtRow::new(9, vec![Cell::Number(0.1 + 0.2), Cell::Number(1e300)]),
            BroughtRow::new(10, vec![Cell::Day(day), Cell::Time(day, 61)]),
            BroughtRow::new(12, vec![Cell::Bool(true), Cell::Error("#N/A".into())]),
        ];
        let mut text = String::new();
        rows.iter().for_each(|row| row.write(&mut text));
        assert_eq!(read_rows(&text).unwrap(), rows);
        assert_eq!(read_rows("no"), None);
    }

    #[test]
    fn a_cell_cannot_pretend_to_be_two() {
        let cell = Cell::Text("a\u{1F}nb\u{1E}9".into());
        let mut text = String::new();
        BroughtRow::new(1, vec![cell]).write(&mut text);
        let rows = read_rows(&text).unwrap();
        assert_eq!((rows.len(), rows[0].cells.len()), (1, 1));
    }
}
