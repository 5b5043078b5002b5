//! Time and chance, which are arguments everywhere.

use crate::{Id, Moment};

/// What time it is.
pub trait Clock: Send + Sync {
    fn now(&self) -> Moment;
}

/// Where ids and secrets come from.
pub trait Chance: Send + Sync {
    /// A new id. `name` describes the record in a few words: in tests the id derives from a seed
    /// and this name, so that records that a viewer cannot see cannot shift the ids of others.
    fn uuid(&self, name: &str) -> uuid::Uuid;

    /// Fills the bytes with what nobody can guess.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Chance + '_ {
    pub fn id<T>(&self, name: &str) -> Id<T> {
        Id::from_uuid(self.uuid(name))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}
