//! What nobody may leave in a file: unfinished work, this machine's paths, names that say nothing.

use regex::Regex;

use super::{
    finding::Finding,
    source::{SourceFile, line_at},
};

pattern!(UNFINISHED, r"\b(?:todo|unimplemented|dbg)!");
pattern!(NOTE, r"\b(?:TODO|FIXME|XXX)\b");
pattern!(MACHINE_PATH, r#"(?:^|[\s"'`(=])(/work/|/root/|/home/[a-z]+/|/Users/)"#);
// As maud writes an attribute; rustfmt puts spaces round the sign in `let style = "…"`.
pattern!(INLINE, r#"\bstyle="|\bstyle=\(|\bstyle=\{|\bon[a-z]+="|\bscript\s*\{"#);
pattern!(INLINE_TEXT, r#"<script\b[^>]*>|<[a-z][^>]* (?:style|on[a-z]+)=|javascript:"#);
pattern!(DECLARED, r"\b(?:struct|enum|trait|mod|type|fn)\s+(\w+)");
pattern!(REGISTRY, r#""resolved"\s*:\s*"https?:"#);

const SAYS_NOTHING: [&str; 16] = [
    "util",
    "utils",
    "utility",
    "utilities",
    "helper",
    "helpers",
    "common",
    "misc",
    "manager",
    "managers",
    "service",
    "services",
    "handler",
    "handlers",
    "processor",
    "dto",
];

pub(crate) fn unfinished_work(file: &SourceFile) -> Vec<Finding> {
    if file.is_of_tidy() || !matches!(file.extension(), "rs" | "ftl" | "sql" | "mjs" | "toml") {
        return Vec::new();
    }
    let notes = matches(file, &file.text, &NOTE, "unfinished", "no note of unfinished work lands");
    if !file.is_rust() {
        return notes;
    }
    let calls = matches(file, file.code(), &UNFINISHED, "unfinished", "unfinished work");
    notes.into_iter().chain(calls).collect()
}

pub(crate) fn machine_paths(file: &SourceFile) -> Vec<Finding> {
    if file.is_of_tidy() {
        return Vec::new();
    }
    matches(file, &file.text, &MACHINE_PATH, "machine-path", "a path of one machine")
}

/// Pages are served under a policy that refuses inline styles and scripts.
pub(crate) fn inline_style_and_script(file: &SourceFile) -> Vec<Finding> {
    if !file.is_rust() || file.is_of_tidy() || file.is_test() {
        return Vec::new();
    }
    let what = "inline style or script, which the browser will refuse";
    let mut findings = matches(file, file.code(), &INLINE, "inline", what);
    let literals = file.literals().iter().filter(|(_, text)| INLINE_TEXT.is_match(text));
    findings.extend(literals.map(|(line, _)| Finding::new("inline", file, *line, what)));
    findings.retain(|finding| finding.line <= file.tests_from());
    findings
}

/// A name of these says that the thing's real name was not found. A function may have such a word
/// in it, but not be one.
pub(crate) fn names_that_say_nothing(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut parts = file.path.split('/').flat_map(|part| part.split(['.', '_', '-']));
    if let Some(word) = parts.find(|word| SAYS_NOTHING.contains(word)) {
        let what = format!("a path with `{word}` in it says nothing");
        findings.push(Finding::new("names", file, 1, what));
    }
    if !file.is_rust() {
        return findings;
    }
    for declared in DECLARED.captures_iter(file.code()) {
        let (Some(whole), name) = (declared.get(0), &declared[1]) else { continue };
        let words = words_of(name);
        let says_nothing = |word: &String| SAYS_NOTHING.contains(&word.as_str());
        let bad = if whole.as_str().starts_with("fn") {
            words.len() == 1 && words.iter().any(says_nothing)
        } else {
            words.iter().any(says_nothing)
        };
        if bad {
            let line = line_at(file.code(), whole.start());
            findings.push(Finding::new("names", file, line, format!("`{name}` says nothing")));
        }
    }
    findings
}

/// Where the modules of the browser stories come from is the installer's business.
pub(crate) fn registry_hosts(file: &SourceFile) -> Vec<Finding> {
    if file.extension() != "json" {
        return Vec::new();
    }
    matches(file, &file.text, &REGISTRY, "registry", "a lock file that names a registry's host")
}

fn matches(
    file: &SourceFile,
    text: &str,
    pattern: &Regex,
    rule: &'static str,
    what: &str,
) -> Vec<Finding> {
    let found = pattern.find_iter(text);
    found.map(|found| Finding::new(rule, file, line_at(text, found.start()), what)).collect()
}

/// `page`, `handler` of `PageHandler` or `page_handler`.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in name.chars() {
        if c == '_' || c.is_uppercase() {
            words.push(String::new());
        }
        if let (true, Some(word)) = (c != '_', words.last_mut()) {
            word.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: fn(&SourceFile) -> Vec<Finding>, path: &str, text: &str) -> usize {
        rule(&SourceFile::new(path, text)).len()
    }

    #[test]
    fn unfinished_work_is_caught() {
        assert_eq!(check(unfinished_work, "a.rs", "fn a() { todo!() } // FIXME\n"), 2);
        assert_eq!(check(unfinished_work, "a.rs", "dbg!(x); unimplemented!()"), 2);
        assert_eq!(check(unfinished_work, "a.ftl", "# TODO say it in French\n"), 1);
        assert_eq!(check(unfinished_work, "a.rs", "say(\"todo!()\"); // todo lists\n"), 0);
    }

    #[test]
    fn a_path_of_one_machine_is_caught() {
        assert_eq!(check(machine_paths, "a.md", "see /home/amina/comity\n"), 1);
        assert_eq!(check(machine_paths, "a.rs", "let x = \"/root/x\";"), 1);
        assert_eq!(check(machine_paths, "a.rs", "const PATH: &str = \"/places/home/\";"), 0);
    }

    #[test]
    fn inline_style_and_script_are_caught() {
        let check = |text: &str| check(inline_style_and_script, "x/src/pages.rs", text);
        assert_eq!(check("html! { p style=\"color: red\" { \"x\" } }"), 1);
        assert_eq!(check("html! { button onclick=\"go()\" {} script { (code) } }"), 2);
        assert_eq!(check("PreEscaped(\"<script>go()</script>\")"), 1);
        assert_eq!(check("let style = \"calm\"; html! { script src=\"/a.js\" {} }"), 0);
        assert_eq!(check("\n#[cfg(test)]\nmod tests {\n    say(\"<script>\");\n}\n"), 0);
    }

    #[test]
    fn a_name_that_says_nothing_is_caught() {
        let check = |path: &str, text: &str| check(names_that_say_nothing, path, text);
        assert_eq!(check("x/src/utils.rs", ""), 1);
        assert_eq!(check("x/src/a.rs", "struct PageHandler; mod common; enum PartyDto {}"), 3);
        assert_eq!(check("x/src/a.rs", "struct ServiceManager;"), 1);
        assert_eq!(check("x/src/a.rs", "fn longest_common_prefix() {} fn helper() {}"), 1);
    }

    #[test]
    fn a_lock_file_with_a_registry_in_it_is_caught() {
        let lock = "{ \"resolved\": \"https://registry.example/a.tgz\" }";
        assert_eq!(check(registry_hosts, "package-lock.json", lock), 1);
        assert_eq!(check(registry_hosts, "package-lock.json", "{ \"integrity\": \"x\" }"), 0);
    }
}
