//! Comments: what people say beside a record of any kind.
//!
//! A comment is seen by whoever sees the record that it is about, and by nobody else: its list is
//! only handed out for a record that was judged visible. The act that leaves one is in the
//! capability of that record.

mod comment;
mod pages;
mod shape;
mod store;

pub use comment::{About, Comment};
pub use pages::panel;
pub use shape::CommentShape;
pub use store::{list, save};

use acts::Capability;
use database::Migration;

pub fn capability() -> Capability {
    Capability::new("comments")
        .migrations(&[Migration {
            name: "comments/0001_comments",
            text: include_str!("../migrations/0001_comments.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
}
