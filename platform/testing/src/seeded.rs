//! Time and chance that hold still.

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicI64, Ordering},
    },
};

use basics::{Chance, Clock, Moment};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Stands until it is moved.
pub struct StandingClock(AtomicI64);

impl StandingClock {
    /// Monday, 15 June 2026, nine in the morning, universal time.
    pub fn new() -> Self {
        Self(AtomicI64::new(1_781_514_000_000_000))
    }

    pub fn advance_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }
}

impl Default for StandingClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Moment {
        Moment::from_micros(self.0.load(Ordering::Relaxed)).expect("a day within our years")
    }
}

/// The n-th id of a name is always the same.
#[derive(Default)]
pub struct SeededChance {
    drawn: Mutex<BTreeMap<String, u64>>,
}

impl SeededChance {
    fn digest(&self, name: &str) -> [u8; 32] {
        let mut drawn = self.drawn.lock().expect("no panic holds it");
        let count = drawn.entry(name.to_owned()).or_default();
        *count += 1;
        Sha256::digest(format!("comity\n{name}\n{count}")).into()
    }
}

impl Chance for SeededChance {
    fn uuid(&self, name: &str) -> Uuid {
        let digest = self.digest(name);
        let bytes = digest[..16].try_into().expect("half of a digest");
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            chunk.copy_from_slice(&self.digest("chance")[..chunk.len()]);
        }
    }
}
