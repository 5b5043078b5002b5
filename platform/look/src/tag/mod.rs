//! Tags: a word or two that say what a thing is, how it stands, and who may have it.

mod examples;

use maud::{Markup, html};
use words::Words;

pub use examples::examples;

/// What a colour means, the same everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Accent,
    Good,
    Care,
    Bad,
    /// The same thing twice: duplicates, overlaps.
    Twin,
    /// Stale or closed: still there, greyed (R7.3).
    Faded,
}

/// The harm that disclosure would do (R8.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Low,
    Moderate,
    High,
    Severe,
}

/// Who may pass it on: the Traffic Light Protocol 2.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tlp {
    Clear,
    Green,
    Amber,
    AmberStrict,
    Red,
}

/// What became of a row that was brought in (R7.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Accepted,
    Corrected,
    Refused,
    Duplicate,
}

/// What a thing is: an outline, no colour.
pub fn kind(label: &str) -> Markup {
    html! { span class="tag kind" { (label) } }
}

/// A filled tag whose colour means something; the label says it too.
pub fn tag(tone: Tone, label: &str) -> Markup {
    html! { span class={ "tag " (tone.class()) } { (label) } }
}

/// How a thing stands: a dot and a word, calmer than a filled tag in long lists.
pub fn status(tone: Tone, label: &str) -> Markup {
    html! { span class={ "status " (tone.class()) } { (label) } }
}

/// Four steps, filled as far as the harm goes: readable without colour and on paper.
pub fn level(words: &Words, level: Level) -> Markup {
    html! {
        span class={ "tag level " (level.name()) } {
            svg aria-hidden="true" viewBox="0 0 22 10" {
                @for step in 0..4_u8 {
                    rect class=[(step <= level as u8).then_some("on")]
                        x=(6 * step) y=(6 - 2 * step) width="4" height=(4 + 2 * step) rx="1" {}
                }
            }
            span class="unseen" { (words.say("look-level")) " " }
            (words.say(level.key()))
        }
    }
}

/// The mark in its own colours on black, as the protocol prescribes; it is never translated.
pub fn tlp(words: &Words, mark: Tlp) -> Markup {
    html! {
        span class={ "tag tlp " (mark.name()) } lang="en" dir="ltr" title=(words.say(mark.key())) {
            (mark.mark())
        }
    }
}

pub fn verdict(words: &Words, verdict: Verdict) -> Markup {
    tag(verdict.tone(), &words.say(verdict.key()))
}

impl Tone {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Accent => "accent",
            Self::Good => "good",
            Self::Care => "care",
            Self::Bad => "bad",
            Self::Twin => "twin",
            Self::Faded => "faded",
        }
    }
}

impl Level {
    pub const ALL: [Self; 4] = [Self::Low, Self::Moderate, Self::High, Self::Severe];

    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
            Self::Severe => "severe",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }

    /// The key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Low => "look-level-low",
            Self::Moderate => "look-level-moderate",
            Self::High => "look-level-high",
            Self::Severe => "look-level-severe",
        }
    }
}

impl Tlp {
    pub const ALL: [Self; 5] =
        [Self::Clear, Self::Green, Self::Amber, Self::AmberStrict, Self::Red];

    pub fn name(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Green => "green",
            Self::Amber => "amber",
            Self::AmberStrict => "amber-strict",
            Self::Red => "red",
        }
    }

    /// Also reads the written mark, `TLP:AMBER+STRICT`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.name() == name || mark.mark() == name)
    }

    pub fn mark(self) -> &'static str {
        match self {
            Self::Clear => "TLP:CLEAR",
            Self::Green => "TLP:GREEN",
            Self::Amber => "TLP:AMBER",
            Self::AmberStrict => "TLP:AMBER+STRICT",
            Self::Red => "TLP:RED",
        }
    }

    /// The key of the sentence that says who may receive it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Clear => "look-tlp-clear",
            Self::Green => "look-tlp-green",
            Self::Amber => "look-tlp-amber",
            Self::AmberStrict => "look-tlp-amber-strict",
            Self::Red => "look-tlp-red",
        }
    }
}

impl Verdict {
    pub const ALL: [Self; 4] = [Self::Accepted, Self::Corrected, Self::Refused, Self::Duplicate];

    pub fn tone(self) -> Tone {
        match self {
            Self::Accepted => Tone::Good,
            Self::Corrected => Tone::Care,
            Self::Refused => Tone::Bad,
            Self::Duplicate => Tone::Twin,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Accepted => "look-verdict-accepted",
            Self::Corrected => "look-verdict-corrected",
            Self::Refused => "look-verdict-refused",
            Self::Duplicate => "look-verdict-duplicate",
        }
    }
}
