//! Who else does the same there and then: the question behind overlaps, and behind the notice that
//! an author gets before an activity is saved.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Day, Id, Organisation, Period, Problem};
use database::{Row, Sql, Tx, args};
use places::Place;
use sharing::{Share, Viewer, Visible};

use super::{read_all, select};
use crate::{Activity, Footprint, Kind, PopulationGroup, Sector};

/// How many neighbours one activity is told of.
const NEAR_MAX: usize = 100;
/// So many ids in one question.
const IDS_MAX: usize = 1_000;

/// Only what goes on or is to come can still be changed by whoever hears of it.
const ACTIVE: &str = " and not a.withdrawn and a.status in ('planned', 'ongoing', 'suspended')";

/// What to look for among the activities that go on or are planned.
#[derive(Clone, Debug, Default)]
pub struct Near {
    pub sectors: Vec<Sector>,
    /// In these places, and in all that lies in them.
    pub within: Vec<Id<Place>>,
    /// Said of exactly these places. What is said of a whole country is said of no place in it, so
    /// countries stand here only.
    pub stated: Vec<Id<Place>>,
    /// Of these organisations; of any, if there are none.
    pub owners: Vec<Id<Organisation>>,
    /// Not of this one.
    pub but: Option<Id<Organisation>>,
    pub period: Option<Period>,
}

/// Activities of other organisations in the same or an equivalent sector, in the same place or one
/// within the other, on days of both, that this viewer may see.
pub async fn near(
    cx: &mut Context,
    activity: &Activity,
) -> Result<Vec<Visible<Activity>>, Problem> {
    let places = places::find_many(cx, activity.places.iter().copied()).await?;
    let (countries, areas): (Vec<_>, Vec<_>) = places.iter().partition(|place| place.level == 0);
    let mut stated = places::above_stated(cx, &activity.places).await?;
    stated.extend(countries.iter().map(|place| place.id));
    let asked = Near {
        sectors: equivalent(activity.sector),
        within: areas.iter().map(|place| place.id).collect(),
        stated,
        owners: Vec::new(),
        but: Some(activity.share.owner),
        period: Some(activity.period),
    };
    let sql = select()
        .join(cx.viewer.sees("a"))
        .and(" and a.id <> ? and a.id in (", args![activity.id])
        .join(around(&asked))
        .and(")", args![])
        .join(condition(&asked))
        .and(" order by a.id limit ?", args![NEAR_MAX]);
    let found = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(found))
}

/// The same sector, and those that are part of it or that it is part of.
fn equivalent(sector: Sector) -> Vec<Sector> {
    Sector::all().filter(|other| other.is_equivalent(sector)).collect()
}

/// The activities at these places; one that states several of them may come twice.
fn around(near: &Near) -> Sql {
    let sectors = || near.sectors.iter().map(|sector| sector.code());
    let sql = Sql::new("select w.activity from activity_listing w where w.place in (", args![])
        .list(&near.within)
        .and(") and w.sector in (", args![])
        .list(sectors())
        .and(
            ") and w.status in ('planned', 'ongoing', 'suspended')
             union all select s.activity from activity_place s where s.stated and s.place in (",
            args![],
        )
        .list(&near.stated)
        .and(") and s.sector in (", args![])
        .list(sectors())
        .and(") and s.status in ('planned', 'ongoing', 'suspended')", args![]);
    sql.join(on_days("s", near))
}

/// On some day of the period.
fn on_days(alias: &'static str, near: &Near) -> Sql {
    let mut sql = Sql::default();
    let mut bound = |column: &'static str, compared: &'static str, day: Option<Day>| {
        let Some(day) = day else { return };
        let named = || Sql::name(alias, column);
        let part = Sql::new(" and (", args![]).join(named()).and(" is null or ", args![]);
        sql = std::mem::take(&mut sql).join(part.join(named()).and(compared, args![day]));
    };
    let period = near.period.unwrap_or(Period::ALWAYS);
    bound("last_day", " >= ?)", period.first());
    bound("first_day", " <= ?)", period.last());
    sql
}

fn condition(near: &Near) -> Sql {
    // SQLite would begin with the sector, of which there are thousands where a district has
    // hundreds: an index is not used through an expression.
    let mut sql = Sql::new("", args![])
        .and(ACTIVE, args![])
        .and(" and a.sector || '' in (", args![])
        .list(near.sectors.iter().map(|sector| sector.code()))
        .and(")", args![]);
    if !near.owners.is_empty() {
        sql = sql.and(" and a.owner in (", args![]).list(&near.owners).and(")", args![]);
    }
    if let Some(owner) = near.but {
        sql.add(" and a.owner <> ?", args![owner]);
    }
    sql.join(on_days("a", near))
}

/// The footprints that a viewer may see: whoever is looking, or another party, to know whether it
/// sees the same.
pub async fn footprints_seen(
    tx: &mut Tx,
    viewer: &Viewer,
    near: &Near,
) -> Result<Vec<Visible<Footprint>>, Problem> {
    let sql = footprints_at(near).join(viewer.sees("a")).join(condition(near));
    let found = read_footprints(tx, sql).await?;
    Ok(found.into_iter().filter_map(|found| Visible::judge(viewer, found).ok()).collect())
}

/// Those of these activities that go on or are planned and that a viewer may see.
pub async fn find_seen(
    tx: &mut Tx,
    viewer: &Viewer,
    ids: &[Id<Activity>],
) -> Result<Vec<Visible<Footprint>>, Problem> {
    let mut found = Vec::new();
    for ids in ids.chunks(IDS_MAX) {
        let sql = footprints().join(viewer.sees("a")).and(" and a.id in (", args![]).list(ids);
        found.extend(read_footprints(tx, sql.and(")", args![]).and(ACTIVE, args![])).await?);
    }
    Ok(found.into_iter().filter_map(|found| Visible::judge(viewer, found).ok()).collect())
}

/// The footprints whoever may see them: only for the jobs that keep what was found, which is shown
/// to nobody who may not see both sides of it.
pub async fn footprints_unseen(cx: &mut Context, near: &Near) -> Result<Vec<Footprint>, Problem> {
    debug_assert!(cx.viewer.actor.is_none(), "a job's question, never a person's");
    let sql = footprints_at(near).and("1 = 1", args![]).join(condition(near));
    read_footprints(&mut cx.tx, sql).await
}

/// Those of these activities that go on or are planned: for the same jobs.
pub async fn find_unseen(
    cx: &mut Context,
    ids: &[Id<Activity>],
) -> Result<Vec<Footprint>, Problem> {
    debug_assert!(cx.viewer.actor.is_none(), "a job's question, never a person's");
    let mut found = Vec::new();
    for ids in ids.chunks(IDS_MAX) {
        let sql = footprints().and("a.id in (", args![]).list(ids).and(")", args![]);
        found.extend(read_footprints(&mut cx.tx, sql.and(ACTIVE, args![])).await?);
    }
    Ok(found)
}

/// In which sectors and at which stated places anything goes on; of these activities, or of all.
pub async fn whereabouts_unseen(
    cx: &mut Context,
    ids: Option<&[Id<Activity>]>,
) -> Result<Vec<(Sector, Id<Place>)>, Problem> {
    debug_assert!(cx.viewer.actor.is_none(), "a job's question, never a person's");
    let all = || {
        Sql::new(
            "select distinct a.sector, s.place from activity a
             join activity_place s on s.activity = a.id and s.stated where 1 = 1",
            args![],
        )
        .and(ACTIVE, args![])
    };
    let asked: Vec<Sql> = match ids {
        None => vec![all()],
        Some(ids) => ids
            .chunks(IDS_MAX)
            .map(|ids| all().and(" and a.id in (", args![]).list(ids).and(")", args![]))
            .collect(),
    };
    let mut found = Vec::new();
    for sql in asked {
        found.extend(cx.tx.all(sql, |row| Ok((sector(row)?, row.get("place")?))).await?);
    }
    Ok(found)
}

const FOOTPRINT: &str = "select a.id, a.owner, a.level, a.tlp, a.audience, a.kind, a.sector,
     a.subsector, a.population_group, a.first_day, a.last_day from ";

fn footprints() -> Sql {
    Sql::new(FOOTPRINT, args![]).and("activity a where ", args![])
}

/// Beginning with the places.
fn footprints_at(near: &Near) -> Sql {
    let sql = Sql::new(FOOTPRINT, args![]).and("(", args![]).join(around(near));
    sql.and(") here join activity a on a.id = here.activity where ", args![])
}

async fn read_footprints(tx: &mut Tx, sql: Sql) -> Result<Vec<Footprint>, Problem> {
    let mut found: BTreeMap<Id<Activity>, Footprint> =
        tx.all(sql, read).await?.into_iter().map(|found| (found.id, found)).collect();
    let ids: Vec<Id<Activity>> = found.keys().copied().collect();
    for ids in ids.chunks(IDS_MAX) {
        let sql = "select activity, place as other from activity_place
                   where stated and activity in (";
        for (id, place) in tx.all(Sql::new(sql, args![]).list(ids).and(")", args![]), pair).await? {
            found.entry(id).and_modify(|found| found.places.push(place));
        }
        let sql = "select activity, party as other from activity_party
                   where part in ('lead', 'implementing') and activity in (";
        for (id, party) in tx.all(Sql::new(sql, args![]).list(ids).and(")", args![]), pair).await? {
            found.entry(id).and_modify(|found| found.partners.push(party));
        }
    }
    Ok(found.into_values().collect())
}

fn pair<T>(row: &Row) -> Result<(Id<Activity>, Id<T>), Problem> {
    Ok((row.get("activity")?, row.get("other")?))
}

fn sector(row: &Row) -> Result<Sector, Problem> {
    Sector::from_code(&row.get::<String>("sector")?)
        .ok_or_else(|| Problem::broken("a stored sector"))
}

fn read(row: &Row) -> Result<Footprint, Problem> {
    let kind = Kind::from_name(&row.get::<String>("kind")?);
    let group: Option<String> = row.get("population_group")?;
    Ok(Footprint {
        id: row.get("id")?,
        share: Share::read(row)?,
        kind: kind.ok_or_else(|| Problem::broken("a stored kind"))?,
        sector: sector(row)?,
        subsector: row.get("subsector")?,
        group: group.as_deref().and_then(PopulationGroup::from_name),
        period: Period::new(row.get("first_day")?, row.get("last_day")?)
            .map_err(Problem::broken)?,
        partners: Vec::new(),
        places: Vec::new(),
    })
}
