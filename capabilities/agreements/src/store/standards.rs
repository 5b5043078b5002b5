//! The library’s own texts, in all their versions.

use std::collections::BTreeMap;

use acts::Context;
use basics::Problem;
use database::{Row, Sql, args};
use serde_json::Value as Json;

use crate::{Library, Model, ModelText, Origin, Standard};

/// No library has more versions of its texts.
const VERSIONS_MAX: usize = 5_000;

/// What drafts begin with now.
pub(crate) async fn library(cx: &mut Context) -> Result<Library, Problem> {
    let sql = "select s.* from agreement_standard s where s.number =
               (select max(l.number) from agreement_standard l where l.code = s.code)
               order by s.code limit ?";
    let standards = cx.tx.all(Sql::new(sql, args![VERSIONS_MAX]), read).await?;
    Ok(Library { standards })
}

/// All versions of all texts by their code, the last first.
pub(crate) async fn standards(
    cx: &mut Context,
) -> Result<BTreeMap<String, Vec<Standard>>, Problem> {
    let sql = "select * from agreement_standard order by code, number desc limit ?";
    let mut by_code: BTreeMap<String, Vec<Standard>> = BTreeMap::new();
    for one in cx.tx.all(Sql::new(sql, args![VERSIONS_MAX]), read).await? {
        by_code.entry(one.model.code()).or_default().push(one);
    }
    Ok(by_code)
}

/// All versions for these models.
pub(crate) async fn versions_of(
    cx: &mut Context,
    models: &[Model],
) -> Result<Vec<Standard>, Problem> {
    let sql = Sql::new("select * from agreement_standard where code in (", args![])
        .list(models.iter().map(Model::code))
        .and(") order by code, number desc limit ?", args![VERSIONS_MAX]);
    cx.tx.all(sql, read).await
}

/// The version that comes after the one that is there.
pub(crate) async fn next_version(cx: &mut Context, model: &Model) -> Result<i64, Problem> {
    let sql = "select coalesce(max(number), 0) as n from agreement_standard where code = ?";
    Ok(cx.tx.number(Sql::new(sql, args![model.code()])).await? + 1)
}

pub(crate) async fn save_standard(cx: &mut Context, one: &Standard) -> Result<(), Problem> {
    let sql = "insert into agreement_standard (id, code, number, texts, origin, signer, person,
               party, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let origin = one.origin.as_ref();
    let values = args![
        one.id,
        one.model.code(),
        one.number,
        ModelText::content(&one.texts),
        origin.map(|origin| origin.name.clone()),
        origin.map(|origin| origin.signer.clone()),
        one.person,
        one.party,
        one.at
    ];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Standard, Problem> {
    let broken = || Problem::broken("a stored text of the library");
    let origin = row.get::<Option<_>>("origin")?.zip(row.get::<Option<String>>("signer")?);
    Ok(Standard {
        id: row.get("id")?,
        model: Model::parse(&row.get::<String>("code")?).ok_or_else(broken)?,
        number: row.get("number")?,
        texts: ModelText::read(&row.get::<Json>("texts")?).ok_or_else(broken)?,
        origin: origin.map(|(name, signer)| Origin { name, signer }),
        person: row.get("person")?,
        party: row.get("party")?,
        at: row.get("at")?,
    })
}
