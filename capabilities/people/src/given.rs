//! Accounts for the tests of whoever stands on people.

use basics::{Id, Language, Line, Moment, Organisation, Role};
use database::Tx;

use crate::{
    Account, Cost, Email, Session,
    session::Stage,
    store::{
        save_session,
        seed::{self, Seed},
    },
    token,
};

/// The password of every account that is given.
pub const PASSWORD: &str = "three camels cross the ford";
/// The authenticator of those accounts whose roles need one.
pub const FACTOR: &[u8; 20] = b"given authenticator!";

/// A confirmed account `amina@given.example` for `Amina`, with an authenticator if a role needs
/// one.
pub async fn account(
    tx: &mut Tx,
    name: &str,
    organisation: Id<Organisation>,
    roles: &[Role],
    now: Moment,
) -> Account {
    let local = name.to_lowercase().replace(' ', ".");
    let hash = seed::password_hash(PASSWORD, b"salt of the test", Cost::CHEAP).expect("a hash");
    let seed = Seed {
        id: Id::named("comity:given:person", name),
        organisation,
        name: Line::parse("name", name).expect("a name"),
        email: Email::parse("email", &format!("{local}@given.example")).expect("an address"),
        language: Language::ENGLISH,
        roles: roles.to_vec(),
        password_hash: &hash,
        second_factor: roles.iter().any(|role| role.needs_second_factor()).then_some(&FACTOR[..]),
    };
    seed::account(tx, seed, now).await.expect("an account")
}

/// Signs an account in; answers the token for `Desk::with_token`.
pub async fn session(tx: &mut Tx, account: &Account, now: Moment) -> String {
    let token = format!("given-session-of-{}", account.id);
    let id = Id::named("comity:given:session", &token);
    let session = Session::open(id, account.id, account.organisation, Stage::Whole, now);
    save_session(tx, &session, &token::hash(&token)).await.expect("a session");
    token
}
