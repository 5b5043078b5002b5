//! Checks what a Comity journal exports, and the receipts and checkpoints that it gives out.
//!
//! It shares no code with the server, so that two implementations check each other, and it needs
//! neither network nor clock. The formats are in `README.md`.

mod export;
mod finding;
mod growth;
mod keep;
mod leaf;
mod note;
mod receipt;
#[cfg(test)]
mod tests;
mod tree;
mod words;

pub use export::check_export;
pub use finding::{Finding, Refused, Stopped};
pub use growth::check_growth;
pub use keep::{Kept, NotKept, keep};
pub use note::{Checkpoint, Key};
pub use receipt::check_receipt;
pub use words::{Language, Sentence};
