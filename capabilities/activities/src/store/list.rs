//! Lists of activities: narrowed, searched, paged, counted, always through sharing.

use acts::Context;
use basics::{Id, Moment, Organisation, Period, Problem};
use database::{Search, Sql, args};
use places::Place;
use sharing::Visible;

use super::{COLUMNS, branches::Branches, read_all, read_site, select, tally};
use crate::{Activity, Kind, PopulationGroup, Sector, Site, Status};

/// How many activities a page of the list shows.
pub const PAGE_ROWS: usize = 50;
/// Counts are exact up to here; beyond, it is “more than”.
pub const COUNT_MAX: i64 = 10_000;

/// What a list is narrowed by.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    pub words: Option<Search>,
    /// Organisations that take any part in it: one's whole family.
    pub organisations: Vec<Id<Organisation>>,
    /// Reporting organisations: those of one type, say.
    pub reporting: Vec<Id<Organisation>>,
    pub owner: Option<Id<Organisation>>,
    /// Only what somebody else entered on the owner's behalf.
    pub by_others: bool,
    pub sectors: Vec<Sector>,
    pub kind: Option<Kind>,
    pub status: Option<Status>,
    pub group: Option<PopulationGroup>,
    /// A place at any level: whatever lies within it is meant.
    pub place: Option<Id<Place>>,
    /// Activities that have a day in this period.
    pub period: Option<Period>,
    /// Only the mission's (`true`), or only the others' (`false`).
    pub of_the_mission: Option<bool>,
    /// The last of the page before.
    pub after: Option<(Moment, Id<Activity>)>,
}

impl Narrow {
    /// Whether it asks for what no list is kept by.
    pub(super) fn asks_more(&self) -> bool {
        self.by_others || self.kind.is_some() || self.group.is_some() || self.period.is_some()
    }

    /// Whether sums are kept by all that it asks for.
    pub(super) fn is_summed(&self) -> bool {
        let of_whom = !self.organisations.is_empty() || !self.reporting.is_empty();
        !self.asks_more() && self.words.is_none() && self.owner.is_none() && !of_whom
    }

    /// That, as conditions on `activity a`, each after an `and`.
    pub(super) fn more(&self) -> Sql {
        let mut sql = Sql::default();
        if self.by_others {
            sql.add(" and a.entered_by is not null", args![]);
        }
        if let Some(kind) = self.kind {
            sql.add(" and a.kind = ?", args![kind.name()]);
        }
        if let Some(group) = self.group {
            sql.add(" and a.population_group = ?", args![group.name()]);
        }
        if let Some(first) = self.period.and_then(Period::first) {
            sql.add(" and (a.last_day is null or a.last_day >= ?)", args![first]);
        }
        if let Some(last) = self.period.and_then(Period::last) {
            sql.add(" and (a.first_day is null or a.first_day <= ?)", args![last]);
        }
        sql
    }
}

/// A page of activities, the last updated first; one more than `rows` if there are more.
pub async fn list(
    cx: &mut Context,
    narrow: &Narrow,
    rows: usize,
) -> Result<Vec<Visible<Activity>>, Problem> {
    let sql = match Branches::of(cx, narrow, false).await? {
        Some(branches) => Sql::new("select ", args![])
            .and(COLUMNS, args![])
            .and(" from (", args![])
            .join(branches.first(rows + 1))
            .and(") found join activity a on a.id = found.id", args![])
            .and(" order by found.updated_at desc, found.id desc", args![]),
        None => {
            let mut sql = select().join(condition(cx, narrow));
            if let Some((moment, id)) = narrow.after {
                sql.add(" and (a.updated_at, a.id) < (?, ?)", args![moment, id]);
            }
            sql.and(" order by a.updated_at desc, a.id desc limit ?", args![rows + 1])
        }
    };
    let activities = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(activities))
}

/// All activities of a narrowed list, a batch at a time, for downloads and sums; at most `most`.
pub async fn walk(
    cx: &mut Context,
    narrow: &Narrow,
    most: usize,
) -> Result<Vec<Visible<Activity>>, Problem> {
    const BATCH: usize = 1_000;
    let mut all = Vec::new();
    let mut narrow = narrow.clone();
    while all.len() < most {
        let mut batch = list(cx, &narrow, BATCH).await?;
        let more = batch.len() > BATCH;
        batch.truncate(BATCH);
        narrow.after = batch.last().map(|last| (last.updated_at, last.id));
        all.extend(batch);
        if !more {
            break;
        }
    }
    all.truncate(most);
    Ok(all)
}

/// How many a narrowed list has, exact up to `COUNT_MAX` and one more beyond.
pub async fn count(cx: &mut Context, narrow: &Narrow) -> Result<i64, Problem> {
    let narrow = Narrow { after: None, ..narrow.clone() };
    if let Some(total) = tally::total(cx, &narrow).await? {
        return Ok(total.min(COUNT_MAX + 1));
    }
    let found = match Branches::of(cx, &narrow, false).await? {
        Some(branches) => branches.all(),
        None => Sql::new("select 1 from activity a where ", args![]).join(condition(cx, &narrow)),
    };
    let sql = Sql::new("select count(*) as n from (", args![]).join(found);
    cx.tx.number(sql.and(" limit ?) counted", args![COUNT_MAX + 1])).await
}

/// Where exactly a narrowed list's activities are, as far as this viewer may know; at most `most`,
/// the last updated first.
pub async fn list_sites(
    cx: &mut Context,
    narrow: &Narrow,
    most: usize,
) -> Result<Vec<Visible<Site>>, Problem> {
    let narrow = Narrow { after: None, ..narrow.clone() };
    let branches = match sites_are_few(cx).await? {
        true => None,
        false => Branches::of(cx, &narrow, true).await?,
    };
    let sql = match branches {
        Some(branches) => Sql::new("select s.* from (", args![])
            .join(branches.first(most))
            .and(") found join activity_site s on s.activity = found.id where ", args![])
            .join(cx.viewer.sees("s"))
            .and(" order by found.updated_at desc, found.id desc", args![]),
        // A cross join: from the sites to their activities, and not through all of these.
        None => Sql::new(
            "select s.* from activity_site s cross join activity a
             where a.id = s.activity and s.latitude is not null and ",
            args![],
        )
        .join(cx.viewer.sees("s"))
        .and(" and ", args![])
        .join(condition(cx, &narrow))
        .and(" order by a.updated_at desc, a.id desc limit ?", args![most]),
    };
    let sites = cx.tx.all(sql, read_site).await?;
    Ok(cx.see_all(sites))
}

/// Whether the viewer may know of so few sites that they are gone through one by one: a list that
/// is walked for them might be walked to its end.
async fn sites_are_few(cx: &mut Context) -> Result<bool, Problem> {
    const FEW: i64 = 3_000;
    let sql = "select count(*) as n from
               (select 1 from activity_site s where s.latitude is not null and ";
    let sql = Sql::new(sql, args![]).join(cx.viewer.sees("s"));
    Ok(cx.tx.number(sql.and(" limit ?) counted", args![FEW + 1])).await? <= FEW)
}

/// The viewer's rule and the reader's wishes as one condition on `activity a`.
pub(super) fn condition(cx: &Context, narrow: &Narrow) -> Sql {
    let mut sql = cx.viewer.sees("a").and(" and not a.withdrawn", args![]);
    if let Some(words) = &narrow.words {
        let found = words.matches(
            cx.tx.engine(),
            "a.id in (select t.id from activity_text t where t.rowid in
              (select rowid from activity_text_words where activity_text_words match ?))",
            "a.id in (select t.id from activity_text t
              where to_tsvector('simple', t.folded) @@ to_tsquery('simple', ?))",
        );
        sql = sql.and(" and ", args![]).join(found);
    }
    if !narrow.organisations.is_empty() {
        let part = " and a.id in (select o.activity from activity_party o where o.party in (";
        sql = sql.and(part, args![]).list(&narrow.organisations).and("))", args![]);
    }
    if !narrow.reporting.is_empty() {
        sql = sql.and(" and a.owner in (", args![]).list(&narrow.reporting).and(")", args![]);
    }
    if let Some(owner) = narrow.owner {
        sql.add(" and a.owner = ?", args![owner]);
    }
    if !narrow.sectors.is_empty() {
        let codes = narrow.sectors.iter().map(|sector| sector.code());
        sql = sql.and(" and a.sector in (", args![]).list(codes).and(")", args![]);
    }
    if let Some(status) = narrow.status {
        sql.add(" and a.status = ?", args![status.name()]);
    }
    if let Some(place) = narrow.place {
        let within = " and exists (select 1 from activity_place w
                       where w.activity = a.id and w.place = ?)";
        sql.add(within, args![place]);
    }
    match narrow.of_the_mission {
        None => {}
        Some(mission) => sql.add(" and a.mission = ?", args![mission]),
    }
    sql.join(narrow.more())
}
