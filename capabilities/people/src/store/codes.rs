//! Codes of invitations, of recovery and of the first start: hashes only.

use basics::{Chance, Id, Moment, Person, Problem};
use database::{Sql, Tx, args};

use crate::{
    Account,
    token::{self, Hash},
    totp::RECOVERY_CODES,
};

/// What a link is for, and so how long it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Invitation,
    Recovery,
}

impl Purpose {
    pub(crate) fn seconds(self) -> i64 {
        match self {
            Self::Invitation => 7 * 24 * 3600,
            Self::Recovery => 3600,
        }
    }
}

pub(crate) async fn save_code(
    tx: &mut Tx,
    person: Id<Person>,
    code: &Hash,
    expires_at: Moment,
) -> Result<(), Problem> {
    let sql = "insert into people_code (code, person, expires_at) values (?, ?, ?)
               on conflict (code) do update set expires_at = excluded.expires_at";
    tx.run(Sql::new(sql, args![code, person, expires_at])).await.map(drop)
}

/// Whose code this is, if it still holds.
pub(crate) async fn find_by_code(
    tx: &mut Tx,
    code: &Hash,
    now: Moment,
) -> Result<Option<Account>, Problem> {
    let sql = Sql::new("select ", args![]).and(super::accounts::COLUMNS, args![]).and(
        " from people_code c join person a on a.id = c.person
          where c.code = ? and c.expires_at > ?",
        args![code, now],
    );
    tx.maybe(sql, super::accounts::read).await
}

/// Whether this code still holds.
pub(crate) async fn has_code(tx: &mut Tx, code: &Hash, now: Moment) -> Result<bool, Problem> {
    Ok(find_by_code(tx, code, now).await?.is_some())
}

/// Whether a link for recovery was sent within the last ten minutes: one letter suffices.
pub(crate) async fn has_fresh_recovery(
    tx: &mut Tx,
    person: Id<Person>,
    now: Moment,
) -> Result<bool, Problem> {
    const FRESH_SECONDS: i64 = 600;
    let until = now.plus_seconds(Purpose::Recovery.seconds());
    let sql = "select count(*) as n from people_code
               where person = ? and expires_at <= ? and expires_at > ?";
    let since = until.plus_seconds(-FRESH_SECONDS);
    Ok(tx.number(Sql::new(sql, args![person, until, since])).await? > 0)
}

/// Once one was used, or the account is over, none of them opens anything.
pub(crate) async fn forget_codes(tx: &mut Tx, person: Id<Person>) -> Result<(), Problem> {
    tx.run(Sql::new("delete from people_code where person = ?", args![person])).await.map(drop)
}

/// New recovery codes in place of all earlier ones.
pub(crate) async fn save_recovery_codes(
    tx: &mut Tx,
    person: Id<Person>,
    codes: &[String],
) -> Result<(), Problem> {
    let sql = "delete from people_recovery_code where person = ?";
    tx.run(Sql::new(sql, args![person])).await?;
    let rows: Vec<_> =
        codes.iter().map(|code| args![person, token::hash(&token::typed(code))]).collect();
    tx.insert_many("insert into people_recovery_code (person, code)", &rows).await
}

/// Uses a recovery code up; whether it was one.
pub(crate) async fn use_recovery_code(
    tx: &mut Tx,
    person: Id<Person>,
    code: &str,
) -> Result<bool, Problem> {
    let sql = "delete from people_recovery_code where person = ? and code = ?";
    let used = tx.run(Sql::new(sql, args![person, token::hash(&token::typed(code))])).await?;
    Ok(used > 0)
}

/// Those of these codes that are not used yet.
pub(crate) async fn which_recovery_codes(
    tx: &mut Tx,
    person: Id<Person>,
    codes: Vec<String>,
) -> Result<Vec<String>, Problem> {
    let sql = Sql::new(
        "select code from people_recovery_code where person = ? limit ?",
        args![person, RECOVERY_CODES],
    );
    let kept: Vec<Vec<u8>> = tx.all(sql, |row| row.get("code")).await?;
    let is_kept = |code: &String| {
        let hash = token::hash(&token::typed(code));
        kept.iter().any(|kept| kept.as_slice() == hash)
    };
    Ok(codes.into_iter().filter(is_kept).collect())
}

/// For the first start: a code that lets whoever reads it off the server's own output make the
/// first account. None if there are accounts already. Each start prints a new one.
pub async fn set_up_code(tx: &mut Tx, chance: &dyn Chance) -> Result<Option<String>, Problem> {
    if !super::is_new(tx).await? {
        return Ok(None);
    }
    let code = token::spelled(&chance.bytes());
    forget_set_up_code(tx).await?;
    let sql = "insert into people_set_up (code) values (?)";
    tx.run(Sql::new(sql, args![token::hash(&token::typed(&code))])).await?;
    Ok(Some(code))
}

pub(crate) async fn find_set_up_code(tx: &mut Tx, code: &str) -> Result<bool, Problem> {
    let sql = "select count(*) as n from people_set_up where code = ?";
    Ok(tx.number(Sql::new(sql, args![token::hash(&token::typed(code))])).await? > 0)
}

pub(crate) async fn forget_set_up_code(tx: &mut Tx) -> Result<(), Problem> {
    tx.run(Sql::new("delete from people_set_up", args![])).await.map(drop)
}
