//! The tamper-evident record: salted leaves, RFC 6962 trees, signed checkpoints, proofs, exports.
//!
//! One log for each compartment (an owning organisation, a forum, the instance). Whoever keeps a
//! checkpoint elsewhere sees any later change of what stood under it. The separate `verifier`
//! checks all of this with code of its own; the formats are in its `README.md`.

mod canonical;
mod checkpoint;
mod export;
mod file;
mod flaw;
mod hash;
mod key;
mod leaf;
mod note;
mod proof;
mod prove;
mod receipt;
mod store;
#[cfg(test)]
mod tests;
mod tree;
mod whole;

pub use checkpoint::{Checkpoint, Recomputed};
pub use export::{Export, ExportLine};
pub use file::{open_file, sign_file};
pub use flaw::Flaw;
pub use hash::Hash;
pub use key::{SigningKey, VerifierKey};
pub use leaf::{CONTENT_BYTES_MAX, Commitment, Content, Deed, Leaf};
pub use note::{open as open_note, sign as sign_note};
pub use proof::{Consistency, Inclusion};
pub use prove::{Found, find_leaf, growth, receipt};
pub use receipt::{Growth, Receipt};
pub use store::{
    Change, Cursor, Entry, INSTANCE, Log, Written, append, changes, checkpoint, export,
    has_changed, has_grown, instance, last_checkpoint_at, latest_checkpoint, list_entries,
    list_logs, list_of_record, log_of, newest_turn, origin, settle_turns, signer, uncovered_since,
};
pub use tree::{Frontier, Node, Run, SIZE_MAX, nodes_of, root_of};
pub use whole::{Flawed, Head, Whole, heads, verify};

pub const MIGRATIONS: &[database::Migration] = &[
    database::Migration {
        name: "journal/0001_journal",
        text: include_str!("../migrations/0001_journal.sql"),
    },
    database::Migration {
        name: "journal/0002_receipts",
        text: include_str!("../migrations/0002_receipts.sql"),
    },
    database::Migration {
        name: "journal/0003_turns",
        text: include_str!("../migrations/0003_turns.sql"),
    },
];
