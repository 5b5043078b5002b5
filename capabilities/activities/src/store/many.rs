//! Many activities at once: an import commits 100,000 in one short transaction.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Problem};
use database::{Sql, Value, args};
use places::Place;

use super::{
    headcount_json,
    listing::{self, Listed},
};
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
/// So many ids in one statement.
const IDS_MAX: usize = 500;

/// Inserts new activities. A changed one was cleared before.
pub async fn save_many(cx: &mut Context, entries: &[Entry]) -> Result<(), Problem> {
    for batch in entries.chunks(BATCH) {
        let around = Around::of(cx, batch).await?;
        let classes = batch.iter().map(|entry| entry.activity.share.class());
        let classes = sharing::number_classes(&mut cx.tx, classes).await?;
        let class_of = |activity: &Activity| {
            classes.get(&activity.share.class()).copied().filter(|_| !activity.withdrawn)
        };
        let tx = &mut cx.tx;
        let rows: Vec<Vec<Value>> =
            batch.iter().map(|entry| columns(entry, class_of(&entry.activity))).collect();
        tx.insert_many(
            "insert into activity (id, owner, level, tlp, audience, kind, sector, subsector, title,
             description, status, first_day, last_day, population_group, targeted, reached,
             targeted_total, reached_total, modality, budget_minor, budget_currency, programme,
             source, link, record_key, entered_by, content, reported_on, updated_at, withdrawn,
             version, class, mission, counts_until)",
            &rows,
        )
        .await?;
        let places: Vec<Vec<Value>> = batch.iter().flat_map(|entry| around.rows(entry)).collect();
        let into = "insert into activity_place (activity, place, stated, sector, status,
                    first_day, last_day)";
        tx.insert_many(into, &places).await?;
        let parties: Vec<Vec<Value>> = batch.iter().flat_map(|e| parties(&e.activity)).collect();
        tx.insert_many("insert into activity_party (activity, part, rank, party)", &parties)
            .await?;
        let words: Vec<Vec<Value>> =
            batch.iter().map(|entry| args![entry.activity.id, entry.words]).collect();
        tx.insert_many("insert into activity_text (id, folded)", &words).await?;
        let listed = batch.iter().filter_map(|Entry { activity, .. }| {
            Some(around.listed(activity, class_of(activity)?))
        });
        let listed: Vec<Listed> = listed.collect();
        listing::enter(cx, &listed).await?;
    }
    Ok(())
}

/// All that the places of a batch lie in.
struct Around(BTreeMap<Id<Place>, Vec<Id<Place>>>);

impl Around {
    async fn of(cx: &mut Context, batch: &[Entry]) -> Result<Self, Problem> {
        let stated = batch.iter().flat_map(|entry| entry.activity.places.iter().copied());
        Ok(Self(places::lineage(cx, stated).await?))
    }

    /// Each stated place, and once each area above it.
    fn areas(&self, activity: &Activity) -> Vec<Id<Place>> {
        let mut areas = activity.places.clone();
        for area in activity.places.iter().filter_map(|place| self.0.get(place)).flatten() {
            if !areas.contains(area) {
                areas.push(*area);
            }
        }
        areas
    }

    fn rows(&self, Entry { activity, .. }: &Entry) -> Vec<Vec<Value>> {
        let areas = self.areas(activity).into_iter().enumerate();
        let row = |(n, area)| {
            let is_stated = n < activity.places.len();
            let stated = is_stated.then_some(activity);
            args![
                activity.id,
                area,
                is_stated,
                stated.map(|a| a.sector.code()),
                stated.map(|a| a.status.name()),
                stated.and_then(|a| a.period.first()),
                stated.and_then(|a| a.period.last())
            ]
        };
        areas.map(row).collect()
    }

    fn listed(&self, activity: &Activity, class: i64) -> Listed {
        let partners = activity.lead.iter().chain(&activity.implementing);
        Listed {
            activity: activity.id,
            class,
            of_the_mission: activity.programme.is_some(),
            sector: activity.sector,
            status: activity.status,
            updated_at: activity.updated_at,
            counts_until: activity.counts_until(),
            targeted: activity.targeted.counted(),
            reached: activity.reached.counted(),
            areas: self.areas(activity),
            present: partners.chain([&activity.reporting]).copied().collect(),
        }
    }
}

fn columns(Entry { activity, content, .. }: &Entry, class: Option<i64>) -> Vec<Value> {
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
        a.targeted.counted(),
        a.reached.counted(),
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
        a.version,
        class,
        a.programme.is_some(),
        a.counts_until()
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

/// Takes away what is saved of activities, so that they can be saved anew. Their sites and contacts
/// are saved apart, and refer to them: the constraint is checked when the transaction ends.
pub(crate) async fn clear(cx: &mut Context, ids: &[Id<Activity>]) -> Result<(), Problem> {
    listing::leave(cx, ids).await?;
    for ids in ids.chunks(IDS_MAX) {
        for sql in [
            "delete from activity_place where activity in (",
            "delete from activity_party where activity in (",
            "delete from activity_text where id in (",
            "delete from activity where id in (",
        ] {
            cx.tx.run(Sql::new(sql, args![]).list(ids).and(")", args![])).await?;
        }
    }
    Ok(())
}
