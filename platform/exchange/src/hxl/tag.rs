//! One hashtag with its attributes: `#org+impl+name`.

use std::{collections::BTreeSet, fmt};

use super::old_tags;

/// The hashtags of HXL 1.1.
const CORE: &[&str] = &[
    "access",
    "activity",
    "adm1",
    "adm2",
    "adm3",
    "adm4",
    "adm5",
    "affected",
    "beneficiary",
    "capacity",
    "cause",
    "channel",
    "contact",
    "country",
    "crisis",
    "currency",
    "date",
    "description",
    "event",
    "frequency",
    "geo",
    "group",
    "impact",
    "indicator",
    "inneed",
    "item",
    "loc",
    "meta",
    "modality",
    "need",
    "operations",
    "org",
    "output",
    "population",
    "reached",
    "region",
    "respondee",
    "sector",
    "service",
    "severity",
    "status",
    "subsector",
    "targeted",
    "value",
];

/// A hashtag. Letter case, spaces and the order of attributes do not matter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// Without the number sign, in lower case.
    name: String,
    attributes: BTreeSet<String>,
}

impl Tag {
    /// None if the text is not a hashtag.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, attributes) = split(text.trim().strip_prefix('#')?)?;
        Some(Self { name, attributes })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn has(&self, attribute: &str) -> bool {
        self.attributes.contains(attribute)
    }

    pub fn attributes(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(String::as_str)
    }

    /// The language that the column's texts are said to be in: `fr` of `#sector+i_fr`.
    pub fn language(&self) -> Option<&str> {
        self.attributes().find_map(|attribute| attribute.strip_prefix("i_"))
    }

    /// Whether a pattern such as `#org+impl-code` fits: the same name (`#*` is any), every `+` that
    /// it names and no `-`.
    pub fn matches(&self, pattern: &str) -> bool {
        let mut parts = pattern.trim_start_matches('#').split_inclusive(['+', '-']);
        let first = parts.next().unwrap_or_default();
        let (name, mut sign) = cut_sign(first);
        if name != "*" && name != self.name {
            return false;
        }
        for part in parts {
            let (attribute, next) = cut_sign(part);
            if self.has(attribute) != (sign == Some('+')) {
                return false;
            }
            sign = next;
        }
        true
    }

    /// Whether it is one of the standard's own hashtags: those mean the same to everybody.
    pub fn is_core(&self) -> bool {
        CORE.contains(&self.current().name())
    }

    /// The same in today's words, where the tag is one of HXL before 1.0 or a common slip.
    #[must_use]
    pub fn current(&self) -> Self {
        old_tags::current(self)
    }

    pub(super) fn of(name: &str, attributes: impl IntoIterator<Item = String>) -> Self {
        Self { name: name.to_owned(), attributes: attributes.into_iter().collect() }
    }
}

fn cut_sign(part: &str) -> (&str, Option<char>) {
    match part.strip_suffix(['+', '-']) {
        Some(word) => (word, part.chars().next_back()),
        None => (part, None),
    }
}

fn split(text: &str) -> Option<(String, BTreeSet<String>)> {
    // Before 1.0 a language stood behind a slash: `#sector/fr`.
    let (text, language) = match text.split_once('/') {
        Some((text, language)) => (text, Some(format!("i_{}", word(language)?))),
        None => (text, None),
    };
    let mut parts = text.split('+');
    let name = word(parts.next()?)?;
    let attributes: Option<BTreeSet<String>> = parts.map(word).collect();
    let mut attributes = attributes?;
    attributes.extend(language);
    Some((name, attributes))
}

/// A letter, then letters, digits and underscores.
fn word(text: &str) -> Option<String> {
    let text = text.trim();
    let sound = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    sound.then(|| text.to_ascii_lowercase())
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.name)?;
        self.attributes().try_for_each(|attribute| write!(f, "+{attribute}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_whatever_its_case_spaces_and_order() {
        let check = |text: &str, wanted: Option<&str>| {
            assert_eq!(Tag::parse(text).map(|tag| tag.to_string()).as_deref(), wanted, "{text:?}");
        };
        check("#sector\t", Some("#sector"));
        check(" #Org + Name +impl ", Some("#org+impl+name"));
        check("#adm1 +pcode", Some("#adm1+pcode"));
        check("#sector/fr", Some("#sector+i_fr"));
        check("#x_pattern", Some("#x_pattern"));
        for text in ["org", "#", "# bénéficiaires", "#1", "#org name", "#org++name", "#N/A!", ""]
        {
            check(text, None);
        }
    }

    #[test]
    fn a_pattern_asks_for_attributes_and_excludes_others() {
        let tag = Tag::parse("#org+impl+name+i_fr").unwrap();
        for pattern in ["#org", "#org+impl", "#org+name+impl-code", "#*+name", "org-type"] {
            assert!(tag.matches(pattern), "{pattern}");
        }
        for pattern in ["#org+code", "#org-name", "#sector", "#org+impl-name", "#*+code"] {
            assert!(!tag.matches(pattern), "{pattern}");
        }
        assert_eq!(tag.language(), Some("fr"));
    }
}
