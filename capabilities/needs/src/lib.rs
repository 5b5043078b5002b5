//! Needs: how many people in a place need something, who says so, and as of which day.
//!
//! Whoever keeps a figure owns it and decides who sees it. What nobody counted is unknown, which is
//! not the same as nobody (K30). Later figures of the same place, sector, group and source take the
//! place of earlier ones, which stay readable. Figures of different sources stand side by side:
//! nothing here decides between them or adds them up.

mod brought;
mod correct;
mod figures;
mod follow;
mod form;
mod jobs;
mod need;
mod pages;
mod report;
mod shape;
pub mod store;
#[cfg(test)]
mod tests;
mod withdraw;

pub use figures::Figures;
pub use need::{About, Need, STALE_DAYS, is_stale};
pub use shape::{FiguresShape, NeedShape};
pub use store::Summed;

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("needs.read");
/// Those who enter and correct an organisation's records.
pub const WRITE: Right =
    Right::of("needs.write", &[Role::Editor, Role::AuthorizedOfficer, Role::Secretariat]);

pub fn capability() -> Capability {
    Capability::new("needs")
        .migrations(&[Migration {
            name: "needs/0001_needs",
            text: include_str!("../migrations/0001_needs.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("need", "needs-title")
        .offer(activities::import::Register::of::<jobs::Brought>())
        .menu(22, "needs-menu", "/needs", READ)
        .follow::<Need>(READ)
        .act::<report::Report>()
        .act::<correct::Correct>()
        .act::<withdraw::Withdraw>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .stream::<pages::Csv>()
        .stream::<pages::Xlsx>()
        .hears::<parties::Merged, follow::Follow>()
}
