//! Who is present where and in which field, as far as this viewer may see: whoever reports, leads
//! or implements, not who pays.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, args};
use places::Place;

use super::{
    branches::Branches,
    list::{Narrow, condition},
    tally::Sums,
};
use crate::Sector;

/// An organisation in an area and field.
pub type Presence = (Id<Place>, Id<Organisation>, Sector);

/// By how many activities of a narrowed list each organisation is present in each of these areas;
/// only these organisations, where some are named.
pub async fn presence(
    cx: &mut Context,
    narrow: &Narrow,
    areas: &[Id<Place>],
    parties: &[Id<Organisation>],
) -> Result<BTreeMap<Presence, i64>, Problem> {
    let mut all = BTreeMap::new();
    if let Some(sums) = Sums::of(cx, narrow, areas).await? {
        add(cx, &mut all, of_these(sums.presence(), parties).join(sums.grouped())).await?;
        if let Some(extras) = Branches::extras(cx, narrow).await? {
            add(cx, &mut all, one_by_one(extras.all(), areas, parties)).await?;
        }
        return Ok(all);
    }
    let found = match Branches::of(cx, narrow, false).await? {
        Some(branches) => branches.all(),
        None => Sql::new("select a.id from activity a where ", args![]).join(condition(cx, narrow)),
    };
    add(cx, &mut all, one_by_one(found, areas, parties)).await?;
    Ok(all)
}

/// With whom these organisations do something, and by how many activities of a narrowed list; those
/// with most first, at most `most`.
pub async fn partners(
    cx: &mut Context,
    narrow: &Narrow,
    of: Id<Organisation>,
    most: usize,
) -> Result<Vec<(Id<Organisation>, i64)>, Problem> {
    let narrow = Narrow { organisations: vec![of], ..narrow.clone() };
    let sql = Sql::new(
        "select o.party, count(distinct a.id) as n from activity a
         join activity_party o on o.activity = a.id where o.party <> ? and ",
        args![of],
    )
    .join(condition(cx, &narrow))
    .and(" group by o.party order by count(distinct a.id) desc, o.party limit ?", args![most]);
    cx.tx.all(sql, |row| Ok((row.get("party")?, row.get("n")?))).await
}

async fn add(cx: &mut Context, all: &mut BTreeMap<Presence, i64>, sql: Sql) -> Result<(), Problem> {
    let read = |row: &Row| {
        let sector = Sector::from_code(&row.get::<String>("sector")?);
        let sector = sector.ok_or_else(|| Problem::broken("a stored sector"))?;
        Ok(((row.get("place")?, row.get("party")?, sector), row.get::<i64>("n")?))
    };
    for (at, n) in cx.tx.all(sql, read).await? {
        *all.entry(at).or_default() += n;
    }
    Ok(())
}

fn one_by_one(found: Sql, areas: &[Id<Place>], parties: &[Id<Organisation>]) -> Sql {
    let sql = Sql::new(
        "select w.place, o.party as party, a.sector, count(distinct a.id) as n from (",
        args![],
    )
    .join(found)
    .and(
        ") found join activity a on a.id = found.id
         join activity_place w on w.activity = found.id
         join activity_party o on o.activity = found.id
         where o.part in ('reporting', 'lead', 'implementing') and w.place in (",
        args![],
    )
    .list(areas)
    .and(")", args![]);
    of_these(sql, parties).and(" group by w.place, o.party, a.sector", args![])
}

fn of_these(sql: Sql, parties: &[Id<Organisation>]) -> Sql {
    match parties {
        [] => sql,
        _ => sql.and(" and party in (", args![]).list(parties).and(")", args![]),
    }
}

impl Sums<'_> {
    fn presence(&self) -> Sql {
        let sql = "select place, party, sector, cast(sum(n) as bigint) as n
                   from activity_present where ";
        Sql::new(sql, args![]).join(self.condition())
    }

    fn grouped(&self) -> Sql {
        Sql::new(" group by place, party, sector having sum(n) > 0", args![])
    }
}
