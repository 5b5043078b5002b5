//! Further questions in the forms of those who ask them, and questions as the secretariat types
//! them.

mod further;
pub(crate) mod typed;

pub use further::{ASKED, Asking, Typed, WHY};
