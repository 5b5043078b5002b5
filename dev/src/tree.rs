//! Where the repository is, and what lies beside it.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tool's folder is in the repository")
}

/// Where Cargo puts what it builds: this tool was built into `<target>/debug`.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The binary of the server, once it is built.
pub(crate) fn server_binary(profile: &str) -> PathBuf {
    target().join(profile).join("comity")
}

/// The third-party files that some tests read; they are never part of the repository.
pub(crate) fn shared_data() -> PathBuf {
    root().join("../shared/data")
}

/// Whether this run guards a branch. Then a test that could not run is a failure.
pub(crate) fn is_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

/// The first program of these names on the path.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
    })
}
