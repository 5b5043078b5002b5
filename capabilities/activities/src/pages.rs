//! Activities on screen.

pub mod file;
pub(crate) mod history;
mod list;
mod narrowing;
mod show;
mod stale;
pub mod word;

pub(crate) use list::List;
pub use list::figure;
pub use narrowing::{Asked, address, ask, asked, bar, place_asked};
pub(crate) use show::Show;
pub(crate) use stale::Stale;
