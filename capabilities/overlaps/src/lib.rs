//! Overlaps: where two organisations may be at the same thing, to look at together (R4.2, R7.*,
//! K29).
//!
//! A case is two organisations in one sector and area. It is found when a record changes, or by a
//! full look on demand; it is shown first, and only, to the two organisations and to whoever
//! coordinates in the audiences of both records (R7.4), and to nobody who may not see an activity
//! of each side. People discuss and judge it; their verdict stays when the data is refreshed. There
//! is no ranking of organisations, and nothing is counted that somebody may not see.

mod act;
mod case;
mod discuss;
mod encounters;
mod follow_merge;
#[cfg(test)]
mod given;
mod ground;
mod judge;
mod likeness;
mod look;
mod look_all;
mod look_through;
mod meeting;
mod pages;
mod proposal;
mod reason;
mod reopen;
mod resolve;
mod shape;
mod store;
#[cfg(test)]
mod tests;

pub use case::{Case, Hand, Judgement, Stage, Verdict};
pub use encounters::{Encounter, Encounters};
pub use ground::{Ground, Lie};
pub use likeness::{Days, Gist, Groups, Likeness, SharedDays};
pub use look_all::look_everywhere;
pub use meeting::{Located, Meeting, Nearness, Pair, pairs};
pub use proposal::{Matter, Openness, Proposal, Tally};
pub use reason::{Reason, Strength};
pub use shape::CaseShape;

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it concerns them.
const READ: Right = Right::of_members("overlaps.read");
/// Those who speak for their organisation in a case; where it coordinates, for that too.
const WRITE: Right =
    Right::of("overlaps.write", &[Role::Editor, Role::AuthorizedOfficer, Role::Secretariat]);
/// The secretariat asks for a full look.
const KEEP: Right = Right::of("overlaps.keep", &[Role::Secretariat]);

pub fn capability() -> Capability {
    Capability::new("overlaps")
        .migrations(&[Migration {
            name: "overlaps/0001_overlaps",
            text: include_str!("../migrations/0001_overlaps.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(23, "overlaps-menu", "/overlaps", READ)
        .act::<look_all::LookAll>()
        .act::<discuss::Discuss>()
        .act::<judge::Judge>()
        .act::<resolve::Resolve>()
        .act::<reopen::Reopen>()
        .follow_as::<Case>(act::FILED, READ, |case| (case.id.uuid(), case.path()))
        .page::<pages::List>()
        .page::<pages::Show>()
        .hears::<activities::Changed, look::Look>()
        .hears::<parties::Merged, follow_merge::FollowMerge>()
        .job::<look_through::LookThrough>()
        .job::<look_through::Sweep>()
        .job::<look_all::LookEverywhere>()
}
