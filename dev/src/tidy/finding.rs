//! What a rule found: where, and what to do about it.

use std::fmt;

use super::source::SourceFile;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) rule: &'static str,
    pub(crate) what: String,
    /// How much is too much: lines over the limit, or one.
    pub(crate) excess: usize,
}

impl Finding {
    pub(crate) fn new(
        rule: &'static str,
        file: &SourceFile,
        line: usize,
        what: impl Into<String>,
    ) -> Self {
        Self { path: file.path.clone(), line, rule, what: what.into(), excess: 1 }
    }

    pub(crate) fn by(self, excess: usize) -> Self {
        Self { excess, ..self }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} [{}]", self.path, self.line, self.what, self.rule)
    }
}
