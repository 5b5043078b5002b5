//! Overlaps on screen.

mod list;
mod named;
mod show;
mod sides;

pub(crate) use list::List;
pub(crate) use named::Named;
pub(crate) use show::Show;
