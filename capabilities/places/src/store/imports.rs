//! What was imported, in the database.

use acts::{Context, Subject};
use basics::{Detail, Id, Problem};
use database::{Row, Sql, Tx, args};
use serde_json::{Value, json};
use sharing::Visible;

use crate::report::{Import, ImportKind, Reason, Report};

const IMPORTS_SHOWN: i64 = 50;

impl Subject for Import {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find_import(&mut cx.tx, id).await.map(Visible::open)
    }
}

pub(crate) async fn save_import(tx: &mut Tx, import: &Import) -> Result<(), Problem> {
    let sql = "insert into place_import (id, kind, at, file_name, digest, report)
               values (?, ?, ?, ?, ?, ?)";
    let Import { id, kind, at, file_name, digest, report } = import;
    let values = args![id, kind.name(), at, file_name, digest, report_shape(report)];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

pub(crate) async fn find_import(tx: &mut Tx, id: Id<Import>) -> Result<Import, Problem> {
    let sql = "select id, kind, at, file_name, digest, report from place_import where id = ?";
    tx.one(Sql::new(sql, args![id]), read).await
}

/// The last imports, newest first.
pub(crate) async fn list_imports(tx: &mut Tx) -> Result<Vec<Import>, Problem> {
    let sql = "select id, kind, at, file_name, digest, report from place_import
               order by at desc, id limit ?";
    tx.all(Sql::new(sql, args![IMPORTS_SHOWN]), read).await
}

fn read(row: &Row) -> Result<Import, Problem> {
    let kind = ImportKind::from_name(&row.get::<String>("kind")?);
    Ok(Import {
        id: row.get("id")?,
        kind: kind.ok_or_else(|| Problem::broken("a stored kind of import"))?,
        at: row.get("at")?,
        file_name: row.get("file_name")?,
        digest: row.get("digest")?,
        report: report_of(&row.get("report")?),
    })
}

pub(crate) fn report_shape(report: &Report) -> Value {
    let reasons = report.reasons.iter().map(|reason| {
        let details = reason.details.iter().map(|(name, detail)| match detail {
            Detail::Text(text) => json!([name, "text", text]),
            Detail::Number(number) => json!([name, "number", number]),
            Detail::Word(key) => json!([name, "word", key]),
        });
        json!([reason.why, details.collect::<Vec<_>>()])
    });
    json!({
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "ended": report.ended,
        "repeated": report.repeated,
        "refused": report.refused,
        "reasons": reasons.collect::<Vec<_>>(),
    })
}

fn report_of(shape: &Value) -> Report {
    let count =
        |name: &str| shape[name].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let reasons = shape["reasons"].as_array().into_iter().flatten().map(|reason| Reason {
        why: reason[0].as_str().unwrap_or_default().to_owned(),
        details: reason[1].as_array().into_iter().flatten().filter_map(detail_of).collect(),
    });
    Report {
        new: count("new"),
        changed: count("changed"),
        unchanged: count("unchanged"),
        ended: count("ended"),
        repeated: count("repeated"),
        refused: count("refused"),
        reasons: reasons.collect(),
    }
}

fn detail_of(shape: &Value) -> Option<(String, Detail)> {
    let name = shape[0].as_str()?.to_owned();
    let detail = match shape[1].as_str()? {
        "number" => Detail::Number(shape[2].as_i64()?),
        "word" => Detail::Word(shape[2].as_str()?.to_owned()),
        _ => Detail::Text(shape[2].as_str()?.to_owned()),
    };
    Some((name, detail))
}
