//! Which activities of an import's rows are here already, as far as the importer may know.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, args};
use uuid::Uuid;

use crate::{
    Activity,
    import::{
        Import,
        known::{Existing, Known, Present, Whole},
        staged::{Key, Staged, content_bytes},
    },
};

/// So many pairs in one question.
const PAIRS_MAX: usize = 400;

/// Activities with the same owner and record number, with our own record id, or with the same
/// content: those that the importer sees, and those that it entered itself. Nothing is learnt of
/// any other.
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
    let whose = Whose { own: import.by.organisation, known };
    for pairs in records.chunks(PAIRS_MAX) {
        let mut sql = Sql::new(PRESENT, args![]).and("(a.entered_by = ? or ", args![whose.own]);
        sql = sql
            .join(cx.viewer.sees("a"))
            .and(") and not a.withdrawn and (a.owner, a.record_key) in (values ", args![]);
        for (n, (owner, record)) in pairs.iter().enumerate() {
            sql.add(if n == 0 { "(?, ?)" } else { ", (?, ?)" }, args![owner, record]);
        }
        let found = present(cx, &whose, sql.and(")", args![])).await?;
        let found = found.into_iter().map(|(record, here)| ((here.owner, record), here));
        existing.by_record.extend(found);
    }
    let ids = staged.iter().filter_map(|staged| known.own(staged.record_key.as_deref()?));
    let ids: BTreeSet<Id<Activity>> = ids.map(|own| own.activity.id).collect();
    if !ids.is_empty() {
        let sql = Sql::new(PRESENT, args![]).join(cx.viewer.sees("a"));
        let sql = sql.and(" and a.id in (", args![]).list(ids).and(")", args![]);
        let found = present(cx, &whose, sql).await?;
        existing.by_id.extend(found.into_iter().map(|(_, here)| (here.id, here)));
    }
    for pairs in contents.chunks(PAIRS_MAX) {
        by_content(cx, pairs, &mut existing).await?;
    }
    let contents = staged.iter().map(|staged| staged.content.as_str());
    existing.brought = already_entered(cx, import.by.organisation, contents).await?;
    // What is not known by its content alone is asked whether the row says anything new.
    let here = staged.iter().filter_map(|staged| {
        let here = existing.of(staged)?;
        (here.content.as_ref() != Some(&staged.content)).then_some(Id::from_uuid(here.id))
    });
    let here: BTreeSet<Id<Activity>> = here.collect();
    existing.seen = whole(cx, here.into_iter().collect()).await?;
    Ok(existing)
}

const PRESENT: &str = "select a.id, a.owner, a.record_key, a.content, a.entered_by, a.withdrawn
                       from activity a where ";

/// Who brings, and what is known to it.
struct Whose<'a> {
    own: Id<Organisation>,
    known: &'a Known,
}

/// Activities that are here, each with its record number.
async fn present(
    cx: &mut Context,
    whose: &Whose<'_>,
    sql: Sql,
) -> Result<Vec<(String, Present)>, Problem> {
    let read = |row: &Row| {
        let owner: Id<Organisation> = row.get("owner")?;
        let entered_by: Option<Id<Organisation>> = row.get("entered_by")?;
        let content: Option<Vec<u8>> = row.get("content")?;
        let claimed = whose.known.party(owner).and_then(|party| party.is_claimed);
        let by_itself = claimed == Some(false) && entered_by == Some(whose.own);
        let here = Present {
            id: row.get("id")?,
            owner,
            content: content.map(|content| hex(&content)),
            may_be_changed: owner == whose.own || by_itself,
            is_withdrawn: row.get("withdrawn")?,
        };
        Ok((row.get::<Option<String>>("record_key")?.unwrap_or_default(), here))
    };
    cx.tx.all(sql, read).await
}

/// Those of these activities that the viewer sees, with what completes them as far as it may know.
pub(crate) async fn whole(
    cx: &mut Context,
    ids: Vec<Id<Activity>>,
) -> Result<BTreeMap<Uuid, Whole>, Problem> {
    let mut found = BTreeMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    let sites = crate::store::sites_of(cx, &ids).await?.into_iter();
    let mut sites: HashMap<_, _> = sites.map(|site| (site.activity, site.into_inner())).collect();
    let contacts = crate::store::contacts_of(cx, &ids).await?.into_iter();
    let mut contacts: HashMap<_, _> =
        contacts.map(|contact| (contact.activity, contact.into_inner())).collect();
    for activity in crate::store::find_many(cx, ids).await? {
        let (site, contact) = (sites.remove(&activity.id), contacts.remove(&activity.id));
        let whole = Whole { activity: activity.into_inner(), site, contact };
        found.insert(whole.activity.id.uuid(), whole);
    }
    Ok(found)
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
