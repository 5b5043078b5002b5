//! What was seen of each value of a column: how often, and what the tests said of it.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use foldhash::fast::RandomState;

use crate::schema::Datatype;

/// A value is judged once and counted from then on.
#[derive(Default)]
pub(super) struct Memo {
    values: HashMap<Box<str>, Seen, RandomState>,
    /// There was no room for a value: what was counted is not all.
    pub(super) overflowed: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) verdict: u64,
    pub(super) datatype: Datatype,
    pub(super) count: u64,
    /// Values count from 0 in the order in which they came.
    order: usize,
}

/// The keys that came, of which none may come twice.
#[derive(Default)]
pub(super) struct Known {
    keys: HashSet<u64, RandomState>,
    /// There was no room for a key: what came twice was not all found.
    pub(super) overflowed: bool,
}

/// The memory that all memos share, and the keys that all tests for repetitions do.
pub(super) struct Room {
    bytes: usize,
    keys: usize,
}

/// A place in the table, and the value's own allocation.
const VALUE_BYTES: usize = 96;
/// A column with more values is none in which the same come back.
const VALUES_MAX: usize = 1 << 16;

impl Room {
    const BYTES: usize = 24 << 20;
    const KEYS: usize = 4 << 20;

    pub(super) fn new() -> Self {
        Self { bytes: Self::BYTES, keys: Self::KEYS }
    }

    pub(super) fn take(&mut self, text: &str) -> bool {
        let left = self.bytes.checked_sub(text.len() + VALUE_BYTES);
        self.bytes = left.unwrap_or(self.bytes);
        left.is_some()
    }
}

impl Known {
    /// Whether the key came before.
    pub(super) fn again(&mut self, key: u64, room: &mut Room) -> bool {
        if self.keys.contains(&key) {
            return true;
        }
        if room.keys == 0 {
            self.overflowed = true;
        } else {
            room.keys -= 1;
            self.keys.insert(key);
        }
        false
    }
}

impl Memo {
    /// What was seen of the value, counting this time too.
    #[inline]
    pub(super) fn again(&mut self, text: &str) -> Option<Seen> {
        let seen = self.values.get_mut(text)?;
        seen.count += 1;
        Some(*seen)
    }

    /// Remembers a value that was not known.
    pub(super) fn first(&mut self, text: &str, verdict: u64, datatype: Datatype, room: &mut Room) {
        let order = self.values.len();
        if order == VALUES_MAX || !room.take(text) {
            self.overflowed = true;
            return;
        }
        if let Entry::Vacant(place) = self.values.entry(text.into()) {
            place.insert(Seen { verdict, datatype, count: 1, order });
        }
    }

    /// Each value and how often it was seen, in the order in which they came.
    pub(super) fn counts(&self) -> Vec<(&str, u64)> {
        let mut counts: Vec<(&str, &Seen)> =
            self.values.iter().map(|(text, seen)| (&**text, seen)).collect();
        counts.sort_unstable_by_key(|(_, seen)| seen.order);
        counts.into_iter().map(|(text, seen)| (text, seen.count)).collect()
    }
}
