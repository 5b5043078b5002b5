//! What goes out of the house: letters by mail, handed over without anybody waiting for them, and
//! documents on paper.
//!
//! Nothing here is a global: the server makes one `Outside` from what the operator decided, and the
//! product carries it. Without mail everything works; whoever invites then passes the link on.

mod letter;
mod mailer;
mod press;
#[cfg(test)]
mod tests;

pub use letter::{Letter, LetterMark};
pub use mailer::{Delivery, Mailer, Post, Relay};
pub use press::{CHARACTERS_MAX, Document, Part, Press, Typesetter};

/// The product's ways out. Cheap to clone; by default all are shut.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    pub mailer: Mailer,
    pub press: Press,
}
