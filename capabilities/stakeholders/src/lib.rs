//! Stakeholders: who is in a place, what for, how they stand to each other, and who is not heard.
//!
//! The map of a place is a page in two parts. What *records say*: organisations by their
//! activities, profiles, offices, focal points and offers, as far as each is shared with whoever
//! looks. And what *people recorded*: groups and offices that have no account here (a council of
//! elders, a women's association, a transhumance committee), with those for whom they speak, how
//! one approaches them, and when somebody heard them. No person is recorded: a chief stands there
//! as an office, and nobody of those who are served at all (K35).
//!
//! *Who sees it.* Whoever records a stakeholder owns it. It begins HIGH and for the own
//! organisation; the owner may widen that, never to everybody and never to LOW. A relation is seen
//! by whoever sees both ends. One *in tension* stays within the owner's organisation whatever else
//! is shown: one person proposes to whom it is shown and why, another one agrees after fresh proof,
//! and either takes that back alone. So no single account, lost or forced, tells who is against
//! whom; and its level stays HIGH, which no audience carries to the mission, the force or the State
//! (R8.3).
//!
//! *Confirm or expire.* Each is to be confirmed every year; what nobody confirmed is shown so.
//!
//! *Who is not heard.* Of each community, whether somebody that speaks for it was heard within a
//! year. Where nothing says that they are there, that is said, and never that nobody is (K30).

mod act;
mod agree_showing;
mod body;
mod change;
mod community;
mod confirm;
mod end;
mod end_relation;
mod form;
mod hear;
mod hearing;
mod jobs;
mod keep_back;
mod pages;
mod propose_showing;
mod record;
mod relate;
mod relation;
mod shape;
mod stakeholder;
mod store;
#[cfg(test)]
mod tests;
mod voice;

pub use body::{Body, Influence};
pub use community::Community;
pub use hearing::Hearing;
pub use relation::{Other, Relation, Showing, Sort};
pub use shape::{RelationShape, StakeholderShape};
pub use stakeholder::{Check, Reliance, Stakeholder};
pub use voice::{Evidence, Known, State, Voice, voices};

use acts::{Capability, Context};
use basics::{Problem, Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("stakeholders.read");
/// An organisation's own people record whom they know.
const WRITE: Right = Right::of(
    "stakeholders.write",
    &[Role::Editor, Role::OrganisationAdministrator, Role::AuthorizedOfficer],
);
/// Who agrees, after a colleague proposed it, that a tension is shown to others: in person.
const AGREE: Right =
    Right::of("stakeholders.agree", &[Role::OrganisationAdministrator, Role::AuthorizedOfficer])
        .in_person();

pub fn capability() -> Capability {
    Capability::new("stakeholders")
        .migrations(&[Migration {
            name: "stakeholders/0001_stakeholders",
            text: include_str!("../migrations/0001_stakeholders.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("stakeholder", "stakeholders-title")
        .shares("stakeholder_relation", "stakeholders-relations")
        .menu(24, "stakeholders-menu", "/stakeholders", READ)
        .link("/places/{id}", "stakeholders-map", "/places/{id}/stakeholders", READ)
        .follow::<Stakeholder>(READ)
        .follow::<Relation>(READ)
        .act::<record::Record>()
        .act::<change::Change>()
        .act::<confirm::Confirm>()
        .act::<end::End>()
        .act::<hear::Hear>()
        .act::<relate::Relate>()
        .act::<propose_showing::ProposeShowing>()
        .act::<agree_showing::AgreeShowing>()
        .act::<keep_back::KeepBack>()
        .act::<end_relation::EndRelation>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .page::<pages::ShowRelation>()
        .page::<pages::Map>()
        .hears::<parties::Merged, jobs::Follow>()
        .hears::<obligations::Turned, jobs::Checked>()
}

/// Enters one as it stands, its check owed, journaled for its owner: for a world that is made.
pub async fn enter(cx: &mut Context, it: Stakeholder) -> Result<(), Problem> {
    let it = act::kept(cx, it).await?;
    cx.leave(&it)
}

/// The same of a hearing, told after those before it.
pub async fn enter_hearing(
    cx: &mut Context,
    of: &Stakeholder,
    hearing: &Hearing,
) -> Result<(), Problem> {
    store::save_hearing(cx, of, hearing).await
}

/// The same of a relation.
pub async fn enter_relation(cx: &mut Context, it: &Relation) -> Result<(), Problem> {
    store::save_relation(cx, it).await?;
    cx.leave(it)
}
