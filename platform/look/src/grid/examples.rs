//! Examples of grids.

use maud::html;
use words::Words;

use super::{Grid, GridCell, GridColumn, GridRow, Shade, grid, legend};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let columns = ["water", "health", "food"]
        .map(|sector| GridColumn { label: say(sector), href: Some(format!("/?sector={sector}")) });
    let cell = |n: i64| match n {
        0 => GridCell {
            text: words.say("look-no-report"),
            shade: Shade::NoReport,
            ..GridCell::default()
        },
        1 => GridCell::default(),
        n => GridCell {
            text: words.number(n * 1_250),
            more: words.number(n),
            href: Some(format!("/activities?n={n}")),
            shade: if n == 3 { Shade::Care } else { Shade::of(n, 8) },
        },
    };
    let rows = ["gao", "ansongo", "bourem"].into_iter().zip(0_i64..).map(|(place, row)| GridRow {
        label: html! { (say(place)) },
        href: Some(format!("/places/{place}")),
        cells: (0..3).map(|column| cell(row * 3 + column)).collect(),
    });
    let shades = [(Shade::NoReport, words.say("look-no-report")), (Shade::Care, say("suspended"))];
    let drawn = Grid {
        words,
        caption: say("bars"),
        corner: say("district"),
        columns: columns.into(),
        rows: rows.collect(),
    };
    vec![("figures", html! { (grid(&drawn)) (legend(&shades)) })]
}
