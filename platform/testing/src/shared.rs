//! Real third-party files, which lie beside the repository and never in it.

use std::path::{Path, PathBuf};

/// A file or folder below `../shared/data`. Where it is absent, as in a stranger's clone, the test
/// says so and is skipped: `let Some(path) = testing::shared("3w/…") else { return };`
pub fn shared(path: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let path = root.join(path);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {} is absent", path.display());
    None
}
