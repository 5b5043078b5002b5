//! Questions that are answered by typing.

use maud::{Markup, html};

use super::Question;

/// One line of free text.
pub fn line(question: &Question<'_>) -> Markup {
    input(question, "text", None, Some("auto"))
}

/// Several lines of free text, `rows` high at first.
pub fn paragraph(question: &Question<'_>, rows: u8) -> Markup {
    let q = question;
    q.framed(&html! {
        textarea id=(q.name) name=(q.name) rows=(rows) dir="auto" lang=[q.lang()]
            required[q.required] aria-invalid=[q.invalid()]
            aria-describedby=[q.described_by()] { "\n" (q.value) }
    })
}

/// A number. Not `type=number`, which changes its value when the wheel is turned over it.
pub fn number(question: &Question<'_>) -> Markup {
    input(question, "text", Some("decimal"), Some("ltr"))
}

/// A day of the calendar, sent as `2026-03-01`.
pub fn day(question: &Question<'_>) -> Markup {
    input(question, "date", None, None)
}

pub fn email(question: &Question<'_>) -> Markup {
    input(question, "email", None, Some("ltr"))
}

/// A secret: what was typed is never sent back.
pub fn password(question: &Question<'_>) -> Markup {
    input(&question.clone().value(""), "password", None, Some("ltr"))
}

/// Words to look for.
pub fn search(question: &Question<'_>) -> Markup {
    input(question, "search", None, Some("auto"))
}

/// Travels with the form, unseen.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

fn input(
    q: &Question<'_>,
    kind: &'static str,
    mode: Option<&'static str>,
    dir: Option<&'static str>,
) -> Markup {
    q.framed(&html! {
        input type=(kind) id=(q.name) name=(q.name) value=(q.value) inputmode=[mode] dir=[dir]
            lang=[q.lang()] required[q.required] autocomplete=[q.autocomplete]
            aria-invalid=[q.invalid()] aria-describedby=[q.described_by()];
    })
}
