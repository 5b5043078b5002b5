//! A bar chart: a table whose rows have bars, so that the picture and the figures are one.

mod examples;

use maud::{Markup, html};
use words::{Direction, Words};

use crate::{link, tag::Tone};

pub use examples::examples;

/// Bars on one scale that begins at zero.
pub struct BarChart<'a> {
    pub words: &'a Words,
    pub caption: String,
    /// The headings of the two columns: what is counted by, and what is counted.
    pub headings: [String; 2],
    pub bars: Vec<Bar>,
}

/// One bar. No value is drawn as no report, never as zero (K30).
#[derive(Clone, Debug)]
pub struct Bar {
    pub label: String,
    pub value: Option<f64>,
    pub href: Option<String>,
    pub tone: Tone,
}

impl Bar {
    pub fn new(label: impl Into<String>, value: Option<f64>) -> Self {
        Self { label: label.into(), value, href: None, tone: Tone::Accent }
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

pub fn bar_chart(chart: &BarChart<'_>) -> Markup {
    let words = chart.words;
    let greatest = chart.bars.iter().filter_map(|bar| bar.value).fold(0.0, f64::max);
    html! {
        table class="bars" {
            caption { (chart.caption) }
            thead class="unseen" {
                tr { @for heading in &chart.headings { th scope="col" { (heading) } } }
            }
            tbody {
                @for bar in &chart.bars {
                    tr {
                        th scope="row" {
                            @match &bar.href {
                                Some(href) => a href=(link::safe(href)) { bdi { (bar.label) } },
                                None => bdi { (bar.label) },
                            }
                        }
                        td {
                            @match bar.value {
                                Some(value) => {
                                    (drawn(words, bar.tone, value, greatest))
                                    span { (crate::map::figure(words, value)) }
                                }
                                None => span class="unknown" { (words.say("look-no-report")) },
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The length is an attribute, because the content policy forbids styles in the markup; it is in
/// per cent, so that the bar grows with the page while the text does not.
fn drawn(words: &Words, tone: Tone, value: f64, greatest: f64) -> Markup {
    let share = if greatest > 0.0 { (value / greatest * 100.0).clamp(0.0, 100.0) } else { 0.0 };
    let start = match words.direction() {
        Direction::LeftToRight => 0.0,
        Direction::RightToLeft => 100.0 - share,
    };
    html! {
        svg class={ "bar " (tone.class()) } aria-hidden="true" {
            rect x={ (format!("{start:.1}")) "%" } width={ (format!("{share:.1}")) "%" }
                height="100%" rx="2" {}
        }
    }
}
