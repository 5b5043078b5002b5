//! Tag patterns: which columns are meant. `#org+impl-code`, `#adm1+code!`, `#*+name`.

use std::{collections::BTreeSet, fmt};

use basics::Refusal;
use exchange::hxl::Tag;

/// A hashtag with the attributes that a column must have, and those that it must not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// None is any: `#*`.
    name: Option<String>,
    with: BTreeSet<String>,
    without: BTreeSet<String>,
    /// No attributes but those named: `!`.
    is_exact: bool,
}

impl Pattern {
    /// Letter case and spaces before signs do not matter, nor does the number sign.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let unclear = || Refusal::new("pattern", "hxl-pattern-unclear").with("given", text);
        let trimmed = text.trim();
        let (trimmed, is_exact) = match trimmed.strip_suffix('!') {
            Some(rest) => (rest.trim_end(), true),
            None => (trimmed, false),
        };
        let trimmed = trimmed.strip_prefix('#').unwrap_or(trimmed);
        let end = trimmed.find(['+', '-']).unwrap_or(trimmed.len());
        let name = match trimmed[..end].trim_end() {
            "*" => None,
            name => Some(word(name).ok_or_else(unclear)?),
        };
        let mut pattern = Self { name, with: BTreeSet::new(), without: BTreeSet::new(), is_exact };
        let mut rest = &trimmed[end..];
        while let Some(sign) = rest.chars().next() {
            let end = rest[1..].find(['+', '-']).map_or(rest.len(), |at| at + 1);
            let attribute = word(rest[1..end].trim_end()).ok_or_else(unclear)?;
            let set = if sign == '+' { &mut pattern.with } else { &mut pattern.without };
            set.insert(attribute);
            rest = &rest[end..];
        }
        if is_exact && !pattern.without.is_empty() {
            return Err(unclear());
        }
        Ok(pattern)
    }

    /// Several, with commas between them; none of nothing.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, Refusal> {
        if text.trim().is_empty() {
            return Ok(Vec::new());
        }
        text.split(',').map(Self::parse).collect()
    }

    pub fn matches(&self, tag: &Tag) -> bool {
        self.name.as_ref().is_none_or(|name| name == tag.name())
            && self.with.iter().all(|attribute| tag.has(attribute))
            && !self.without.iter().any(|attribute| tag.has(attribute))
            && (!self.is_exact || tag.attributes().all(|attribute| self.with.contains(attribute)))
    }

    /// Whether it speaks of dates, which compare as such.
    pub(crate) fn is_date(&self) -> bool {
        self.name.as_deref() == Some("date")
    }
}

/// A letter, then letters, digits and underscores.
fn word(text: &str) -> Option<String> {
    let is_sound = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_sound.then(|| text.to_ascii_lowercase())
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.name.as_deref().unwrap_or("*"))?;
        self.with.iter().try_for_each(|attribute| write!(f, "+{attribute}"))?;
        self.without.iter().try_for_each(|attribute| write!(f, "-{attribute}"))?;
        f.write_str(if self.is_exact { "!" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_names_columns_by_their_attributes() {
        let check = |pattern: &str, tag: &str, wanted: bool| {
            let matched = Pattern::parse(pattern).unwrap().matches(&Tag::parse(tag).unwrap());
            assert_eq!(matched, wanted, "{pattern} {tag}");
        };
        check("#org", "#org+impl+name", true);
        check("org +impl -code", "#org+impl+name", true);
        check("#ORG+Impl-name", "#org+impl+name", false);
        check("#sector", "#org", false);
        check("#adm1+code!", "#adm1+code", true);
        check("#adm1+code !", "#adm1+code+v_pcode", false);
        check("#adm1!", "#adm1", true);
        check("#*+name", "#org+name", true);
        check("*", "#org+name", true);
        check("#*-name", "#org+name", false);
        check("#org+a-a", "#org+a", false);
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for text in
            ["", "#", "# org", "#1", "#org+", "#org+ impl", "#org++a", "#org-a!", "#org!!", "#o é"]
        {
            assert_eq!(Pattern::parse(text).unwrap_err().why, "hxl-pattern-unclear", "{text:?}");
        }
        assert!(Pattern::parse_list(" ").unwrap().is_empty());
        assert!(Pattern::parse_list("#org,").is_err());
        let list = Pattern::parse_list("org+impl-code+name, #adm1!").unwrap();
        assert_eq!(list[0].to_string(), "#org+impl+name-code");
        assert_eq!(list[1].to_string(), "#adm1!");
    }
}
