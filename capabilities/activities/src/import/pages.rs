//! Imports on screen, and as files to send back.

mod list;
mod mend;
mod said;
mod saved;
mod show;
mod tables;
mod verdicts;

pub(crate) use list::List;
pub(crate) use mend::mending_form;
pub(crate) use saved::{SavedList, kind_of, meaning};
pub(crate) use show::Show;
pub(crate) use verdicts::Verdicts;
