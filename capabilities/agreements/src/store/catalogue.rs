//! The catalogue of instruments, in all versions of its entries.

use std::collections::BTreeMap;

use acts::Context;
use basics::Problem;
use database::{Row, Sql, args};
use serde_json::Value as Json;

use crate::{Catalogue, Code, Entry, Origin, Said};

/// No catalogue has more versions of its entries.
const VERSIONS_MAX: usize = 5_000;

/// What drafts begin with now.
pub(crate) async fn catalogue(cx: &mut Context) -> Result<Catalogue, Problem> {
    let sql = "select e.* from agreement_instrument e where e.number =
               (select max(l.number) from agreement_instrument l where l.code = e.code)
               order by e.code limit ?";
    let entries = cx.tx.all(Sql::new(sql, args![Catalogue::ENTRIES_MAX]), read).await?;
    Ok(Catalogue { entries })
}

/// All versions of all entries by their code, the last first.
pub(crate) async fn entries(cx: &mut Context) -> Result<BTreeMap<Code, Vec<Entry>>, Problem> {
    let sql = "select * from agreement_instrument order by code, number desc limit ?";
    let mut by_code: BTreeMap<Code, Vec<Entry>> = BTreeMap::new();
    for one in cx.tx.all(Sql::new(sql, args![VERSIONS_MAX]), read).await? {
        by_code.entry(one.code.clone()).or_default().push(one);
    }
    Ok(by_code)
}

pub async fn save_entry(cx: &mut Context, one: &Entry) -> Result<(), Problem> {
    let sql = "insert into agreement_instrument (id, code, number, said, is_offered, origin,
               signer, person, party, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let origin = one.origin.as_ref();
    let values = args![
        one.id,
        one.code.to_string(),
        one.number,
        one.said.content(),
        one.is_offered,
        origin.map(|origin| origin.name.clone()),
        origin.map(|origin| origin.signer.clone()),
        one.person,
        one.party,
        one.at
    ];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Entry, Problem> {
    let broken = || Problem::broken("a stored entry of the catalogue");
    let origin = row.get::<Option<_>>("origin")?.zip(row.get::<Option<String>>("signer")?);
    Ok(Entry {
        id: row.get("id")?,
        code: Code::parse("code", &row.get::<String>("code")?).map_err(|_| broken())?,
        number: row.get("number")?,
        said: Said::read(&row.get::<Json>("said")?).ok_or_else(broken)?,
        is_offered: row.get("is_offered")?,
        origin: origin.map(|(name, signer)| Origin { name, signer }),
        person: row.get("person")?,
        party: row.get("party")?,
        at: row.get("at")?,
    })
}
