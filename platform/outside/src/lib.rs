//! What is not in the database: letters by mail, handed over without anybody waiting for them,
//! files, which are on the disk before anything speaks of them, documents on paper, and the key
//! that signs what leaves.
//!
//! Nothing here is a global: the server makes one `Outside` from what the operator decided, and the
//! product carries it. Without mail everything works; whoever invites then passes the link on.

mod blobs;
mod letter;
mod mailer;
mod press;
mod signet;
#[cfg(test)]
mod tests;

pub use blobs::{Blobs, ContentHash};
pub use letter::{Letter, LetterMark};
pub use mailer::{Delivery, Mailer, Post, Relay};
pub use press::{CHARACTERS_MAX, Document, Part, Press, Typesetter};
pub use signet::Signet;

/// The product's ways out. Cheap to clone; by default no letter leaves, and files are kept in
/// memory.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    pub mailer: Mailer,
    pub blobs: Blobs,
    pub press: Press,
    pub signet: Signet,
}
