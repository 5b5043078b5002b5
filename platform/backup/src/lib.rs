//! A backup: one file with the whole database and the files that belong to it, that proves itself
//! when it is read.
//!
//! The format knows no engine: what was written from SQLite is restored into PostgreSQL and the
//! other way round, and neither needs the engine's own tools. Inside, it is lines of JSON; around
//! that gzip, in pieces of which each vouches for itself and for all before it; around that, where
//! it is locked, age. So `age --decrypt` and `zcat` read it too, long after this program is gone.
//! `docs/operations.md` describes it.

mod files;
mod flaw;
mod lines;
mod lock;
mod pack;
mod restore;
#[cfg(test)]
mod tests;
mod write;

pub use files::{Files, Later};
pub use flaw::Flaw;
pub use lock::{Key, Lock, Recipient, new_key};
pub use restore::{Restore, restore};
pub use write::{About, write};

use std::collections::BTreeSet;

use basics::Moment;

/// What a backup turned out to hold.
#[derive(Clone, Debug)]
pub struct Contents {
    pub instance: String,
    pub made: Moment,
    /// The version of the product that wrote it.
    pub product: String,
    pub tables: usize,
    pub rows: u64,
    /// The files that lie beside the database, by their hashes.
    pub files: BTreeSet<String>,
    pub journal: Vec<journal::Head>,
    /// What `seal.key` must hash to for the restored data to be readable in full.
    pub seal_key: String,
    /// The key that signed the backup and signs the journal.
    pub journal_key: journal::VerifierKey,
    /// The keys themselves, if they were asked for.
    pub keys: Vec<(String, Vec<u8>)>,
}

/// How far it has come, for whoever waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    Writing { table: &'a str, rows: u64 },
    Filling { table: &'a str, rows: u64 },
    Checking { table: &'a str, rows: u64 },
    Verifying,
}

/// How many rows between two words about them.
const ROWS_BETWEEN: u64 = 10_000;

pub const WORDS: &[words::Source] = &[
    ("en", include_str!("../words/en.ftl")),
    ("fr", include_str!("../words/fr.ftl")),
    ("ar", include_str!("../words/ar.ftl")),
];

/// What `Contents::seal_key` says of a key without telling it.
pub fn fingerprint(key: &[u8]) -> String {
    use sha2::{Digest as _, Sha256};
    let hash = Sha256::new().chain_update(b"comity key v1\n").chain_update(key).finalize();
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
