//! The forms of profile and dossier: what is asked, and what the answers are.

pub(crate) mod describing;
pub(crate) mod filling;
pub(crate) mod questions;

use acts::Form;
use basics::{Line, Refusal};

/// One thing on each line.
pub(crate) fn lines(form: &Form, question: &'static str) -> Result<Vec<Line>, Refusal> {
    let lines = form.text(question).lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<Line> =
        lines.map(|line| Line::parse(question, line)).collect::<Result<_, _>>()?;
    match lines.len() > LINES_MAX {
        true => Err(Refusal::new(question, "profiles-refused-many").with("most", LINES_MAX)),
        false => Ok(lines),
    }
}

/// More of anything is no profile any more.
const LINES_MAX: usize = 100;

pub(crate) fn joined<T: ToString>(lines: impl IntoIterator<Item = T>) -> String {
    lines.into_iter().map(|line| line.to_string()).collect::<Vec<_>>().join("\n")
}
