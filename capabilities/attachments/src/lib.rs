//! Attachments: files that stand beside a record of any kind.
//!
//! A file is seen by whoever sees the record that it is about, and by nobody else. What it is, is
//! told by what it holds; pictures are drawn anew without what their cameras wrote into them. Its
//! bytes lie beside the database, under their hash, before anything in the database names them.
//! The act that leaves one is in the capability of that record: `take` in `parse`, `keep` in
//! `judge`, `save` in `carry_out`.

mod attachment;
mod form;
mod jobs;
mod pages;
mod shape;
mod store;
#[cfg(test)]
mod tests;
mod withdraw;

pub use attachment::{Attachment, Kept, Taken, Withdrawable, Withdrawn};
pub use exchange::media::Media;
pub use form::{ask, keep, maybe_take, take};
pub use pages::panel;
pub use shape::AttachmentShape;
pub use store::{find, list, named, reshare, save};

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may fetch a file, as far as they see the record that it is about.
pub const READ: Right = Right::of_members("attachments.read");
/// Those who prepare an organisation's records take back what it brought.
pub const WITHDRAW: Right =
    Right::of("attachments.withdraw", &[Role::Editor, Role::AuthorizedOfficer]);

pub fn capability() -> Capability {
    Capability::new("attachments")
        .migrations(&[
            Migration {
                name: "attachments/0001_attachments",
                text: include_str!("../migrations/0001_attachments.sql"),
            },
            Migration {
                name: "attachments/0002_withdrawn",
                text: include_str!("../migrations/0002_withdrawn.sql"),
            },
        ])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .act::<withdraw::Withdraw>()
        .stream::<pages::Fetch>()
        .job::<jobs::Sweep>()
        .hears::<parties::Merged, jobs::Follow>()
}
