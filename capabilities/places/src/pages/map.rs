//! The areas within a place as a map.

use std::collections::HashMap;

use acts::Context;
use basics::{Id, Problem};
use look::map::{Breaks, Map, MapArea, ViewBox};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Drawing, DrawingKind, Place, drawing::Located, plan::Detail, store};

/// The areas directly within a place, laid out for drawing: by their boundaries, or as tiles.
pub async fn drawing(
    cx: &mut Context,
    within: &Place,
    areas: &[Visible<Place>],
) -> Result<Drawing, Problem> {
    let detail = if within.level == 0 { Detail::Country } else { Detail::Region };
    let ids: Vec<Id<Place>> = areas.iter().map(|area| area.id).collect();
    let mut outlines = store::find_outlines(&mut cx.tx, &ids, detail).await?;
    let areas: Vec<Located> = areas
        .iter()
        .map(|area| Located {
            place: area.id,
            centroid: area.centroid,
            polygons: outlines.remove(&area.id).unwrap_or_default(),
        })
        .collect();
    Ok(Drawing::of(&areas))
}

/// Areas, and a figure for each.
pub(super) struct Figures<'a> {
    /// Unique on the page.
    pub(super) id: &'a str,
    /// What is counted, in the reader's language.
    pub(super) counted: String,
    pub(super) areas: &'a [Visible<Place>],
    /// The layout of these areas, in the same order.
    pub(super) drawing: &'a Drawing,
    /// No figure is no report, which is not the same as zero (K30, R7.7).
    pub(super) values: HashMap<Id<Place>, f64>,
    /// Where a click on an area leads.
    pub(super) href: &'a dyn Fn(&Place) -> String,
}

/// A map of areas coloured by their figures.
pub(super) fn map(cx: &Context, figures: &Figures<'_>) -> Markup {
    let Figures { areas, drawing, values, .. } = figures;
    let words = &cx.words;
    let drawn = areas.iter().zip(&drawing.areas).map(|(place, area)| {
        let name = cx.name(&place.names).to_string();
        let fits = name.chars().count() as f64 * drawing.width * LETTER <= area.room;
        MapArea {
            id: place.code.clone(),
            path: area.path.clone(),
            value: values.get(&place.id).copied(),
            label_at: area.middle.filter(|_| fits),
            href: Some((figures.href)(place)),
            name,
        }
    });
    let areas_drawn: Vec<MapArea> = drawn.collect();
    let description = match drawing.kind {
        DrawingKind::Outlines => "places-map-outlines",
        DrawingKind::SomeOutlines => "places-map-some-outlines",
        DrawingKind::Schematic => "places-map-schematic",
        DrawingKind::Unknown => "places-map-unknown",
    };
    let level = areas.first().map_or(1, |area| area.level);
    let description = words.say(description);
    let drawn = look::map::map(&Map {
        words,
        id: figures.id,
        title: figures.counted.clone(),
        description: description.clone(),
        figures: figures.counted.clone(),
        kind_of_area: super::level_word(words, level),
        breaks: Breaks::quantiles(values.values().copied(), Breaks::CLASSES_MAX),
        areas: areas_drawn,
        points: Vec::new(),
        view: ViewBox { x: 0.0, y: 0.0, width: drawing.width, height: drawing.height },
    });
    // What a drawing is worth is said to those who see it, too.
    html! { (drawn) p class="hint" { (description) } }
}

/// How wide a letter of a label is on the map, as a share of the map's width.
const LETTER: f64 = 0.012;
