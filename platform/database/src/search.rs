//! Full-text search, alike on both engines.
//!
//! What is searched is stored folded (lower case, without accents, Arabic letters unified), and so
//! is the question: then both engines need no dictionary of their own and find the same.

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

/// Letters and digits only, lower case, without accents; Arabic alef, ya, ta marbuta and hamza
/// forms unified, vowel signs and tatweel dropped. Words are separated by single spaces.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(unaccented) {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// None for a mark that is dropped; the base letter of an accented one.
fn unaccented(c: char) -> Option<char> {
    use unicode_normalization::char::{decompose_canonical, is_combining_mark};
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => return Some('ا'),
        'ى' | 'ئ' => return Some('ي'),
        'ؤ' => return Some('و'),
        'ة' => return Some('ه'),
        'ـ' | '’' | '\'' | '‘' => return None,
        'ø' | 'Ø' => return Some('o'),
        'ı' => return Some('i'),
        'ɓ' | 'Ɓ' => return Some('b'),
        'ɗ' | 'Ɗ' => return Some('d'),
        'ŋ' | 'Ŋ' => return Some('n'),
        'ɲ' | 'Ɲ' => return Some('n'),
        'ɛ' | 'Ɛ' => return Some('e'),
        'ɔ' | 'Ɔ' => return Some('o'),
        _ if c.is_ascii() => return Some(c),
        _ if is_combining_mark(c) => return None,
        _ => {}
    }
    let mut base = None;
    decompose_canonical(c, |part| {
        if base.is_none() && !is_combining_mark(part) {
            base = Some(part);
        }
    });
    base
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_unifies_what_people_type_differently() {
        let check = |a: &str, b: &str| assert_eq!(fold(a), fold(b), "{a} / {b}");
        check("Médecins Sans Frontières", "medecins  sans frontieres");
        check("Côte d’Ivoire", "cote divoire");
        check("أم درمان", "ام درمان");
        check("مُنَظَّمة", "منظمه");
        assert_eq!(fold("  Eau – Santé!  "), "eau sante");
        assert_eq!(fold("\"' -"), "");
    }

    #[test]
    fn a_hostile_question_is_only_words() {
        let search = Search::parse("o'brien AND \"drop* NEAR(").unwrap();
        assert_eq!(search.words, ["obrien", "and", "drop", "near"]);
        assert_eq!(Search::parse(" \"*' "), None);
    }
}
