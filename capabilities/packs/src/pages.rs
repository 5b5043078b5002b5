//! Packs on screen.

mod file;
mod list;
mod show;

pub(crate) use file::File;
pub(crate) use list::List;
pub(crate) use show::Show;
