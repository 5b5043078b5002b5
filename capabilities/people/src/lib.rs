//! People: organisation-owned accounts by invitation, and the door that they come in by.
//!
//! A person signs in with a password and, where a role or a short password asks for it, a code of
//! an authenticator. Accounts belong to organisations; an administrator of the instance runs the
//! installation and sees no organisation's records for it. Standings are `invited`, `confirmed`,
//! `suspended` and `ended`; only `confirmed` gives any right.
//!
//! Passkeys and single sign-on come in beside `sign_in`: they end in `sign_in::let_in`, as the
//! password does, and the doorkeeper need not know.

mod accept;
mod account;
mod admit;
mod application;
mod apply;
mod authority;
mod change_password;
mod change_profile;
mod change_roles;
mod decline;
mod device_name;
mod email;
mod end;
mod enrol_second_factor;
pub mod given;
mod guesses;
mod invite;
mod jobs;
mod known_passwords;
mod pages;
mod password;
mod prove;
mod recover;
mod renew;
mod reset_second_factor;
mod restore;
mod revoke_session;
mod second_factor;
mod session;
mod set_up;
mod shape;
mod sign_in;
mod sign_out;
mod store;
mod suspend;
#[cfg(test)]
mod tests;
mod token;
mod totp;

pub use account::Account;
pub use application::Application;
pub use device_name::DeviceName;
pub use email::Email;
pub use jobs::write_to;
pub use password::Cost;
pub use session::Session;
pub use store::{Door, end_all_sessions, find, members_of, names_of, seed, set_up_code, who_is};
pub use totp::code_at;

use acts::{Capability, News};
use basics::{Id, Person, Right, Role};
use database::Migration;
use serde::{Deserialize, Serialize};

/// What one does before one is somebody: sign in, accept, apply. Each act looks for itself whether
/// there is a session or a code that it is done with.
const SIGN_IN: Right = Right::of_anyone("people.sign_in");
/// One's own account, and one's organisation's people. No program lets anybody in or out.
const READ: Right = Right::of_members("people.read").in_person();
const KEEP: Right =
    Right::of("people.keep", &[Role::OrganisationAdministrator, Role::Administrator]).in_person();
/// The secretariat invites an organisation's first administrator.
const INVITE: Right = Right::of(
    "people.invite",
    &[Role::OrganisationAdministrator, Role::Administrator, Role::Secretariat],
)
.in_person();
const ADMIT: Right = Right::of("people.admit", &[Role::Secretariat]).in_person();

/// What other capabilities are told when somebody is suspended or has left: what lets programs act
/// for them ends with that.
#[derive(Debug, Serialize, Deserialize)]
pub struct ShutOut {
    pub person: Id<Person>,
}

impl News for ShutOut {
    const TOLD: &'static str = "people.shut_out";
}

pub fn capability() -> Capability {
    Capability::new("people")
        .migrations(&[
            Migration {
                name: "people/0001_people",
                text: include_str!("../migrations/0001_people.sql"),
            },
            Migration {
                name: "people/0002_proof",
                text: include_str!("../migrations/0002_proof.sql"),
            },
        ])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(80, "people-menu", "/people", READ)
        .act::<set_up::SetUp>()
        .act::<sign_in::SignIn>()
        .act::<second_factor::SecondFactor>()
        .act::<recover::Recover>()
        .act::<prove::Prove>()
        .act::<sign_out::SignOut>()
        .act::<accept::Accept>()
        .act::<enrol_second_factor::EnrolSecondFactor>()
        .act::<change_profile::ChangeProfile>()
        .act::<change_password::ChangePassword>()
        .act::<revoke_session::RevokeSession>()
        .act::<invite::Invite>()
        .act::<renew::Renew>()
        .act::<change_roles::ChangeRoles>()
        .act::<suspend::Suspend>()
        .act::<restore::Restore>()
        .act::<end::End>()
        .act::<reset_second_factor::ResetSecondFactor>()
        .act::<apply::Apply>()
        .act::<admit::Admit>()
        .act::<decline::Decline>()
        .page::<pages::Own>()
        .page::<pages::RecoveryCodes>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .page::<pages::Applications>()
        .job::<jobs::SendLetter>()
        .hears::<parties::EnteredOnBehalf, jobs::TellEntered>()
}
