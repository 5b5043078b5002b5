//! One word, one thing: what there is in the house stands in `docs/words.md`.

use super::{finding::Finding, source::Tree};

const GLOSSARY: &str = "docs/words.md";

pub(crate) fn every_capability_is_a_word_of_the_house(tree: &Tree) -> Vec<Finding> {
    let words = tree.file(GLOSSARY).map_or("", |file| file.text.as_str());
    let mut findings = Vec::new();
    for capability in tree.capabilities() {
        let Some(manifest) = tree.file(&format!("capabilities/{capability}/Cargo.toml")) else {
            continue;
        };
        if !words.contains(&format!("`{capability}`")) {
            let what = format!("`{capability}` does not stand in {GLOSSARY}");
            findings.push(Finding::new("glossary", manifest, 1, what));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{super::source::SourceFile, *};

    #[test]
    fn a_capability_that_the_glossary_lacks_is_caught() {
        let check = |glossary: &str| {
            let files = [("capabilities/wells/Cargo.toml", ""), (GLOSSARY, glossary)];
            let files = files.into_iter().map(|(path, text)| SourceFile::new(path, text)).collect();
            every_capability_is_a_word_of_the_house(&Tree { files }).len()
        };
        assert_eq!(check("Wells are deep."), 1);
        assert_eq!(check("| well | `wells` | where water is |"), 0);
    }
}
