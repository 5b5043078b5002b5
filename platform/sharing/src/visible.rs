//! A record that its viewer may see.

use std::ops::Deref;

use basics::Problem;
use uuid::Uuid;

use crate::{Share, Viewer};

/// A record that was judged visible to the viewer of this request. Only this can be shown or
/// serialised; there is no other way to make one.
#[derive(Clone, Debug)]
pub struct Visible<T>(T);

/// A record that has an owner, a level and an audience.
pub trait Shared {
    fn uuid(&self) -> Uuid;
    fn share(&self) -> &Share;
}

/// A record that belongs to nobody and that whoever holds the page's right may see: places, the
/// instance itself. Implementing it is a decision; each one says why.
pub trait Open {}

impl<T: Shared> Visible<T> {
    /// Judges once more what the query already filtered: a forgotten filter answers `NotFound`
    /// instead of leaking.
    pub fn judge(viewer: &Viewer, record: T) -> Result<Self, Problem> {
        if viewer.may_see(record.uuid(), record.share()) {
            Ok(Self(record))
        } else {
            Err(Problem::NotFound)
        }
    }
}

impl<T: Open> Visible<T> {
    pub fn open(record: T) -> Self {
        Self(record)
    }
}

impl<T> Visible<T> {
    /// The record itself, for an act that consumes it.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Visible<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
