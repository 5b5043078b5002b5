//! The house rules that the compiler cannot hold, as tests: `cargo test -p dev`, `cargo dev tidy`.
//!
//! A rule is a small function from a file, or from the whole tree, to findings; beside it stands a
//! piece of bad text that it must catch, for a rule that catches nothing proves nothing. Findings
//! that are older than their rule stand in `dev/tidy-ratchet.txt` and may only shrink.

mod banned;
mod finding;
mod floors;
mod fluent;
mod form;
mod functions;
mod glossary;
mod keys;
mod languages;
mod lexer;
mod nouns;
mod parity;
mod ratchet;
mod source;
mod sql;

use std::{fs, path::Path, process::ExitCode};

use anyhow::Result;
use finding::Finding;
use source::{SourceFile, Tree};

use crate::tree;

/// Rules that need no more than one file.
const FILE_RULES: [fn(&SourceFile) -> Vec<Finding>; 16] = [
    form::opens_with_its_purpose,
    form::is_not_too_long,
    form::has_no_long_lines,
    functions::are_not_too_long,
    functions::ask_for_few_things,
    nouns::do_no_input_or_output,
    sql::only_in_stores,
    banned::unfinished_work,
    banned::machine_paths,
    banned::inline_style_and_script,
    banned::names_that_say_nothing,
    banned::registry_hosts,
    languages::french_is_set_as_french,
    languages::arabic_is_in_arabic,
    fluent::every_line_is_understood,
    fluent::every_key_says_something,
];

/// Rules about how files stand to each other.
const TREE_RULES: [fn(&Tree) -> Vec<Finding>; 11] = [
    floors::lower_floors_only,
    floors::values_do_no_input_or_output,
    sql::own_tables_only,
    sql::tables_carry_the_capability_in_their_name,
    glossary::every_capability_is_a_word_of_the_house,
    parity::every_language_says_the_same,
    keys::every_key_that_is_said_exists,
    keys::every_act_has_its_words,
    keys::every_key_is_said,
    keys::a_key_carries_its_capability_in_its_name,
    keys::no_key_stands_in_two_crates,
];

/// `cargo dev tidy`.
pub(crate) fn run() -> Result<ExitCode> {
    let findings = findings()?;
    for finding in &findings {
        println!("{finding}");
    }
    println!("{} findings", findings.len());
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn findings() -> Result<Vec<Finding>> {
    let old = fs::read_to_string(tree::root().join(ratchet::PATH))?;
    let mut findings = ratchet::hold(found_in(tree::root())?, &old);
    findings.sort();
    Ok(findings)
}

fn found_in(root: &Path) -> Result<Vec<Finding>> {
    let tree = Tree::read(root)?;
    let mut findings = Vec::new();
    for file in &tree.files {
        findings.extend(FILE_RULES.iter().flat_map(|rule| rule(file)));
    }
    findings.extend(TREE_RULES.iter().flat_map(|rule| rule(&tree)));
    Ok(findings)
}

/// Rule and sentence of each finding in another tree.
#[cfg(test)]
pub(crate) fn findings_of(root: &Path) -> Result<Vec<(&'static str, String)>> {
    Ok(found_in(root)?.iter().map(|finding| (finding.rule, finding.to_string())).collect())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    #[test]
    fn the_house_is_tidy() {
        let findings = super::findings().unwrap();
        let said = findings.iter().fold(String::new(), |mut said, finding| {
            writeln!(said, "{finding}").unwrap();
            said
        });
        assert!(findings.is_empty(), "{} findings:\n{said}", findings.len());
    }
}
