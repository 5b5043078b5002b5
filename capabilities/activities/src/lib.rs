//! Activities: who does what, where, when, for whom.
//!
//! Each belongs to its reporting organisation, which decides who sees it. Exact sites and contacts
//! are narrower records of their own. Nothing changes because time passes: what looks out of date
//! is marked stale (K28). Mission-run activities are set apart from humanitarian ones (R7.9).

mod activity;
mod comment;
mod confirm;
mod correct;
mod follow;
mod footprint;
mod form;
pub mod import;
mod kind;
mod pages;
mod people;
mod release;
mod report;
mod revoke;
mod round;
mod sector;
mod shape;
mod status;
pub mod store;
#[cfg(test)]
mod tests;
mod withdraw;

pub use activity::{Activity, Contact, Site, narrower, web_address};
pub use footprint::Footprint;
pub use form::{
    questions::{groups, sectors},
    whereabouts::{look_up, with_code},
};
pub use kind::{Kind, MissionProgramme, Modality, PopulationGroup};
pub use pages::{Asked, address, ask, asked, bar, figure, file, place_asked, word};
pub use people::{Headcount, PEOPLE_MAX};
pub use round::{Rhythm, Round};
pub use sector::Sector;
pub use shape::{ActivityShape, ContactShape, HeadcountShape, SiteShape};
pub use status::{STALE_DAYS, Status};

use acts::{Capability, Context, News};
use basics::{Id, Problem, Right, Role};
use database::Migration;
use serde::{Deserialize, Serialize};

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("activities.read");
/// Those who enter and correct an organisation's records.
pub const WRITE: Right =
    Right::of("activities.write", &[Role::Editor, Role::AuthorizedOfficer, Role::Secretariat]);

/// What other capabilities are told when activities are new, changed or withdrawn.
#[derive(Debug, Serialize, Deserialize)]
pub struct Changed {
    pub activities: Vec<Id<Activity>>,
}

impl News for Changed {
    const TOLD: &'static str = "activities.changed";
}

/// Tells whoever listens that an activity changed.
pub(crate) async fn tell(cx: &mut Context, activity: &Activity) -> Result<(), Problem> {
    cx.announce(&Changed { activities: vec![activity.id] }).await
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "activities/0001_activities",
        text: include_str!("../migrations/0001_activities.sql"),
    },
    Migration {
        name: "activities/0002_imports",
        text: include_str!("../migrations/0002_imports.sql"),
    },
    Migration { name: "activities/0003_near", text: include_str!("../migrations/0003_near.sql") },
    Migration {
        name: "activities/0004_sources",
        text: include_str!("../migrations/0004_sources.sql"),
    },
    Migration {
        name: "activities/0005_listings",
        text: include_str!("../migrations/0005_listings.sql"),
    },
    Migration {
        name: "activities/0006_registers",
        text: include_str!("../migrations/0006_registers.sql"),
    },
    Migration {
        name: "activities/0007_rounds",
        text: include_str!("../migrations/0007_rounds.sql"),
    },
    Migration {
        name: "activities/0008_response",
        text: include_str!("../migrations/0008_response.sql"),
    },
    Migration {
        name: "activities/0009_stated",
        text: include_str!("../migrations/0009_stated.sql"),
    },
];

pub fn capability() -> Capability {
    Capability::new("activities")
        .migrations(MIGRATIONS)
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .words(exchange::WORDS)
        .words(&[
            ("en", include_str!("../words/import/en.ftl")),
            ("fr", include_str!("../words/import/fr.ftl")),
            ("ar", include_str!("../words/import/ar.ftl")),
        ])
        .shares("activity", "activities-title")
        .offer(import::Register::of::<import::Activities>())
        .menu(10, "activities-menu", "/activities", READ)
        .menu(12, "activities-import-menu", "/imports", WRITE)
        .follow::<Activity>(READ)
        .follow::<import::Import>(WRITE)
        .act::<report::Report>()
        .act::<correct::Correct>()
        .act::<confirm::Confirm>()
        .act::<withdraw::Withdraw>()
        .act::<release::Release>()
        .act::<revoke::Revoke>()
        .act::<comment::Comment>()
        .act::<import::Bring>()
        .act::<import::MatchColumns>()
        .act::<import::Commit>()
        .act::<import::Discard>()
        .act::<import::Decide>()
        .act::<import::Mending>()
        .act::<import::ForgetSaved>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .page::<pages::Stale>()
        .page::<import::List>()
        .page::<import::Show>()
        .page::<import::SavedList>()
        .stream::<import::Verdicts>()
        .job::<import::JudgePiece>()
        .job::<import::EnterPiece>()
        .job::<import::Forget>()
        .hears::<parties::Merged, follow::Follow>()
        .hears::<parties::Merged, import::FollowMerge>()
}

/// Rules know no database; folding a text needs none.
fn folded(text: &str) -> String {
    database::fold(text)
}
