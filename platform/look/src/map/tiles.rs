//! The map where there are no boundaries: one tile for each area, in the given order.

use maud::{Markup, html};

use super::{Map, MapArea, said};
use crate::link;

pub(super) fn tiles(map: &Map<'_>) -> Markup {
    html! {
        p class="hint" { (map.words.say("look-tiles-note")) }
        ul class="tiles" { @for area in &map.areas { (tile(map, area)) } }
    }
}

fn tile(map: &Map<'_>, area: &MapArea) -> Markup {
    let class = match area.value {
        Some(value) => format!("c{}", map.breaks.class(value)),
        None => "none".to_owned(),
    };
    html! {
        li class=(class) {
            @match &area.href {
                Some(href) => a href=(link::safe(href)) { bdi { (area.name) } },
                None => bdi { (area.name) },
            }
            span { (said(map.words, area.value)) }
        }
    }
}
