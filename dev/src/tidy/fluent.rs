//! Word files taken apart: keys, what they say, and what completes them.

use std::collections::BTreeSet;

use super::{finding::Finding, source::SourceFile};

pub(crate) struct Entry {
    /// `wells-title`, or `wells-title.hint` for an attribute.
    pub(crate) key: String,
    pub(crate) line: usize,
    pub(crate) value: String,
}

pattern!(MESSAGE, r"^(-?[a-zA-Z][a-zA-Z0-9_-]*)\s*=(.*)$");
pattern!(ATTRIBUTE, r"^\s+\.([a-zA-Z][a-zA-Z0-9_-]*)\s*=(.*)$");
pattern!(VARIABLE, r"\$([a-zA-Z][a-zA-Z0-9_-]*)");
pattern!(QUOTED, r#"\{\s*"((?:[^"\\]|\\.)*)"\s*\}"#);
pattern!(ESCAPED, r"\\u([0-9a-fA-F]{4})");
pattern!(PLACED, r"\{[^{}\n]*\}");
pattern!(MARK, r"(?m)\{\s*[A-Z($][^{}\n]*->|^\s*\*?\[[^\]\n]+\]|\}");

pub(crate) fn entries(file: &SourceFile) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut message = String::new();
    for (i, line) in file.text.lines().enumerate() {
        if let Some(found) = MESSAGE.captures(line) {
            found[1].clone_into(&mut message);
            entries.push(Entry { key: message.clone(), line: i + 1, value: found[2].to_owned() });
        } else if let Some(found) = ATTRIBUTE.captures(line) {
            let key = format!("{message}.{}", &found[1]);
            entries.push(Entry { key, line: i + 1, value: found[2].to_owned() });
        } else if let (true, Some(entry)) = (continues(line), entries.last_mut()) {
            entry.value.push('\n');
            entry.value.push_str(line);
        }
    }
    // A message may be there for its attributes only.
    entries.retain(|entry| !entry.value.trim().is_empty());
    entries
}

fn continues(line: &str) -> bool {
    line.starts_with([' ', '}'])
}

/// A line that is no key, no comment and no continuation is a slip of the hand: Fluent drops the
/// message without a word.
pub(crate) fn every_line_is_understood(file: &SourceFile) -> Vec<Finding> {
    if file.extension() != "ftl" {
        return Vec::new();
    }
    let lines = file.text.lines().enumerate();
    let strange = lines.filter(|(_, line)| {
        let known = line.trim().is_empty() || line.starts_with('#') || continues(line);
        !known && !MESSAGE.is_match(line)
    });
    strange.map(|(i, _)| Finding::new("fluent", file, i + 1, "no key, no comment")).collect()
}

/// A new capability is written with its French and Arabic open.
pub(crate) fn every_key_says_something(file: &SourceFile) -> Vec<Finding> {
    if file.extension() != "ftl" {
        return Vec::new();
    }
    let open = entries(file).into_iter().filter(|entry| entry.value.trim() == "…");
    open.map(|entry| {
        Finding::new("unsaid", file, entry.line, format!("{} is not said yet", entry.key))
    })
    .collect()
}

impl Entry {
    pub(crate) fn variables(&self) -> BTreeSet<&str> {
        let found = VARIABLE.captures_iter(&self.value);
        found.filter_map(|found| found.get(1)).map(|name| name.as_str()).collect()
    }

    /// What a reader sees, with one letter for each thing that is put in and one line for each way
    /// of saying it.
    pub(crate) fn text(&self) -> String {
        let quoted = QUOTED.replace_all(&self.value, |found: &regex::Captures<'_>| {
            let unescaped = ESCAPED.replace_all(&found[1], |code: &regex::Captures<'_>| {
                let code = u32::from_str_radix(&code[1], 16).ok().and_then(char::from_u32);
                code.unwrap_or('?').to_string()
            });
            unescaped.into_owned()
        });
        let placed = PLACED.replace_all(&quoted, "x");
        MARK.replace_all(&placed, "\n").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile::new("wells/words/en.ftl", text)
    }

    #[test]
    fn a_word_file_is_taken_apart() {
        let file = file(
            "# Wells.\none = One { $name }\nmany =\n    { $n ->\n        [one] a well\n       \
             *[other] { $n } wells\n    }\n    .hint = Say { \"\\u00A0\" }it\n",
        );
        let entries = entries(&file);
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["one", "many", "many.hint"]);
        assert_eq!(entries[0].text(), "One x");
        assert_eq!(entries[1].variables(), BTreeSet::from(["n"]));
        let lines: Vec<String> = entries[1].text().lines().map(|l| l.trim().to_owned()).collect();
        assert_eq!(lines.join("|"), "|a well||x wells".trim_start_matches('|'));
        assert_eq!(entries[2].text(), "Say \u{a0}it");
    }

    #[test]
    fn a_line_that_fluent_would_drop_is_caught() {
        assert_eq!(every_line_is_understood(&file("# A\none = x\n two\n\nthree x\n")).len(), 1);
    }

    #[test]
    fn a_key_that_says_nothing_yet_is_caught() {
        assert_eq!(every_key_says_something(&file("one = …\ntwo = and so on…\n")).len(), 1);
    }
}
