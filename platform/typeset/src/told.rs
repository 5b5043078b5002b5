//! A document as the data that the template reads.

use basics::Language;
use outside::{Document, Part};
use serde_json::{Value, json};

pub(crate) fn told(document: &Document) -> String {
    let language = &document.language;
    json!({
        "language": language.primary(),
        "direction": direction(language),
        "title": document.title,
        "kind": document.kind,
        "author": document.author,
        "foot": document.foot,
        "page_words": document.page_words,
        "parts": document.parts.iter().map(|part| self::part(part, language)).collect::<Vec<_>>(),
    })
    .to_string()
}

fn part(part: &Part, own: &Language) -> Value {
    match part {
        Part::Heading { depth, text } => {
            json!({ "is": "heading", "depth": depth, "text": text })
        }
        Part::Text { text, language } => {
            let language = language.as_ref().unwrap_or(own);
            json!({ "is": "text", "text": in_language(text, language) })
        }
        Part::Facts(facts) => json!({ "is": "facts", "facts": facts }),
        Part::List(items) => json!({ "is": "list", "items": items }),
        Part::Table { columns, rows } => {
            json!({ "is": "table", "columns": columns, "rows": rows })
        }
        Part::Beside { languages, texts } => {
            let both = languages.iter().zip(texts);
            let both: Vec<Value> = both.map(|(lang, text)| in_language(text, lang)).collect();
            json!({ "is": "beside", "texts": both })
        }
        Part::Notice(text) => json!({ "is": "notice", "text": text }),
    }
}

fn in_language(text: &str, language: &Language) -> Value {
    json!({
        "language": language.primary(),
        "direction": direction(language),
        "paragraphs": text.split('\n').filter(|line| !line.trim().is_empty()).collect::<Vec<_>>(),
    })
}

/// By the scripts in which people of our countries write these languages.
fn direction(language: &Language) -> &'static str {
    match language.primary() {
        "ar" | "fa" | "ur" | "he" | "ps" | "ckb" | "sd" => "rtl",
        _ => "ltr",
    }
}
