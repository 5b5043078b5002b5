//! Signed agreements as files: what was set down, and what a file's fingerprint tells.

use acts::Context;
use basics::{Day, Id, Problem};
use database::{Sql, args};

use crate::{Agreement, Hash};

/// What whoever holds a file is told of it: nothing that is not in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paper {
    /// Of the text.
    pub(crate) hash: Hash,
    /// The days on which it was signed.
    pub(crate) signed_on: Vec<Day>,
}

pub(crate) async fn save_paper(
    cx: &mut Context,
    agreement: &Agreement,
    sha256: &str,
) -> Result<(), Problem> {
    let sql = "insert into agreement_paper (sha256, agreement, number, at) values (?, ?, ?, ?)";
    let values = args![sha256, agreement.id, agreement.life.wording.number, cx.now];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Whether the text as it is now was set down.
pub(crate) async fn has_paper(cx: &mut Context, agreement: &Agreement) -> Result<bool, Problem> {
    let sql = "select count(*) as n from agreement_paper where agreement = ? and number = ?";
    let values = args![agreement.id, agreement.life.wording.number];
    Ok(cx.tx.number(Sql::new(sql, values)).await? > 0)
}

/// What a file with this SHA-256 is. Whoever has the file has all that this tells, so nobody is
/// asked who they are; without the file nobody comes by its fingerprint.
pub(crate) async fn find_paper(cx: &mut Context, sha256: Hash) -> Result<Option<Paper>, Problem> {
    type Row = (Id<Agreement>, i64, String);
    let sql = "select p.agreement, p.number, v.hash from agreement_paper p
               join agreement_version v on v.agreement = p.agreement and v.number = p.number
               where p.sha256 = ?";
    let found: Option<Row> = cx
        .tx
        .maybe(Sql::new(sql, args![sha256.to_string()]), |row| {
            Ok((row.get("agreement")?, row.get("number")?, row.get("hash")?))
        })
        .await?;
    let Some((agreement, number, hash)) = found else { return Ok(None) };
    let sql = "select distinct day from agreement_step
               where agreement = ? and number = ? and sort = 'signed' and stands order by day";
    let signed_on =
        cx.tx.all(Sql::new(sql, args![agreement, number]), |row| row.get("day")).await?;
    let hash = Hash::parse(&hash).ok_or_else(|| Problem::broken("a stored hash"))?;
    Ok(Some(Paper { hash, signed_on }))
}
