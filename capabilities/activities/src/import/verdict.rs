//! What an import makes of one row, and why.

use basics::{Detail, Refusal};
use exchange::columns::Column;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::IgnoredAny};
use uuid::Uuid;

use super::staged::Staged;

/// R7.8: each row gets one.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Accepted,
    /// Something is entered otherwise than the file says it.
    Corrected,
    Refused,
    /// A row before says the same.
    Duplicate,
    /// It is here already.
    Unchanged,
}

/// The verdict on a row, with everything that its reader needs. `S` is what rows of its register
/// are staged as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Judgement<S = Staged> {
    pub verdict: Verdict,
    /// The reporting organisation's key in the import's list, where one was recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Why it is not entered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Said>,
    /// What is worth a look, and changes nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Said>,
    /// What would be entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staged: Option<S>,
    /// The record that it would change, where it does not make a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Uuid>,
}

/// A verdict as its reader is told of it, whatever register the row is for.
pub(crate) type Told = Judgement<IgnoredAny>;

/// From what the file says to what is entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// The key of the column.
    pub column: String,
    pub from: String,
    pub to: Word,
}

/// A sentence by its key, completed: said in the language of whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<(String, Word)>,
}

/// What completes a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Word {
    #[serde(rename = "t")]
    Text(String),
    #[serde(rename = "n")]
    Number(i64),
    /// A key of the word files.
    #[serde(rename = "k")]
    Key(String),
}

impl Verdict {
    pub(crate) const ALL: [Self; 5] =
        [Self::Accepted, Self::Corrected, Self::Refused, Self::Duplicate, Self::Unchanged];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Corrected => "corrected",
            Self::Refused => "refused",
            Self::Duplicate => "duplicate",
            Self::Unchanged => "unchanged",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }
}

impl Said {
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), with: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, word: impl Into<Word>) -> Self {
        self.with.push((name.to_owned(), word.into()));
        self
    }
}

impl From<&Refusal> for Said {
    fn from(refusal: &Refusal) -> Self {
        let with = refusal.details.iter().map(|(name, detail)| {
            let word = match detail {
                Detail::Text(text) => Word::Text(text.clone()),
                Detail::Number(number) => Word::Number(*number),
                Detail::Word(key) => Word::Key(key.clone()),
            };
            ((*name).to_owned(), word)
        });
        Self { key: refusal.why.to_owned(), with: with.collect() }
    }
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self::Text(text.chars().take(200).collect())
    }
}
impl From<String> for Word {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}
impl From<usize> for Word {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// What is found out about a row while it is judged.
#[derive(Debug, Default)]
pub struct Findings {
    pub corrections: Vec<Correction>,
    pub reasons: Vec<Said>,
    pub notes: Vec<Said>,
}

impl Findings {
    pub fn correct(&mut self, column: Column, from: &str, to: impl Into<Word>) {
        let from = from.chars().take(200).collect();
        self.corrections.push(Correction { column: column.key(), from, to: to.into() });
    }

    /// A value that has no place in the register and is left out.
    pub fn drop(&mut self, column: Column, from: &str) {
        self.correct(column, from, "");
    }

    pub fn refuse(&mut self, said: Said) {
        self.reasons.push(said);
    }

    pub fn note(&mut self, said: Said) {
        self.notes.push(said);
    }
}

/// How many rows got which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub accepted: i64,
    pub corrected: i64,
    pub refused: i64,
    pub duplicates: i64,
    pub unchanged: i64,
    /// Of the accepted and corrected ones, those that change an activity which is here.
    pub changing: i64,
}

impl Counts {
    pub(crate) fn of<S>(judgements: &[Judgement<S>]) -> Self {
        let mut counts = Self::default();
        for judgement in judgements {
            *counts.at(judgement.verdict) += 1;
            counts.changing += i64::from(judgement.changes.is_some());
        }
        counts
    }

    fn at(&mut self, verdict: Verdict) -> &mut i64 {
        match verdict {
            Verdict::Accepted => &mut self.accepted,
            Verdict::Corrected => &mut self.corrected,
            Verdict::Refused => &mut self.refused,
            Verdict::Duplicate => &mut self.duplicates,
            Verdict::Unchanged => &mut self.unchanged,
        }
    }

    pub(crate) fn get(mut self, verdict: Verdict) -> i64 {
        *self.at(verdict)
    }

    pub(crate) fn rows(self) -> i64 {
        Verdict::ALL.into_iter().map(|verdict| self.get(verdict)).sum()
    }

    /// How many rows would be entered.
    pub(crate) fn entered(self) -> i64 {
        self.accepted + self.corrected
    }

    pub(crate) fn add(&mut self, more: Self) {
        for verdict in Verdict::ALL {
            *self.at(verdict) += more.get(verdict);
        }
        self.changing += more.changing;
    }
}
