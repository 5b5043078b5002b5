//! Tokens: what lets a program act for a person, through the same acts and pages.
//!
//! A token has a scope: names of rights that its owner holds. What they open is decided at each
//! request from the owner's standing and roles as they are then: a token never carries more than
//! its owner, keeps nothing of what its owner had, and ends with the account. Rights that are for
//! people alone (to sign in, to let others in, to make tokens) are in no scope, and what asks for
//! fresh proof is out of a program's reach.

mod jobs;
mod make;
mod pages;
mod revoke;
mod secret;
mod shape;
mod store;
#[cfg(test)]
mod tests;
mod token;

pub use pages::key_of;
pub use store::Door;
pub use token::{Revoked, Token};

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// One's own tokens. No program makes another's key.
const READ: Right = Right::of_members("tokens.read").in_person();
/// Those of one's organisation's people.
const KEEP: Right = Right::of("tokens.keep", &[Role::OrganisationAdministrator]).in_person();

pub fn capability() -> Capability {
    Capability::new("tokens")
        .migrations(&[Migration {
            name: "tokens/0001_tokens",
            text: include_str!("../migrations/0001_tokens.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .link("/account", "tokens-title", "/account/tokens", READ)
        .link("/people", "tokens-of-people", "/account/tokens?all=yes", KEEP)
        .act::<make::Make>()
        .act::<revoke::Revoke>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .hears::<people::ShutOut, jobs::EndWithAccount>()
}
