//! Files that lie beside the database and belong to it: each under the hash of what it holds.

use std::{future::Future, pin::Pin};

use basics::Problem;
use sha2::{Digest as _, Sha256};

use crate::lines::hex;

pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send + 'a>>;

/// Where they are kept; this crate does not know how.
pub trait Files: Send + Sync {
    /// What they are called: the SHA-256 of each, in hexadecimal.
    fn names(&self) -> Later<'_, Vec<String>>;

    /// What one holds; none if it was taken away meanwhile, since nothing named it.
    fn get(&self, name: String) -> Later<'_, Option<Vec<u8>>>;

    fn put(&self, bytes: Vec<u8>) -> Later<'_, ()>;
}

/// Whether this is what the name says.
pub(crate) fn is_named(name: &str, bytes: &[u8]) -> bool {
    hex(Sha256::new().chain_update(bytes)) == name
}
