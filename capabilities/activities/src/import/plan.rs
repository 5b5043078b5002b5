//! How a sheet's rows are read: its columns, and what was said for all rows at once.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashSet},
};

use basics::{Currency, Day};
use exchange::{
    columns::Column,
    read::{
        Cell,
        values::{DayReader, NumberReader},
    },
};

use super::{
    cells::BroughtRow, learnt::Learnt, mapping::Mapping, own_words::OwnWords, sheet::Sheet,
};
use crate::Sector;

/// What every row of an import is judged with.
pub struct Plan {
    pub mapping: Mapping,
    /// The day whose state the file tells.
    pub as_of: Day,
    /// For rows that name none.
    pub country: Option<String>,
    pub sector: Option<Sector>,
    pub source: Option<String>,
    /// What an activity is called whose row has no words of its own, in the importer's language.
    pub sector_names: BTreeMap<Sector, String>,
    pub(crate) own: OwnWords,
    /// What the importer's organisation said of its files before.
    pub(crate) learnt: Learnt,
    /// The keys of all columns: rows are only like those of files that say as much.
    pub(crate) columns: String,
    /// The columns whose tag says that their cells are lists.
    lists: HashSet<usize>,
    days: Vec<DayReader>,
    numbers: Vec<NumberReader>,
    /// The currency that the budget's heading names.
    currency: Option<Currency>,
}

impl Plan {
    pub(crate) fn new(sheet: &Sheet, mapping: Mapping, as_of: Day, own: OwnWords) -> Self {
        let is_list = |heading: &super::sheet::Heading| {
            let tag = heading.tag.as_deref().unwrap_or_default();
            tag.split('+').skip(1).any(|attribute| attribute == "list")
        };
        let lists = sheet.headings.iter().enumerate().filter(|(_, heading)| is_list(heading));
        let budget = mapping.place_of(Column::Budget).and_then(|at| sheet.headings.get(at));
        let currency = budget.and_then(|heading| {
            let tag = heading.tag.as_deref().unwrap_or_default();
            currency_in(&heading.text).or_else(|| currency_in(&tag.replace("c_", " ")))
        });
        let columns: Vec<String> = mapping.iter().map(|(column, _)| column.key()).collect();
        Self {
            mapping,
            as_of,
            country: None,
            sector: None,
            source: None,
            sector_names: BTreeMap::new(),
            own,
            learnt: Learnt::default(),
            columns: columns.join(" "),
            lists: lists.map(|(place, _)| place).collect(),
            days: sheet.headings.iter().map(super::sheet::Heading::days).collect(),
            numbers: sheet.headings.iter().map(super::sheet::Heading::numbers).collect(),
            currency,
        }
    }

    /// What the row says in a column: what a person put right there goes before the file.
    pub fn cell<'r>(&self, row: &'r BroughtRow, column: Column) -> &'r Cell {
        let mended = row.mend.as_ref().and_then(|mend| mend.cell(column));
        mended.unwrap_or_else(|| self.brought(row, column))
    }

    /// What the file says.
    pub(crate) fn brought<'r>(&self, row: &'r BroughtRow, column: Column) -> &'r Cell {
        self.mapping.place_of(column).map_or(&Cell::Empty, |place| row.cell(place))
    }

    /// What a person sees in the cell, without signs that nobody sees; a formula's failure says
    /// nothing.
    pub fn text<'r>(&self, row: &'r BroughtRow, column: Column) -> Cow<'r, str> {
        match self.cell(row, column) {
            Cell::Error(_) => Cow::Borrowed(""),
            cell => seen(cell.text()),
        }
    }

    pub(crate) fn is_list(&self, column: Column) -> bool {
        self.mapping.place_of(column).is_some_and(|place| self.lists.contains(&place))
    }

    pub fn days(&self, column: Column) -> Option<&DayReader> {
        self.mapping.place_of(column).and_then(|place| self.days.get(place))
    }

    pub fn numbers(&self, column: Column) -> Option<&NumberReader> {
        self.mapping.place_of(column).and_then(|place| self.numbers.get(place))
    }

    pub(crate) fn currency(&self, row: &BroughtRow) -> Option<Currency> {
        let own = self.text(row, Column::Currency);
        if own.is_empty() { self.currency } else { currency_in(&own) }
    }

    /// Files of operational presence say nothing of a state: who is in such a file is at work.
    pub(crate) fn assumes_ongoing(&self) -> bool {
        !self.mapping.has(Column::Status)
    }
}

/// Without control characters and marks of direction in the middle of words.
fn seen(text: Cow<'_, str>) -> Cow<'_, str> {
    let unseen = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{FEFF}' | '\u{200B}')
    };
    if text.contains(unseen) {
        Cow::Owned(text.replace(unseen, " ").trim().to_owned())
    } else {
        text
    }
}

/// Of currencies that humanitarian budgets are in: any three letters would be too many.
const CURRENCIES: [&str; 32] = [
    "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "JPY", "NOK", "SEK", "DKK", "XOF", "XAF", "CDF",
    "SDG", "SSP", "LYD", "SYP", "LBP", "IQD", "JOD", "YER", "AFN", "ETB", "KES", "UGX", "SOS",
    "NGN", "SLE", "LRD", "GTQ", "HTG", "COP",
];

fn currency_in(text: &str) -> Option<Currency> {
    let upper = text.to_uppercase();
    if upper.contains("US$") || upper.contains("$US") {
        return Currency::parse("currency", "USD").ok();
    }
    if upper.contains('€') || upper.contains("EUROS") {
        return Currency::parse("currency", "EUR").ok();
    }
    let mut words = upper.split(|c: char| !c.is_ascii_alphabetic());
    let code = words.find(|word| CURRENCIES.contains(word))?;
    Currency::parse("currency", code).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_the_currency() {
        let check = |text: &str, wanted: Option<&str>| {
            assert_eq!(currency_in(text).map(|c| c.code().to_owned()).as_deref(), wanted, "{text}");
        };
        check("Budget (USD)", Some("USD"));
        check("Montant en US$", Some("USD"));
        check("Coût total €", Some("EUR"));
        check("COSTO ESTIMADO", None);
        check("Budget for the project", None);
    }

    #[test]
    fn signs_that_nobody_sees_are_taken_out() {
        assert_eq!(seen("Water\u{202E}tsriF".into()), "Water tsriF");
        assert_eq!(seen("a\nb".into()), "a\nb");
    }
}
