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
    /// The record that it is about, whatever becomes of the row: one that the file names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<Uuid>,
    /// Which version of that record the importer saw; none where it may not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// The later day on which it says that this record is still so, and nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirms: Option<String>,
    /// A person said that it is another record than the one that is here.
    #[serde(default, skip_serializing_if = "is_not")]
    pub is_new: bool,
    /// The reporter's number in a row that is refused, by which it names its record all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
}

impl<S> Default for Judgement<S> {
    /// Nothing is entered of the row, and nothing is said of it.
    fn default() -> Self {
        Self {
            verdict: Verdict::Unchanged,
            organisation: None,
            corrections: Vec::new(),
            reasons: Vec::new(),
            notes: Vec::new(),
            staged: None,
            changes: None,
            names: None,
            version: None,
            confirms: None,
            is_new: false,
            record: None,
        }
    }
}

fn is_not(flag: &bool) -> bool {
    !flag
}

impl<S> Judgement<S> {
    /// Somebody changed the record since the importer saw it: nothing is overwritten unseen.
    pub(crate) fn overtake(&mut self) {
        self.verdict = Verdict::Refused;
        self.staged = None;
        self.changes = None;
        self.reasons = vec![Said::new("activities-import-refused-overtaken")];
    }
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
    #[serde(default, skip_serializing_if = "By::is_rule")]
    pub by: By,
}

/// Who says that it is to be entered otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    #[default]
    Rule,
    /// Somebody of the organisation, of a file before.
    Memory,
    /// Whoever mended this row.
    Hand,
}

impl By {
    fn is_rule(&self) -> bool {
        *self == Self::Rule
    }
}

/// A sentence by its key, completed: said in the language of whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<(String, Word)>,
    /// The keys of the columns that it is about: what a person mends to satisfy it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
}

/// Stands among the columns that a sentence is about for everything that a row says of its place:
/// whoever mends it names one place, whatever columns there are.
pub(crate) const PLACE: &str = "place";

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
        Self { key: key.to_owned(), with: Vec::new(), about: Vec::new() }
    }

    #[must_use]
    pub fn about(mut self, columns: impl IntoIterator<Item = Column>) -> Self {
        self.about.extend(columns.into_iter().map(Column::key));
        self
    }

    #[must_use]
    pub(crate) fn about_the_place(mut self) -> Self {
        self.about.push(PLACE.to_owned());
        self
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
        Self { key: refusal.why.to_owned(), with: with.collect(), about: Vec::new() }
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
        self.correct_by(By::Rule, column, from, to);
    }

    pub(crate) fn correct_by(&mut self, by: By, column: Column, from: &str, to: impl Into<Word>) {
        let from = from.chars().take(200).collect();
        self.corrections.push(Correction { column: column.key(), from, to: to.into(), by });
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
