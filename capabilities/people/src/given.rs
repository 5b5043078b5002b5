//! Accounts for the tests of whoever stands on people.

use basics::{Id, Language, Line, Moment, Organisation, Person, Role};
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

/// The key of every desk: `testing`, which has it too, is for tests alone.
const SEAL_KEY: [u8; 32] = [7; 32];

/// Chance that is none: what is given is the same in each test.
struct Still;

impl basics::Chance for Still {
    fn uuid(&self, name: &str) -> uuid::Uuid {
        Id::<()>::named("comity:given", name).uuid()
    }

    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(5);
    }
}

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
    let id = Id::named("comity:given:person", name);
    let needs_factor = roles.iter().any(|role| role.needs_second_factor());
    let sealed = seed::seal_factor(&acts::Seal::new(&SEAL_KEY), &Still, id, FACTOR);
    let seed = Seed {
        id,
        organisation,
        name: Line::parse("name", name).expect("a name"),
        email: Email::parse("email", &format!("{local}@given.example")).expect("an address"),
        language: Language::ENGLISH,
        roles: roles.to_vec(),
        password_hash: &hash,
        second_factor: needs_factor.then_some(&sealed),
    };
    seed::account(tx, seed, now).await.expect("an account")
}

/// Signs an account in, who has just proved themselves; answers the token for `Desk::with_token`.
pub async fn session(tx: &mut Tx, account: &Account, now: Moment) -> String {
    let token = format!("given-session-of-{}", account.id);
    let id = session_id(account.id);
    let session = Session { proved_at: Some(now), ..Session::open(id, account, Stage::Whole, now) };
    save_session(tx, &session, &token::hash(&token)).await.expect("a session");
    token
}

/// The session that `session` opens for this person.
pub fn session_id(person: Id<Person>) -> Id<Session> {
    Id::named("comity:given:session", &person.to_string())
}
