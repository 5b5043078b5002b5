//! The one way in: acts that change, pages that show, streams that carry files.
//!
//! A capability says what is asked, what the rule is and what is saved. From that the platform
//! gives each act its form page, its JSON call, its permission check, its idempotency key, its
//! single transaction and its journal entry; and each page its permission check and scoped read.

mod act;
mod apart;
mod app;
mod aside;
mod behind;
mod caller;
mod capability;
mod context;
mod explain;
mod feed;
mod form;
mod frame;
mod kept;
mod limits;
mod listeners;
mod openapi;
mod page;
mod perform;
mod protect;
mod read;
mod record;
mod respond;
mod seal;
mod serve;
mod store;
mod stored;
mod stream;
mod unsent;
mod work;

pub use act::{Act, whoever_sees_it};
pub use app::{App, Doorkeeper, Settings};
pub use aside::{Aside, Showing};
pub use behind::{Key, behind, cut};
pub use caller::Caller;
pub use capability::{Capability, Door, MenuEntry, Route};
pub use context::{Context, Cookie, ShownTo};
pub use form::{Field, FieldKind, Form, Upload};
pub use kept::Kept;
pub use limits::Limits;
pub use listeners::{Listeners, look_for_others};
pub use page::{Listed, Page, Screen};
pub use perform::{Done, Entered, perform};
pub use record::{Instance, Record, Subject};
pub use seal::Seal;
pub use serve::router;
pub use stored::{Order, Stored, rows};
pub use stream::{Download, Stream};
pub use work::{Job, News, run_due_jobs, work_now};

use database::Migration;

/// The platform's own tables: sharing, the journal, answers already given, jobs.
pub fn migrations() -> Vec<Migration> {
    let own = [
        Migration {
            name: "acts/0001_answers",
            text: include_str!("../migrations/0001_answers.sql"),
        },
        Migration {
            name: "acts/0002_entries",
            text: include_str!("../migrations/0002_entries.sql"),
        },
    ];
    [sharing::MIGRATIONS, journal::MIGRATIONS, jobs::MIGRATIONS, &own].concat()
}

/// The same with those of these capabilities, in their order.
pub fn migrations_of(capabilities: &[Capability]) -> Vec<Migration> {
    let own = capabilities.iter().flat_map(|capability| capability.migrations.clone());
    migrations().into_iter().chain(own).collect()
}

pub const WORDS: &[(&str, &str)] = &[
    ("en", include_str!("../words/en.ftl")),
    ("fr", include_str!("../words/fr.ftl")),
    ("ar", include_str!("../words/ar.ftl")),
];
