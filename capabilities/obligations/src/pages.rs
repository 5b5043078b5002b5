//! Obligations on screen.

mod glance;
mod list;
mod narrowing;
mod own;
mod show;
pub(crate) mod word;

pub use glance::{Glance, glance, glance_section};
pub(crate) use list::List;
pub use list::SideShown;
pub(crate) use own::Own;
pub(crate) use show::Show;
