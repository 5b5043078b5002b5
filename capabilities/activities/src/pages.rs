//! Activities on screen.

mod list;
mod narrowing;
mod show;

pub(crate) use list::List;
pub(crate) use narrowing::{Asked, asked};
pub(crate) use show::Show;
