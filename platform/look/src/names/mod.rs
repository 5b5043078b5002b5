//! Names and texts that people wrote, in whatever language they wrote them.

mod examples;

use basics::{Language, Names};
use maud::{Markup, html};
use words::Words;

pub use examples::examples;

/// Text whose language nobody said: kept apart, so that it cannot upset the line around it.
pub fn text(text: &str) -> Markup {
    html! { bdi { (text) } }
}

/// Text in a known language: a screen reader speaks it with the right voice.
pub fn text_in(language: Language, text: &str) -> Markup {
    let lang = (language != Language::UNDETERMINED).then(|| language.to_string());
    html! { bdi lang=[lang] { (text) } }
}

/// The name for this reader, marked with its language where that is not the page's.
pub fn name(words: &Words, names: &Names) -> Markup {
    let chosen = names.in_language(words.language());
    let language = names.iter().find(|(_, name)| *name == chosen).map(|(language, _)| language);
    match language.filter(|language| *language != words.language()) {
        Some(language) => text_in(language, chosen.as_str()),
        None => text(chosen.as_str()),
    }
}

/// The name for this reader, and below it the names in other languages.
pub fn all(words: &Words, names: &Names) -> Markup {
    let chosen = names.in_language(words.language());
    html! {
        (name(words, names))
        @for (language, other) in names.iter().filter(|(_, other)| *other != chosen) {
            span class="other-name" { (text_in(language, other.as_str())) }
        }
    }
}

/// Several lines that a person typed, with their line breaks.
pub fn lines(text: &str) -> Markup {
    html! { div class="lines" dir="auto" { (text) } }
}
