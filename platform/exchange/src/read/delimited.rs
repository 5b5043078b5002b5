//! Text with separators: which separator, and its rows, cut anew on each pass.

use std::borrow::Cow;

use basics::Refusal;

use super::{
    cell::{Cell, SharedText, Spaces, trimmed},
    limits::{Budget, refused},
    records::{Record, Records},
    sheet::Row,
};
use crate::{hxl::is_tag_row, write::restored};

#[derive(Debug)]
pub(super) struct Delimited {
    text: String,
    separator: u8,
    row_count: usize,
    spaces: Spaces,
}

const SEPARATORS: [u8; 4] = *b",;\t|";

/// How much is looked at to find the separator.
const SAMPLE_ROWS: usize = 60;
pub(super) const SAMPLE_BYTES: usize = 1 << 20;

impl Delimited {
    /// Goes through all of it once, so that what is handed out later is known to be in bounds.
    pub(super) fn new(text: String, budget: &mut Budget<'_>) -> Result<Self, Refusal> {
        let (separator, start) = separator(&text);
        let text = if start == 0 { text } else { text[start..].to_owned() };
        let mut delimited = Self { text, separator, row_count: 0, spaces: budget.spaces };
        let mut row_count = 0;
        let mut records = delimited.records();
        while let Some(record) = records.next() {
            budget.row()?;
            if record.too_wide {
                return Err(refused("exchange-too-many-columns").with("row", record.number));
            }
            if record.fields.iter().any(|field| field.len() > budget.limits.cell_bytes_max) {
                return Err(refused("exchange-unclosed-quote").with("row", record.number));
            }
            row_count += usize::from(record.fields.iter().any(|f| !trimmed(f).is_empty()));
        }
        delimited.row_count = row_count;
        Ok(delimited)
    }

    pub(super) fn row_count(&self) -> usize {
        self.row_count
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let mut above: Vec<Cell> = Vec::new();
        let mut records = self.records();
        std::iter::from_fn(move || {
            loop {
                let record = records.next()?;
                let cells = cells_of(&record, &above, self.spaces);
                if !cells.is_empty() {
                    above.clone_from(&cells);
                    return Some(Row { number: record.number, cells: Cow::Owned(cells) });
                }
            }
        })
    }

    fn records(&self) -> Records<'_> {
        Records::new(&self.text, self.separator)
    }
}

/// Rows of a table repeat what stands above: such cells share their text. The apostrophes that keep
/// our own files from being run as formulas are taken off again, unless slips are looked for.
fn cells_of(record: &Record<'_>, above: &[Cell], spaces: Spaces) -> Vec<Cell> {
    let filled = record.fields.iter().rposition(|field| !trimmed(field).is_empty());
    let fields = record.fields.iter().take(filled.map_or(0, |last| last + 1));
    fields
        .enumerate()
        .map(|(column, field)| {
            let field = match spaces {
                Spaces::Dropped => restored(spaces.of(field)),
                Spaces::Kept => Cow::Borrowed(spaces.of(field)),
            };
            match (&*field, above.get(column)) {
                ("", _) => Cell::Empty,
                (field, Some(Cell::Text(same))) if **same == *field => Cell::Text(same.clone()),
                (field, _) => Cell::Text(SharedText::from(field)),
            }
        })
        .collect()
}

/// The separator, and where the table starts.
pub(super) fn separator(text: &str) -> (u8, usize) {
    let (declared, start) = declared_separator(text);
    (declared.unwrap_or_else(|| likely_separator(text)), start)
}

/// Excel's own first line `sep=;`, and where the table starts after it.
fn declared_separator(text: &str) -> (Option<u8>, usize) {
    let line = text.lines().next().unwrap_or_default();
    match line.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([separator]) if separator.is_ascii() => {
            let rest = text[line.len()..].trim_start_matches(['\r', '\n']);
            (Some(*separator), text.len() - rest.len())
        }
        _ => (None, 0),
    }
}

/// The separator that cuts most rows into the same number of cells; a row of tags decides alone.
fn likely_separator(text: &str) -> u8 {
    let text = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let score = |separator: u8| {
        let mut records = Records::new(text, separator);
        let mut widths = Vec::new();
        while let (Some(record), true) = (records.next(), widths.len() < SAMPLE_ROWS) {
            if record.fields.len() > 1 && is_tag_row(record.fields.iter()) {
                return usize::MAX;
            }
            widths.push(record.fields.len());
        }
        let same = |width: usize| widths.iter().filter(|other| **other == width).count();
        widths.iter().map(|width| same(*width) * (width - 1)).max().unwrap_or(0)
    };
    // The last of equals wins `max_by_key`, and the comma is the usual one.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::super::limits::Limits;
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let limits = Limits::default();
        let text = text.to_owned();
        let delimited = Delimited::new(text, &mut Budget::new(&limits, 0, &|| true)).unwrap();
        delimited
            .rows()
            .map(|row| (row.number, row.cells.iter().map(|cell| cell.text().into()).collect()))
            .collect()
    }

    #[test]
    fn any_separator_and_line_end_gives_the_same_rows() {
        let wanted = rows("org,adm1,reached\nACTED,Gao,\"1,5\"\nIRC,Mopti,2\n");
        assert_eq!(wanted[1], (2, vec!["ACTED".to_owned(), "Gao".to_owned(), "1,5".to_owned()]));
        for same in [
            "org;adm1;reached\r\nACTED;Gao;1,5\r\nIRC;Mopti;2\r\n",
            "org\tadm1\treached\rACTED\tGao\t1,5\rIRC\tMopti\t2",
            "org|adm1|reached\nACTED|Gao|1,5\nIRC|Mopti|2",
            "sep=;\r\norg;adm1;reached\r\nACTED;Gao;1,5\r\nIRC;Mopti;2\r\n",
        ] {
            assert_eq!(rows(same), wanted, "{same}");
        }
    }

    #[test]
    fn what_was_kept_from_being_a_formula_reads_as_it_was() {
        let text = "a,b\n'=SUM(A1),'Gao\n\"x;'=cmd(1)\",'+223 76\n";
        let read: Vec<String> = rows(text).into_iter().skip(1).flat_map(|row| row.1).collect();
        assert_eq!(read, ["=SUM(A1)", "'Gao", "x;=cmd(1)", "+223 76"]);
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        let numbers = |text: &str| rows(text).iter().map(|row| row.0).collect::<Vec<_>>();
        assert_eq!(numbers("\n\na,b\n\nc,\"d\nd\"\ne,f\n"), [3, 5, 6]);
        assert_eq!(numbers("\r\na,b\r\n\r\n\r\nc,d\r\n,\r\ne,f"), [2, 5, 7]);
        assert_eq!(numbers("a,b\r\rc,d\r"), [1, 3]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_refused_with_its_row() {
        let limits = Limits { cell_bytes_max: 50, ..Limits::default() };
        let text = format!("a,b\nc,\"d\n{}", "e,f\n".repeat(40));
        let refusal = Delimited::new(text, &mut Budget::new(&limits, 0, &|| true)).unwrap_err();
        assert_eq!(refusal.why, "exchange-unclosed-quote");
        assert_eq!(refusal.details, [("row", 2.into())]);
    }
}
