//! Grids: a figure for each pair of a row and a column, shaded so that patterns show.

mod examples;

use maud::{Markup, html};
use words::Words;

use crate::link;

pub use examples::examples;

/// Rows by columns. It is a table: what the shades say stands in its cells.
pub struct Grid<'a> {
    pub words: &'a Words,
    pub caption: String,
    /// What the rows are.
    pub corner: String,
    pub columns: Vec<GridColumn>,
    pub rows: Vec<GridRow>,
}

/// A column, and where its heading leads.
#[derive(Clone, Debug)]
pub struct GridColumn {
    pub label: String,
    pub href: Option<String>,
}

pub struct GridRow {
    pub label: Markup,
    pub href: Option<String>,
    pub cells: Vec<GridCell>,
}

/// One cell: what it says, what it adds in small, and what it says aloud before that.
#[derive(Clone, Debug, Default)]
pub struct GridCell {
    pub text: String,
    pub more: String,
    pub href: Option<String>,
    pub shade: Shade,
}

/// What the ground of a cell says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    /// Nothing to say of it.
    #[default]
    Blank,
    /// Stripes: no report, which is not zero (K30).
    NoReport,
    /// A frame of care: something is amiss.
    Care,
    /// From 1, the least, to 5.
    Step(u8),
}

impl Shade {
    fn class(self) -> &'static str {
        const STEPS: [&str; 6] = ["c0", "c1", "c2", "c3", "c4", "c5"];
        match self {
            Self::Blank => "blank",
            Self::NoReport => "none",
            Self::Care => "care",
            Self::Step(step) => STEPS[usize::from(step.min(5))],
        }
    }

    /// Of how much it is of the most that there is.
    pub fn of(value: i64, most: i64) -> Self {
        if value <= 0 || most <= 0 {
            return Self::Blank;
        }
        let fifths = (i128::from(value) * 5 - 1) / i128::from(most);
        Self::Step(u8::try_from(fifths.min(4)).unwrap_or(4) + 1)
    }
}

pub fn grid(grid: &Grid<'_>) -> Markup {
    html! {
        div class="table grid scrolls" role="region" aria-label=(grid.caption) tabindex="0" {
            table {
                caption class="unseen" { (grid.caption) }
                thead {
                    tr {
                        th scope="col" { (grid.corner) }
                        @for column in &grid.columns {
                            th scope="col" {
                                @match &column.href {
                                    Some(href) => a href=(link::safe(href)) { (column.label) },
                                    None => (column.label),
                                }
                            }
                        }
                    }
                }
                tbody { @for row in &grid.rows { (drawn(grid.words, row)) } }
            }
        }
    }
}

fn drawn(words: &Words, row: &GridRow) -> Markup {
    html! {
        tr {
            th scope="row" {
                @match &row.href {
                    Some(href) => a href=(link::safe(href)) { (row.label) },
                    None => (row.label),
                }
            }
            @for cell in &row.cells {
                td class=(cell.shade.class()) {
                    @match &cell.href {
                        Some(href) => a href=(link::safe(href)) { (said(words, cell)) },
                        None => (said(words, cell)),
                    }
                }
            }
        }
    }
}

/// Stripes say “no report” aloud too.
fn said(words: &Words, cell: &GridCell) -> Markup {
    let is_silent = cell.text.is_empty() && cell.more.is_empty();
    if is_silent && cell.shade == Shade::NoReport {
        return html! { span class="unseen" { (words.say("look-no-report")) } };
    }
    html! { b { (cell.text) } @if !cell.more.is_empty() { " " small { (cell.more) } } }
}

/// What the shades mean: each with its words.
pub fn legend(shades: &[(Shade, String)]) -> Markup {
    html! {
        ul class="grid-legend" {
            @for (shade, label) in shades {
                li { span class={ "swatch " (shade.class()) } {} (label) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_is_darker_and_nothing_is_blank() {
        let shades = [0, 1, 25, 60, 99, 100].map(|value| Shade::of(value, 100));
        let steps = [1, 2, 3, 5, 5].map(Shade::Step);
        assert_eq!(shades[0], Shade::Blank);
        assert_eq!(shades[1..], steps);
        assert_eq!(Shade::of(1, 0), Shade::Blank);
    }
}
