//! The two keys outside of the database: one opens sealed columns, one signs the journal.

use std::{
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use words::Words;

pub(crate) const SEAL: &str = "seal.key";
pub(crate) const JOURNAL: &str = "journal.key";

/// Both keys, as they are on this machine.
#[derive(Clone)]
pub(crate) struct Keys {
    pub seal: [u8; 32],
    pub journal: [u8; 32],
}

/// Whether keys may be made where there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Data {
    /// There is none yet, so that nothing was sealed or signed with other keys.
    New,
    /// There is some, which other keys could neither open nor sign.
    Old,
}

pub(crate) fn read(folder: &Path, data: Data, words: &Words) -> anyhow::Result<Keys> {
    let key = |name| one(&folder.join(name), data, words);
    Ok(Keys { seal: key(SEAL)?, journal: key(JOURNAL)? })
}

fn one(path: &Path, data: Data, words: &Words) -> anyhow::Result<[u8; 32]> {
    let about = [("file", path.display().to_string().into())];
    match std::fs::read(path) {
        Ok(bytes) => bytes
            .try_into()
            .map_err(|_| anyhow::anyhow!(words.tell_plain("cli-refused-key", &about))),
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| path.display().to_string())
        }
        Err(_) if data == Data::Old => bail!(words.tell_plain("cli-refused-no-key", &about)),
        Err(_) => make(path),
    }
}

fn make(path: &Path) -> anyhow::Result<[u8; 32]> {
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| anyhow::anyhow!("no random bytes: {error}"))?;
    write_private(path, &key).with_context(|| path.display().to_string())?;
    Ok(key)
}

/// Writes what only its owner may read; fails if the file is there.
pub(crate) fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new();
    let mut file = file.write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    sync_folder_of(path)
}

/// A file is where it is said to be, even after a power cut, only once its folder is written too.
pub(crate) fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    std::fs::File::open(folder.unwrap_or(&PathBuf::from(".")))?.sync_all()
}
