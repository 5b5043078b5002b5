//! Audiences: named, stored sets of parties that a record can be shown to.
//!
//! The product ships some whose members follow from their constituency. An organisation names its
//! own: a working group, the partners of a project. The secretariat says who coordinates in which:
//! a coordinator is told of the overlaps between what it may see there (R7.4).

mod coordinate;
mod named;
mod open;
mod pages;
mod shape;
#[cfg(test)]
mod tests;

pub use named::Named;
pub use shape::AudienceShape;

use acts::Capability;
use basics::{Right, Role};

const READ: Right = Right::of_members("audiences.read");
const WRITE: Right =
    Right::of("audiences.write", &[Role::OrganisationAdministrator, Role::AuthorizedOfficer]);
const KEEP: Right = Right::of("audiences.keep", &[Role::Secretariat]);

pub fn capability() -> Capability {
    Capability::new("audiences")
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(50, "audiences-menu", "/audiences", READ)
        .act::<open::Open>()
        .act::<coordinate::Coordinate>()
        .page::<pages::List>()
}
