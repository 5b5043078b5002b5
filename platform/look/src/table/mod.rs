//! Tables of records: columns that can be sorted, rows that lead to the record.

mod examples;

use maud::{Markup, PreEscaped, html};
use words::Words;

use crate::{link, tag::Tone};

pub use examples::examples;

/// A table with a caption that screen readers read; on a phone each row becomes a card.
pub struct Table<'a> {
    pub words: &'a Words,
    pub caption: String,
    /// Off, the caption is there for screen readers only, because a heading says the same.
    pub caption_shown: bool,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// What stands in place of the table if there are no rows (see `empty`).
    pub empty: Markup,
    pub on_a_phone: OnAPhone,
}

/// What becomes of the table where there is no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnAPhone {
    /// Each row a card, each cell with its column's heading: for records.
    Cards,
    /// Scrolled sideways under a first column that stays: for figures that are compared.
    Scroll,
}

/// A column's heading, and how its cells are set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    pub numeric: bool,
    pub sort: Option<Sort>,
}

/// The link that sorts by a column, and how the rows stand now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    pub href: String,
    pub order: Order,
}

/// How the rows stand by one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    None,
    Ascending,
    Descending,
}

/// One record. Its first cell is its heading, and the link to it.
#[derive(Clone, Debug)]
pub struct Row {
    pub cells: Vec<Markup>,
    pub href: Option<String>,
    pub tone: Tone,
}

impl<'a> Table<'a> {
    pub fn new(words: &'a Words, caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self {
            words,
            caption: caption.into(),
            caption_shown: false,
            columns,
            rows: Vec::new(),
            empty: PreEscaped(String::new()),
            on_a_phone: OnAPhone::Cards,
        }
    }

    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.rows = rows.into_iter().collect();
        self
    }

    #[must_use]
    pub fn empty(mut self, empty: Markup) -> Self {
        self.empty = empty;
        self
    }

    #[must_use]
    pub fn captioned(mut self) -> Self {
        self.caption_shown = true;
        self
    }

    #[must_use]
    pub fn scrolled(mut self) -> Self {
        self.on_a_phone = OnAPhone::Scroll;
        self
    }
}

impl Column {
    pub fn text(label: impl Into<String>) -> Self {
        Self { label: label.into(), numeric: false, sort: None }
    }

    /// Digits under digits.
    pub fn number(label: impl Into<String>) -> Self {
        Self { numeric: true, ..Self::text(label) }
    }

    #[must_use]
    pub fn sorted(mut self, href: impl Into<String>, order: Order) -> Self {
        self.sort = Some(Sort { href: href.into(), order });
        self
    }
}

impl Row {
    pub fn new(cells: Vec<Markup>) -> Self {
        Self { cells, href: None, tone: Tone::Plain }
    }

    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// The roles are written out because cards change `display`, which would take them away.
pub fn table(table: &Table<'_>) -> Markup {
    if table.rows.is_empty() {
        return table.empty.clone();
    }
    let caption = if table.caption_shown { "" } else { "unseen" };
    let class = match table.on_a_phone {
        OnAPhone::Cards => "table cards",
        OnAPhone::Scroll => "table scrolls",
    };
    // What scrolls and has nothing inside to tab to must be reachable itself, to be scrolled.
    let reachable =
        table.on_a_phone == OnAPhone::Scroll || table.rows.iter().all(|row| row.href.is_none());
    html! {
        div class=(class) role=[reachable.then_some("region")]
            aria-label=[reachable.then_some(&table.caption)] tabindex=[reachable.then_some("0")] {
            table role="table" {
                caption class=[(!caption.is_empty()).then_some(caption)] { (table.caption) }
                thead role="rowgroup" {
                    tr role="row" { @for column in &table.columns { (heading(column)) } }
                }
                tbody role="rowgroup" { @for row in &table.rows { (body_row(table, row)) } }
            }
        }
    }
}

fn heading(column: &Column) -> Markup {
    let sort = column.sort.as_ref();
    let order = sort.and_then(|sort| match sort.order {
        Order::None => None,
        Order::Ascending => Some("ascending"),
        Order::Descending => Some("descending"),
    });
    html! {
        th scope="col" role="columnheader" class=[column.numeric.then_some("numeric")]
            aria-sort=[order] {
            @match sort {
                Some(sort) => a href=(link::safe(&sort.href)) { (column.label) },
                None => (column.label),
            }
        }
    }
}

fn body_row(table: &Table<'_>, row: &Row) -> Markup {
    let class = match row.tone {
        Tone::Plain => None,
        tone => Some(tone.class()),
    };
    html! {
        tr role="row" class=[class] {
            @for (i, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                @if i == 0 {
                    // A bare number would not say what it counts once its column's heading is gone.
                    th scope="row" role="rowheader" class=[column.numeric.then_some("numeric")]
                        data-label=[column.numeric.then_some(&column.label)] {
                        @match &row.href {
                            Some(href) => a href=(link::safe(href)) { (cell) },
                            None => (cell),
                        }
                    }
                } @else {
                    td role="cell" class=[column.numeric.then_some("numeric")]
                        data-label=(column.label) { (cell) }
                }
            }
        }
    }
}
