//! Obligations: what one party owes another by a day, and whether it was kept.
//!
//! Reports, deliverables, payments, reviews, answers, renewals: other capabilities say what is owed
//! (`owe`), that it was done (`settle`) or that its ground fell away (`drop_of`); people promise
//! and ask by hand. Both sides see the same record. Whose move it is, and since when, is shown for
//! either side alike: an answer that a mission owes is as late as a report that a partner owes.
//! That something is late is worked out, never stored.
//!
//! What is done by a record alone is not ticked off here (`DoneThere`), and what may not be given
//! is not noted as given (`Bar`): capabilities above offer both, and this one knows none of them.

mod about;
mod accept;
mod agree;
mod api;
mod ask;
mod calendar;
mod change_letters;
mod decline;
mod deliver;
mod digest;
mod feed;
mod form;
mod given;
mod jobs;
mod make_calendar;
mod obligation;
mod pages;
mod promise;
mod revoke_calendar;
mod rhythm;
mod send_back;
mod shape;
mod sort;
mod stage;
mod state;
mod store;
#[cfg(test)]
mod tests;
mod waive;

pub use about::{About, Owing, Part};
pub use api::{Bar, Barring, DoneThere};
pub use given::{drop_of, enter, owe, owe_rhythm, parts_of, rename, settle, state_of};
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
/// One's own letters and calendar: no program makes an address that is read without it.
const OWN: Right = Right::of_members("obligations.own").in_person();

pub fn capability() -> Capability {
    Capability::new("obligations")
        .migrations(&[
            Migration {
                name: "obligations/0001_obligations",
                text: include_str!("../migrations/0001_obligations.sql"),
            },
            Migration {
                name: "obligations/0002_reminders",
                text: include_str!("../migrations/0002_reminders.sql"),
            },
        ])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("obligation", "obligations-title")
        .menu(5, "obligations-menu", "/obligations", READ)
        .link("/account", "obligations-own", "/account/reminders", OWN)
        .follow::<Obligation>(READ)
        .act::<promise::Promise>()
        .act::<ask::Ask>()
        .act::<agree::Agree>()
        .act::<decline::Decline>()
        .act::<deliver::Deliver>()
        .act::<accept::Accept>()
        .act::<send_back::SendBack>()
        .act::<waive::Waive>()
        .act::<change_letters::ChangeLetters>()
        .act::<make_calendar::MakeCalendar>()
        .act::<revoke_calendar::RevokeCalendar>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .page::<pages::Own>()
        .stream::<feed::Feed>()
        .job::<jobs::Remind>()
        .hears::<people::ShutOut, jobs::EndCalendar>()
        .offer(attachments::Withdrawable(<Obligation as acts::Record>::KIND))
        .hears::<parties::Merged, jobs::Follow>()
}
