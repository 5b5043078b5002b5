//! What the verifier says, in three languages.

/// A language that the verifier speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    French,
    Arabic,
}

/// A sentence of the word files, with what completes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub key: &'static str,
    pub details: Vec<(&'static str, String)>,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::English, Self::French, Self::Arabic];

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Arabic => "ar",
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::English => include_str!("../words/en.ftl"),
            Self::French => include_str!("../words/fr.ftl"),
            Self::Arabic => include_str!("../words/ar.ftl"),
        }
    }

    /// The keys and texts of the file: one `key = text` to a line, a small part of Fluent.
    pub(crate) fn entries(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.file().lines().filter_map(|line| line.split_once(" = "))
    }
}

impl Sentence {
    pub fn new(key: &'static str) -> Self {
        Self { key, details: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.details.push((name, value.to_string()));
        self
    }

    pub fn say(&self, language: Language) -> String {
        let text = language.entries().find(|(key, _)| *key == self.key);
        let text = text.map_or(self.key, |(_, text)| text);
        self.details.iter().fold(text.to_owned(), |text, (name, value)| {
            text.replace(&format!("{{ ${name} }}"), &harmless(value))
        })
    }
}

/// The text without what could command a terminal or turn the direction of what follows: all of it
/// comes from the file that is being judged.
pub(crate) fn harmless(text: &str) -> String {
    let harmful = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|c| if harmful(c) { c.escape_unicode().to_string() } else { c.to_string() })
        .collect()
}
