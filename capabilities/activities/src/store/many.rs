//! Many activities at once: an import commits 100,000 in one short transaction.

use acts::Context;
use basics::{Id, Problem};
use database::{Sql, Tx, Value, args};

use super::headcount_json;
use crate::{Activity, MissionProgramme, Modality, PopulationGroup};

/// An activity on its way into the database.
#[derive(Clone, Debug)]
pub struct Entry {
    pub activity: Activity,
    /// The hash of the row that it came from, by which the same row is known again.
    pub content: Option<Vec<u8>>,
    /// What a search finds it by, folded.
    pub words: String,
}

/// How many activities are turned into rows at once: enough to fill statements, little memory.
const BATCH: usize = 2_000;

/// Inserts new activities. A changed one was cleared before.
pub async fn save_many(cx: &mut Context, entries: &[Entry]) -> Result<(), Problem> {
    for batch in entries.chunks(BATCH) {
        let above = above(cx, batch).await?;
        let tx = &mut cx.tx;
        let rows: Vec<Vec<Value>> = batch.iter().map(columns).collect();
        tx.insert_many(
            "insert into activity (id, owner, level, tlp, audience, kind, sector, subsector, title,
             description, status, first_day, last_day, population_group, targeted, reached,
             targeted_total, reached_total, modality, budget_minor, budget_currency, programme,
             source, link, record_key, entered_by, content, reported_on, updated_at, withdrawn,
             version)",
            &rows,
        )
        .await?;
        tx.insert_many("insert into activity_place (activity, place, stated)", &above).await?;
        let parties: Vec<Vec<Value>> = batch.iter().flat_map(|e| parties(&e.activity)).collect();
        tx.insert_many("insert into activity_party (activity, part, rank, party)", &parties)
            .await?;
        let words: Vec<Vec<Value>> =
            batch.iter().map(|entry| args![entry.activity.id, entry.words]).collect();
        tx.insert_many("insert into activity_text (id, folded)", &words).await?;
    }
    Ok(())
}

/// Each stated place, and once each area above it.
async fn above(cx: &mut Context, batch: &[Entry]) -> Result<Vec<Vec<Value>>, Problem> {
    let stated = batch.iter().flat_map(|entry| entry.activity.places.iter().copied());
    let lineage = places::lineage(cx, stated).await?;
    let mut rows = Vec::new();
    for Entry { activity, .. } in batch {
        let mut known = activity.places.clone();
        rows.extend(activity.places.iter().map(|place| args![activity.id, place, true]));
        for place in &activity.places {
            for area in lineage.get(place).into_iter().flatten() {
                if !known.contains(area) {
                    known.push(*area);
                    rows.push(args![activity.id, area, false]);
                }
            }
        }
    }
    Ok(rows)
}

fn columns(Entry { activity, content, .. }: &Entry) -> Vec<Value> {
    let a = activity;
    let mut values = args![a.id];
    values.extend(a.share.values());
    values.extend(args![
        a.kind.name(),
        a.sector.code(),
        a.subsector,
        a.title,
        a.description,
        a.status.name(),
        a.period.first(),
        a.period.last(),
        a.group.map(PopulationGroup::name),
        headcount_json(&a.targeted),
        headcount_json(&a.reached),
        a.targeted.total(),
        a.reached.total(),
        a.modality.map(Modality::name),
        a.budget.map(|money| money.minor),
        a.budget.map(|money| money.currency.code().to_owned()),
        a.programme.map(MissionProgramme::name),
        a.source,
        a.link,
        a.record_key,
        a.entered_by,
        content,
        a.reported_on,
        a.updated_at,
        a.withdrawn,
        a.version
    ]);
    values
}

fn parties(activity: &Activity) -> Vec<Vec<Value>> {
    let id = activity.id;
    let reporting = std::iter::once(("reporting", 0, activity.reporting));
    let lead = activity.lead.iter().map(|party| ("lead", 0, *party));
    let implementing =
        activity.implementing.iter().enumerate().map(|(n, party)| ("implementing", n, *party));
    let donors = activity.donors.iter().enumerate().map(|(n, party)| ("donor", n, *party));
    let all = reporting.chain(lead).chain(implementing).chain(donors);
    all.map(|(part, rank, party)| args![id, part, rank, party]).collect()
}

/// Takes away what is saved of an activity, so that it can be saved anew. Its site and contact are
/// saved apart, and refer to it: the constraint is checked when the transaction ends.
pub(super) async fn clear(tx: &mut Tx, id: Id<Activity>) -> Result<(), Problem> {
    for sql in [
        "delete from activity_place where activity = ?",
        "delete from activity_party where activity = ?",
        "delete from activity_text where id = ?",
    ] {
        tx.run(Sql::new(sql, args![id])).await?;
    }
    tx.run(Sql::new("delete from activity where id = ?", args![id])).await.map(drop)
}
