//! Rule files do no input or output: a noun knows values and other records, and nothing else.

use std::collections::BTreeSet;

use super::{
    finding::Finding,
    source::{SourceFile, line_at},
};

/// The files that are neither noun nor verb.
const ROLES: [&str; 12] = [
    "lib", "act", "store", "pages", "shape", "api", "panels", "form", "given", "jobs", "tests",
    "stories",
];

pattern!(VERB, r"\bimpl(?:<[^>]*>)?\s+(?:acts::)?(?:Act|Page|Stream|Panel|Job)\s+for\b");
pattern!(
    REACHES_OUT,
    concat!(
        r"(?:^|[^:\w])(?:(database|acts|maud|words|look|jobs|outside|journal)::",
        r"|(axum|http|tokio|sea_orm|sqlx)::",
        r"|(std::(?:fs|env|net|process|io|time::(?:Instant|SystemTime)))\b",
        r"|(?:crate|super)::(store|pages|api|panels)\b|\b(store|pages|api|panels)::)",
    )
);
// A folder's first file names what stands in it for those above: that is a table of contents.
pattern!(REACHED_FROM_ABOVE, r"pub(?:\([a-z]+\))? use [a-z_:]*$");

pub(crate) fn do_no_input_or_output(file: &SourceFile) -> Vec<Finding> {
    if !is_noun(file) {
        return Vec::new();
    }
    let code = file.code();
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut first = usize::MAX;
    for found in REACHES_OUT.captures_iter(code) {
        let Some(what) = found.iter().skip(1).flatten().next() else { continue };
        let line = line_at(code, what.start());
        let is_contents = REACHED_FROM_ABOVE.is_match(&code[..what.start()]);
        if line <= file.tests_from() && !is_contents {
            reached.insert(what.as_str());
            first = first.min(line);
        }
    }
    if reached.is_empty() {
        return Vec::new();
    }
    let reached: Vec<&str> = reached.into_iter().collect();
    let what = format!("rules do not use {}; what does is a verb or a role", reached.join(", "));
    vec![Finding::new("noun", file, first, what).by(reached.len())]
}

fn is_noun(file: &SourceFile) -> bool {
    file.is_rust()
        && file.capability().is_some()
        && file.path.contains("/src/")
        && !file.is_test()
        && !ROLES.iter().any(|role| file.has_role(role))
        && !VERB.is_match(file.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> String {
        let found = do_no_input_or_output(&SourceFile::new(path, text));
        let said = found.first().map(|finding| finding.what.clone()).unwrap_or_default();
        said.replace("; what does is a verb or a role", "")
    }

    #[test]
    fn a_rule_file_that_reaches_out_is_caught() {
        let noun = "capabilities/wells/src/well.rs";
        assert_eq!(check(noun, "use database::Tx;\n"), "rules do not use database");
        assert_eq!(check(noun, "use crate::store;\n"), "rules do not use store");
        assert_eq!(check(noun, "fn a() { std::fs::read(x) }"), "rules do not use std::fs");
        let screen = "fn a() -> maud::Markup {}\nuse words::Words;";
        assert_eq!(check(noun, screen), "rules do not use maud, words");
        assert!(check(noun, "pub(crate) use pages::List;\n").is_empty());
        assert!(check(noun, "use basics::Day;\nuse parties::Party; // acts::Act\n").is_empty());
    }

    #[test]
    fn verbs_and_roles_may_reach_out() {
        let verb = "use acts::Act;\nimpl Act for Sink {}\n";
        assert!(check("capabilities/wells/src/sink.rs", verb).is_empty());
        assert!(check("capabilities/wells/src/store/rows.rs", "use database::Tx;").is_empty());
        assert!(check("platform/acts/src/form.rs", "use words::Words;").is_empty());
    }
}
