//! Focal points in the database. Their lines, the directory and the offices have files of their
//! own.

mod directory;
mod here;
mod lines;
mod offices;
mod written;

use std::collections::BTreeSet;

use acts::{Context, Order, Stored};
use basics::{Id, Line, Organisation, Problem, fold};
use database::{Row, Sql, Value, args};
use sharing::{Share, Visible};

use crate::{Check, FocalPoint, Tenure};

pub(crate) use directory::{Asked, Found, MATCHES_MAX, page};
pub use here::{count_in, offices_in};
pub(crate) use offices::{list as list_offices, of_party as offices_of, save as save_office};

use written::{
    contact, contacts, hours, ids, names, read_contact, read_contacts, read_hours, read_ids,
    read_named,
};

/// How many focal points a page of one organisation's shows.
pub(crate) const PAGE_ROWS: usize = 50;
/// Of those who held it before, the last ones.
const TENURES_MAX: usize = 50;

impl Stored for FocalPoint {
    const TABLE: &'static str = "focal_point";
    const ALIAS: &'static str = "f";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// One as it is. For the product’s own work: nobody is shown it.
pub(crate) async fn for_work(cx: &mut Context, id: Id<FocalPoint>) -> Result<FocalPoint, Problem> {
    cx.tx.one(acts::rows::<FocalPoint>().and("f.id = ?", args![id]), read).await
}

/// A page of one organisation's, in the order of names; one more than `PAGE_ROWS` if there are
/// more.
pub(crate) async fn of_party(
    cx: &mut Context,
    party: Id<Organisation>,
    after: Option<&(String, Id<FocalPoint>)>,
) -> Result<Vec<Visible<FocalPoint>>, Problem> {
    let sql = cx.seen::<FocalPoint>().and(" and f.owner = ? and f.ended_on is null", args![party]);
    cx.page(sql, Order::Up("sort"), after.cloned(), PAGE_ROWS).await
}

/// The name that it sorts under.
pub(crate) fn sort(it: &FocalPoint) -> String {
    fold(it.holder.name.as_str())
}

/// Saves it with everything that it is found by; one that has ended is found by its address alone.
pub(crate) async fn save(cx: &mut Context, it: &FocalPoint) -> Result<(), Problem> {
    let sql = "insert into focal_point (id, owner, level, tlp, audience, topics, places, holder,
               stand_ins, hours, since, departs_on, confirmed_on, round, keeper, ended_on, sort,
               updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set level = excluded.level, tlp = excluded.tlp,
               audience = excluded.audience, topics = excluded.topics, places = excluded.places,
               holder = excluded.holder, stand_ins = excluded.stand_ins, hours = excluded.hours,
               since = excluded.since, departs_on = excluded.departs_on,
               confirmed_on = excluded.confirmed_on, round = excluded.round,
               keeper = excluded.keeper, ended_on = excluded.ended_on, sort = excluded.sort,
               updated_at = excluded.updated_at, version = excluded.version";
    let values = [args![it.id], it.share.values(), said(it)].concat();
    cx.tx.run(Sql::new(sql, values)).await?;
    lines::save(cx, it).await?;
    save_text(cx, it).await
}

fn said(it: &FocalPoint) -> Vec<Value> {
    let Check { confirmed_on, round, keeper } = it.check;
    args![
        names(&it.topics),
        ids(&it.places),
        contact(&it.holder),
        contacts(&it.stand_ins),
        it.hours.as_ref().map(hours),
        it.since,
        it.departs_on,
        confirmed_on,
        round,
        keeper,
        it.ended_on,
        sort(it),
        it.updated_at,
        it.version
    ]
}

fn read(row: &Row) -> Result<FocalPoint, Problem> {
    Ok(FocalPoint {
        id: row.get("id")?,
        share: Share::read(row)?,
        topics: read_named(row, "topics")?,
        places: read_ids(row, "places")?,
        holder: read_contact(&row.get("holder")?)?,
        stand_ins: read_contacts(row, "stand_ins")?,
        hours: read_hours(row)?,
        since: row.get("since")?,
        departs_on: row.get("departs_on")?,
        check: Check {
            confirmed_on: row.get("confirmed_on")?,
            round: row.get("round")?,
            keeper: row.get("keeper")?,
        },
        ended_on: row.get("ended_on")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

/// The names that it is searched by: those that whoever sees it reads.
async fn save_text(cx: &mut Context, it: &FocalPoint) -> Result<(), Problem> {
    let known = parties::names_of(cx, BTreeSet::from([it.share.owner])).await?;
    let mut words: Vec<String> = Vec::new();
    for contact in std::iter::once(&it.holder).chain(&it.stand_ins) {
        words.push(contact.name.to_string());
        words.extend(contact.role.as_ref().map(ToString::to_string));
    }
    for (called, acronym) in known.values() {
        words.extend(called.iter().map(|(_, name)| name.to_string()));
        words.extend(acronym.as_ref().map(ToString::to_string));
    }
    let sql = match it.ended_on {
        Some(_) => Sql::new("delete from focal_point_text where id = ?", args![it.id]),
        None => Sql::new(
            "insert into focal_point_text (id, folded) values (?, ?)
             on conflict (id) do update set folded = excluded.folded",
            args![it.id, fold(&words.join(" "))],
        ),
    };
    cx.tx.run(sql).await.map(drop)
}

/// An organisation is called otherwise: its focal points are found by that from now on.
pub(crate) async fn save_texts_of(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = acts::rows::<FocalPoint>()
        .and("f.owner = ? and f.ended_on is null order by f.id", args![party]);
    for it in cx.tx.all(sql, read).await? {
        save_text(cx, &it).await?;
    }
    Ok(())
}

/// Who held it before.
pub(crate) async fn save_tenure(
    cx: &mut Context,
    of: &FocalPoint,
    tenure: &Tenure,
) -> Result<(), Problem> {
    let sql =
        "insert into focal_point_tenure (focal_point, number, name, since, until, note, items)
               values (?, ?, ?, ?, ?, ?, ?)";
    let items: serde_json::Value = tenure.items.iter().map(Line::as_str).collect();
    let values =
        args![of.id, of.version, tenure.name, tenure.since, tenure.until, tenure.note, items];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Those before, the last first: for the organisation's own people.
pub(crate) async fn tenures(
    cx: &mut Context,
    of: &Visible<FocalPoint>,
) -> Result<Vec<Tenure>, Problem> {
    let sql = "select * from focal_point_tenure where focal_point = ?
               order by number desc limit ?";
    cx.tx
        .all(Sql::new(sql, args![of.id, TENURES_MAX]), |row| {
            Ok(Tenure {
                name: row.get("name")?,
                since: row.get("since")?,
                until: row.get("until")?,
                note: row.get("note")?,
                items: written::read_lines(row, "items")?,
            })
        })
        .await
}

/// Two parties became one: what was the one's is the other's, and is found by its name.
pub(crate) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    for sql in [
        "update focal_point set owner = ? where owner = ?",
        "update focal_point set keeper = ? where keeper = ?",
        "update focal_point_line set owner = ? where owner = ?",
        "update focal_point_office set owner = ? where owner = ?",
    ] {
        cx.tx.run(Sql::new(sql, args![into, from])).await?;
    }
    save_texts_of(cx, into).await
}
