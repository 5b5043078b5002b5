//! Profiles: what an organisation says of itself, kept by itself.
//!
//! It is in two parts. The *profile* is for partners: mandate, what we do not do, what we will not
//! share, sectors, places, languages, whom we serve. The *dossier* is for those who verify: papers
//! or why there are none, officers, board, money, referees. It names people and tells what an
//! organisation lives on, so nobody sees it but the organisation, until it opens it to UN entities
//! or to the mission's civilians by name; they are an audience of exactly these, and the
//! organisation closes it again. Level MODERATE, because a mission sees nothing higher through an
//! audience (R8.3).
//!
//! As long as a party is unclaimed the secretariat speaks for it, by acts of their own which the
//! journal keeps apart; of one that has people nobody else says what it is. What nobody said is
//! seen by nobody else, so that it cannot be told from what is kept back. Domain §15's
//! `profile_complete` is no state here: completeness is computed each time.

mod completeness;
mod describe;
mod describe_for;
mod dossier;
mod fill_dossier;
mod fill_dossier_for;
mod follow;
mod form;
pub mod given;
mod lists;
mod open_dossier;
mod pages;
mod profile;
mod shape;
mod store;
#[cfg(test)]
mod tests;

pub use completeness::{Completeness, Part};
pub use dossier::{Certificate, Dossier, File, Funding, Holder, NoPapers, Papers};
pub use lists::{Band, LedBy, Policy, Spoken, WhyNoPapers};
pub use profile::{Profile, Said, verifies};
pub use shape::{CompletenessShape, DossierShape, ProfileShape};
pub use store::{
    dossier_of, files_seen_by, open_dossiers, profile_of, profiles_in, save, save_dossier,
};

use acts::{Capability, Context, News};
use basics::{Id, Organisation, Problem, Right, Role};
use database::Migration;
use serde::{Deserialize, Serialize};

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("profiles.read");
/// An organisation's own people say who it is.
const WRITE: Right = Right::of(
    "profiles.write",
    &[Role::Editor, Role::OrganisationAdministrator, Role::AuthorizedOfficer],
);
/// What names people and tells of money is kept by those who answer for the organisation.
const ANSWER: Right =
    Right::of("profiles.answer", &[Role::OrganisationAdministrator, Role::AuthorizedOfficer]);
/// The secretariat speaks for the unclaimed.
const KEEP: Right = Right::of("profiles.keep", &[Role::Secretariat]);

/// What other capabilities are told when a dossier was filled, opened or closed: whoever looks at
/// the people whom it names looks again.
#[derive(Debug, Serialize, Deserialize)]
pub struct DossierChanged {
    pub party: Id<Organisation>,
}

impl News for DossierChanged {
    const TOLD: &'static str = "profiles.dossier_changed";
}

/// Whether whoever is here may verify this organisation: UN entities and the mission's civilians
/// do, and nobody verifies themselves.
pub fn may_verify(cx: &Context, party: Id<Organisation>) -> Result<(), Problem> {
    let may = cx.viewer.constituency().is_some_and(verifies);
    let is_own = cx.viewer.organisation() == Some(party);
    if may && !is_own { Ok(()) } else { Err(Problem::Forbidden) }
}

pub fn capability() -> Capability {
    Capability::new("profiles")
        .migrations(&[
            Migration {
                name: "profiles/0001_profiles",
                text: include_str!("../migrations/0001_profiles.sql"),
            },
            Migration {
                name: "profiles/0002_places",
                text: include_str!("../migrations/0002_places.sql"),
            },
        ])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("profile", "profiles-title")
        .shares("profile_dossier", "profiles-dossier")
        .menu(32, "profiles-menu", "/profile", READ)
        .link("/parties/{id}", "profiles-title", "/parties/{id}/about", READ)
        .act::<describe::Describe>()
        .act::<describe_for::DescribeFor>()
        .act::<fill_dossier::FillDossier>()
        .act::<fill_dossier_for::FillDossierFor>()
        .act::<open_dossier::OpenDossier>()
        .page::<pages::Own>()
        .page::<pages::About>()
        .hears::<parties::Merged, follow::Follow>()
}
