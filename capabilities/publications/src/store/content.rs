//! What is told, from its canonical JSON.

use agreements::{EntryName, Instrument};
use basics::{Currency, Day, Id, Language, Line, Money, Paragraph, Problem};
use serde_json::Value;

use crate::{Content, Facts, Sum, Term, Text};

pub(super) fn read(stored: &str) -> Result<Content, Problem> {
    let value: Value = serde_json::from_str(stored).map_err(Problem::broken)?;
    content(&value).ok_or_else(|| Problem::broken("a stored publication"))
}

fn content(told: &Value) -> Option<Content> {
    let texts = told["texts"].as_array()?.iter().map(|told| {
        let language = Language::parse("language", told["language"].as_str()?).ok()?;
        let text = Paragraph::parse("text", told["text"].as_str()?).ok()?;
        Some(Text { language, text })
    });
    Some(Content { texts: texts.collect::<Option<_>>()?, facts: facts(&told["facts"])? })
}

fn facts(told: &Value) -> Option<Facts> {
    Some(Facts {
        title: maybe(&told["title"], |told| Line::parse("title", told.as_str()?).ok())?,
        instrument: maybe(&told["instrument"], |told| Instrument::from_name(told.as_str()?))?,
        instrument_names: match &told["instrument_names"] {
            Value::Null => Vec::new(),
            names => EntryName::read(names)?,
        },
        parties: ids(&told["parties"])?,
        period: maybe(&told["period"], |told| {
            let (first_day, last_day) =
                (maybe(&told["first_day"], day)?, maybe(&told["last_day"], day)?);
            Some(Term { first_day, last_day })
        })?,
        money: maybe(&told["money"], |told| {
            Some(Sum { from: money(&told["from"])?, below: maybe(&told["below"], money)? })
        })?,
        places: ids(&told["places"])?,
    })
}

/// The outer one is none where it cannot be read, the inner where nothing is told.
fn maybe<T>(told: &Value, read: impl FnOnce(&Value) -> Option<T>) -> Option<Option<T>> {
    if told.is_null() { Some(None) } else { read(told).map(Some) }
}

fn ids<T>(told: &Value) -> Option<Vec<Id<T>>> {
    told.as_array()?.iter().map(|id| id.as_str()?.parse().ok()).collect()
}

fn day(told: &Value) -> Option<Day> {
    told.as_str()?.parse().ok()
}

fn money(told: &Value) -> Option<Money> {
    let currency = Currency::parse("currency", told["currency"].as_str()?).ok()?;
    Money::parse("amount", told["amount"].as_str()?, currency).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::tests::{content as told, document};

    #[test]
    fn what_is_told_is_read_as_it_is_written() {
        for total in [Some("18500000"), None] {
            let one = told("نحفر بئرًا\nWe dig a “well”.", &document("Well", total));
            assert_eq!(read(&one.canonical()).unwrap(), one);
        }
        let mut named = told("Puits", &document("Well", None));
        let name = Line::parse("name", "Accord de puits").unwrap();
        let name = EntryName { language: Language::FRENCH, name, hint: None };
        named.facts.instrument_names = vec![name];
        assert_eq!(read(&named.canonical()).unwrap(), named);
        assert!(read(r#"{"texts":[],"facts":{}}"#).is_err());
    }
}
