//! Full-text search, alike on both engines.
//!
//! What is searched is stored folded (lower case, without accents, Arabic letters unified), and so
//! is the question: then both engines need no dictionary of their own and find the same.

use basics::fold;

use crate::{Engine, Sql, args};

/// The words somebody searches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    words: Vec<String>,
}

impl Search {
    /// At most eight words; none if nothing is left after folding.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<String> = fold(text)
            .split_whitespace()
            .take(8)
            .map(|word| word.chars().take(40).collect())
            .collect();
        (!words.is_empty()).then_some(Self { words })
    }

    /// A condition on the searchable table whose `id` is `id_column`: each word begins a word of
    /// the record. `table` has columns `id` and `folded`; on SQLite `<table>_words` is its FTS5
    /// index, on PostgreSQL a GIN index on `to_tsvector('simple', folded)`.
    pub fn matches(&self, engine: Engine, sqlite: &'static str, postgres: &'static str) -> Sql {
        match engine {
            Engine::Sqlite => {
                let words: Vec<String> = self.words.iter().map(|w| format!("\"{w}\"*")).collect();
                Sql::new(sqlite, args![words.join(" ")])
            }
            Engine::Postgres => {
                let words: Vec<String> = self.words.iter().map(|w| format!("'{w}':*")).collect();
                Sql::new(postgres, args![words.join(" & ")])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_question_is_only_words() {
        let search = Search::parse("o'brien AND \"drop* NEAR(").unwrap();
        assert_eq!(search.words, ["obrien", "and", "drop", "near"]);
        assert_eq!(Search::parse(" \"*' "), None);
    }
}
