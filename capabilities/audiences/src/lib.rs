//! Audiences: named, stored sets of parties that a record can be shown to.
//!
//! The product ships some whose members follow from their constituency. An organisation names its
//! own: a working group, the partners of a project. It alone changes who belongs to it, from today
//! on; whoever is taken out loses sight at once. Members see who else is in it; to everybody else
//! it does not exist. Its keeper says who coordinates there, and the secretariat in those that the
//! product ships: a coordinator is told of the overlaps between what it sees there (R7.4).
//!
//! An audience that has ended opens nothing: what was shown to it falls back to its owners alone.
//! No record is moved to another audience, since only its owner decides who else sees it.

mod act;
mod add;
mod coordinate;
mod end;
mod form;
mod named;
mod open;
mod pages;
mod relieve;
mod rename;
mod shape;
mod store;
mod take_out;
#[cfg(test)]
mod tests;

pub use named::Named;
pub use shape::AudienceShape;

use acts::Capability;
use basics::{Right, Role};

const READ: Right = Right::of_members("audiences.read");
const WRITE: Right =
    Right::of("audiences.write", &[Role::OrganisationAdministrator, Role::AuthorizedOfficer]);
/// Their keepers for those that they named, the secretariat for those that the product ships.
const APPOINT: Right = Right::of(
    "audiences.appoint",
    &[Role::OrganisationAdministrator, Role::AuthorizedOfficer, Role::Secretariat],
);

pub fn capability() -> Capability {
    Capability::new("audiences")
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(60, "audiences-menu", "/audiences", READ)
        .act::<open::Open>()
        .act::<rename::Rename>()
        .act::<add::Add>()
        .act::<take_out::TakeOut>()
        .act::<coordinate::Coordinate>()
        .act::<relieve::Relieve>()
        .act::<end::End>()
        .follow::<Named>(READ)
        .page::<pages::List>()
        .page::<pages::Show>()
}
