//! Files beside the database, each under the hash of what it holds.

use std::{error::Error as _, fmt, io, path::Path as Folder, str::FromStr, sync::Arc};

use basics::{Moment, Problem};
use futures_util::TryStreamExt;
use object_store::{
    ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem, memory::InMemory, path::Path,
};
use sha2::{Digest, Sha256};

/// Where files are kept: a folder, or a test's memory. Cheap to clone.
///
/// What is put in lies on the disk, its folder's entry too, before the call returns: a transaction
/// that names it may be committed then. One that is never committed leaves a file that nobody
/// names, which is swept later.
#[derive(Clone, Debug)]
pub struct Blobs(Arc<dyn ObjectStore>);

/// The SHA-256 of a file: its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 32]);

impl Default for Blobs {
    fn default() -> Self {
        Self::in_memory()
    }
}

impl Blobs {
    pub fn in_memory() -> Self {
        Self(Arc::new(InMemory::new()))
    }

    /// In this folder, which must be there.
    pub fn in_folder(folder: &Folder) -> Result<Self, Problem> {
        let files = LocalFileSystem::new_with_prefix(folder).map_err(Problem::broken)?;
        Ok(Self(Arc::new(files.with_fsync(true))))
    }

    /// Keeps it. One that is there already is written again: then it counts as new, and nobody
    /// learns from the time it takes whether somebody else has the same file.
    pub async fn put(&self, bytes: Vec<u8>) -> Result<ContentHash, Problem> {
        let hash = ContentHash::of(&bytes);
        self.0.put(&at(hash), PutPayload::from(bytes)).await.map_err(problem)?;
        Ok(hash)
    }

    /// What it holds, if it still is what was put in.
    pub async fn get(&self, hash: ContentHash) -> Result<Vec<u8>, Problem> {
        let found = self.0.get(&at(hash)).await.map_err(problem)?;
        let bytes = found.bytes().await.map_err(problem)?.to_vec();
        if ContentHash::of(&bytes) == hash {
            Ok(bytes)
        } else {
            Err(Problem::broken(format!("the file {hash} is not what was put in")))
        }
    }

    pub async fn has(&self, hash: ContentHash) -> Result<bool, Problem> {
        Ok(self.written_at(hash).await?.is_some())
    }

    /// When it was last put in; none if it is not here.
    pub async fn written_at(&self, hash: ContentHash) -> Result<Option<Moment>, Problem> {
        match self.0.head(&at(hash)).await {
            Ok(found) => Ok(Moment::from_micros(found.last_modified.timestamp_micros())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(problem(error)),
        }
    }

    /// All that are here, in the order of their hashes.
    pub async fn list(&self) -> Result<Vec<ContentHash>, Problem> {
        let found: Vec<_> = self.0.list(None).try_collect().await.map_err(problem)?;
        let names = found.iter().filter_map(|found| found.location.filename());
        let mut hashes: Vec<ContentHash> = names.filter_map(|name| name.parse().ok()).collect();
        hashes.sort_unstable();
        Ok(hashes)
    }

    /// Takes it away; content that it is gone already.
    pub async fn remove(&self, hash: ContentHash) -> Result<(), Problem> {
        match self.0.delete(&at(hash)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(problem(error)),
        }
    }
}

/// Spread over 256 folders, so that none grows beyond what people and programs can list.
fn at(hash: ContentHash) -> Path {
    let name = hash.to_string();
    Path::from_iter([&name[..2], name.as_str()])
}

/// A full disk is said to be full, so that whoever sends a file is told to wait.
fn problem(error: object_store::Error) -> Problem {
    let mut cause = error.source();
    while let Some(inner) = cause {
        let io = inner.downcast_ref::<io::Error>();
        if io.is_some_and(|io| io.kind() == io::ErrorKind::StorageFull) {
            return Problem::Full;
        }
        cause = inner.source();
    }
    Problem::broken(error)
}

impl ContentHash {
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for ContentHash {
    type Err = Problem;

    /// Sixty-four small hexadecimal digits, and nothing else.
    fn from_str(text: &str) -> Result<Self, Problem> {
        let malformed = || Problem::broken("a hash that is none");
        let is_small = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
        if text.len() != 64 || !text.bytes().all(is_small) {
            return Err(malformed());
        }
        let mut hash = [0; 32];
        for (byte, pair) in hash.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let pair = str::from_utf8(pair).map_err(|_| malformed())?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| malformed())?;
        }
        Ok(Self(hash))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_is_kept_under_its_hash_in_a_folder_and_in_memory() {
        let folder = tempfile::tempdir().unwrap();
        for blobs in [Blobs::in_folder(folder.path()).unwrap(), Blobs::in_memory()] {
            let hash = blobs.put(b"a receipt".to_vec()).await.unwrap();
            assert_eq!(blobs.put(b"a receipt".to_vec()).await.unwrap(), hash, "once more is once");
            assert_eq!(blobs.get(hash).await.unwrap(), b"a receipt");
            assert_eq!(blobs.list().await.unwrap(), [hash]);
            assert!(blobs.has(hash).await.unwrap());
            blobs.remove(hash).await.unwrap();
            blobs.remove(hash).await.unwrap();
            assert!(!blobs.has(hash).await.unwrap());
        }
    }

    #[tokio::test]
    async fn a_file_that_somebody_changed_on_the_disk_is_not_handed_out() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::in_folder(folder.path()).unwrap();
        let hash = blobs.put(b"one hundred".to_vec()).await.unwrap();
        let name = hash.to_string();
        let path = folder.path().join(&name[..2]).join(&name);
        let changed = std::fs::File::options().write(true).open(path).unwrap();
        changed.set_len(3).unwrap();
        assert!(matches!(blobs.get(hash).await, Err(Problem::Broken(_))));
    }

    #[test]
    fn a_hash_is_read_as_it_was_written_and_nothing_else_is_one() {
        let hash = ContentHash::of(b"x");
        assert_eq!(hash.to_string().parse::<ContentHash>().unwrap(), hash);
        for text in ["", "ab", "../../etc/passwd", &"Z".repeat(64), &"A".repeat(64)] {
            assert!(text.parse::<ContentHash>().is_err(), "{text}");
        }
    }
}
