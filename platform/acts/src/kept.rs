//! What is costly to work out and the same for every viewer: kept until its version changes.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex},
};

use sharing::Open;

use crate::Context;

/// One value of each type, with the version it was worked out from. Only for what is open to every
/// viewer: the bound on `Open` keeps a viewer's own answers out of it.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<TypeId, (i64, Anything)>>);

type Anything = Arc<dyn Any + Send + Sync>;

impl Context {
    /// The value, if it was worked out from this version.
    pub fn kept<T: Open + Send + Sync + 'static>(&self, version: i64) -> Option<Arc<T>> {
        let kept = self.app.kept.0.lock().expect("no panic holds it");
        let (known, value) = kept.get(&TypeId::of::<T>())?;
        (*known == version).then(|| Arc::clone(value).downcast().ok()).flatten()
    }

    /// Keeps a value for the requests to come.
    pub fn keep<T: Open + Send + Sync + 'static>(&self, version: i64, value: &Arc<T>) {
        let value: Anything = Arc::<T>::clone(value);
        let mut kept = self.app.kept.0.lock().expect("no panic holds it");
        kept.insert(TypeId::of::<T>(), (version, value));
    }
}
