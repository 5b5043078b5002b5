//! Parts of a whole as bars one upon the other: people in need, those targeted, those reached.

mod examples;

use maud::{Markup, html};
use words::{Direction, Words};

pub use examples::examples;

/// One line of a chart. The figures stand beside it, so that it says nothing to a screen reader.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gauge {
    /// Drawn as the ground of the bar.
    pub whole: Option<f64>,
    /// Drawn upon it as a line.
    pub aim: Option<f64>,
    /// Drawn upon both, filled. None is no report: the ground is then an outline, so that it cannot
    /// be taken for a bar of which nothing is filled (K30).
    pub part: Option<f64>,
    /// What the longest bar of the chart stands for.
    pub greatest: f64,
}

pub fn gauge(words: &Words, gauge: &Gauge) -> Markup {
    let share = |value: Option<f64>| {
        let value = value.filter(|_| gauge.greatest > 0.0)?;
        Some((value / gauge.greatest * 100.0).clamp(0.0, 100.0))
    };
    let ground = if gauge.part.is_some() { "whole" } else { "unreported" };
    html! {
        svg class="gauge" aria-hidden="true" {
            @if let Some(share) = share(gauge.whole) { (bar(words, ground, share, (1, 14))) }
            @if let Some(share) = share(gauge.part) { (bar(words, "part", share, (5, 6))) }
            @if let Some(share) = share(gauge.aim) { (mark(words, share)) }
        }
    }
}

/// What the parts of the bars are, in the order whole, aim, part, and what an outline is.
pub fn legend(words: &Words, labels: [&str; 3]) -> Markup {
    let swatch = |drawn: Markup| html! { svg class="gauge" aria-hidden="true" { (drawn) } };
    let whole = swatch(bar(words, "whole", 100.0, (1, 14)));
    let part = swatch(bar(words, "part", 100.0, (5, 6)));
    let aim = swatch(mark(words, 50.0));
    let outline = swatch(bar(words, "unreported", 100.0, (1, 14)));
    let [of_whole, of_aim, of_part] = labels;
    html! {
        ul class="gauge-legend" {
            li { (whole) (of_whole) }
            li { (aim) (of_aim) }
            li { (part) (of_part) }
            li { (outline) (words.say("look-no-report")) }
        }
    }
}

/// Lengths are attributes in per cent: the content policy forbids styles in the markup.
fn bar(words: &Words, class: &str, share: f64, (top, height): (u8, u8)) -> Markup {
    let start = match words.direction() {
        Direction::LeftToRight => 0.0,
        Direction::RightToLeft => 100.0 - share,
    };
    html! {
        rect class=(class) x={ (format!("{start:.1}")) "%" } y=(top)
            width={ (format!("{share:.1}")) "%" } height=(height) {}
    }
}

fn mark(words: &Words, share: f64) -> Markup {
    let at = match words.direction() {
        Direction::LeftToRight => share,
        Direction::RightToLeft => 100.0 - share,
    };
    let at = format!("{:.1}%", at.clamp(0.7, 99.3));
    html! { line class="aim" x1=(at) x2=(at) y1="0" y2="16" {} }
}
