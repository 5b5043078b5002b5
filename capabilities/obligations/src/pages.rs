//! Obligations on screen.

mod list;
mod narrowing;
mod show;
mod word;

pub(crate) use list::List;
pub(crate) use show::Show;
