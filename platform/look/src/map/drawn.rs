//! The map as a drawing.

use maud::{Markup, html};

use super::{Map, MapArea, MapPoint, said};
use crate::link;

/// A map with links is a group of links, one without is a picture: in a picture a screen reader
/// would not find them.
pub(super) fn drawn(map: &Map<'_>) -> Markup {
    let (id, view) = (map.id, map.view);
    let has_links = map.areas.iter().any(|area| area.href.is_some())
        || map.points.iter().any(|point| point.href.is_some());
    // One hundredth of the width: strokes, letters and dots keep their size on every map.
    let unit = view.width / 100.0;
    html! {
        @if has_links {
            a class="skip" href={ "#" (id) "-legend" } { (map.words.say("look-skip-map")) }
        }
        svg viewBox={ (view.x) " " (view.y) " " (view.width) " " (view.height) }
            role=(if has_links { "group" } else { "img" })
            aria-labelledby={ (id) "-title " (id) "-desc" } {
            title id={ (id) "-title" } { (map.title) }
            desc id={ (id) "-desc" } { (map.description) }
            defs { (hatch(id, unit)) }
            g stroke-width=(unit * 0.18) { @for area in &map.areas { (drawn_area(map, area)) } }
            g class="labels" font-size=(unit * 2.2) stroke-width=(unit * 0.5) aria-hidden="true" {
                @for area in &map.areas {
                    @if let Some((x, y)) = area.label_at {
                        @let deep = area.value.is_some_and(|value| map.breaks.class(value) >= 4);
                        text class=[deep.then_some("deep")] x=(x) y=(y) { (area.name) }
                    }
                }
            }
            g stroke-width=(unit * 0.3) {
                @for point in &map.points { (drawn_point(point, unit)) }
            }
        }
    }
}

/// Stripes for “no report”: a texture, so that it cannot be taken for a colour of the scale, on
/// paper and for readers who do not tell colours apart.
pub(super) fn hatch(id: &str, unit: f64) -> Markup {
    let step = unit * 1.4;
    html! {
        pattern id={ (id) "-hatch" } width=(step) height=(step) patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)" {
            rect class="hatch-ground" width=(step) height=(step) {}
            rect class="hatch-stripe" width=(step * 0.35) height=(step) {}
        }
    }
}

fn drawn_area(map: &Map<'_>, area: &MapArea) -> Markup {
    if area.path.is_empty() {
        return html! {};
    }
    let tip = format!("{}: {}", area.name, said(map.words, area.value));
    let shape = html! {
        @match area.value {
            Some(value) => path class={ "c" (map.breaks.class(value)) } d=(area.path) {
                title { (tip) }
            },
            None => path class="none" fill={ "url(#" (map.id) "-hatch)" } d=(area.path) {
                title { (tip) }
            },
        }
    };
    linked(area.href.as_deref(), &tip, &shape)
}

fn drawn_point(point: &MapPoint, unit: f64) -> Markup {
    let (x, y) = point.at;
    let shape = html! {
        circle class={ "point " (point.tone.class()) } cx=(x) cy=(y) r=(unit) {
            title { (point.name) }
        }
    };
    linked(point.href.as_deref(), &point.name, &shape)
}

fn linked(href: Option<&str>, name: &str, shape: &Markup) -> Markup {
    html! {
        @match href {
            Some(href) => a href=(link::safe(href)) aria-label=(name) { (shape) },
            None => (shape),
        }
    }
}
