//! What an account is opened with. Never part of a record: nothing here can be shown by mistake.

use basics::{Id, Moment, Person, Problem};
use database::{Row, Sql, Tx, args};

use crate::Account;

/// An account that has a password, with its secrets.
pub(crate) struct Credentials {
    pub(crate) account: Account,
    pub(crate) password_hash: String,
    /// The authenticator's secret, sealed: only `factor_place` opens it (T11).
    pub(crate) factor: Option<Vec<u8>>,
    pub(crate) last_step: i64,
}

const SECRETS: &str = ", a.password, a.second_factor, a.second_factor_step from person a where ";

/// The account that an address opens, if it opens one.
pub(crate) async fn credentials_by_email(
    tx: &mut Tx,
    email: &str,
) -> Result<Option<Credentials>, Problem> {
    let sql = select()
        .and("a.email = ? and a.password is not null and a.standing <> 'ended'", args![email]);
    tx.maybe(sql, read).await
}

pub(crate) async fn credentials_of(
    tx: &mut Tx,
    person: Id<Person>,
) -> Result<Option<Credentials>, Problem> {
    let sql = select().and("a.id = ? and a.password is not null", args![person]);
    tx.maybe(sql, read).await
}

fn select() -> Sql {
    Sql::new("select ", args![]).and(super::accounts::COLUMNS, args![]).and(SECRETS, args![])
}

fn read(row: &Row) -> Result<Credentials, Problem> {
    Ok(Credentials {
        account: super::accounts::read(row)?,
        password_hash: row.get("password")?,
        factor: row.get("second_factor")?,
        last_step: row.get("second_factor_step")?,
    })
}

/// `suffices` is saved with the account.
pub(crate) async fn save_password(
    tx: &mut Tx,
    person: Id<Person>,
    hash: &str,
) -> Result<(), Problem> {
    let sql = "update person set password = ? where id = ?";
    tx.run(Sql::new(sql, args![hash, person])).await.map(drop)
}

/// Where an authenticator's secret is sealed into: in another account's row it does not open.
pub(crate) fn factor_place(person: Id<Person>) -> String {
    format!("person.second_factor/{person}")
}

/// The authenticator's secret, sealed, and the step whose code proved it; none takes it away.
pub(crate) async fn save_factor(
    tx: &mut Tx,
    person: Id<Person>,
    factor: Option<(&[u8], i64, Moment)>,
) -> Result<(), Problem> {
    let sql = "update person set second_factor = ?, second_factor_at = ?, second_factor_step = ?
               where id = ?";
    let secret = factor.map(|(secret, ..)| secret.to_vec());
    let step = factor.map_or(0, |(_, step, _)| step);
    let at = factor.map(|(_, _, at)| at);
    tx.run(Sql::new(sql, args![secret, at, step, person])).await.map(drop)
}

pub(crate) async fn save_step(tx: &mut Tx, person: Id<Person>, step: i64) -> Result<(), Problem> {
    let sql = "update person set second_factor_step = ? where id = ?";
    tx.run(Sql::new(sql, args![step, person])).await.map(drop)
}
