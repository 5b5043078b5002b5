//! Files that leave the house under its name: signed with the key that signs the journal.

use std::{fmt, sync::Arc};

use basics::Problem;

/// Signs a body as this installation: the name that signs, what kind of file it is, the body.
type Sign = dyn Fn(&str, &str, &str) -> Result<String, String> + Send + Sync;

/// Whoever holds the key signs; the product only says what. By default nobody does.
#[derive(Clone, Default)]
pub struct Signet {
    sign: Option<Arc<Sign>>,
}

impl Signet {
    pub fn with(
        sign: impl Fn(&str, &str, &str) -> Result<String, String> + Send + Sync + 'static,
    ) -> Self {
        Self { sign: Some(Arc::new(sign)) }
    }

    /// The whole file: what was signed, the signature, and the body.
    pub fn sign(&self, name: &str, kind: &str, body: &str) -> Result<String, Problem> {
        let sign = self.sign.as_ref().ok_or_else(|| Problem::broken("nobody signs"))?;
        sign(name, kind, body).map_err(Problem::broken)
    }
}

impl fmt::Debug for Signet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signet").field("is_there", &self.sign.is_some()).finish()
    }
}
