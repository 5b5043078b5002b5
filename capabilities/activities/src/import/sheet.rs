//! A sheet's table as it was found: its headings, what each column seems to be, and which columns
//! were left out because they hold personal data (R8.4).

use std::collections::BTreeMap;

use exchange::{
    columns::{Column, Confidence, PersonalReason, Proposal},
    read::{
        Cell, Header,
        values::{DayReader, NumberReader, looks_like_day},
    },
};
use serde::{Deserialize, Serialize};

use super::mapping::Mapping;

/// What is kept of a sheet beside its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    pub rows: usize,
    pub preamble_rows: usize,
    pub empty_rows: usize,
    pub total_rows: usize,
    /// One for each column, from the leftmost of the sheet.
    pub headings: Vec<Heading>,
}

/// A column's name, and what was made of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    pub text: String,
    pub tag: Option<String>,
    /// The key of the column that it seems to be.
    pub proposed: Option<String>,
    /// By its tag or its words, not only by what its cells look like.
    pub is_sure: bool,
    /// The key of the sentence that says why its cells were not kept.
    pub left_out: Option<String>,
    /// In this column a comma stands before the decimals.
    pub comma_is_decimal: bool,
    /// Whether the month stands before the day; none where no cell tells.
    pub month_first: Option<bool>,
    /// It has days such as 3/4, and nothing tells which number is the month.
    pub is_unclear: bool,
}

impl Heading {
    pub(crate) fn of(header: &Header, proposal: &Proposal) -> Self {
        let is_contact = matches!(
            proposal.column,
            Some(Column::ContactName | Column::ContactEmail | Column::ContactPhone)
        );
        // An organisation's own contact is kept, as a narrower record; nobody else's details are.
        let personal =
            proposal.personal.filter(|reason| *reason != PersonalReason::Contact || !is_contact);
        Self {
            text: header.text.clone(),
            tag: header.tag.as_ref().map(ToString::to_string),
            proposed: proposal.column.filter(|_| personal.is_none()).map(Column::key),
            is_sure: proposal.confidence > Confidence::Guess,
            left_out: personal.map(|reason| reason.key().to_owned()),
            comma_is_decimal: false,
            month_first: None,
            is_unclear: false,
        }
    }

    pub(crate) fn column(&self) -> Option<Column> {
        self.proposed.as_deref().and_then(Column::parse)
    }

    pub(crate) fn is_kept(&self) -> bool {
        self.left_out.is_none()
    }

    /// What this column's cells say of how it writes days and numbers.
    pub(crate) fn learn(&mut self, telling: &[Cell]) {
        let one = |text: &str| Cell::of_text(text);
        let numbers = NumberReader::of(telling.iter());
        let comma = numbers.read("n", &one("1.234")).ok().and_then(|reading| reading.value);
        self.comma_is_decimal = comma == Some(1234.0);
        let days = DayReader::of(telling.iter());
        let second = days.read("day", &one("2/1/2020")).ok().and_then(|reading| reading.value);
        let month_first = second.is_some_and(|days| days.first.month() == 2);
        self.month_first = (!days.is_unclear()).then_some(month_first);
        self.is_unclear = days.is_unclear() && telling.iter().any(is_either_way);
    }

    /// A reader that has learnt the same as from all cells.
    pub(crate) fn numbers(&self) -> NumberReader {
        let telling = self.comma_is_decimal.then(|| Cell::of_text("1,5"));
        NumberReader::of(telling.iter())
    }

    pub(crate) fn days(&self) -> DayReader {
        let telling = self.month_first.map(|month_first| {
            Cell::of_text(if month_first { "12/31/2020" } else { "31/12/2020" })
        });
        DayReader::of(telling.iter())
    }
}

/// A day that begins with one or two digits, so not with its year.
fn is_either_way(cell: &Cell) -> bool {
    let text = cell.text();
    let first = text.split(['/', '-', '.']).next().unwrap_or_default();
    let is_short = (1..=2).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_digit());
    is_short && first.len() < text.len() && looks_like_day(cell)
}

impl Sheet {
    /// Files with the same headings are mapped alike: what was corrected once is proposed the next
    /// time.
    pub(crate) fn signature(&self) -> String {
        let headings = self.headings.iter().map(|heading| {
            let tag = heading.tag.as_deref().unwrap_or_default();
            format!("{}\u{1F}{tag}", crate::folded(&heading.text))
        });
        headings.collect::<Vec<_>>().join("\u{1E}")
    }

    /// What each column seems to be.
    pub(crate) fn proposed(&self, place: usize) -> Mapping {
        let columns = self.headings.iter().enumerate();
        let columns: BTreeMap<Column, usize> =
            columns.filter_map(|(at, heading)| Some((heading.column()?, at))).collect();
        Mapping::new(place, columns)
    }

    /// It was handed out here, to be brought up to date: rows are known by their record ids.
    pub(crate) fn is_return(&self) -> bool {
        self.headings.iter().any(|heading| heading.tag.as_deref() == Some(super::HANDED_OUT))
    }

    pub(crate) fn left_out(&self) -> impl Iterator<Item = (&str, &str)> {
        let headings = self.headings.iter();
        headings.filter_map(|heading| Some((heading.text.as_str(), heading.left_out.as_deref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learnt(cells: &[&str]) -> Heading {
        let header = Header { text: "x".into(), tag: None };
        let proposal = Proposal { column: None, confidence: Confidence::None, personal: None };
        let mut heading = Heading::of(&header, &proposal);
        heading.learn(&cells.iter().map(|text| Cell::of_text(text)).collect::<Vec<_>>());
        heading
    }

    #[test]
    fn what_a_column_taught_is_remembered_without_its_cells() {
        let day = |heading: &Heading| {
            let reading = heading.days().read("day", &Cell::of_text("3/4/2024")).unwrap();
            reading.value.unwrap().first.to_string()
        };
        assert_eq!(day(&learnt(&["1/2/2024", "12/31/2024"])), "2024-03-04");
        assert_eq!(day(&learnt(&["1/2/2024", "31/12/2024"])), "2024-04-03");
        let unclear = learnt(&["1/2/2024"]);
        assert!(unclear.month_first.is_none() && unclear.is_unclear);
        assert!(!learnt(&["2024-02-01"]).is_unclear);
        let number = |heading: &Heading| {
            heading.numbers().read("n", &Cell::of_text("1.234")).unwrap().value.unwrap()
        };
        assert!((number(&learnt(&["12,5"])) - 1234.0).abs() < 1e-9);
        assert!((number(&learnt(&["12.5"])) - 1.234).abs() < 1e-9);
    }
}
