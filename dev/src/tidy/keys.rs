//! Keys of sentences: what the code says exists, and what exists is said.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::{
    finding::Finding,
    fluent,
    source::{SourceFile, Tree, line_at},
};
use crate::grammar::singular;

pattern!(SAID, r#"\.(?:say|tell|tell_plain)\(\s*"([^"]*)""#);
// A closure may put a beginning before each key: `|key| words.say(&format!("x-{key}"))`.
pattern!(SAID_IN_SHORT, r#"(?:^|[^.\w])(?:say|tell)\(\s*"([^"]*)""#);
pattern!(REFUSED, r#"\b(?:Refusal::new|Problem::refused)\(\s*[^,()]+(?:\([^()]*\))?,\s*"([^"]*)""#);
// A key that goes through a variable: `ask("name", "parties-ask-name")`, `["parties-one", …]`.
pattern!(KEY, r#"[(\[,]\s*"([a-z][a-z0-9_]*-[a-z0-9_-]*[a-z0-9])""#);
pattern!(WORD, r#"\bDetail::Word\(\s*"([^"]*)""#);
pattern!(MENU, r#"\.menu\(\s*\d+,\s*"([^"]*)""#);
pattern!(ACT, r#"\bconst NAME: &'static str = "([a-z0-9_.]+)""#);
// A right, which whoever makes a token is told of: `parties.read` is said as `parties-right-read`.
pattern!(RIGHT, r#"\bRight::of(?:_members)?\(\s*"([a-z_]+)\.([a-z_]+)""#);
pattern!(REFERRED, r"\{\s*(-?[a-z][a-zA-Z0-9_-]*(?:\.[a-z-]+)?)\s*\}");
// A key that is put together: `month-{}`, `level-{name}-hint`, `act-`.
pattern!(COMPOSED, r"^[a-z0-9.-]*\{[^{}]*\}[a-z0-9.{}_:-]*$|^[a-z][a-z0-9]*-(?:[a-z0-9]+-)*$");
pattern!(HOLE, r"\{[^{}]*\}");

pub(crate) fn every_key_that_is_said_exists(tree: &Tree) -> Vec<Finding> {
    let known = keys_of(english(tree).filter(|file| is_of_the_product(file)));
    let known_to_all = keys_of(english(tree));
    let mut findings = Vec::new();
    for file in speakers(tree).filter(|file| !file.is_test()) {
        let text = file.without_comments();
        let known = if is_of_the_product(file) { &known } else { &known_to_all };
        let mut told = BTreeSet::new();
        for pattern in [&*SAID, &*SAID_IN_SHORT, &*REFUSED, &*WORD, &*MENU, &*KEY] {
            for said in pattern.captures_iter(text) {
                let Some(key) = said.get(1) else { continue };
                let line = line_at(text, key.start());
                let ending = format!("-{}", key.as_str());
                let is_known = known.contains(key.as_str())
                    || (std::ptr::eq(pattern, &*SAID_IN_SHORT)
                        && known.iter().any(|known| known.ends_with(&ending)))
                    || (std::ptr::eq(pattern, &*KEY) && !is_of_its_capability(file, key.as_str()));
                if line <= file.tests_from() && !is_known && told.insert(key.start()) {
                    let what = format!("no word file says `{}`", key.as_str());
                    findings.push(Finding::new("unknown-key", file, line, what));
                }
            }
        }
    }
    findings
}

fn is_of_its_capability(file: &SourceFile, key: &str) -> bool {
    let name = file.capability().unwrap_or_default();
    !name.is_empty() && key.starts_with(&format!("{}-", name.replace('_', "-")))
}

/// What the platform says of each act: `parties.register` has `parties-register-title` …
const OF_AN_ACT: [&str; 3] = ["title", "button", "done"];
const OF_SOME_ACTS: [&str; 1] = ["lead"];

pub(crate) fn every_act_has_its_words(tree: &Tree) -> Vec<Finding> {
    let known = keys_of(english(tree).filter(|file| is_of_the_product(file)));
    let mut findings = Vec::new();
    for file in speakers(tree).filter(|file| !file.is_test()) {
        for act in ACT.captures_iter(file.without_comments()) {
            let line =
                act.get(0).map_or(1, |found| line_at(file.without_comments(), found.start()));
            for key in OF_AN_ACT.map(|part| key_of_act(&act[1], part)) {
                if line <= file.tests_from() && !known.contains(&key) {
                    let what = format!("no word file says `{key}`");
                    findings.push(Finding::new("unknown-key", file, line, what));
                }
            }
        }
    }
    findings
}

fn key_of_act(act: &str, part: &str) -> String {
    format!("{}-{part}", act.replace(['.', '_'], "-"))
}

pub(crate) fn every_key_is_said(tree: &Tree) -> Vec<Finding> {
    let mut whole: BTreeSet<String> = BTreeSet::new();
    let mut composed: BTreeSet<String> = BTreeSet::new();
    for file in speakers(tree) {
        for act in ACT.captures_iter(file.without_comments()) {
            let parts = OF_AN_ACT.iter().chain(&OF_SOME_ACTS);
            whole.extend(parts.map(|part| key_of_act(&act[1], part)));
        }
        for right in RIGHT.captures_iter(file.without_comments()) {
            whole.insert(format!("{}-right-{}", &right[1], &right[2]).replace('_', "-"));
        }
        for (_, literal) in file.literals() {
            whole.insert(literal.clone());
            composed.extend(as_pattern(literal));
        }
    }
    let composed: Vec<Regex> =
        composed.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect();
    let referred = referred(tree);
    let is_said = |key: &str| -> bool {
        whole.contains(key)
            || referred.contains(key)
            || composed.iter().any(|pattern| pattern.is_match(key))
    };
    let mut findings = Vec::new();
    for file in english(tree) {
        for entry in fluent::entries(file) {
            // An attribute may be asked for by a name that is put together.
            let message = entry.key.split('.').next().unwrap_or_default();
            if ![entry.key.as_str(), message].into_iter().any(is_said) {
                let what = format!("nothing says `{}`", entry.key);
                findings.push(Finding::new("unused-key", file, entry.line, what));
            }
        }
    }
    findings
}

/// All word files end in one dictionary: the capability's name keeps its keys apart from others'.
pub(crate) fn a_key_carries_its_capability_in_its_name(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in english(tree) {
        let Some(name) = file.capability() else { continue };
        // A key has hyphens where the crate's name has underscores.
        let prefixes = [name, &singular(name)].map(|name| format!("{}-", name.replace('_', "-")));
        for entry in fluent::entries(file) {
            if !prefixes.iter().any(|prefix| entry.key.starts_with(prefix.as_str())) {
                let what = format!("`{}` does not begin with `{}`", entry.key, prefixes[0]);
                findings.push(Finding::new("key-name", file, entry.line, what));
            }
        }
    }
    findings
}

pub(crate) fn no_key_stands_in_two_crates(tree: &Tree) -> Vec<Finding> {
    let mut first: BTreeMap<String, &SourceFile> = BTreeMap::new();
    let mut findings = Vec::new();
    // The examples and the verifier have dictionaries of their own.
    let shared = english(tree).filter(|file| is_of_the_product(file));
    for file in shared {
        for entry in fluent::entries(file) {
            match first.get(&entry.key) {
                Some(other) if other.path != file.path => {
                    let what = format!("`{}` stands in {} too", entry.key, other.path);
                    findings.push(Finding::new("key-clash", file, entry.line, what));
                }
                _ => {
                    first.insert(entry.key, file);
                }
            }
        }
    }
    findings
}

fn is_of_the_product(file: &SourceFile) -> bool {
    !file.path.contains("/examples") && !file.path.starts_with("verifier/")
}

/// Every file that says something. This tool speaks to developers, in English.
fn speakers(tree: &Tree) -> impl Iterator<Item = &SourceFile> {
    tree.with_extension("rs").filter(|file| !file.path.starts_with("dev/"))
}

fn english(tree: &Tree) -> impl Iterator<Item = &SourceFile> {
    tree.with_extension("ftl").filter(|file| file.stem() == "en")
}

fn keys_of<'a>(files: impl Iterator<Item = &'a SourceFile>) -> BTreeSet<String> {
    files.flat_map(fluent::entries).map(|entry| entry.key).collect()
}

fn referred(tree: &Tree) -> BTreeSet<String> {
    let mut referred = BTreeSet::new();
    for file in english(tree) {
        for entry in fluent::entries(file) {
            referred.extend(REFERRED.captures_iter(&entry.value).map(|found| found[1].to_owned()));
        }
    }
    referred
}

/// A literal with holes as a pattern of keys. One with less than four letters of its own would fit
/// every key.
fn as_pattern(literal: &str) -> Option<String> {
    if !COMPOSED.is_match(literal) {
        return None;
    }
    let parts: Vec<String> = HOLE.split(literal).map(regex::escape).collect();
    let letters = HOLE.replace_all(literal, "").chars().filter(char::is_ascii_lowercase).count();
    let open = if literal.ends_with('-') { "[A-Za-z0-9_-]+" } else { "" };
    (letters >= 4).then(|| format!("^{}{open}$", parts.join("[A-Za-z0-9_-]+")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: fn(&Tree) -> Vec<Finding>, words: &str, code: &str) -> Vec<String> {
        let files = vec![
            SourceFile::new("capabilities/wells/words/en.ftl", words),
            SourceFile::new("capabilities/wells/src/pages.rs", code),
        ];
        rule(&Tree { files }).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_key_that_no_word_file_says_is_caught() {
        let check = |code: &str| check(every_key_that_is_said_exists, "wells-a = x\n", code).len();
        assert_eq!(check("words.say(\"wells-b\")"), 1);
        assert_eq!(check("say(\"b\") + say(\"a\")"), 1);
        assert_eq!(check("words.tell_plain(\n    \"wells-b\", &[])"), 1);
        assert_eq!(check("Refusal::new(about, \"wells-b\").with(x)"), 1);
        assert_eq!(check("Problem::refused(\n \"day\",\n \"wells-b\")"), 1);
        assert_eq!(check("Detail::Word(\"wells-b\".to_owned())"), 1);
        assert_eq!(check("ask(\"title\", \"wells-b\"); p id=\"wells-b\" {}"), 1);
        assert_eq!(check("say(\"wells-a\"); // say(\"wells-b\")"), 0);
        assert_eq!(check("\n#[cfg(test)]\nmod tests {\nsay(\"wells-b\")\n}"), 0);
    }

    #[test]
    fn a_key_that_nothing_says_is_caught() {
        let words = "wells-a = x\nwells-b = { wells-c }\nwells-c = y\n    .hint = z\n";
        let check = |code: &str| check(every_key_is_said, words, code);
        assert_eq!(check("say(\"wells-a\")"), ["nothing says `wells-b`"]);
        assert!(check("say(\"wells-a\") + say(key(\"wells-b\"))").is_empty());
        assert!(check("say(&format!(\"wells-{}\", name))").is_empty());
        let code = "say(&format!(\"wells-kind-{}\", kind.code()))";
        assert!(super::tests::check(every_key_is_said, "wells-kind-BH = x\n", code).is_empty());
        assert_eq!(check("say(&format!(\"{}-{}\", a, b)) // \"wells-a\"").len(), 2);
    }

    #[test]
    fn an_act_without_its_words_is_caught() {
        let words = "wells-sink-title = x\nwells-sink-button = x\nwells-sink-lead = x\n";
        let code = "impl Act for Sink {\n    const NAME: &'static str = \"wells.sink\";\n}\n";
        let found = check(every_act_has_its_words, words, code);
        assert_eq!(found, ["no word file says `wells-sink-done`"]);
        assert!(check(every_key_is_said, words, code).is_empty());
        assert_eq!(
            check(every_key_that_is_said_exists, words, ".menu(1, \"wells-menu\", p)").len(),
            1
        );
    }

    #[test]
    fn a_key_without_its_capability_is_caught() {
        let words = "wells-a = x\nwell-b = x\ntitle = x\n";
        let found = check(a_key_carries_its_capability_in_its_name, words, "");
        assert_eq!(found, ["`title` does not begin with `wells-`"]);
    }

    #[test]
    fn a_key_in_two_crates_is_caught() {
        let check = |other: &str| {
            let paths = ["capabilities/wells/words/en.ftl", other];
            let files = paths.iter().map(|path| SourceFile::new(*path, "a = x\n")).collect();
            no_key_stands_in_two_crates(&Tree { files }).len()
        };
        assert_eq!(check("platform/acts/words/en.ftl"), 1);
        assert_eq!(check("verifier/words/en.ftl"), 0);
    }
}
