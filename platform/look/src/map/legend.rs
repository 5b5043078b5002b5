//! What the colours of a map mean.

use maud::{Markup, html};
use words::Arg;

use super::{Map, drawn::hatch, figure};

/// Only what the map shows: no “zero” where nothing is zero.
pub(super) fn legend(map: &Map<'_>) -> Markup {
    let words = map.words;
    let has = |test: &dyn Fn(Option<f64>) -> bool| map.areas.iter().any(|area| test(area.value));
    html! {
        div class="legend" id={ (map.id) "-legend" } tabindex="-1" {
            p { (map.figures) }
            ul {
                @if has(&|value| value.is_none()) {
                    li { (hatched(map.id)) (words.say("look-no-report")) }
                }
                @if has(&|value| value.is_some_and(|value| value <= 0.0)) {
                    li { (swatch(0)) (figure(words, 0.0)) }
                }
                @for (i, upper) in map.breaks.upper_bounds().iter().enumerate() {
                    li { (swatch(i + 1)) bdi { (range(map, i, *upper)) } }
                }
            }
        }
    }
}

/// Of whole numbers both ends are named; else the lower end is “more than”.
fn range(map: &Map<'_>, i: usize, upper: f64) -> String {
    let words = map.words;
    let lower = if i == 0 { 0.0 } else { map.breaks.upper_bounds()[i - 1] };
    let whole = map.areas.iter().filter_map(|area| area.value).all(|value| value.fract() == 0.0);
    if !whole {
        let args = [("lower", figure(words, lower)), ("upper", figure(words, upper))];
        return words.tell_plain("look-more-than", &args.map(|(name, text)| (name, text.into())));
    }
    let (first, last) = (lower.floor() + 1.0, upper.floor());
    if first >= last {
        return figure(words, last);
    }
    let args: [(&str, Arg); 2] =
        [("lower", figure(words, first).into()), ("upper", figure(words, last).into())];
    words.tell_plain("look-range", &args)
}

fn swatch(class: usize) -> Markup {
    html! {
        svg aria-hidden="true" viewBox="0 0 20 14" {
            rect class={ "c" (class) } x=".5" y=".5" width="19" height="13" rx="2" {}
        }
    }
}

fn hatched(id: &str) -> Markup {
    html! {
        svg aria-hidden="true" viewBox="0 0 20 14" {
            defs { (hatch(&format!("{id}-legend"), 3.5)) }
            rect class="none" x=".5" y=".5" width="19" height="13" rx="2"
                fill={ "url(#" (id) "-legend-hatch)" } {}
        }
    }
}
