//! How much there is in areas, for this viewer: from sums where they are kept by what is asked for.

use std::collections::{BTreeMap, BTreeSet};

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, Value, args};
use places::Place;

use super::{
    branches::Branches,
    list::{COUNT_MAX, Narrow, condition},
    listing::EVERYWHERE,
};

/// Beyond so many areas most have nothing in them, as of all the world's countries one has.
const AREAS_MAX: usize = 100;

/// How many activities of a narrowed list lie in each of these areas. One that is not answered has
/// none that this viewer may see.
pub async fn facet(
    cx: &mut Context,
    narrow: &Narrow,
    areas: &[Id<Place>],
) -> Result<Vec<(Id<Place>, i64)>, Problem> {
    if let Some(sums) = Sums::of(cx, narrow, areas).await? {
        return sums.activities(cx).await;
    }
    let sql = Sql::new("select w.place, count(*) as n from (", args![])
        .join(found(cx, narrow).await?)
        .and(") found join activity_place w on w.activity = found.id where w.place in (", args![])
        .list(areas)
        .and(") group by w.place", args![]);
    cx.tx.all(sql, counted).await
}

/// How many organisations do something there, as reporter, lead or implementer: those who pay are
/// not present.
pub async fn facet_organisations(
    cx: &mut Context,
    narrow: &Narrow,
    areas: &[Id<Place>],
) -> Result<Vec<(Id<Place>, i64)>, Problem> {
    if let Some(sums) = Sums::of(cx, narrow, areas).await? {
        return sums.organisations(cx).await;
    }
    let sql = Sql::new("select w.place, count(distinct o.party) as n from (", args![])
        .join(found(cx, narrow).await?)
        .and(
            ") found join activity_place w on w.activity = found.id
             join activity_party o on o.activity = found.id
             where o.part in ('reporting', 'lead', 'implementing') and w.place in (",
            args![],
        )
        .list(areas)
        .and(") group by w.place", args![]);
    cx.tx.all(sql, counted).await
}

/// How many activities a narrowed list has, or more than `COUNT_MAX`; none if sums are not kept by
/// all that it is narrowed by.
pub(super) async fn total(cx: &mut Context, narrow: &Narrow) -> Result<Option<i64>, Problem> {
    if !narrow.is_summed() {
        return Ok(None);
    }
    let seen = sharing::classes_for(&mut cx.tx, &cx.viewer).await?.seen;
    let areas = [narrow.place.unwrap_or(EVERYWHERE)];
    let sums = Sums { narrow, seen, areas: &areas };
    let sql = "select cast(coalesce(sum(n), 0) as bigint) as n from activity_summary where ";
    let sql = Sql::new(sql, args![]).join(sums.condition());
    let mut total = cx.tx.number(sql).await?;
    if let Some(extras) = Branches::extras(cx, narrow).await? {
        let sql = Sql::new("select count(*) as n from (", args![]).join(extras.all());
        total += cx.tx.number(sql.and(" limit ?) extra", args![COUNT_MAX + 1])).await?;
    }
    Ok(Some(total))
}

/// The activities of a narrowed list, one by one: for what no sums are kept by.
pub(super) async fn found(cx: &mut Context, narrow: &Narrow) -> Result<Sql, Problem> {
    Ok(match Branches::of(cx, narrow, false).await? {
        Some(branches) => branches.all(),
        None => Sql::new("select a.id from activity a where ", args![]).join(condition(cx, narrow)),
    })
}

fn counted(row: &Row) -> Result<(Id<Place>, i64), Problem> {
    Ok((row.get("place")?, row.get("n")?))
}

/// A question that the kept sums answer.
pub(super) struct Sums<'a> {
    pub(super) narrow: &'a Narrow,
    seen: Vec<i64>,
    areas: &'a [Id<Place>],
}

impl<'a> Sums<'a> {
    pub(super) async fn of(
        cx: &mut Context,
        narrow: &'a Narrow,
        areas: &'a [Id<Place>],
    ) -> Result<Option<Self>, Problem> {
        if !narrow.is_summed() {
            return Ok(None);
        }
        // An activity may be in several places: what is in one of them and in an area beside it is
        // in no sum.
        if let Some(place) = narrow.place {
            let lineage = places::lineage(cx, areas.iter().copied()).await?;
            let lies_in = |area| lineage.get(area).is_some_and(|above| above.contains(&place));
            if !areas.iter().all(|area| *area == place || lies_in(area)) {
                return Ok(None);
            }
        }
        let seen = sharing::classes_for(&mut cx.tx, &cx.viewer).await?.seen;
        Ok(Some(Self { narrow, seen, areas }))
    }

    async fn activities(&self, cx: &mut Context) -> Result<Vec<(Id<Place>, i64)>, Problem> {
        let sql = "select place, cast(sum(n) as bigint) as n from activity_summary where ";
        let sql = Sql::new(sql, args![]).join(self.condition());
        let sql = sql.and(" group by place having sum(n) > 0", args![]);
        let mut counts: BTreeMap<_, i64> = cx.tx.all(sql, counted).await?.into_iter().collect();
        if let Some(extras) = Branches::extras(cx, self.narrow).await? {
            let sql = Sql::new("select w.place, count(*) as n from (", args![]).join(extras.all());
            let sql = sql.and(
                ") extra join activity_place w on w.activity = extra.id where w.place in (",
                args![],
            );
            let sql = sql.list(self.areas).and(") group by w.place", args![]);
            for (place, n) in cx.tx.all(sql, counted).await? {
                *counts.entry(place).or_default() += n;
            }
        }
        Ok(counts.into_iter().collect())
    }

    async fn organisations(&self, cx: &mut Context) -> Result<Vec<(Id<Place>, i64)>, Problem> {
        let sql = Sql::new("select place, count(*) as n from (", args![])
            .join(self.present())
            .join(self.condition())
            .and(" group by place, party having sum(n) > 0) present group by place", args![]);
        let mut counts: BTreeMap<_, i64> = cx.tx.all(sql, counted).await?.into_iter().collect();
        let extras = self.present_by_extras(cx).await?;
        let here = self.known_present(cx, &extras).await?;
        for (place, _) in extras.difference(&here) {
            *counts.entry(*place).or_default() += 1;
        }
        Ok(counts.into_iter().collect())
    }

    fn present(&self) -> Sql {
        Sql::new("select place, party from activity_present where ", args![])
    }

    /// Who is where by what is not in a class that the viewer sees.
    async fn present_by_extras(&self, cx: &mut Context) -> Result<BTreeSet<Present>, Problem> {
        let Some(extras) = Branches::extras(cx, self.narrow).await? else {
            return Ok(BTreeSet::new());
        };
        let sql = Sql::new("select distinct w.place, o.party from (", args![])
            .join(extras.all())
            .and(
                ") extra join activity_place w on w.activity = extra.id
                 join activity_party o on o.activity = extra.id
                 where o.part in ('reporting', 'lead', 'implementing') and w.place in (",
                args![],
            )
            .list(self.areas)
            .and(")", args![]);
        Ok(cx.tx.all(sql, present).await?.into_iter().collect())
    }

    /// Which of these are counted already.
    async fn known_present(
        &self,
        cx: &mut Context,
        wanted: &BTreeSet<Present>,
    ) -> Result<BTreeSet<Present>, Problem> {
        const PAIRS_MAX: usize = 500;
        let pairs: Vec<Vec<Value>> =
            wanted.iter().map(|(place, party)| args![place, party]).collect();
        let mut known = BTreeSet::new();
        for pairs in pairs.chunks(PAIRS_MAX) {
            let sql = self.present().and("(place, party) in (values ", args![]).tuples(pairs);
            let sql = sql.and(") and ", args![]).join(self.condition());
            let sql = sql.and(" group by place, party having sum(n) > 0", args![]);
            known.extend(cx.tx.all(sql, present).await?);
        }
        Ok(known)
    }

    /// On either table of sums.
    pub(super) fn condition(&self) -> Sql {
        let narrow = self.narrow;
        let mut sql = Sql::new("place in (", args![]).list(self.areas);
        // Where most areas are empty, asking each for each class costs more than it saves.
        let few = self.areas.len() <= AREAS_MAX;
        let class = if few { ") and class in (" } else { ") and class + 0 in (" };
        sql = sql.and(class, args![]).list(&self.seen).and(")", args![]);
        if !narrow.sectors.is_empty() {
            let codes = narrow.sectors.iter().map(|sector| sector.code());
            sql = sql.and(" and sector in (", args![]).list(codes).and(")", args![]);
        }
        if let Some(status) = narrow.status {
            sql.add(" and status = ?", args![status.name()]);
        }
        if let Some(mission) = narrow.of_the_mission {
            sql.add(" and mission = ?", args![mission]);
        }
        sql
    }
}

/// An organisation in a place.
type Present = (Id<Place>, Id<Organisation>);

fn present(row: &Row) -> Result<Present, Problem> {
    Ok((row.get("place")?, row.get("party")?))
}
