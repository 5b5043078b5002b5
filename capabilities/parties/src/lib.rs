//! Parties: the organisations, mission components and authorities that work together.
//!
//! A party has exactly one type and one constituency, names in several languages, acronyms,
//! aliases and old names. It registers itself or the secretariat registers it; one that was only
//! named in somebody's report is unclaimed until it has an account. Likely duplicates are proposed,
//! and a person merges them (R1.4).
//!
//! Domain §15 words an organisation's states `registered → verified → …`; verification comes with
//! due diligence. Here a party is `unclaimed`, `registered`, `merged` or `archived`.

mod adhere;
mod archive;
mod edit;
mod likeness;
mod merge;
mod organisation_type;
mod pages;
mod party;
mod register;
mod shape;
mod store;
#[cfg(test)]
mod tests;

pub use likeness::{Likeness, Named, likeness};
pub use organisation_type::OrganisationType;
pub use pages::choices::{choices, choices_of};
pub use party::{Party, Stage};
pub use shape::PartyShape;
pub use store::{
    all_names, claim, enter_unclaimed, family, find, find_by_name, find_many, is_unclaimed,
    name_of, named_for_matching, names_of, place_of, register_self,
};

use acts::{Capability, News};
use basics::{Id, Organisation, Right, Role};
use database::Migration;
use serde::{Deserialize, Serialize};

/// Everybody who is signed in may look into the registry, as far as it is shared with them.
const READ: Right = Right::of_members("parties.read");
/// The secretariat keeps the registry.
const KEEP: Right = Right::of("parties.keep", &[Role::Secretariat]);
/// A party's own profile is kept by its people; the secretariat keeps the unclaimed ones.
const WRITE: Right = Right::of(
    "parties.write",
    &[Role::OrganisationAdministrator, Role::AuthorizedOfficer, Role::Secretariat],
);

/// What other capabilities are told when two parties become one.
#[derive(Debug, Serialize, Deserialize)]
pub struct Merged {
    pub from: Id<Organisation>,
    pub into: Id<Organisation>,
}

impl News for Merged {
    const TOLD: &'static str = "parties.merged";
}

/// What other capabilities are told when a party is called otherwise.
#[derive(Debug, Serialize, Deserialize)]
pub struct Renamed {
    pub party: Id<Organisation>,
}

impl News for Renamed {
    const TOLD: &'static str = "parties.renamed";
}

/// Records of a party that has accounts were entered on its behalf: it can claim, narrow or
/// withdraw them.
#[derive(Debug, Serialize, Deserialize)]
pub struct EnteredOnBehalf {
    pub organisation: Id<Organisation>,
    pub count: i64,
}

impl News for EnteredOnBehalf {
    const TOLD: &'static str = "parties.entered_on_behalf";
}

pub fn capability() -> Capability {
    Capability::new("parties")
        .migrations(&[Migration {
            name: "parties/0001_parties",
            text: include_str!("../migrations/0001_parties.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("party", "parties-title")
        .menu(30, "parties-menu", "/parties", READ)
        .act::<register::Register>()
        .act::<edit::Edit>()
        .act::<merge::Merge>()
        .act::<adhere::Adhere>()
        .act::<archive::Archive>()
        .follow::<Party>(READ)
        .page::<pages::List>()
        .page::<pages::Duplicates>()
        .page::<pages::Show>()
}
