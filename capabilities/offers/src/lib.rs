//! Offers and asks: what each party can do and what it needs, said before any agreement.
//!
//! Expertise, access, presence, languages, staff, equipment, transport, premises, information,
//! funds: where, for which fields, until when, and to the audience that the party chooses. It binds
//! nobody. Beside each stand the *counterparts* that may answer it, of those that the viewer sees,
//! with what the two have in common (`Offer::meets`); nobody is told of what is not shared with
//! them, and nobody is told that others looked. What nobody renews is over after half a year: it
//! stands no longer in the list, and its page says since when.

mod change;
mod form;
mod jobs;
mod offer;
mod pages;
mod say;
mod shape;
mod sort;
mod store;
#[cfg(test)]
mod tests;
mod withdraw;

pub use offer::{Fit, Lineage, Offer};
pub use shape::OfferShape;
pub use sort::{Side, Sort};
pub use store::offers_in;

use acts::{Capability, Context};
use basics::{Problem, Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("offers.read");
/// An organisation's own people say what it can do and needs.
const WRITE: Right = Right::of(
    "offers.write",
    &[Role::Editor, Role::OrganisationAdministrator, Role::AuthorizedOfficer],
);

pub fn capability() -> Capability {
    Capability::new("offers")
        .migrations(&[Migration {
            name: "offers/0001_offers",
            text: include_str!("../migrations/0001_offers.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("offer", "offers-title")
        .menu(33, "offers-menu", "/offers", READ)
        .follow::<Offer>(READ)
        .act::<say::Say>()
        .act::<change::Change>()
        .act::<withdraw::Withdraw>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .hears::<parties::Merged, jobs::Follow>()
}

/// Enters one as it stands, journaled for its owner: for a world that is made.
pub async fn enter(cx: &mut Context, offer: &Offer) -> Result<(), Problem> {
    store::save(cx, offer).await?;
    cx.leave(offer)
}
