//! Signing keys: what shows that a signature was made on an officer's own device.
//!
//! An officer's browser makes a key pair and keeps the private half where nothing can read it out
//! again; here is the public half, journaled. It signs nothing before somebody else of the same
//! organisation has confirmed it, having compared its fingerprint with the officer in person or
//! over the telephone: whoever steals a session cannot add a key by themselves (two people). It is
//! revoked by its officer, by whoever may confirm, and with the account.
//!
//! What is signed is a sentence that names its purpose, so that a signature for one thing is never
//! one for another (`Message`).

mod confirm;
mod jobs;
mod key;
mod make;
mod pages;
mod public;
mod revoke;
mod shape;
pub mod store;
#[cfg(test)]
mod tests;

pub use key::{Confirmed, Revoked, SigningKey};
pub use public::{Message, PublicKey, Signed};
pub use shape::SigningKeyShape;
pub use store::{of_person, usable};

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// The keys of one's own organisation.
const READ: Right = Right::of_members("signing_keys.read").in_person();
/// Those who bind an organisation have keys.
const MAKE: Right = Right::of("signing_keys.make", &[Role::AuthorizedOfficer]).in_person();
/// Somebody else of the same organisation.
const CONFIRM: Right =
    Right::of("signing_keys.confirm", &[Role::AuthorizedOfficer, Role::OrganisationAdministrator])
        .in_person();

pub fn capability() -> Capability {
    Capability::new("signing_keys")
        .migrations(&[Migration {
            name: "signing_keys/0001_signing_keys",
            text: include_str!("../migrations/0001_signing_keys.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .link("/account", "signing-keys-title", "/signing-keys", MAKE)
        .link("/people", "signing-keys-title", "/signing-keys", CONFIRM)
        .act::<make::Make>()
        .act::<confirm::Confirm>()
        .act::<revoke::Revoke>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .hears::<people::ShutOut, jobs::EndWithAccount>()
}
