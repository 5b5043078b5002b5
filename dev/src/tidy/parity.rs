//! Word parity: every language says everything that the others say, completed by the same things.

use std::collections::BTreeMap;

use super::{
    finding::Finding,
    fluent::{self, Entry},
    source::{SourceFile, Tree},
};

/// What every folder with words has. A further language may come to one folder first.
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

type Said = BTreeMap<String, Entry>;

pub(crate) fn every_language_says_the_same(tree: &Tree) -> Vec<Finding> {
    let mut folders: BTreeMap<&str, Vec<&SourceFile>> = BTreeMap::new();
    for file in tree.with_extension("ftl") {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().push(file);
    }
    folders.values().flat_map(|files| in_folder(files)).collect()
}

fn in_folder(files: &[&SourceFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let said: Vec<(&SourceFile, Said)> = files.iter().map(|file| (*file, said(file))).collect();
    for language in LANGUAGES {
        if let (false, Some(first)) = (files.iter().any(|f| f.stem() == language), files.first()) {
            let what = format!("there is no {language}.ftl beside it");
            findings.push(Finding::new("word-parity", first, 1, what));
        }
    }
    for (file, words) in &said {
        for entry in repeated(file) {
            let what = format!("{} is said twice", entry.key);
            findings.push(Finding::new("word-parity", file, entry.line, what));
        }
        for (other, other_words) in said.iter().filter(|(other, _)| other.path != file.path) {
            findings.extend(differences(file, words, other, other_words));
        }
    }
    findings
}

fn differences(
    file: &SourceFile,
    words: &Said,
    other: &SourceFile,
    other_words: &Said,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, entry) in words {
        let Some(other_entry) = other_words.get(key) else {
            let what = format!("{key} is missing in {}", other.path);
            findings.push(Finding::new("word-parity", file, entry.line, what));
            continue;
        };
        let (here, there) = (entry.variables(), other_entry.variables());
        // Said once for a pair of files, at the file that is compared with the English one.
        if here != there && other.stem() == "en" {
            let what = format!("{key} has {here:?}, in English {there:?}");
            findings.push(Finding::new("word-parity", file, entry.line, what));
        }
    }
    findings
}

fn said(file: &SourceFile) -> Said {
    fluent::entries(file).into_iter().map(|entry| (entry.key.clone(), entry)).collect()
}

fn repeated(file: &SourceFile) -> Vec<Entry> {
    let mut seen = std::collections::BTreeSet::new();
    fluent::entries(file).into_iter().filter(|entry| !seen.insert(entry.key.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(english: &str, french: &str, arabic: &str) -> Vec<String> {
        let files = [("en", english), ("fr", french), ("ar", arabic)]
            .into_iter()
            .map(|(language, text)| SourceFile::new(format!("a/words/{language}.ftl"), text))
            .collect();
        let findings = every_language_says_the_same(&Tree { files });
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_key_that_a_language_lacks_is_caught() {
        assert!(check("a = x\n", "a = x\n", "a = x\n").is_empty());
        assert_eq!(
            check("a = x\n", "a = x\n", "# empty\n"),
            ["a is missing in a/words/ar.ftl", "a is missing in a/words/ar.ftl"]
        );
        assert_eq!(check("a = x\n", "a = x\nb = y\n", "a = x\n").len(), 2);
    }

    #[test]
    fn a_sentence_that_is_completed_by_something_else_is_caught() {
        let found = check("a = { $n } x\n", "a = { $m } x\n", "a = { $n -> *[other] x }\n");
        assert_eq!(found, ["a has {\"m\"}, in English {\"n\"}"]);
    }

    #[test]
    fn a_missing_file_and_a_repeated_key_are_caught() {
        let files = vec![SourceFile::new("a/words/en.ftl", "a = x\na = y\n")];
        assert_eq!(every_language_says_the_same(&Tree { files }).len(), 3);
    }
}
