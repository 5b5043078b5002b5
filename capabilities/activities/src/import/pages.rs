//! Imports on screen, and as files to send back.

mod list;
mod said;
mod show;
mod tables;
mod verdicts;

pub(crate) use list::List;
pub(crate) use show::Show;
pub(crate) use verdicts::Verdicts;
