//! What the whole crate promises: a word for everything it can say, in every language.

use std::collections::BTreeSet;

use crate::{
    WORDS,
    columns::{Column, PersonalReason},
};

/// The keys of one language's file.
fn keys(file: &str) -> BTreeSet<&str> {
    let entries = file.lines().filter(|line| line.starts_with("exchange-"));
    entries.filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect()
}

#[test]
fn every_language_has_a_word_for_each_column_reason_and_refusal() {
    let (_, english) = WORDS[0];
    let english = keys(english);
    for (language, file) in WORDS {
        assert_eq!(keys(file), english, "{language}");
    }
    for column in Column::all() {
        assert!(english.contains(format!("exchange-column-{column}").as_str()), "{column}");
    }
    for reason in PersonalReason::ALL {
        assert!(english.contains(reason.key()), "{reason:?}");
    }
    let sources = [
        include_str!("read/delimited.rs"),
        include_str!("read/json.rs"),
        include_str!("read/limits.rs"),
        include_str!("read/mod.rs"),
        include_str!("read/ods.rs"),
        include_str!("read/package.rs"),
        include_str!("read/sheet.rs"),
        include_str!("read/stream.rs"),
        include_str!("read/table.rs"),
        include_str!("read/xls.rs"),
        include_str!("read/xlsx.rs"),
        include_str!("read/values/coordinates.rs"),
        include_str!("read/values/days.rs"),
        include_str!("read/values/numbers.rs"),
    ];
    let said = sources.iter().flat_map(|source| source.split('"'));
    for key in said.filter(|piece| piece.starts_with("exchange-")) {
        assert!(english.contains(key), "{key}");
    }
}
