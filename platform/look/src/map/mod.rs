//! Maps: areas coloured by a figure, drawn by the server, with the figures in a table behind.

mod breaks;
mod drawn;
mod examples;
mod legend;
mod tiles;

use maud::{Markup, html};
use words::Words;

use crate::{
    link,
    table::{Column, Row, Table, table},
    tag::Tone,
};

pub use breaks::Breaks;
pub use examples::examples;

/// A map, or a grid of tiles where no area has a boundary.
pub struct Map<'a> {
    pub words: &'a Words,
    /// Unique on the page.
    pub id: &'a str,
    pub title: String,
    /// What a reader who cannot see it should know: the gist, in a sentence or two.
    pub description: String,
    /// What the figures count: heads the legend and the table's column.
    pub figures: String,
    /// What the areas are: heads the table's first column.
    pub kind_of_area: String,
    pub areas: Vec<MapArea>,
    pub points: Vec<MapPoint>,
    /// In the units of the paths; y grows downwards.
    pub view: ViewBox,
    pub breaks: Breaks,
}

/// One area. No value is no report, which is not the same as zero (K30, R7.7).
#[derive(Clone, Debug)]
pub struct MapArea {
    /// The P-code: stands in the table.
    pub id: String,
    pub name: String,
    /// An SVG path, empty where there is no boundary.
    pub path: String,
    pub value: Option<f64>,
    /// Where the name is written; without it, it is only in the tip and the table.
    pub label_at: Option<(f64, f64)>,
    pub href: Option<String>,
}

/// One site, in the map's units.
#[derive(Clone, Debug)]
pub struct MapPoint {
    pub name: String,
    pub at: (f64, f64),
    pub tone: Tone,
    pub href: Option<String>,
}

/// The part of the plane that is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ViewBox {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// The map, its legend, and behind it a table with the same figures.
pub fn map(map: &Map<'_>) -> Markup {
    let words = map.words;
    let has_boundaries = map.areas.iter().any(|area| !area.path.is_empty());
    html! {
        figure class="map" {
            figcaption { (map.title) }
            @if has_boundaries { (drawn::drawn(map)) } @else { (tiles::tiles(map)) }
            (legend::legend(map))
            details {
                summary { (words.say("look-show-table")) }
                (behind(map))
            }
        }
    }
}

/// A figure as the language writes it: whole where it is whole, else with one decimal.
pub fn figure(words: &Words, value: f64) -> String {
    let tenths = (value * 10.0).round();
    if !tenths.is_finite() || tenths.abs() > 9e15 {
        return words.say("look-unknown");
    }
    #[expect(clippy::cast_possible_truncation, reason = "checked above to be in range")]
    let tenths = tenths as i64;
    let whole = words.number(tenths / 10);
    match tenths % 10 {
        0 => whole,
        rest if tenths < 0 && tenths / 10 == 0 => {
            format!("-{whole}{}{}", words.say("look-decimal"), rest.abs())
        }
        rest => format!("{whole}{}{}", words.say("look-decimal"), rest.abs()),
    }
}

/// What an area's figure is called, also where there is none.
fn said(words: &Words, value: Option<f64>) -> String {
    value.map_or_else(|| words.say("look-no-report"), |value| figure(words, value))
}

fn behind(map: &Map<'_>) -> Markup {
    let columns = vec![
        Column::text(&map.kind_of_area),
        Column::text(map.words.say("look-code")),
        Column::number(&map.figures),
    ];
    let rows = map.areas.iter().map(|area| {
        let row = Row::new(vec![
            html! { bdi { (area.name) } },
            html! { bdi class="code" { (area.id) } },
            html! { (said(map.words, area.value)) },
        ]);
        match &area.href {
            Some(href) => row.href(link::safe(href)),
            None => row,
        }
    });
    table(&Table::new(map.words, &map.title, columns).rows(rows).scrolled())
}
