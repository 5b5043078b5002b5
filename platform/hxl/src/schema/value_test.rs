//! What a cell alone tells: its spaces, its type, its range, its shape, and whether it is allowed.

use std::collections::HashSet;

use basics::Refusal;
use regex::Regex;

use super::{Closest, range::Range};
use crate::values::{date, folded, has_stray_spaces, is_iso_day, is_space, number, single_spaced};

#[derive(Debug)]
pub enum ValueTest {
    /// No stray spaces.
    Spaces,
    Datatype(Datatype),
    Range(Range),
    Regex(Regex),
    OneOf(Allowed),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Datatype {
    Text,
    Number,
    Date,
    Url,
    Email,
    Phone,
}

/// A list of the values that are allowed.
#[derive(Debug)]
pub struct Allowed {
    by_case: bool,
    compared: HashSet<String>,
    closest: Closest,
}

impl ValueTest {
    /// Whether a cell that is not blank keeps what is asked of it.
    pub(crate) fn holds(&self, text: &str, is_date: bool) -> bool {
        match self {
            Self::Spaces => !has_stray_spaces(text),
            Self::Datatype(datatype) => datatype.holds(text),
            Self::Range(range) => range.broken(text, is_date).is_none(),
            Self::Regex(regex) => regex.is_match(text),
            Self::OneOf(allowed) => allowed.compared.contains(&allowed.as_compared(text)),
        }
    }

    /// A look that costs next to nothing and is enough for most cells. No says nothing.
    pub(crate) fn surely_holds(&self, text: &str) -> bool {
        match self {
            Self::Spaces => !has_stray_spaces(text),
            Self::Datatype(Datatype::Date) => is_iso_day(text),
            Self::Datatype(Datatype::Number) => text.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        }
    }

    /// Whether its verdict takes long enough that it is worth remembering.
    pub(crate) fn is_slow(&self) -> bool {
        !matches!(self, Self::Spaces)
    }

    /// What to say of a cell that does not keep it.
    pub(crate) fn refusal(&self, text: &str, is_date: bool) -> Refusal {
        let refusal = |why| Refusal::new("cell", why);
        match self {
            Self::Spaces => refusal("hxl-issue-spaces"),
            Self::Datatype(datatype) => refusal(datatype.refusal()),
            Self::Range(range) => {
                range.broken(text, is_date).unwrap_or_else(|| refusal("hxl-issue-not-allowed"))
            }
            Self::Regex(regex) => refusal("hxl-issue-shape").with("shape", regex.as_str()),
            Self::OneOf(_) => refusal("hxl-issue-not-allowed"),
        }
    }

    /// What may have been meant.
    pub(crate) fn suggestion(&self, text: &str) -> Option<String> {
        match self {
            Self::Spaces => Some(single_spaced(text).into_owned()),
            Self::OneOf(allowed) => {
                allowed.closest.to(&allowed.as_compared(text)).map(str::to_owned)
            }
            _ => None,
        }
    }
}

impl Datatype {
    pub const ALL: [Self; 6] =
        [Self::Text, Self::Number, Self::Date, Self::Url, Self::Email, Self::Phone];

    /// As schemas write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Url => "url",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// What a cell is: a column of dates may hold dates, any column numbers; all else is text.
    pub(crate) fn of(text: &str, is_date: bool) -> Self {
        if is_date && Self::Date.holds(text) {
            Self::Date
        } else if Self::Number.holds(text) {
            Self::Number
        } else {
            Self::Text
        }
    }

    fn holds(self, text: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Number => number(text).is_some(),
            Self::Date => date(text, true).is_some(),
            Self::Url => is_url(text),
            Self::Email => text.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && !host.is_empty() && !host.contains('@')
            }),
            Self::Phone => {
                let digits = text.strip_prefix('+').unwrap_or(text);
                let is_sign = |c: char| {
                    c.is_ascii_digit() || is_space(c) || matches!(c, 'x' | 'X' | '(' | ')' | '-')
                };
                digits.chars().count() >= 5 && digits.chars().all(is_sign)
            }
        }
    }

    /// The key of what people call it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Number => "hxl-type-number",
            Self::Date => "hxl-type-date",
            _ => "hxl-type-text",
        }
    }

    fn refusal(self) -> &'static str {
        match self {
            Self::Number => "hxl-issue-no-number",
            Self::Date => "hxl-issue-no-date",
            Self::Url => "hxl-issue-no-url",
            Self::Email => "hxl-issue-no-email",
            Self::Phone | Self::Text => "hxl-issue-no-phone",
        }
    }
}

/// A scheme, two slashes and a host.
fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.trim_start().split_once("://") else { return false };
    let is_sound = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_sound && !rest.is_empty() && !rest.starts_with(['/', '?', '#'])
}

impl Allowed {
    pub(crate) fn new<'a>(values: impl IntoIterator<Item = &'a str>, by_case: bool) -> Self {
        let mut allowed = Self { by_case, compared: HashSet::new(), closest: Closest::default() };
        for value in values {
            let compared = allowed.as_compared(value);
            if allowed.compared.insert(compared.clone()) {
                allowed.closest.push(&compared, single_spaced(value).into_owned());
            }
        }
        allowed
    }

    fn as_compared(&self, text: &str) -> String {
        if self.by_case { single_spaced(text).into_owned() } else { folded(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_told_by_its_shape() {
        let check = |datatype: Datatype, good: &[&str], bad: &[&str]| {
            let holds = |text: &&&str| datatype.holds(text);
            assert!(good.iter().all(|text| holds(&text)), "{datatype:?}: {good:?}");
            assert!(!bad.iter().any(|text| holds(&text)), "{datatype:?}: {bad:?}");
        };
        check(Datatype::Number, &["1", "-1.5", " 2 "], &["1,250", "n/a"]);
        check(Datatype::Date, &["2026-03-01", "1 March 2026"], &["TBC"]);
        check(
            Datatype::Url,
            &["https://example.org/a", "ftp+x://h"],
            &["example.org", "http://", "http:///a", "1a://b", "mailto:a@b"],
        );
        check(Datatype::Email, &["a@b"], &["a", "@b", "a@", "a@b@c"]);
        check(Datatype::Phone, &["+223 76-00", "12345", "(1)x234"], &["1234", "1234a", "++12345"]);
        check(Datatype::Text, &["anything"], &[]);
        assert_eq!(Datatype::of("2026", true), Datatype::Date);
        assert_eq!(Datatype::of("2026", false), Datatype::Number);
        assert_eq!(Datatype::of("soon", true), Datatype::Text);
    }

    #[test]
    fn an_allowed_value_is_allowed_in_any_spelling_unless_case_counts() {
        let allowed = |by_case| {
            ValueTest::OneOf(Allowed::new(["Ongoing", "Planned", "Société civile"], by_case))
        };
        let by_any = allowed(false);
        assert!(by_any.holds(" ongoing", false) && by_any.holds("societe  CIVILE", false));
        assert_eq!(by_any.suggestion("ongoin").as_deref(), Some("Ongoing"));
        assert_eq!(by_any.suggestion("Société").as_deref(), None);
        let by_case = allowed(true);
        assert!(by_case.holds(" Ongoing", false) && !by_case.holds("ongoing", false));
        assert_eq!(by_case.suggestion("ongoing").as_deref(), Some("Ongoing"));
    }
}
