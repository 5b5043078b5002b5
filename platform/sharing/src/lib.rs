//! Who may see a record: ONE rule that both judges a row and filters a list.
//!
//! A record has an owner, a level (the harm that a leak would do), a TLP mark (the re-sharing) and
//! an audience. A viewer is resolved anew at each request. `Viewer::may_see` judges; `Viewer::sees`
//! says the same in SQL; a property test holds that they agree on both engines. Only a
//! `Visible<T>` can be shown, and only a judgement makes one.

mod audience;
mod class;
mod constituency;
mod level;
mod release;
mod rule;
mod store;
mod viewer;
mod visible;

#[cfg(test)]
mod tests;

pub use audience::{Audience, AudienceKind, Member};
pub use class::Class;
pub use constituency::Constituency;
pub use level::{Level, Tlp};
pub use release::Release;
pub use rule::Share;
pub use store::{
    Classes, Reading, adhere, adherence, among, audiences_for, audiences_known_to, choose_audience,
    classes_for, coordinate, coordinators_of, enrol, eyes_of, find_audience, find_known_audience,
    list_reads, members_of, members_of_all, name_audience, note_read, number_classes, read_release,
    release, releases_of, relieve, revoke, save_audience, save_member, take_out, viewer,
};
pub use viewer::Viewer;
pub use visible::{Open, Shared, Visible};

use database::Migration;

pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "sharing/0001_sharing",
        text: include_str!("../migrations/0001_sharing.sql"),
    },
    Migration {
        name: "sharing/0002_audiences",
        text: include_str!("../migrations/0002_audiences.sql"),
    },
    Migration {
        name: "sharing/0003_classes",
        text: include_str!("../migrations/0003_classes.sql"),
    },
];

pub const WORDS: &[(&str, &str)] = &[
    ("en", include_str!("../words/en.ftl")),
    ("fr", include_str!("../words/fr.ftl")),
    ("ar", include_str!("../words/ar.ftl")),
];
