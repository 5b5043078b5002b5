//! Obligations: what one party owes another by a day, and whether it was kept.
//!
//! Reports, deliverables, payments, reviews, answers, renewals: other capabilities say what is owed
//! (`owe`), that it was done (`settle`) or that its ground fell away (`drop_of`); people promise
//! and ask by hand. Both sides see the same record. Whose move it is, and since when, is shown for
//! either side alike: an answer that a mission owes is as late as a report that a partner owes.
//! That something is late is worked out, never stored.

mod about;
mod accept;
mod agree;
mod ask;
mod decline;
mod deliver;
mod form;
mod given;
mod jobs;
mod obligation;
mod pages;
mod promise;
mod rhythm;
mod send_back;
mod shape;
mod sort;
mod state;
mod store;
#[cfg(test)]
mod tests;
mod waive;

pub use about::{About, Owing};
pub use given::{drop_of, enter, owe, owe_rhythm, settle};
pub use jobs::Turned;
pub use obligation::{ANSWER_DAYS, Obligation};
pub use pages::{Glance, SideShown, glance, glance_section};
pub use rhythm::{Rhythm, Round};
pub use shape::ObligationShape;
pub use sort::Sort;
pub use state::{State, Timing};

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("obligations.read");
/// Those who prepare an organisation's records promise, ask and deliver for it.
pub const WRITE: Right = Right::of("obligations.write", &[Role::Editor, Role::AuthorizedOfficer]);
/// Who accepts, sends back, waives, agrees and declines for an organisation (R1.3).
pub const COMMIT: Right = Right::of("obligations.commit", &[Role::AuthorizedOfficer]);

pub fn capability() -> Capability {
    Capability::new("obligations")
        .migrations(&[Migration {
            name: "obligations/0001_obligations",
            text: include_str!("../migrations/0001_obligations.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("obligation", "obligations-title")
        .menu(5, "obligations-menu", "/obligations", READ)
        .follow::<Obligation>(READ)
        .act::<promise::Promise>()
        .act::<ask::Ask>()
        .act::<agree::Agree>()
        .act::<decline::Decline>()
        .act::<deliver::Deliver>()
        .act::<accept::Accept>()
        .act::<send_back::SendBack>()
        .act::<waive::Waive>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .hears::<parties::Merged, jobs::Follow>()
}
