//! An id that knows what it is an id of.

use std::{fmt, hash, marker::PhantomData, str::FromStr};

use uuid::Uuid;

use crate::Refusal;

/// The id of a `T`: a UUID, version 7 in production, so that it sorts by the time of creation.
pub struct Id<T: ?Sized> {
    uuid: Uuid,
    of: PhantomData<fn() -> T>,
}

impl<T: ?Sized> Id<T> {
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }

    /// An id that is the same in every installation, for what the product ships itself.
    pub const fn well_known(number: u128) -> Self {
        Self::from_uuid(Uuid::from_u128(number))
    }

    /// The id that a name has in a namespace: the same name gives the same id on every machine.
    pub fn named(namespace: &str, name: &str) -> Self {
        let space = Uuid::new_v5(&Uuid::NAMESPACE_URL, namespace.as_bytes());
        Self::from_uuid(Uuid::new_v5(&space, name.as_bytes()))
    }

    pub const fn uuid(self) -> Uuid {
        self.uuid
    }

    /// The same number as the id of something else: for the few tables that hold ids of any kind.
    pub const fn cast<U: ?Sized>(self) -> Id<U> {
        Id::from_uuid(self.uuid)
    }
}

impl<T: ?Sized> FromStr for Id<T> {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        Uuid::try_parse(text).map(Self::from_uuid).map_err(|_| Refusal::new("id", "refused-id"))
    }
}

impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.hyphenated().fmt(f)
    }
}

impl<T: ?Sized> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.uuid)
    }
}

// Derived, these would ask the same of `T`.
impl<T: ?Sized> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for Id<T> {}
impl<T: ?Sized> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T: ?Sized> Eq for Id<T> {}
impl<T: ?Sized> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: ?Sized> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T: ?Sized> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
