//! Examples of names and texts.

use basics::{Language, Line, Names};
use maud::html;
use words::Words;

use super::{all, lines, name, text};
use crate::Examples;

pub fn examples(words: &Words) -> Examples {
    let line = |text| Line::parse("name", text).expect("a sound line");
    let names =
        Names::new(Language::FRENCH, line("Tombouctou")).and(Language::ARABIC, line("تمبكتو"));
    vec![
        ("for this reader", html! { p { (name(words, &names)) } }),
        ("all", html! { p { (all(words, &names)) } }),
        (
            "in a sentence",
            html! {
                p { "1. " (text("منظمة الماء (غاو)")) " – 2. " (text("Water (Gao)")) }
            },
        ),
        ("lines", lines("1. Gao\n2. تمبكتو\n3. Kidal")),
    ]
}
