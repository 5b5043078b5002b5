//! What lists and maps are read from, kept by whatever changes an activity: its place in each
//! area's list, and the sums of each area.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use acts::Context;
use basics::{Day, Id, Moment, Organisation, Problem};
use database::{Engine, Row, Sql, Tx, Value, args};
use places::Place;
use sharing::Class;

use crate::{Activity, Sector, Status};

/// On PostgreSQL, how many rows one sum has at most.
const SHARDS: u8 = 8;

/// Under this, sums are of all areas, and of what lies in none.
pub(super) const EVERYWHERE: Id<Place> = Id::from_uuid(uuid::Uuid::nil());

const IDS_MAX: usize = 500;

/// An activity as lists see it.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub activity: Id<Activity>,
    pub class: i64,
    pub of_the_mission: bool,
    pub sector: Sector,
    pub status: Status,
    pub updated_at: Moment,
    /// The last day on which it counts in gap maths, with whom it is for and whom it reached.
    pub counts_until: Option<Day>,
    pub targeted: Option<i64>,
    pub reached: Option<i64>,
    /// Each area that it is in.
    pub areas: Vec<Id<Place>>,
    /// Who is present by it: whoever reports, leads or implements, not who pays.
    pub present: BTreeSet<Id<Organisation>>,
}

/// Puts activities into the lists.
pub(super) async fn enter(cx: &mut Context, listed: &[Listed]) -> Result<(), Problem> {
    let rows: Vec<Vec<Value>> = listed.iter().flat_map(rows).collect();
    let into = "insert into activity_listing
                (place, class, mission, updated_at, activity, sector, status, counts_until,
                 targeted, reached)";
    cx.tx.insert_many(into, &rows).await?;
    add(cx, listed, 1).await
}

fn rows(listed: &Listed) -> impl Iterator<Item = Vec<Value>> {
    let Listed { activity, class, of_the_mission, sector, status, updated_at, .. } = listed;
    let Listed { counts_until, targeted, reached, .. } = listed;
    let (sector, status) = (sector.code(), status.name());
    listed.areas.iter().map(move |place| {
        let key = args![place, class, of_the_mission, updated_at, activity, sector, status];
        [key, args![counts_until, targeted, reached]].concat()
    })
}

/// Takes activities out of the lists, before anything that says where they are is changed.
pub(super) async fn leave(cx: &mut Context, ids: &[Id<Activity>]) -> Result<(), Problem> {
    for ids in ids.chunks(IDS_MAX) {
        let listed = read(&mut cx.tx, ids).await?;
        let keys = listed.iter().flat_map(|listed| {
            let Listed { activity, class, of_the_mission, updated_at, .. } = listed;
            let key =
                move |place: &Id<Place>| args![place, class, of_the_mission, updated_at, activity];
            listed.areas.iter().map(key)
        });
        for keys in keys.collect::<Vec<_>>().chunks(IDS_MAX) {
            let sql = "delete from activity_listing
                       where (place, class, mission, updated_at, activity) in (values ";
            cx.tx.run(Sql::new(sql, args![]).tuples(keys).and(")", args![])).await?;
        }
        add(cx, &listed, -1).await?;
    }
    Ok(())
}

/// Puts activities whose rows were changed in place into the lists again.
pub(super) async fn enter_again(cx: &mut Context, ids: &[Id<Activity>]) -> Result<(), Problem> {
    for ids in ids.chunks(IDS_MAX) {
        let mut listed = read_rows(&mut cx.tx, ids).await?;
        let sql =
            Sql::new("select activity, place from activity_place where activity in (", args![]);
        add_areas(&mut cx.tx, sql.list(ids).and(")", args![]), &mut listed).await?;
        add_present(&mut cx.tx, &mut listed).await?;
        let listed: Vec<Listed> = listed.into_values().collect();
        enter(cx, &listed).await?;
    }
    Ok(())
}

/// What no audience opens is of its owner's class: the new owner's.
pub(super) async fn own_class_follows(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let own = [from, into].map(Class::Own);
    let numbers = sharing::number_classes(tx, own).await?;
    let [from_class, into_class] = own.map(|class| numbers.get(&class).copied());
    let sql = "update activity set class = ? where owner = ? and class = ?";
    tx.run(Sql::new(sql, args![into_class, from, from_class])).await.map(drop)
}

/// How these activities stand in the lists now; those that are in none are left out.
async fn read(tx: &mut Tx, ids: &[Id<Activity>]) -> Result<Vec<Listed>, Problem> {
    let mut listed = read_rows(tx, ids).await?;
    let sql = Sql::new(
        "select l.activity, l.place from activity a
         join activity_place w on w.activity = a.id
         join activity_listing l on l.place = w.place and l.class = a.class
          and l.mission = a.mission and l.updated_at = a.updated_at and l.activity = a.id
         where a.id in (",
        args![],
    );
    add_areas(tx, sql.list(ids).and(")", args![]), &mut listed).await?;
    add_present(tx, &mut listed).await?;
    Ok(listed.into_values().collect())
}

async fn read_rows(
    tx: &mut Tx,
    ids: &[Id<Activity>],
) -> Result<BTreeMap<Id<Activity>, Listed>, Problem> {
    let sql = "select a.id, a.class, a.mission, a.sector, a.status, a.updated_at, a.counts_until,
                      a.targeted_total, a.reached_total from activity a
               where a.class is not null and a.id in (";
    let read = |row: &Row| {
        let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
        let sector = Sector::from_code(&row.get::<String>("sector")?);
        let status = Status::from_name(&row.get::<String>("status")?);
        Ok(Listed {
            activity: row.get("id")?,
            class: row.get("class")?,
            of_the_mission: row.get("mission")?,
            sector: sector.ok_or_else(stored("sector"))?,
            status: status.ok_or_else(stored("status"))?,
            updated_at: row.get("updated_at")?,
            counts_until: row.get("counts_until")?,
            targeted: row.get("targeted_total")?,
            reached: row.get("reached_total")?,
            areas: Vec::new(),
            present: BTreeSet::new(),
        })
    };
    let rows = tx.all(Sql::new(sql, args![]).list(ids).and(")", args![]), read).await?;
    Ok(rows.into_iter().map(|listed| (listed.activity, listed)).collect())
}

async fn add_areas(
    tx: &mut Tx,
    areas: Sql,
    listed: &mut BTreeMap<Id<Activity>, Listed>,
) -> Result<(), Problem> {
    let read = |row: &Row| Ok((row.get("activity")?, row.get("place")?));
    for (activity, place) in tx.all(areas, read).await? {
        let activity: Id<Activity> = activity;
        listed.entry(activity).and_modify(|listed| listed.areas.push(place));
    }
    Ok(())
}

async fn add_present(
    tx: &mut Tx,
    listed: &mut BTreeMap<Id<Activity>, Listed>,
) -> Result<(), Problem> {
    let sql = "select activity, party from activity_party
               where part in ('reporting', 'lead', 'implementing') and activity in (";
    let read = |row: &Row| Ok((row.get("activity")?, row.get("party")?));
    let sql = Sql::new(sql, args![]).list(listed.keys()).and(")", args![]);
    for (activity, party) in tx.all(sql, read).await? {
        let activity: Id<Activity> = activity;
        listed.entry(activity).and_modify(|listed| {
            listed.present.insert(party);
        });
    }
    Ok(())
}

/// What the sums are kept by, but for the organisation.
type Key = (Id<Place>, i64, bool, &'static str, &'static str);

/// Adds to the sums, or takes away.
async fn add(cx: &mut Context, listed: &[Listed], sign: i64) -> Result<(), Problem> {
    let mut counts: HashMap<Key, i64> = HashMap::new();
    let mut present: HashMap<(Key, Id<Organisation>), i64> = HashMap::new();
    for listed in listed {
        let (sector, status) = (listed.sector.code(), listed.status.name());
        let key = |place| (place, listed.class, listed.of_the_mission, sector, status);
        *counts.entry(key(EVERYWHERE)).or_default() += sign;
        for place in &listed.areas {
            let key = key(*place);
            *counts.entry(key).or_default() += sign;
            for party in &listed.present {
                *present.entry((key, *party)).or_default() += sign;
            }
        }
    }
    let shard = match cx.tx.engine() {
        Engine::Sqlite => 0,
        Engine::Postgres => i64::from(cx.chance().bytes::<1>()[0] % SHARDS),
    };
    // In one order, so that two who change the same sums wait for each other and not in a circle.
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_unstable();
    let rows: Vec<Vec<Value>> = rows
        .into_iter()
        .map(|((place, class, mission, sector, status), n)| {
            args![place, class, mission, sector, status, shard, n]
        })
        .collect();
    for rows in rows.chunks(IDS_MAX) {
        let into = "insert into activity_summary
                    (place, class, mission, sector, status, shard, n) values ";
        let sql = Sql::new(into, args![]).tuples(rows).and(
            " on conflict (place, class, mission, sector, status, shard)
              do update set n = activity_summary.n + excluded.n",
            args![],
        );
        cx.tx.run(sql).await?;
    }
    add_to_present(&mut cx.tx, present, shard).await
}

async fn add_to_present(
    tx: &mut Tx,
    present: HashMap<(Key, Id<Organisation>), i64>,
    shard: i64,
) -> Result<(), Problem> {
    let mut rows: Vec<_> = present.into_iter().collect();
    rows.sort_unstable();
    let rows: Vec<Vec<Value>> = rows
        .into_iter()
        .map(|(((place, class, mission, sector, status), party), n)| {
            args![place, party, class, mission, sector, status, shard, n]
        })
        .collect();
    for rows in rows.chunks(IDS_MAX) {
        let into = "insert into activity_present
                    (place, party, class, mission, sector, status, shard, n) values ";
        let sql = Sql::new(into, args![]).tuples(rows).and(
            " on conflict (place, party, class, mission, sector, status, shard)
              do update set n = activity_present.n + excluded.n",
            args![],
        );
        tx.run(sql).await?;
    }
    Ok(())
}
