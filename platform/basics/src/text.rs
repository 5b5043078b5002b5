//! Text a person typed: one line, or several.

use std::fmt;

use crate::Refusal;

/// One line of text: trimmed, not empty, at most 300 characters, no control characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(String);

/// Several lines of text: trimmed, not empty, at most 20,000 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paragraph(String);

impl Line {
    pub const CHARACTERS_MAX: usize = 300;

    /// `about` names the question, so that the refusal stands beside it.
    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        checked(about, &line, Self::CHARACTERS_MAX)?;
        if line.chars().any(unseen) {
            return Err(Refusal::new(about, "refused-control-characters"));
        }
        Ok(Self(line))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

impl Paragraph {
    pub const CHARACTERS_MAX: usize = 20_000;

    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim();
        checked(about, text, Self::CHARACTERS_MAX)?;
        if text.chars().any(|c| c != '\n' && c != '\t' && unseen(c)) {
            return Err(Refusal::new(about, "refused-control-characters"));
        }
        Ok(Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn checked(about: &'static str, text: &str, characters_max: usize) -> Result<(), Refusal> {
    if text.is_empty() {
        return Err(Refusal::new(about, "refused-missing"));
    }
    if text.chars().count() > characters_max {
        return Err(Refusal::new(about, "refused-too-long").with("most", characters_max));
    }
    Ok(())
}

/// Control characters, and the marks that turn the direction of text without being seen: with the
/// latter a name can be made to look like another.
fn unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_its_spaces_are_single() {
        assert_eq!(Line::parse("name", "  Water \t First\n").unwrap().as_str(), "Water First");
    }

    #[test]
    fn a_line_says_what_is_wrong_with_it() {
        let why = |text: &str| Line::parse("name", text).unwrap_err().why;
        assert_eq!(why(" "), "refused-missing");
        assert_eq!(why(&"x".repeat(301)), "refused-too-long");
        assert_eq!(why("Water\u{202E}tsriF"), "refused-control-characters");
    }

    #[test]
    fn a_paragraph_keeps_its_lines() {
        assert_eq!(Paragraph::parse("text", "one\r\ntwo\n").unwrap().as_str(), "one\ntwo");
    }
}
