//! Saved matches: what an organisation said its headings and words mean.

use std::collections::BTreeMap;

use acts::{Context, Subject};
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, Tx, args};
use exchange::columns::Column;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use sharing::{Share, Visible};

use super::mapping_json;
use crate::{
    folded,
    import::{
        learnt::Learnt,
        mapping::Mapping,
        saved::{Of, SAVED_MAX, Saved, What},
        sheet::Sheet,
    },
};

const COLUMNS: &str = "columns";

impl Subject for Saved {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = select().join(cx.viewer.sees("s")).and(" and s.id = ?", args![id]);
        let saved = cx.tx.one(sql, read).await?;
        cx.see(saved)
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn select() -> Sql {
    Sql::new("select * from activity_import_saved s where ", args![])
}

/// What the viewer's organisation saved, the last first.
pub(crate) async fn list_saved(cx: &mut Context) -> Result<Vec<Visible<Saved>>, Problem> {
    let sql = select()
        .join(cx.viewer.sees("s"))
        .and(" order by s.at desc, s.id desc limit ?", args![SAVED_MAX]);
    let saved = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(saved))
}

/// One of them; none once it was forgotten.
pub(crate) async fn maybe_saved(
    cx: &mut Context,
    id: Id<Saved>,
) -> Result<Option<Visible<Saved>>, Problem> {
    let sql = select().join(cx.viewer.sees("s")).and(" and s.id = ?", args![id]);
    let found = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(found).pop())
}

/// The words that an organisation said the meaning of.
pub(crate) async fn learnt(
    cx: &mut Context,
    organisation: Id<Organisation>,
) -> Result<Learnt, Problem> {
    let sql = select().and("s.owner = ? and s.kind <> ?", args![organisation, COLUMNS]);
    let words = cx.tx.all(sql.and(" limit ?", args![SAVED_MAX]), read).await?;
    Ok(Learnt::new(&words))
}

/// How an organisation matched the columns of files with these headings, if it did.
pub(crate) async fn saved_mapping(
    tx: &mut Tx,
    organisation: Id<Organisation>,
    place: usize,
    sheet: &Sheet,
) -> Result<Option<(Id<Saved>, Mapping)>, Problem> {
    let sql = select().and(
        "s.owner = ? and s.kind = ? and s.signature = ?",
        args![organisation, COLUMNS, signature(sheet)],
    );
    let saved = tx.maybe(sql, read).await?;
    Ok(saved.and_then(|saved| match saved.what {
        What::Columns { columns, .. } => Some((saved.id, Mapping::new(place, columns))),
        What::Word { .. } => None,
    }))
}

/// What identifies files with the headings of a sheet.
pub(crate) fn signature(sheet: &Sheet) -> Vec<u8> {
    Sha256::digest(sheet.signature()).to_vec()
}

/// Saves what was matched; what the same was matched with before is replaced.
pub(crate) async fn save_saved(tx: &mut Tx, saved: &Saved) -> Result<(), Problem> {
    let (kind, signature, given, meant) = match &saved.what {
        What::Columns { headings, signature, columns } => {
            let mapping = Mapping::new(0, columns.clone());
            (COLUMNS, signature.clone(), json!(headings), mapping_json(&mapping))
        }
        What::Word { of, given, meant } => {
            let signature = Sha256::digest(folded(given)).to_vec();
            (of.name(), signature, json!(given), json!(meant))
        }
    };
    let sql = "insert into activity_import_saved (id, owner, level, tlp, audience, kind, signature,
               given, meant, saved_by, at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (owner, kind, signature) do update set given = excluded.given,
               meant = excluded.meant, saved_by = excluded.saved_by, at = excluded.at,
               version = activity_import_saved.version + 1";
    let values = [
        args![saved.id],
        saved.share.values(),
        args![kind, signature, given, meant, saved.by, saved.at, saved.version],
    ];
    tx.run(Sql::new(sql, values.concat())).await.map(drop)
}

pub(crate) async fn forget_saved(tx: &mut Tx, id: Id<Saved>) -> Result<(), Problem> {
    let sql = "delete from activity_import_saved where id = ?";
    tx.run(Sql::new(sql, args![id])).await.map(drop)
}

fn read(row: &Row) -> Result<Saved, Problem> {
    let (given, meant): (Json, Json) = (row.get("given")?, row.get("meant")?);
    let kind: String = row.get("kind")?;
    let what = match Of::from_name(&kind) {
        Some(of) => What::Word { of, given: text(&given), meant: text(&meant) },
        None => What::Columns {
            headings: given.as_array().into_iter().flatten().map(text).collect(),
            signature: row.get("signature")?,
            columns: columns(&meant),
        },
    };
    Ok(Saved {
        id: row.get("id")?,
        share: Share::read(row)?,
        what,
        by: row.get("saved_by")?,
        at: row.get("at")?,
        version: row.get("version")?,
    })
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_default().to_owned()
}

fn columns(stored: &Json) -> BTreeMap<Column, usize> {
    let all = stored.as_object().into_iter().flatten();
    all.filter_map(|(key, place)| {
        Some((Column::parse(key)?, usize::try_from(place.as_u64()?).ok()?))
    })
    .collect()
}
