//! Answers already given, and records of any capability that are counted alike, in the database.

use basics::{Id, Moment, Organisation, Person, Problem};
use database::{Sql, Tx, args};
use serde_json::Value as Json;
use sharing::Audience;
use uuid::Uuid;

use crate::Entered;

/// An act's answer, kept so that a repeated request gets it again.
#[derive(Clone, Debug)]
pub(crate) struct Answered {
    pub act: String,
    pub content: Vec<u8>,
    pub record: Uuid,
    pub path: String,
    pub shape: Json,
    pub entry: Option<Entered>,
}

pub(crate) async fn find_answer(
    tx: &mut Tx,
    account: Id<Person>,
    key: &str,
) -> Result<Option<Answered>, Problem> {
    let sql = "select act, content, record, path, shape, entry from acts_answer
               where account = ? and key = ?";
    tx.maybe(Sql::new(sql, args![account, key]), |row| {
        Ok(Answered {
            act: row.get("act")?,
            content: row.get("content")?,
            record: row.get("record")?,
            path: row.get("path")?,
            shape: row.get("shape")?,
            entry: row
                .get::<Option<Json>>("entry")?
                .and_then(|entry| serde_json::from_value(entry).ok()),
        })
    })
    .await
}

pub(crate) async fn save_answer(
    tx: &mut Tx,
    (account, key): &(Id<Person>, String),
    answered: &Answered,
    at: Moment,
) -> Result<(), Problem> {
    let sql = "insert into acts_answer
               (account, key, act, content, record, path, shape, entry, at)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let entry = answered.entry.as_ref().map(serde_json::to_value);
    let entry = entry.transpose().map_err(Problem::broken)?;
    let values = args![
        account,
        key,
        answered.act,
        answered.content,
        answered.record,
        answered.path,
        answered.shape,
        entry,
        at
    ];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

pub(crate) const SHOWN_MAX: i64 = 10_000;

/// How many records of an owner in a shared table are shown to an audience; one more than
/// `SHOWN_MAX` where there are more.
pub(crate) async fn count_shown(
    tx: &mut Tx,
    table: &'static str,
    owner: Id<Organisation>,
    audience: Id<Audience>,
) -> Result<i64, Problem> {
    let sql =
        Sql::new("select count(*) as n from (select id from ", args![]).and(table, args![]).and(
            " where owner = ? and audience = ? limit ?) shown",
            args![owner, audience, SHOWN_MAX + 1],
        );
    tx.number(sql).await
}
