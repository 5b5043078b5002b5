//! The floors of the house: a crate stands on lower floors only.

use super::{finding::Finding, source::Tree};

/// The platform, bottom floor first. Crates on one floor do not know each other.
const PLATFORM: [&[&str]; 5] = [
    &["basics"],
    &["words", "database", "exchange"],
    &["journal", "sharing", "hxl"],
    &["look", "jobs", "outside", "backup"],
    &["acts", "typeset"],
];
const CAPABILITIES: usize = PLATFORM.len();

/// What `basics` and `words` may name: nothing that opens a file, a socket or a database.
const VALUES: [(&str, &[&str]); 2] = [
    ("basics", &["jiff", "schemars", "serde", "serde_json", "unicode-normalization", "uuid"]),
    (
        "words",
        &["basics", "fluent-bundle", "fluent-syntax", "intl-memoizer", "jiff", "unic-langid"],
    ),
];

pub(crate) fn lower_floors_only(tree: &Tree) -> Vec<Finding> {
    let capabilities = tree.capabilities();
    let floor = |name: &str| {
        let in_platform = PLATFORM.iter().position(|crates| crates.contains(&name));
        let is_capability = capabilities.contains(&name);
        in_platform.or(is_capability.then_some(CAPABILITIES))
    };
    let mut findings = Vec::new();
    // The power-loss harness is a workspace of its own, and what it cuts is the product's database.
    let manifests = tree.files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    for file in manifests.filter(|file| file.path != "dev/power/Cargo.toml") {
        let (name, folder) = (file.crate_name(), file.crate_folder());
        let mut complain = |dependency: &str, what: String| {
            let line = line_of(&file.text, dependency);
            findings.push(Finding::new("floors", file, line, what));
        };
        for dependency in dependencies(&file.text, "dependencies") {
            if dependency == "testing" && name != "testing" {
                complain("testing", "`testing` is for tests: [dev-dependencies]".to_owned());
            }
            if matches!(dependency.as_str(), "comity" | "dev") {
                complain(&dependency, format!("nobody stands on `{dependency}`"));
            }
            let Some(below) = floor(&dependency) else { continue };
            let here = match floor(name) {
                // Capabilities stand on each other; Cargo refuses a circle.
                Some(CAPABILITIES) => CAPABILITIES + 1,
                Some(floor) => floor,
                None if folder.starts_with("platform/") => CAPABILITIES,
                None if name == "server" => usize::MAX,
                None => 0,
            };
            if below >= here {
                complain(&dependency, format!("`{name}` does not stand on `{dependency}`"));
            }
        }
        let for_tests = dependencies(&file.text, "dev-dependencies");
        for dependency in for_tests.iter().filter(|name| capabilities.contains(&name.as_str())) {
            if folder.starts_with("platform/") {
                complain(dependency, "the platform does not know the capabilities".to_owned());
            }
        }
    }
    findings
}

pub(crate) fn values_do_no_input_or_output(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, allowed) in VALUES {
        let Some(file) = tree.file(&format!("platform/{name}/Cargo.toml")) else { continue };
        for dependency in dependencies(&file.text, "dependencies") {
            if !allowed.contains(&dependency.as_str()) {
                let what = format!("`{name}` is values only and does not know `{dependency}`");
                let line = line_of(&file.text, &dependency);
                findings.push(Finding::new("floors", file, line, what));
            }
        }
    }
    findings
}

fn dependencies(manifest: &str, section: &str) -> Vec<String> {
    let parsed: Option<toml::Table> = manifest.parse().ok();
    let section = parsed.as_ref().and_then(|table| table.get(section)?.as_table());
    section.map(|table| table.keys().cloned().collect()).unwrap_or_default()
}

fn line_of(manifest: &str, dependency: &str) -> usize {
    manifest.lines().position(|line| line.starts_with(dependency)).map_or(1, |i| i + 1)
}

#[cfg(test)]
mod tests {
    use super::{super::source::SourceFile, *};

    fn tree(folder: &str, manifest: &str) -> Tree {
        let others = ["capabilities/people/Cargo.toml", "capabilities/places/Cargo.toml"];
        let mut files: Vec<SourceFile> =
            others.into_iter().map(|path| SourceFile::new(path, "[dependencies]\n")).collect();
        files.push(SourceFile::new(format!("{folder}/Cargo.toml"), manifest));
        Tree { files }
    }

    fn check(folder: &str, section: &str, dependency: &str) -> usize {
        let manifest = format!("[{section}]\n{dependency}.workspace = true\n");
        lower_floors_only(&tree(folder, &manifest)).len()
    }

    #[test]
    fn a_crate_that_stands_on_its_own_floor_or_above_is_caught() {
        assert_eq!(check("platform/database", "dependencies", "people"), 1);
        assert_eq!(check("platform/testing", "dependencies", "people"), 1);
        assert_eq!(check("platform/testing", "dev-dependencies", "people"), 1);
        assert_eq!(check("platform/words", "dependencies", "database"), 1);
        assert_eq!(check("platform/look", "dependencies", "acts"), 1);
        assert_eq!(check("capabilities/wells", "dependencies", "testing"), 1);
        assert_eq!(check("capabilities/wells", "dependencies", "comity"), 1);
        assert_eq!(check("verifier", "dependencies", "basics"), 1);
    }

    #[test]
    fn what_stands_on_lower_floors_is_left_alone() {
        assert_eq!(check("platform/acts", "dependencies", "journal"), 0);
        assert_eq!(check("platform/testing", "dependencies", "acts"), 0);
        assert_eq!(check("capabilities/wells", "dependencies", "people"), 0);
        assert_eq!(check("capabilities/wells", "dev-dependencies", "testing"), 0);
        assert_eq!(check("server", "dependencies", "people"), 0);
        assert_eq!(check("platform/acts", "dependencies", "tokio"), 0);
    }

    #[test]
    fn a_value_crate_that_does_input_or_output_is_caught() {
        let manifest = "[dependencies]\ntokio.workspace = true\nuuid.workspace = true\n";
        assert_eq!(values_do_no_input_or_output(&tree("platform/basics", manifest)).len(), 1);
    }
}
