//! What a check found: what is proven and what is not, or what is wrong and where.

use std::io;

use crate::{Language, Sentence, words::harmless};

/// Everything held. Which is not the same as: everything is true.
#[derive(Clone, Debug)]
pub struct Finding {
    pub title: Sentence,
    /// What the leaf of a receipt says: names and values.
    pub content: Vec<(String, String)>,
    pub proven: Vec<Sentence>,
    pub not_proven: Vec<Sentence>,
}

/// Something did not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub why: Sentence,
    /// The first and the last index between which the first bad leaf stands; the same number twice
    /// if that is known exactly. None if no leaf is to blame.
    pub leaves: Option<(u64, u64)>,
}

/// Why there is no finding.
#[derive(Debug)]
pub enum Stopped {
    Refused(Refused),
    /// The file could not be read to its end, so nothing is known of it.
    Unread(io::Error),
}

impl Refused {
    pub(crate) fn new(why: &'static str) -> Self {
        Self { why: Sentence::new(why), leaves: None }
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.why = self.why.with(name, value);
        self
    }

    #[must_use]
    pub(crate) fn at(self, index: u64) -> Self {
        self.within(index, index)
    }

    /// No leaf is to blame where `first` is past `last`.
    #[must_use]
    pub(crate) fn within(mut self, first: u64, last: u64) -> Self {
        self.leaves = (first <= last).then_some((first, last));
        self
    }

    pub fn say(&self, language: Language) -> String {
        let place = self.leaves.map(|(first, last)| {
            let key = if first == last { "verify-at" } else { "verify-within" };
            Sentence::new(key).with("first", &first).with("last", &last).say(language)
        });
        let title = Sentence::new("verify-refused").say(language);
        let lines = [Some(title), Some(self.why.say(language)), place];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n") + "\n"
    }
}

impl Finding {
    pub fn say(&self, language: Language) -> String {
        let mut text = self.title.say(language) + "\n";
        for (name, value) in &self.content {
            text += &format!("    {}: {}\n", harmless(name), harmless(value));
        }
        for (title, sentences) in
            [("verify-proven", &self.proven), ("verify-not-proven", &self.not_proven)]
        {
            text += &format!("\n{}\n", Sentence::new(title).say(language));
            for sentence in sentences {
                text += &format!("  - {}\n", sentence.say(language));
            }
        }
        text
    }
}

impl From<Refused> for Stopped {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Unread(error)
    }
}
