//! `cargo dev new`: the files of a capability or of an act, with their opening lines.
//!
//! The templates speak of meetings and of adjourning them; what is written speaks of the new name.
//! What only a person can say (French, Arabic, what an act promises) is left open, and tidy or a
//! failing test says so until it is said.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail, ensure};

use crate::{
    grammar::{prose, sentence, singular, type_name, with_article},
    program::Program,
    tree,
};

/// The files of a capability: where, and from which template.
const CAPABILITY: [(&str, &str); 10] = [
    ("Cargo.toml", include_str!("capability/Cargo.toml.txt")),
    ("migrations/0001_meetings.sql", include_str!("capability/migration.sql.txt")),
    ("src/lib.rs", include_str!("capability/lib.rs.txt")),
    ("src/meeting.rs", include_str!("capability/noun.rs.txt")),
    ("src/add.rs", include_str!("capability/add.rs.txt")),
    ("src/store.rs", include_str!("capability/store.rs.txt")),
    ("src/pages.rs", include_str!("capability/pages.rs.txt")),
    ("src/shape.rs", include_str!("capability/shape.rs.txt")),
    ("src/tests.rs", include_str!("capability/tests.rs.txt")),
    ("words/en.ftl", include_str!("capability/en.ftl.txt")),
];
const ACT: &str = include_str!("act/act.rs.txt");
const ACT_TEST: &str = include_str!("act/test.rs.txt");
const ACT_WORDS: &str = include_str!("act/en.ftl.txt");

/// `cargo dev new`.
pub(crate) fn write(name: &str) -> Result<ExitCode> {
    let root = tree::root();
    match name.split_once('/') {
        None => {
            new_capability(root, name)?;
            println!(
                "\nThree lines are left for you:\n  \
                 Cargo.toml         {name} = {{ path = \"capabilities/{name}\" }}\n  \
                 server/Cargo.toml  {name}.workspace = true\n  \
                 server's list      {name}::capability()\n\
                 and a word in docs/words.md. Then: cargo dev tidy, cargo dev test -p {name}"
            );
        }
        Some((capability, act)) => {
            new_act(root, capability, act)?;
            println!("\nNow the rule, the test, the words: cargo dev test -p {capability}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn new_capability(root: &Path, name: &str) -> Result<()> {
    check(name)?;
    let folder = root.join("capabilities").join(name);
    ensure!(!folder.exists(), "{} is there already", folder.display());
    for (path, template) in CAPABILITY {
        let path = fill(path, name, "add");
        create(&folder.join(path), &fill(template, name, "add"))?;
    }
    let english = fs::read_to_string(folder.join("words/en.ftl"))?;
    for language in ["fr", "ar"] {
        create(&folder.join(format!("words/{language}.ftl")), &unsaid(&english))?;
    }
    format(&folder)
}

fn new_act(root: &Path, capability: &str, act: &str) -> Result<()> {
    check(capability)?;
    check(act)?;
    let folder = root.join("capabilities").join(capability);
    ensure!(folder.is_dir(), "there is no capability `{capability}`; write it first");
    create(&folder.join(format!("src/{act}.rs")), &fill(ACT, capability, act))?;
    change(&folder.join("src/lib.rs"), |lib| listed(lib, act))?;
    let words = fill(ACT_WORDS, capability, act);
    change(&folder.join("words/en.ftl"), |said| Ok(said.to_owned() + &words))?;
    for language in ["fr", "ar"] {
        let path = folder.join(format!("words/{language}.ftl"));
        change(&path, |said| Ok(said.to_owned() + &unsaid(&words)))?;
    }
    let test = fill(ACT_TEST, capability, act);
    change(&folder.join("src/tests.rs"), |tests| Ok(tests.to_owned() + &test))?;
    format(&folder)
}

/// A longer name makes longer lines.
fn format(capability: &Path) -> Result<()> {
    Program::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(tree::root().join("rustfmt.toml"))
        .arg(capability.join("src/lib.rs"))
        .asked()?;
    Ok(())
}

fn check(name: &str) -> Result<()> {
    let is_letter = |c: char| c.is_ascii_lowercase() || c == '_';
    ensure!(
        name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(is_letter),
        "`{name}` is not a name: lower-case letters, words joined with _"
    );
    Ok(())
}

fn create(path: &Path, text: &str) -> Result<()> {
    ensure!(!path.exists(), "{} is there already", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)?;
    println!("  wrote {}", shown(path).display());
    Ok(())
}

fn change(path: &Path, edit: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let before = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    fs::write(path, edit(&before)?)?;
    println!("  added to {}", shown(path).display());
    Ok(())
}

fn shown(path: &Path) -> PathBuf {
    path.strip_prefix(tree::root()).unwrap_or(path).to_path_buf()
}

/// The template with the new names: in code as code, in comments and sentences as prose.
fn fill(template: &str, capability: &str, act: &str) -> String {
    let one = singular(capability);
    let code = |text: &str| {
        // A word's key has hyphens where a name has underscores.
        text.replace("Meetings", &sentence(capability))
            .replace("meetings-adjourn-", &format!("{}-{}-", hyphened(capability), hyphened(act)))
            .replace("meetings-", &format!("{}-", hyphened(capability)))
            .replace("meetings", capability)
            .replace("Meeting", &type_name(&one))
            .replace("meeting", &one)
            .replace("Adjourn", &type_name(act))
            .replace("adjourn", act)
    };
    let spoken = |text: &str| {
        text.replace("a meeting", &with_article(&one))
            .replace("Meetings", &sentence(capability))
            .replace("meetings", &prose(capability))
            .replace("A meeting", &sentence(&with_article(&one)))
            .replace("Adjourn", &sentence(act))
    };
    let mut filled = String::new();
    for line in template.lines() {
        let is_comment = ["//", "--", "# "].iter().any(|mark| line.trim().starts_with(mark));
        filled += &match line.split_once(" = ") {
            _ if is_comment => spoken(line),
            // A sentence of the word files.
            Some((key, said)) if !key.contains([' ', '"']) && !said.contains(['"', ';']) => {
                format!("{} = {}", code(key), spoken(said))
            }
            _ => code(line),
        };
        filled.push('\n');
    }
    if template.ends_with('\n') { filled } else { filled.trim_end().to_owned() }
}

/// A name as it stands in the keys of words.
fn hyphened(name: &str) -> String {
    name.replace('_', "-")
}

/// The same keys with nothing said yet: tidy names each until somebody says it.
fn unsaid(english: &str) -> String {
    let lines = english.lines().map(|line| match line.split_once(" = ") {
        Some((key, _)) if !line.starts_with('#') => format!("{key} = …\n"),
        _ => format!("{line}\n"),
    });
    lines.collect()
}

/// The capability's list with the act in it.
fn listed(lib: &str, act: &str) -> Result<String> {
    let module = format!("mod {act};");
    let mut lines: Vec<String> = lib.lines().map(str::to_owned).collect();
    let is_module = |line: &String| line.starts_with("mod ") && line.ends_with(';');
    let after = lines.iter().position(|line| is_module(line) && *line > module);
    let last = lines.iter().rposition(is_module).map(|i| i + 1);
    let Some(at) = after.or(last) else { bail!("the capability's lib.rs lists no modules") };
    lines.insert(at, module);
    let entry = format!(".act::<{act}::{}>()", type_name(act));
    let acts = lines.iter().rposition(|line| line.trim().starts_with(".act::<")).map(|i| i + 1);
    let doors = || lines.iter().position(|line| line.trim().starts_with(".page::<"));
    let Some(at) = acts.or_else(doors) else { bail!("the capability's lib.rs lists no doors") };
    lines.insert(at, format!("        {entry}"));
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy;

    #[test]
    fn what_is_written_is_tidy_but_for_what_a_person_must_say() {
        let root = std::env::temp_dir().join(format!("comity-skeleton-{}", std::process::id()));
        new_capability(&root, "action_points").unwrap();
        new_act(&root, "action_points", "hand_over").unwrap();
        assert!(new_capability(&root, "action_points").is_err(), "nothing is overwritten");
        assert!(new_act(&root, "action_points", "hand_over").is_err());

        let folder = root.join("capabilities/action_points");
        let lib = fs::read_to_string(folder.join("src/lib.rs")).unwrap();
        assert!(lib.contains("mod hand_over;\nmod pages;"), "{lib}");
        assert!(lib.contains(".act::<hand_over::HandOver>()\n        .page"), "{lib}");
        let noun = fs::read_to_string(folder.join("src/action_point.rs")).unwrap();
        assert!(noun.starts_with("//! An action point, and every rule about action points.\n"));
        assert!(noun.contains("pub struct ActionPoint {"), "{noun}");
        let words = fs::read_to_string(folder.join("words/en.ftl")).unwrap();
        assert!(words.contains("action-points-add-title = Add an action point\n"), "{words}");

        let found = tidy::findings_of(&root).unwrap();
        fs::remove_dir_all(&root).unwrap();
        let open: Vec<_> =
            found.iter().filter(|(rule, _)| !["unsaid", "glossary"].contains(rule)).collect();
        assert!(open.is_empty(), "{open:#?}");
        assert_eq!(found.iter().filter(|(rule, _)| *rule == "unsaid").count(), 28);
    }

    #[test]
    fn a_name_that_is_none_is_refused() {
        for name in ["", "Meetings", "../x", "meet ings", "_x"] {
            assert!(check(name).is_err(), "{name}");
        }
    }
}
