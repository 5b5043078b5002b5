//! A rule said no: what about, why, and what would satisfy it.

use std::fmt;

/// A rule's no. `why` is the key of a sentence in the word files, completed by the details; a
/// person can act on it. It stands beside the question that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub about: &'static str,
    pub why: &'static str,
    pub details: Vec<(&'static str, Detail)>,
}

/// What completes a sentence: a number is declined by the language, a text is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    Text(String),
    Number(i64),
    /// A key of the word files: said in the reader's language.
    Word(String),
}

/// Everything that is wrong at once, so that a person corrects it at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusal {
    pub fn new(about: &'static str, why: &'static str) -> Self {
        Self { about, why, details: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, detail: impl Into<Detail>) -> Self {
        self.details.push((name, detail.into()));
        self
    }
}

impl Refusals {
    /// `Ok` if nothing was refused.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }

    /// The value, or none with the refusal noted.
    pub fn note<T>(&mut self, result: Result<T, impl Into<Self>>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(refused) => {
                self.0.extend(refused.into().0);
                None
            }
        }
    }
}

/// Two answers, or everything that was wrong with either.
pub fn all2<A, B>(a: Result<A, Refusal>, b: Result<B, Refusal>) -> Result<(A, B), Refusals> {
    let mut wrong = Refusals::default();
    match (wrong.note(a), wrong.note(b)) {
        (Some(a), Some(b)) => Ok((a, b)),
        _ => Err(wrong),
    }
}

/// Three answers, or everything that was wrong with any.
pub fn all3<A, B, C>(
    a: Result<A, Refusal>,
    b: Result<B, Refusal>,
    c: Result<C, Refusal>,
) -> Result<(A, B, C), Refusals> {
    let mut wrong = Refusals::default();
    match (wrong.note(a), wrong.note(b), wrong.note(c)) {
        (Some(a), Some(b), Some(c)) => Ok((a, b, c)),
        _ => Err(wrong),
    }
}

/// Four answers, or everything that was wrong with any.
pub fn all4<A, B, C, D>(
    a: Result<A, Refusal>,
    b: Result<B, Refusal>,
    c: Result<C, Refusal>,
    d: Result<D, Refusal>,
) -> Result<(A, B, C, D), Refusals> {
    let mut wrong = Refusals::default();
    match (wrong.note(a), wrong.note(b), wrong.note(c), wrong.note(d)) {
        (Some(a), Some(b), Some(c), Some(d)) => Ok((a, b, c, d)),
        _ => Err(wrong),
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.about, self.why)
    }
}

impl From<usize> for Detail {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<i64> for Detail {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<i32> for Detail {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}
impl From<&str> for Detail {
    fn from(text: &str) -> Self {
        Self::Text(text.chars().take(200).collect())
    }
}
impl From<String> for Detail {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}
impl From<crate::Day> for Detail {
    fn from(day: crate::Day) -> Self {
        Self::Text(day.to_string())
    }
}
impl From<&crate::Line> for Detail {
    fn from(line: &crate::Line) -> Self {
        Self::Text(line.to_string())
    }
}
