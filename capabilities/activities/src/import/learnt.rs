//! What an organisation's words mean, as somebody of it said of a file before.

use std::collections::HashMap;

use basics::Id;
use places::Place;

use super::saved::{Of, Saved, What};
use crate::folded;

/// Its words, folded, and the names or codes of what they mean.
#[derive(Clone, Debug, Default)]
pub(crate) struct Learnt {
    words: HashMap<Of, HashMap<String, String>>,
}

impl Learnt {
    pub(crate) fn new<'s>(saved: impl IntoIterator<Item = &'s Saved>) -> Self {
        let mut words: HashMap<Of, HashMap<String, String>> = HashMap::new();
        for saved in saved {
            if let What::Word { of, given, meant } = &saved.what
                && of.knows(meant)
            {
                words.entry(*of).or_default().insert(folded(given), meant.clone());
            }
        }
        Self { words }
    }

    /// What is meant by a word; most organisations have said nothing, and then nothing is folded.
    pub(crate) fn meant(&self, of: Of, given: &str) -> Option<&str> {
        self.words.get(&of)?.get(&folded(given)).map(String::as_str)
    }

    pub(crate) fn place(&self, given: &str) -> Option<Id<Place>> {
        self.meant(Of::Place, given)?.parse().ok()
    }

    /// The folded words that stand for organisations, each with the name of whom it means.
    pub(crate) fn organisations(&self) -> impl Iterator<Item = (&str, &str)> {
        let words = self.words.get(&Of::Organisation).into_iter().flatten();
        words.map(|(given, meant)| (given.as_str(), meant.as_str()))
    }
}
