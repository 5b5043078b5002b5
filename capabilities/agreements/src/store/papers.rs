//! Signed agreements as files: what was set down, and what a file's fingerprint tells.

use acts::Context;
use basics::{Day, Id, Problem};
use database::{Sql, args};
use serde_json::{Value as Json, json};

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
    let sql = "insert into agreement_paper (sha256, agreement, number, at, signed_on)
               values (?, ?, ?, ?, ?)";
    let number = agreement.life.wording.number;
    let values = args![sha256, agreement.id, number, cx.now, json!(days(agreement))];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Whether the text as it is now was set down.
pub(crate) async fn has_paper(cx: &mut Context, agreement: &Agreement) -> Result<bool, Problem> {
    let sql = "select count(*) as n from agreement_paper where agreement = ? and number = ?";
    let values = args![agreement.id, agreement.life.wording.number];
    Ok(cx.tx.number(Sql::new(sql, values)).await? > 0)
}

/// What a file with this SHA-256 is. Whoever has the file has all that this tells, so nobody is
/// asked who they are; without the file nobody comes by its fingerprint. Agreements that are the
/// same word for word have one file, which says the same of each.
pub(crate) async fn find_paper(cx: &mut Context, sha256: Hash) -> Result<Option<Paper>, Problem> {
    type Row = (Id<Agreement>, i64, String, Option<Json>);
    let sql = "select p.agreement, p.number, p.signed_on, v.hash from agreement_paper p
               join agreement_version v on v.agreement = p.agreement and v.number = p.number
               where p.sha256 = ? order by p.at, p.agreement limit 1";
    let found: Option<Row> = cx
        .tx
        .maybe(Sql::new(sql, args![sha256.to_string()]), |row| {
            let (agreement, number) = (row.get("agreement")?, row.get("number")?);
            Ok((agreement, number, row.get("hash")?, row.get("signed_on")?))
        })
        .await?;
    let Some((agreement, number, hash, signed_on)) = found else { return Ok(None) };
    let hash = Hash::parse(&hash).ok_or_else(|| Problem::broken("a stored hash"))?;
    if let Some(Json::Array(days)) = signed_on {
        let days = days.iter().map(|day| day.as_str()?.parse().ok());
        let days: Option<Vec<Day>> = days.collect();
        let signed_on = days.ok_or_else(|| Problem::broken("a stored day"))?;
        return Ok(Some(Paper { hash, signed_on }));
    }
    // Set down before the days were kept with it: no such text was amended then.
    let sql = "select distinct day from agreement_step
               where agreement = ? and number = ? and sort = 'signed' and stands order by day";
    let signed_on =
        cx.tx.all(Sql::new(sql, args![agreement, number]), |row| row.get("day")).await?;
    Ok(Some(Paper { hash, signed_on }))
}

/// Before a text is amended, its own signatures stand no more: the days go to the file.
pub(crate) async fn keep_days(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    let sql = "update agreement_paper set signed_on = ?
               where agreement = ? and number = ? and signed_on is null";
    let values = args![json!(days(agreement)), agreement.id, agreement.life.wording.number];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// The days of the signatures, each once.
fn days(agreement: &Agreement) -> Vec<Day> {
    let mut days: Vec<Day> = agreement.signatures().iter().map(|signed| signed.day).collect();
    days.sort();
    days.dedup();
    days
}
