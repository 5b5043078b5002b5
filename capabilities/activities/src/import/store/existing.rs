//! Which activities of an import's rows are here already, as far as the importer may know.

use std::collections::HashSet;

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, args};
use uuid::Uuid;

use crate::import::{
    Import,
    known::{Existing, Known, Present},
    staged::{Key, Staged, content_bytes},
};

/// So many pairs in one question.
const PAIRS_MAX: usize = 400;

/// Activities with the same owner and record number, or with the same content: those that the
/// importer sees, and those that it entered itself. Nothing is learnt of any other.
pub(crate) async fn existing(
    cx: &mut Context,
    import: &Import,
    known: &Known,
    staged: &[&Staged],
) -> Result<Existing, Problem> {
    let mut existing = Existing::default();
    let mut records: Vec<(Id<Organisation>, String)> = Vec::new();
    let mut contents: Vec<(Id<Organisation>, String)> = Vec::new();
    for staged in staged {
        if let Some(Key::Known(owner)) = Key::parse(&staged.reporting) {
            records.extend(staged.record_key.clone().map(|record| (owner, record)));
            contents.push((owner, staged.content.clone()));
        }
    }
    for pairs in records.chunks(PAIRS_MAX) {
        by_record(cx, import, known, pairs, &mut existing).await?;
    }
    for pairs in contents.chunks(PAIRS_MAX) {
        by_content(cx, pairs, &mut existing).await?;
    }
    let contents = staged.iter().map(|staged| staged.content.as_str());
    existing.brought = already_entered(cx, import.by.organisation, contents).await?;
    Ok(existing)
}

async fn by_record(
    cx: &mut Context,
    import: &Import,
    known: &Known,
    pairs: &[(Id<Organisation>, String)],
    existing: &mut Existing,
) -> Result<(), Problem> {
    let own = import.by.organisation;
    let mut sql = Sql::new(
        "select a.id, a.owner, a.record_key, a.content, a.entered_by from activity a
         where (a.entered_by = ? or ",
        args![own],
    )
    .join(cx.viewer.sees("a"))
    .and(") and not a.withdrawn and (a.owner, a.record_key) in (values ", args![]);
    for (n, (owner, record)) in pairs.iter().enumerate() {
        sql.add(if n == 0 { "(?, ?)" } else { ", (?, ?)" }, args![owner, record]);
    }
    let rows = cx.tx.all(sql.and(")", args![]), |row| {
        let owner: Id<Organisation> = row.get("owner")?;
        let entered_by: Option<Id<Organisation>> = row.get("entered_by")?;
        let content: Option<Vec<u8>> = row.get("content")?;
        Ok((row.get::<Uuid>("id")?, owner, row.get::<String>("record_key")?, content, entered_by))
    });
    for (id, owner, record, content, entered_by) in rows.await? {
        let unclaimed = known.party(owner).and_then(|party| party.is_claimed) == Some(false);
        let may_be_changed = owner == own || (unclaimed && entered_by == Some(own));
        let content = content.map(|content| hex(&content));
        existing.by_record.insert((owner, record), Present { id, content, may_be_changed });
    }
    Ok(())
}

async fn by_content(
    cx: &mut Context,
    pairs: &[(Id<Organisation>, String)],
    existing: &mut Existing,
) -> Result<(), Problem> {
    let mut sql = Sql::new("select a.owner, a.content from activity a where ", args![])
        .join(cx.viewer.sees("a"))
        .and(" and (a.owner, a.content) in (values ", args![]);
    for (n, (owner, content)) in pairs.iter().enumerate() {
        let content = content_bytes(content);
        sql.add(if n == 0 { "(?, ?)" } else { ", (?, ?)" }, args![owner, content]);
    }
    let rows = cx.tx.all(sql.and(")", args![]), |row| {
        Ok((row.get("owner")?, hex(&row.get::<Vec<u8>>("content")?)))
    });
    existing.by_content.extend(rows.await?);
    Ok(())
}

/// Which of these contents an organisation's imports have entered before.
pub(crate) async fn already_entered(
    cx: &mut Context,
    organisation: Id<Organisation>,
    contents: impl Iterator<Item = &str>,
) -> Result<HashSet<String>, Problem> {
    let contents: Vec<Vec<u8>> = contents.map(content_bytes).collect();
    let mut known = HashSet::new();
    for contents in contents.chunks(2 * PAIRS_MAX) {
        let sql = Sql::new(
            "select content from activity_import_entered
             where organisation = ? and content in (",
            args![organisation],
        )
        .list(contents)
        .and(")", args![]);
        let rows: Vec<Vec<u8>> = cx.tx.all(sql, |row| row.get("content")).await?;
        known.extend(rows.iter().map(|content| hex(content)));
    }
    Ok(known)
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
