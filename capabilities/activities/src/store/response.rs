//! What is reported of areas, sector by sector, for gap maths: as far as this viewer may see.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Problem};
use database::{Row, Sql, args};
use places::Place;

use super::{
    branches::Branches,
    list::{Narrow, condition},
    tally::Sums,
};
use crate::{Sector, Status};

/// What is reported of one area and sector. An area and sector that is not answered has no report
/// that this viewer may see.
///
/// Figures of people are reports added up: the same people may be in several, and an activity in
/// several areas counts in each with all of its people. So they are at most so many people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// All activities, whatever became of them.
    pub reports: i64,
    /// Those that go on, without those that look out of date (R7.3).
    pub going_on: i64,
    /// For whom the activities are that count; none where none of them says.
    pub targeted: Option<i64>,
    /// Whom they reached.
    pub reached: Option<i64>,
}

/// Which area, in which field, and whether the mission's own (R7.9).
pub type Where = (Id<Place>, Sector, bool);

/// The response in each of these areas.
pub async fn response(
    cx: &mut Context,
    narrow: &Narrow,
    areas: &[Id<Place>],
) -> Result<BTreeMap<Where, Response>, Problem> {
    let mut all = BTreeMap::new();
    if let Some(sums) = Sums::of(cx, narrow, areas).await? {
        add_reports(cx, &mut all, sums.reports()).await?;
        add_people(cx, &mut all, sums.counted(cx)).await?;
        if let Some(extras) = Branches::extras(cx, narrow).await? {
            add_one_by_one(cx, &mut all, extras.all(), areas).await?;
        }
        return Ok(all);
    }
    let found = match Branches::of(cx, narrow, false).await? {
        Some(branches) => branches.all(),
        None => Sql::new("select a.id from activity a where ", args![]).join(condition(cx, narrow)),
    };
    add_one_by_one(cx, &mut all, found, areas).await?;
    Ok(all)
}

async fn add_one_by_one(
    cx: &mut Context,
    all: &mut BTreeMap<Where, Response>,
    found: Sql,
    areas: &[Id<Place>],
) -> Result<(), Problem> {
    let of = |select: &'static str| {
        Sql::new(select, args![])
            .and(" from (", args![])
            .join(found.clone())
            .and(") found join activity a on a.id = found.id", args![])
            .and(" join activity_place w on w.activity = found.id where w.place in (", args![])
            .list(areas)
    };
    let reports = of("select w.place, a.sector, a.mission, count(*) as n")
        .and(") group by w.place, a.sector, a.mission", args![]);
    add_reports(cx, all, reports).await?;
    let people = of("select w.place, a.sector, a.mission, a.status, count(*) as n,
                cast(sum(a.targeted_total) as bigint) as targeted,
                cast(sum(a.reached_total) as bigint) as reached")
    .and(") and a.counts_until >= ?", args![cx.today])
    .and(" group by w.place, a.sector, a.mission, a.status", args![]);
    add_people(cx, all, people).await
}

async fn add_reports(
    cx: &mut Context,
    all: &mut BTreeMap<Where, Response>,
    sql: Sql,
) -> Result<(), Problem> {
    for (at, n) in cx.tx.all(sql, |row| Ok((read_where(row)?, row.get::<i64>("n")?))).await? {
        all.entry(at).or_default().reports += n;
    }
    Ok(())
}

async fn add_people(
    cx: &mut Context,
    all: &mut BTreeMap<Where, Response>,
    sql: Sql,
) -> Result<(), Problem> {
    let read = |row: &Row| {
        let going_on = match row.get::<String>("status")? == Status::Ongoing.name() {
            true => row.get("n")?,
            false => 0,
        };
        let (targeted, reached) = (row.get("targeted")?, row.get("reached")?);
        Ok((read_where(row)?, Response { reports: 0, going_on, targeted, reached }))
    };
    for (at, more) in cx.tx.all(sql, read).await? {
        let response = all.entry(at).or_default();
        response.going_on += more.going_on;
        response.targeted = added(response.targeted, more.targeted);
        response.reached = added(response.reached, more.reached);
    }
    Ok(())
}

fn read_where(row: &Row) -> Result<Where, Problem> {
    let sector = Sector::from_code(&row.get::<String>("sector")?);
    let sector = sector.ok_or_else(|| Problem::broken("a stored sector"))?;
    Ok((row.get("place")?, sector, row.get("mission")?))
}

/// What nobody said is unknown, and no zero.
fn added(one: Option<i64>, other: Option<i64>) -> Option<i64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.saturating_add(other)),
        (one, other) => one.or(other),
    }
}

impl Response {
    /// What is reported by the mission and by others together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            reports: self.reports + other.reports,
            going_on: self.going_on + other.going_on,
            targeted: added(self.targeted, other.targeted),
            reached: added(self.reached, other.reached),
        }
    }
}

impl Sums<'_> {
    fn reports(&self) -> Sql {
        let sql = "select place, sector, mission, cast(sum(n) as bigint) as n
                   from activity_summary where ";
        Sql::new(sql, args![])
            .join(self.condition())
            .and(" group by place, sector, mission having sum(n) > 0", args![])
    }

    /// Read from the index on what counts today. Where no sector is asked for, all of them are: the
    /// index continues only behind a sector.
    fn counted(&self, cx: &Context) -> Sql {
        let mut sql = Sql::new(
            "select place, sector, mission, status, count(*) as n,
                    cast(sum(targeted) as bigint) as targeted,
                    cast(sum(reached) as bigint) as reached
             from activity_listing where ",
            args![],
        )
        .join(self.condition());
        if self.narrow.sectors.is_empty() {
            let codes = Sector::all().map(Sector::code);
            sql = sql.and(" and sector in (", args![]).list(codes).and(")", args![]);
        }
        sql.and(" and counts_until >= ?", args![cx.today])
            .and(" group by place, sector, mission, status", args![])
    }
}
