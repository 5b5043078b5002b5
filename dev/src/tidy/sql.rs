//! SQL: only in stores, and only about one's own tables.

use std::collections::BTreeMap;

use super::{
    finding::Finding,
    source::{SourceFile, Tree, line_at},
};
use crate::grammar::singular;

/// The platform crates whose business is storage.
const STORAGE: [&str; 5] = [
    "platform/database",
    "platform/journal",
    "platform/sharing",
    "platform/jobs",
    "platform/testing",
];

pattern!(
    STATEMENT,
    concat!(
        r"(?is)^\s*(?:select\s.*\bfrom\s|insert\s+(?:or\s+\w+\s+)?into\s|update\s+\w+\s+set\s",
        r"|delete\s+from\s|create\s+(?:unique\s+)?(?:table|index|view|trigger)\s",
        r"|alter\s+table\s|drop\s+(?:table|index|view)\s|pragma\s+\w",
        r"|with\s+(?:recursive\s+)?\w+\s*(?:\([^)]*\))?\s*as\s*\()",
    )
);
pattern!(ENGINE, r"\b(sea_orm|sea_query|sqlx)::");
pattern!(
    CREATED,
    r"(?i)\bcreate\s+(?:virtual\s+)?table\s+(?:if\s+not\s+exists\s+)?([a-z_][a-z0-9_]*)"
);
pattern!(NAMED, r"(?i)\b(?:from|join|into|update|table|references)\s+([a-z_][a-z0-9_]*)");

pub(crate) fn only_in_stores(file: &SourceFile) -> Vec<Finding> {
    let is_storage = STORAGE.contains(&file.crate_folder());
    let is_outside = file.path.starts_with("dev/") || file.path.starts_with("verifier/");
    // A test may count rows, to show that nothing was half-done.
    if !file.is_rust() || is_storage || is_outside || file.is_test() || is_in_a_store(file) {
        return Vec::new();
    }
    let literals = file.literals().iter().filter(|(_, text)| STATEMENT.is_match(text));
    let mut findings: Vec<Finding> = literals
        .map(|(line, _)| Finding::new("sql", file, *line, "SQL stands in `store.rs` only"))
        .collect();
    for engine in ENGINE.captures_iter(file.code()) {
        let line = engine.get(1).map_or(1, |found| line_at(file.code(), found.start()));
        let what = format!("`{}` is used in stores only", &engine[1]);
        findings.push(Finding::new("sql", file, line, what));
    }
    findings.retain(|finding| finding.line <= file.tests_from());
    findings
}

fn is_in_a_store(file: &SourceFile) -> bool {
    file.stem() == "store" || file.path.contains("/store/")
}

/// A capability asks another for its records, never the database for the other's rows. A migration
/// may refer to a table of a capability that its manifest names.
pub(crate) fn own_tables_only(tree: &Tree) -> Vec<Finding> {
    let owners = owners(tree);
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| file.capability().is_some()) {
        let texts: Vec<(usize, &str)> = match file.extension() {
            "sql" => vec![(1, file.text.as_str())],
            "rs" => file.literals().iter().map(|(line, text)| (*line, text.as_str())).collect(),
            _ => continue,
        };
        let is_store = is_in_a_store(file) || file.extension() == "sql";
        for (line, text) in texts {
            if !is_store && !STATEMENT.is_match(text) {
                continue;
            }
            for named in NAMED.captures_iter(text) {
                let Some(owner) = owners.get(&named[1]) else { continue };
                let is_own = owner == file.crate_folder();
                let refers = file.extension() == "sql" && named[0].starts_with("references");
                let may_refer = refers && names(tree, file.crate_folder(), owner);
                if !is_own && owner.starts_with("capabilities/") && !may_refer {
                    let at =
                        line + named.get(0).map_or(0, |found| line_at(text, found.start())) - 1;
                    let what = format!("the table `{}` belongs to {owner}", &named[1]);
                    findings.push(Finding::new("foreign-table", file, at, what));
                }
            }
        }
    }
    findings
}

pub(crate) fn tables_carry_the_capability_in_their_name(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.with_extension("sql") {
        let Some(capability) = file.capability() else { continue };
        let allowed = [capability.to_owned(), singular(capability)];
        for created in CREATED.captures_iter(&file.text) {
            let table = &created[1];
            let carries = |name: &String| {
                table == name
                    || table.strip_prefix(name.as_str()).is_some_and(|r| r.starts_with('_'))
            };
            if !allowed.iter().any(carries) {
                let line = created.get(0).map_or(1, |found| line_at(&file.text, found.start()));
                let what = format!("the table `{table}` is not called after {}", allowed[1]);
                findings.push(Finding::new("table-name", file, line, what));
            }
        }
    }
    findings
}

/// Which crate made each table.
fn owners(tree: &Tree) -> BTreeMap<String, String> {
    let mut owners = BTreeMap::new();
    for file in tree.with_extension("sql") {
        for created in CREATED.captures_iter(&file.text) {
            owners.insert(created[1].to_owned(), file.crate_folder().to_owned());
        }
    }
    owners
}

/// Whether the manifest of one crate names the other.
fn names(tree: &Tree, folder: &str, other: &str) -> bool {
    let other = other.rsplit('/').next().unwrap_or_default();
    let manifest = tree.file(&format!("{folder}/Cargo.toml"));
    manifest.is_some_and(|manifest| {
        manifest.text.lines().any(|line| {
            line.strip_prefix(other).is_some_and(|rest| rest.starts_with(['.', ' ', '=']))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_outside_a_store_is_caught() {
        let check = |path: &str, text: &str| only_in_stores(&SourceFile::new(path, text)).len();
        let query = "tx.all(\"select name\n from well where id = $1\")";
        assert_eq!(check("capabilities/wells/src/pages.rs", query), 1);
        assert_eq!(check("server/src/main.rs", "run(r\"DELETE FROM well\")"), 1);
        assert_eq!(check("capabilities/wells/src/well.rs", "use sea_orm::Value;"), 1);
        assert_eq!(check("capabilities/wells/src/store.rs", query), 0);
        assert_eq!(check("platform/acts/src/idempotency/store.rs", query), 0);
        assert_eq!(check("capabilities/wells/src/pages.rs", "say(\"select a well\")"), 0);
    }

    fn tree(store: &str, migration: &str) -> Tree {
        let files = [
            ("capabilities/places/migrations/0001.sql", "create table place (id ID);"),
            ("capabilities/people/migrations/0001.sql", "create table person_account (id ID);"),
            ("capabilities/wells/Cargo.toml", "[dependencies]\nplaces.workspace = true\n"),
            ("capabilities/wells/migrations/0001.sql", migration),
            ("capabilities/wells/src/store.rs", store),
        ];
        Tree { files: files.into_iter().map(|(path, text)| SourceFile::new(path, text)).collect() }
    }

    #[test]
    fn another_capabilitys_table_is_caught() {
        let check = |store: &str, migration: &str| -> Vec<String> {
            let findings = own_tables_only(&tree(store, migration));
            findings
                .into_iter()
                .map(|finding| format!("{}:{}", finding.path, finding.line))
                .collect()
        };
        let own = "create table well (place ID references place (id));";
        assert!(check("q(\"select 1 from well\")", own).is_empty());
        let store = "\nq(\"select 1 from well\n join place on true\")";
        assert_eq!(check(store, own), ["capabilities/wells/src/store.rs:3"]);
        let unknown = "create table well (\n by ID references person_account (id));";
        assert_eq!(check("", unknown), ["capabilities/wells/migrations/0001.sql:2"]);
    }

    #[test]
    fn a_table_with_a_strange_name_is_caught() {
        let check =
            |migration: &str| tables_carry_the_capability_in_their_name(&tree("", migration)).len();
        assert_eq!(check("create table well (id ID);\ncreate table well_visit (id ID);"), 0);
        assert_eq!(check("create table visit (id ID);"), 1);
        assert_eq!(check("create table wellness (id ID);"), 1);
    }
}
