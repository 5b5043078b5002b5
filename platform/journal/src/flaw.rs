//! What can be wrong with a key, a leaf, a note, a checkpoint or a proof.

use basics::Problem;

/// Why something of the journal was not accepted or not signed. For the log and for tests: the
/// sentences that people read are the verifier's and the pages'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    #[error("malformed {0}")]
    Malformed(&'static str),
    #[error("{0} is too large")]
    TooLarge(&'static str),
    /// A number with a fraction, or nesting too deep: it has no one form as text.
    #[error("content has no canonical form: {0}")]
    NotCanonical(&'static str),
    #[error("not signed with the expected key")]
    Unsigned,
    #[error("the signature of the expected key does not verify")]
    Forged,
    #[error("the checkpoint is of another log than the key")]
    OtherLog,
    #[error("the proof does not lead to the root")]
    NotProven,
    #[error("the leaf or the tree that the proof names is not there")]
    OutOfRange,
    /// The acts' running tree and the leaves that were read back are two different trees.
    #[error("the tree that was kept is not the tree that was read back")]
    NotRecomputed,
    #[error("the leaves under the signed checkpoint of size {0} are no longer those signed")]
    Rewritten(u64),
}

impl From<Flaw> for Problem {
    fn from(flaw: Flaw) -> Self {
        Self::broken(format_args!("journal: {flaw}"))
    }
}
