//! Focal points: whom one turns to at an organisation, for a topic, in a place, in a language.
//!
//! A focal point is a post with a person in it: a member of staff, never one of those whom the
//! organisation serves (K35). It has ways to reach them, hours in a time zone, languages, who
//! stands in, a day of departure and a handover. The organisation names it itself; the secretariat
//! does for one that nobody has claimed, by an act of its own.
//!
//! *Confirm or expire.* Each is to be confirmed every 90 days. The check is owed by whoever keeps
//! it to themselves, as one obligation after another, so that it is reminded of with everything
//! else that is owed. What nobody confirmed 14 days later is shown as not confirmed, behind all
//! others; nothing is deleted because time passes. From the day of departure on the stand-in
//! answers; where there is none, the gap is shown.
//!
//! The *directory* answers a question and says why: whoever answers for the place itself, then for
//! an area around it, in the language that was asked for, then in others (`ladder`).
//!
//! Numbers of people are personal data: level MODERATE and for partners unless the organisation
//! says otherwise, and carried away (cards, printed lists) only as far as the mark lets them be
//! passed on (R8.10). *Liaison offices* are where an organisation or a mission receives partners.

mod act;
mod announce_departure;
mod change;
mod change_office;
mod channel;
mod close_office;
mod confirm;
mod contact;
mod end;
mod focal_point;
mod form;
mod hand_over;
mod hours;
mod jobs;
mod ladder;
mod name;
mod name_for;
mod office;
mod open_office;
mod pages;
mod shape;
mod stand_in;
mod store;
#[cfg(test)]
mod tests;
mod topic;
mod vcard;

pub use channel::{Channel, ChannelKind};
pub use contact::{Contact, bits};
pub use focal_point::{Answers, Check, FocalPoint, Reliance, Tenure};
pub use hours::{Clock, Hours, Weekday, Zone};
pub use ladder::{Near, Rung};
pub use office::{Closed, Office};
pub use shape::{FocalPointShape, OfficeShape};
pub use store::{count_in, offices_in};
pub use topic::Topic;

use acts::{Capability, Context};
use basics::{Problem, Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("focal_points.read");
/// An organisation's own people say whom one turns to; the secretariat does for the unclaimed.
const WRITE: Right = Right::of(
    "focal_points.write",
    &[Role::Editor, Role::OrganisationAdministrator, Role::AuthorizedOfficer, Role::Secretariat],
);
/// The secretariat names those of the unclaimed.
const KEEP: Right = Right::of("focal_points.keep", &[Role::Secretariat]);

pub fn capability() -> Capability {
    Capability::new("focal_points")
        .migrations(&[Migration {
            name: "focal_points/0001_focal_points",
            text: include_str!("../migrations/0001_focal_points.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("focal_point", "focal-points-title")
        .shares("focal_point_office", "focal-points-offices")
        .menu(31, "focal-points-menu", "/focal-points", READ)
        .link("/parties/{id}", "focal-points-title", "/parties/{id}/focal-points", READ)
        .link("/parties/{id}/about", "focal-points-title", "/parties/{id}/focal-points", READ)
        .follow::<FocalPoint>(READ)
        .follow::<Office>(READ)
        .act::<name::Name>()
        .act::<name_for::NameFor>()
        .act::<change::Change>()
        .act::<confirm::Confirm>()
        .act::<stand_in::StandIn>()
        .act::<announce_departure::AnnounceDeparture>()
        .act::<hand_over::HandOver>()
        .act::<end::End>()
        .act::<open_office::OpenOffice>()
        .act::<change_office::ChangeOffice>()
        .act::<close_office::CloseOffice>()
        .page::<pages::Directory>()
        .page::<pages::Sheet>()
        .page::<pages::Show>()
        .page::<pages::OfParty>()
        .page::<pages::Offices>()
        .page::<pages::ShowOffice>()
        .stream::<pages::Card>()
        .stream::<pages::Cards>()
        .hears::<parties::Merged, jobs::Follow>()
        .hears::<parties::Renamed, jobs::FollowName>()
        .hears::<obligations::Turned, jobs::Checked>()
}

/// Enters one as it stands, its check owed, journaled for its owner: for a world that is made.
pub async fn enter(cx: &mut Context, it: FocalPoint) -> Result<(), Problem> {
    let it = act::kept(cx, it).await?;
    cx.leave(&it)
}

/// The same of an office.
pub async fn enter_office(cx: &mut Context, office: Office) -> Result<(), Problem> {
    let office = act::kept_office(cx, office).await?;
    cx.leave(&office)
}
