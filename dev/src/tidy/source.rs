//! The repository's files, as the rules see them.

use std::{fs, path::Path, sync::OnceLock};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use super::lexer::{self, Lexed};

pub(crate) struct SourceFile {
    /// From the root, with slashes: `capabilities/people/src/lib.rs`.
    pub(crate) path: String,
    pub(crate) text: String,
    lexed: OnceLock<Lexed>,
}

pub(crate) struct Tree {
    pub(crate) files: Vec<SourceFile>,
}

/// What the rules read. Anything else is an asset.
const EXTENSIONS: [&str; 10] =
    ["rs", "ftl", "sql", "mjs", "js", "css", "toml", "md", "json", "txt"];

/// Folders with nothing of ours in them.
const FOREIGN: [&str; 4] = ["target", "node_modules", ".git", "data"];

impl Tree {
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let entries = WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            !(entry.file_type().is_dir() && FOREIGN.contains(&name.as_ref()))
        });
        let mut files = Vec::new();
        for entry in entries {
            let entry = entry?;
            let path = entry.path();
            let extension = path.extension().unwrap_or_default().to_string_lossy();
            if !entry.file_type().is_file() || !EXTENSIONS.contains(&extension.as_ref()) {
                continue;
            }
            let text = fs::read_to_string(path)
                .with_context(|| format!("{} is not readable text", path.display()))?;
            let path = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.push(SourceFile::new(path, text));
        }
        Ok(Self { files })
    }

    pub(crate) fn with_extension<'a>(
        &'a self,
        extension: &'a str,
    ) -> impl Iterator<Item = &'a SourceFile> {
        self.files.iter().filter(move |file| file.extension() == extension)
    }

    pub(crate) fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The names of the folders in `capabilities/`.
    pub(crate) fn capabilities(&self) -> Vec<&str> {
        let manifests = self.files.iter().filter_map(|file| {
            file.path.strip_prefix("capabilities/")?.strip_suffix("/Cargo.toml")
        });
        manifests.collect()
    }
}

impl SourceFile {
    pub(crate) fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), lexed: OnceLock::new() }
    }

    pub(crate) fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.extension() == "rs"
    }

    /// `store` of `capabilities/people/src/store.rs`.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// The crate's folder: `capabilities/people`, `server`.
    pub(crate) fn crate_folder(&self) -> &str {
        let shelves = ["platform/", "capabilities/"];
        let skipped = shelves.iter().find(|shelf| self.path.starts_with(**shelf));
        let from = skipped.map_or(0, |shelf| shelf.len());
        let end = self.path[from..].find('/').map_or(self.path.len(), |slash| from + slash);
        &self.path[..end]
    }

    /// The crate's name as its folder says it.
    pub(crate) fn crate_name(&self) -> &str {
        self.crate_folder().rsplit('/').next().unwrap_or_default()
    }

    /// The capability that it belongs to, if it belongs to one.
    pub(crate) fn capability(&self) -> Option<&str> {
        self.path.starts_with("capabilities/").then(|| self.crate_name())
    }

    /// Whether its role in the crate is `role`: `store.rs`, `store_rows.rs` or `store/rows.rs`.
    pub(crate) fn has_role(&self, role: &str) -> bool {
        let inside = self.path.rsplit_once("/src/").map_or("", |(_, inside)| inside);
        // A folder within a capability, as `import/`, has roles of its own.
        inside.split('/').any(|part| part.split(['.', '_']).next() == Some(role))
    }

    /// Whether it is there for tests: rules about what people meet do not hold in it.
    pub(crate) fn is_test(&self) -> bool {
        ["tests", "given"].iter().any(|role| self.has_role(role))
            || self.stem() == "tests"
            || self.path.contains("/tests/")
            || self.path.starts_with("platform/testing/")
    }

    /// The rules' own files have bad examples in them.
    pub(crate) fn is_of_tidy(&self) -> bool {
        self.path.starts_with("dev/src/tidy/")
    }

    fn lexed(&self) -> &Lexed {
        self.lexed.get_or_init(|| lexer::lex(&self.text))
    }

    /// The Rust code: comments and the insides of literals are blank, lines stay where they are.
    pub(crate) fn code(&self) -> &str {
        &self.lexed().code
    }

    /// The Rust code without its comments, literals as they are written.
    pub(crate) fn without_comments(&self) -> &str {
        &self.lexed().without_comments
    }

    /// Every string literal with its line.
    pub(crate) fn literals(&self) -> &[(usize, String)] {
        &self.lexed().literals
    }

    /// The first line of the tests at the end of the file; beyond the last line if it has none.
    pub(crate) fn tests_from(&self) -> usize {
        let mut before = "";
        for (i, line) in self.code().lines().enumerate() {
            if before.trim() == "#[cfg(test)]" && line.starts_with("mod ") && line.contains('{') {
                return i;
            }
            before = line;
        }
        usize::MAX
    }
}

/// The number of the line in which the byte at `offset` is.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_knows_its_crate_and_its_role() {
        let file = SourceFile::new("capabilities/people/src/store/rows.rs", "");
        assert_eq!(file.crate_folder(), "capabilities/people");
        assert_eq!(file.capability(), Some("people"));
        assert!(file.has_role("store") && !file.has_role("pages"));
        assert_eq!(SourceFile::new("server/src/main.rs", "").crate_folder(), "server");
        assert!(SourceFile::new("capabilities/people/src/tests.rs", "").is_test());
    }

    #[test]
    fn tests_at_the_end_are_found() {
        let file = SourceFile::new("a.rs", "fn a() {}\n\n#[cfg(test)]\nmod tests {\n}\n");
        assert_eq!(file.tests_from(), 3);
        let other_file = SourceFile::new("a.rs", "#[cfg(test)]\nmod tests;\nfn a() {}\n");
        assert_eq!(other_file.tests_from(), usize::MAX);
    }
}
