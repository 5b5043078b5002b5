//! Which activities of an import's rows are here already, as far as the importer may know.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, args};
use uuid::Uuid;

use super::memory::{Memory, hex, memory};
use crate::{
    Activity, Status,
    import::{
        Import,
        known::{Known, own_id},
        present::{Because, Existing, Present, Whole},
        staged::{Key, Staged, bytes_of},
        verdict::Judgement,
    },
};

/// So many pairs in one question.
const PAIRS_MAX: usize = 400;
const IDS_MAX: usize = 1_000;

/// Activities with the same owner and record number, with our own record id, with the same content,
/// or that rows like these were entered as: those that the importer sees, and those that it entered
/// itself. Nothing is learnt of any other.
pub(crate) async fn existing(
    cx: &mut Context,
    import: &Import,
    known: &Known,
    judgements: &[Judgement],
) -> Result<Existing, Problem> {
    let whose = Whose { own: import.by.organisation, known };
    let staged: Vec<&Staged> = judgements.iter().filter_map(|j| j.staged.as_ref()).collect();
    let Memory { brought, alike } = memory(cx, whose.own, &staged).await?;
    let mut existing = Existing { brought, alike, ..Existing::default() };
    by_record(cx, &whose, judgements, &mut existing).await?;
    let numbers = numbers(judgements).filter_map(|(_, record)| own_id(record));
    let memory = existing.brought.values().flatten().chain(existing.alike.values().flatten());
    let ids: BTreeSet<Uuid> = numbers.chain(memory.copied()).collect();
    by_id(cx, &whose, ids.into_iter().collect(), &mut existing).await?;
    by_content(cx, &whose, &staged, &mut existing).await?;
    // What is not known by its content alone is asked whether the row says anything new.
    let here = staged.iter().filter_map(|staged| {
        let here = match existing.of(staged) {
            Some(Because::Number(here) | Because::Brought(Some(here))) => here,
            None => existing.like(staged)?,
            _ => return None,
        };
        (here.content.as_ref() != Some(&staged.content)).then_some(Id::from_uuid(here.id))
    });
    let here: BTreeSet<Id<Activity>> = here.collect();
    existing.seen = whole(cx, here.into_iter().collect()).await?;
    Ok(existing)
}

/// Who reports a row, and its number; of rows that are refused, too.
fn numbers(judgements: &[Judgement]) -> impl Iterator<Item = (&str, &String)> {
    judgements.iter().filter_map(|judgement| {
        let staged = judgement.staged.as_ref().map(|staged| &staged.record_key);
        let record = staged.unwrap_or(&judgement.record).as_ref()?;
        Some((judgement.organisation.as_deref()?, record))
    })
}

/// Who brings, and what is known to it.
struct Whose<'a> {
    own: Id<Organisation>,
    known: &'a Known,
}

/// What is read of an activity, and whether the viewer sees it.
fn present_where(cx: &Context) -> Sql {
    Sql::new(
        "select a.id, a.owner, a.record_key, a.content, a.entered_by, a.withdrawn, a.status,
         a.reported_on, a.version, cast(case when ",
        args![],
    )
    .join(cx.viewer.sees("a"))
    .and(" then 1 else 0 end as bigint) as is_seen from activity a where ", args![])
}

async fn by_record(
    cx: &mut Context,
    whose: &Whose<'_>,
    judgements: &[Judgement],
    existing: &mut Existing,
) -> Result<(), Problem> {
    let records =
        numbers(judgements).filter_map(|(reporting, record)| match Key::parse(reporting) {
            Some(Key::Known(owner)) => Some((owner, record)),
            _ => None,
        });
    let records: Vec<(Id<Organisation>, &String)> = records.collect();
    for pairs in records.chunks(PAIRS_MAX) {
        let mut sql = present_where(cx)
            .and("((a.entered_by = ? and not a.withdrawn) or ", args![whose.own])
            .join(cx.viewer.sees("a"))
            .and(") and (a.owner, a.record_key) in (values ", args![]);
        for (n, (owner, record)) in pairs.iter().enumerate() {
            sql.add(if n == 0 { "(?, ?)" } else { ", (?, ?)" }, args![owner, record]);
        }
        let found = present(cx, whose, sql.and(")", args![])).await?;
        let found = found.into_iter().map(|(record, here)| ((here.owner, record), here));
        existing.by_record.extend(found);
    }
    Ok(())
}

/// Those of these activities that the viewer sees.
async fn by_id(
    cx: &mut Context,
    whose: &Whose<'_>,
    ids: Vec<Uuid>,
    existing: &mut Existing,
) -> Result<(), Problem> {
    for ids in ids.chunks(IDS_MAX) {
        let sql = present_where(cx).join(cx.viewer.sees("a"));
        let sql = sql.and(" and a.id in (", args![]).list(ids).and(")", args![]);
        let found = present(cx, whose, sql).await?;
        existing.by_id.extend(found.into_iter().map(|(_, here)| (here.id, here)));
    }
    Ok(())
}

/// Activities that say the same as a row which the importer's memory leads to none of.
async fn by_content(
    cx: &mut Context,
    whose: &Whose<'_>,
    staged: &[&Staged],
    existing: &mut Existing,
) -> Result<(), Problem> {
    let is_unknown =
        |staged: &&&Staged| matches!(existing.of(staged), None | Some(Because::Brought(None)));
    let pairs =
        staged.iter().filter(is_unknown).filter_map(|staged| match Key::parse(&staged.reporting) {
            Some(Key::Known(owner)) => Some((owner, &staged.content)),
            _ => None,
        });
    let pairs: Vec<(Id<Organisation>, &String)> = pairs.collect();
    let mut found = HashMap::new();
    for pairs in pairs.chunks(PAIRS_MAX) {
        let mut sql = present_where(cx)
            .join(cx.viewer.sees("a"))
            .and(" and (a.owner, a.content) in (values ", args![]);
        for (n, (owner, content)) in pairs.iter().enumerate() {
            let content = bytes_of(content);
            sql.add(if n == 0 { "(?, ?)" } else { ", (?, ?)" }, args![owner, content]);
        }
        for (_, here) in present(cx, whose, sql.and(")", args![])).await? {
            if let Some(content) = here.content.clone() {
                found.insert((here.owner, content), here);
            }
        }
    }
    existing.by_content = found;
    Ok(())
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
        let status = Status::from_name(&row.get::<String>("status")?);
        let here = Present {
            id: row.get("id")?,
            owner,
            content: content.map(|content| hex(&content)),
            may_be_changed: owner == whose.own || by_itself,
            is_seen: row.get::<i64>("is_seen")? == 1,
            is_withdrawn: row.get("withdrawn")?,
            is_over: status.is_some_and(Status::is_over),
            reported_on: row.get("reported_on")?,
            version: row.get("version")?,
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
