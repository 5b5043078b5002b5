//! Needs in the database: finding and saving them. Lists are in `store/list.rs`, sums over areas in
//! `store/sums.rs`.

mod list;
mod sums;

use std::collections::BTreeMap;

use activities::{Headcount, PopulationGroup, Sector};
use acts::{Context, Subject};
use basics::{Day, Id, Organisation, Problem};
use database::{Row, Sql, Tx, Value, args};
use serde_json::{Value as Json, json};
use sharing::{Audience, Share, Viewer, Visible};

use crate::{About, Figures, Need, need::Series};

pub use list::{Narrow, PAGE_ROWS, count, list};
pub use sums::{Summed, known_in, sums};

const COLUMNS: &str = "n.id, n.owner, n.level, n.tlp, n.audience, n.place, n.place_level, n.sector,
     n.population_group, n.source, n.as_of, n.population, n.affected, n.in_need, n.targeted,
     n.reached, n.link, n.note, n.updated_at, n.withdrawn, n.version";

/// Figures of one series that are asked for at once.
const SERIES_MAX: usize = 50;

impl Subject for Need {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find(cx, id).await
    }

    async fn find_all(cx: &mut Context, ids: &[Id<Self>]) -> Result<Vec<Visible<Self>>, Problem> {
        let sql = select().join(cx.viewer.sees("n")).and(" and n.id in (", args![]).list(ids);
        let needs = cx.tx.all(sql.and(")", args![]), read).await?;
        Ok(cx.see_all(needs))
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// One of them, if this viewer may see it.
pub async fn find(cx: &mut Context, id: Id<Need>) -> Result<Visible<Need>, Problem> {
    let sql = select().join(cx.viewer.sees("n")).and(" and n.id = ?", args![id]);
    let need = cx.tx.one(sql, read).await?;
    cx.see(need)
}

fn select() -> Sql {
    Sql::new("select ", args![]).and(COLUMNS, args![]).and(" from need n where ", args![])
}

/// That no later figure of the same series takes its place, as far as this viewer sees: whoever may
/// not see the later one still has the earlier, and learns of nothing.
fn is_latest(viewer: &Viewer) -> Sql {
    Sql::new(
        " and not exists (select 1 from need later where later.owner = n.owner
          and later.series = n.series and later.as_of > n.as_of and not later.withdrawn and ",
        args![],
    )
    .join(viewer.sees("later"))
    .and(")", args![])
}

/// All of a need's series that this viewer may see, itself included, the latest first.
pub(crate) async fn series(cx: &mut Context, need: &Need) -> Result<Vec<Visible<Need>>, Problem> {
    let sql = select().join(cx.viewer.sees("n")).and(
        " and n.owner = ? and n.series = ? order by n.as_of desc, n.id limit ?",
        args![need.share.owner, need.series(), SERIES_MAX],
    );
    let needs = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(needs))
}

/// What others say of the same people: the latest of every other series, the latest first.
pub(crate) async fn beside(cx: &mut Context, need: &Need) -> Result<Vec<Visible<Need>>, Problem> {
    let About { place, sector, group, .. } = need.about;
    let sql = select()
        .join(cx.viewer.sees("n"))
        .and(
            " and not n.withdrawn and n.place = ? and n.sector = ? and n.population_group = ?
              and (n.owner <> ? or n.series <> ?)",
            args![place, sector.code(), group.name(), need.share.owner, need.series()],
        )
        .join(is_latest(&cx.viewer))
        .and(" order by n.as_of desc, n.id limit ?", args![SERIES_MAX]);
    let needs = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(needs))
}

/// Whether its owner has a figure of the same series and day.
pub(crate) async fn is_here(cx: &mut Context, need: &Need) -> Result<bool, Problem> {
    let keys = [(need.series(), need.as_of)];
    Ok(!of_owner(cx, need.share.owner, &keys).await?.is_empty())
}

/// The owner's figures of these series and days that are not withdrawn. Asked only by the owner.
pub(crate) async fn of_owner(
    cx: &mut Context,
    owner: Id<Organisation>,
    keys: &[(Id<Series>, Day)],
) -> Result<BTreeMap<(Id<Series>, Day), Need>, Problem> {
    const KEYS_MAX: usize = 400;
    let mut found = BTreeMap::new();
    for keys in keys.chunks(KEYS_MAX) {
        let mut sql = select().and("not n.withdrawn and n.owner = ?", args![owner]);
        sql.add(" and (n.series, n.as_of) in (values ", args![]);
        for (at, (series, as_of)) in keys.iter().enumerate() {
            sql.add(if at == 0 { "(?, ?)" } else { ", (?, ?)" }, args![series, as_of]);
        }
        let needs = cx.tx.all(sql.and(")", args![]), read).await?;
        found.extend(needs.into_iter().map(|need| ((need.series(), need.as_of), need)));
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Need, Problem> {
    let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
    let level = u8::try_from(row.get::<i64>("place_level")?).map_err(Problem::broken)?;
    let group = PopulationGroup::from_name(&row.get::<String>("population_group")?);
    let in_need: Option<Json> = row.get("in_need")?;
    let in_need = in_need.unwrap_or_default();
    Ok(Need {
        id: row.get("id")?,
        share: Share::read(row)?,
        about: About {
            place: row.get("place")?,
            place_level: level,
            sector: Sector::from_code(&row.get::<String>("sector")?)
                .ok_or_else(stored("sector"))?,
            group: group.ok_or_else(stored("group"))?,
        },
        source: row.get("source")?,
        as_of: row.get("as_of")?,
        figures: Figures {
            population: row.get("population")?,
            affected: row.get("affected")?,
            in_need: Headcount::of(|name| in_need[name].as_i64()),
            targeted: row.get("targeted")?,
            reached: row.get("reached")?,
        },
        link: row.get("link")?,
        note: row.get("note")?,
        updated_at: row.get("updated_at")?,
        withdrawn: row.get("withdrawn")?,
        version: row.get("version")?,
    })
}

/// None for an empty one, so that unknown stays unknown.
fn headcount(count: &Headcount) -> Option<Json> {
    let figures = count.figures().into_iter();
    let known: serde_json::Map<String, Json> =
        figures.filter_map(|(name, n)| Some((name.to_owned(), json!(n?)))).collect();
    (!known.is_empty()).then_some(Json::Object(known))
}

/// Saves new and changed ones. A changed one keeps its place, sector, group, source and day.
pub async fn save_many(cx: &mut Context, new: &[Need], changed: &[Need]) -> Result<(), Problem> {
    let rows: Vec<Vec<Value>> = new.iter().map(columns).collect();
    let into = "insert into need (id, place, place_level, sector, population_group, source, series,
                as_of, owner, level, tlp, audience, population, affected, in_need, in_need_total,
                targeted, reached, link, note, updated_at, withdrawn, version)";
    cx.tx.insert_many(into, &rows).await?;
    let areas = places::lineage(cx, new.iter().map(|need| need.about.place)).await?;
    let rows: Vec<Vec<Value>> = new
        .iter()
        .flat_map(|need| {
            let above = areas.get(&need.about.place).into_iter().flatten();
            above.map(|area| args![need.id, area])
        })
        .collect();
    cx.tx.insert_many("insert into need_area (need, area)", &rows).await?;
    for need in changed {
        let sql = "update need set owner = ?, level = ?, tlp = ?, audience = ?, population = ?,
                   affected = ?, in_need = ?, in_need_total = ?, targeted = ?, reached = ?,
                   link = ?, note = ?, updated_at = ?, withdrawn = ?, version = ? where id = ?";
        let values = [need.share.values(), said(need), args![need.id]].concat();
        cx.tx.run(Sql::new(sql, values)).await?;
    }
    Ok(())
}

fn columns(need: &Need) -> Vec<Value> {
    let About { place, place_level, sector, group } = need.about;
    let about = args![
        need.id,
        place,
        i64::from(place_level),
        sector.code(),
        group.name(),
        need.source,
        need.series(),
        need.as_of
    ];
    [about, need.share.values(), said(need)].concat()
}

/// What may be corrected.
fn said(need: &Need) -> Vec<Value> {
    let Figures { population, affected, in_need, targeted, reached } = need.figures;
    args![
        population,
        affected,
        headcount(&in_need),
        in_need.total(),
        targeted,
        reached,
        need.link,
        need.note,
        need.updated_at,
        need.withdrawn,
        need.version
    ]
}

/// Two parties became one: whatever belonged to the one, now belongs to the other. Of what both
/// have of one series and day, the other's stays and the one's is withdrawn.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "update need set withdrawn = ?, audience = ? where owner = ? and not withdrawn
               and exists (select 1 from need other where other.owner = ? and not other.withdrawn
                           and other.series = need.series and other.as_of = need.as_of)";
    tx.run(Sql::new(sql, args![true, Audience::OWN, from, into])).await?;
    let sql = "update need set owner = ? where owner = ?";
    tx.run(Sql::new(sql, args![into, from])).await.map(drop)
}
