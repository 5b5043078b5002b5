//! Places in the database.

mod import;
mod imports;
mod invented;
mod lineage;
mod outlines;
mod save;
mod seed;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use acts::{Context, Subject};
use basics::{Id, Language, Line, Names, Period, Problem};
use database::{Row, Search, Sql, Tx, args};
use sharing::Visible;

use crate::{Country, Gazetteer, OtherName, Place, Sense};

pub use import::import_file;
pub(crate) use import::{Planned, carry_out_import, plan_import};
pub(crate) use imports::{list_imports, report_shape};
pub use invented::enter_invented;
pub use lineage::{above_stated, lineage};
pub(crate) use outlines::find_outlines;
pub(crate) use save::save_all;
#[cfg(test)]
pub(crate) use seed::forget_facts;
pub use seed::seed;

const COLUMNS: &str = "p.id, p.country, p.level, p.code, p.parent, p.names, p.first_day,
     p.last_day, p.longitude, p.latitude, p.version";
/// So many ids in one question.
const IDS_MAX: usize = 1_000;

impl Subject for Place {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        find(cx, id).await
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn select() -> Sql {
    Sql::new("select ", args![]).and(COLUMNS, args![]).and(" from place p ", args![])
}

/// One place.
pub async fn find(cx: &mut Context, id: Id<Place>) -> Result<Visible<Place>, Problem> {
    let sql = select().and("where p.id = ?", args![id]);
    cx.tx.one(sql, read).await.map(Visible::open)
}

/// These places, in no order.
pub async fn find_many(
    cx: &mut Context,
    ids: impl IntoIterator<Item = Id<Place>>,
) -> Result<Vec<Visible<Place>>, Problem> {
    let ids: HashSet<Id<Place>> = ids.into_iter().collect();
    let ids: Vec<Id<Place>> = ids.into_iter().collect();
    let mut places = Vec::with_capacity(ids.len());
    for ids in ids.chunks(IDS_MAX) {
        let sql = select().and("where p.id in (", args![]).list(ids).and(")", args![]);
        places.extend(cx.tx.all(sql, read).await?);
    }
    Ok(places.into_iter().map(Visible::open).collect())
}

/// What lies directly in a place, in the order of names; without what is over, unless asked for.
pub async fn children(
    cx: &mut Context,
    id: Id<Place>,
    also_over: bool,
) -> Result<Vec<Visible<Place>>, Problem> {
    let mut sql = select().and("where p.parent = ?", args![id]);
    if !also_over {
        sql.add(" and (p.last_day is null or p.last_day >= ?)", args![cx.today]);
    }
    let places = cx.tx.all(sql.and(" order by p.sort, p.code", args![]), read).await?;
    Ok(places.into_iter().map(Visible::open).collect())
}

/// What a place lies in, the country first; without itself.
pub async fn ancestors(cx: &mut Context, id: Id<Place>) -> Result<Vec<Visible<Place>>, Problem> {
    let sql = select().and(
        "join place_above a on a.above = p.id where a.place = ? and p.id <> ? order by p.level",
        args![id, id],
    );
    let places = cx.tx.all(sql, read).await?;
    Ok(places.into_iter().map(Visible::open).collect())
}

/// The place and everything below it.
pub async fn descendants(cx: &mut Context, id: Id<Place>) -> Result<Vec<Id<Place>>, Problem> {
    let sql = "select place from place_above where above = ?";
    cx.tx.all(Sql::new(sql, args![id]), |row| row.get("place")).await
}

/// How many places there are today in each of these, by their level.
pub async fn count_within(
    cx: &mut Context,
    ids: &[Id<Place>],
) -> Result<HashMap<Id<Place>, BTreeMap<u8, i64>>, Problem> {
    let mut counts: HashMap<Id<Place>, BTreeMap<u8, i64>> = HashMap::new();
    for ids in ids.chunks(IDS_MAX) {
        let sql = Sql::new(
            "select a.above, p.level, count(*) as n from place_above a
             join place p on p.id = a.place where a.above in (",
            args![],
        )
        .list(ids)
        .and(") and (p.last_day is null or p.last_day >= ?)", args![cx.today])
        .and(" group by a.above, p.level", args![]);
        let read = |row: &Row| {
            let level = u8::try_from(row.get::<i64>("level")?).map_err(Problem::broken)?;
            Ok((row.get("above")?, level, row.get("n")?))
        };
        for (above, level, n) in cx.tx.all(sql, read).await? {
            counts.entry(above).or_default().insert(level, n);
        }
    }
    Ok(counts)
}

/// A condition on another table: its column holds this place or one below it. The cheap way to
/// narrow a list of a million rows to a region.
pub fn within(alias: &'static str, column: &'static str, id: Id<Place>) -> Sql {
    let sql = " in (select place from place_above where above = ?)";
    Sql::name(alias, column).and(sql, args![id])
}

/// All places in memory, read once and kept until one changes.
pub async fn gazetteer(cx: &mut Context) -> Result<Arc<Gazetteer>, Problem> {
    let version = version(&mut cx.tx).await?;
    if let Some(kept) = cx.kept(version) {
        return Ok(kept);
    }
    let gazetteer = Arc::new(Gazetteer::new(all(&mut cx.tx).await?));
    cx.keep(version, &gazetteer);
    Ok(gazetteer)
}

pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Place>, Problem> {
    tx.all(select().and("order by p.level, p.id", args![]), read).await
}

/// Places whose code or names have these words, larger ones first; those that are over come last.
pub async fn search(
    cx: &mut Context,
    words: &Search,
    most: usize,
) -> Result<Vec<Visible<Place>>, Problem> {
    let matches = words.matches(
        cx.tx.engine(),
        "p.rowid in (select rowid from place_words where place_words match ?)",
        "to_tsvector('simple', p.folded) @@ to_tsquery('simple', ?)",
    );
    let sql = select().and("where ", args![]).join(matches).and(
        " order by case when p.last_day < ? then 1 else 0 end, p.level, p.sort, p.code limit ?",
        args![cx.today, most],
    );
    let places = cx.tx.all(sql, read).await?;
    Ok(places.into_iter().map(Visible::open).collect())
}

/// The countries, each with how many places are known at each deeper level today.
pub(crate) async fn countries(
    cx: &mut Context,
) -> Result<Vec<(Visible<Place>, Vec<i64>)>, Problem> {
    let sql = Sql::new(
        "select country, level, count(*) as n from place
         where level > 0 and (last_day is null or last_day >= ?)
         group by country, level order by country, level",
        args![cx.today],
    );
    let counts = cx.tx.all(sql, |row| {
        Ok((row.get::<String>("country")?, row.get::<i64>("level")?, row.get::<i64>("n")?))
    });
    let mut by_country: HashMap<String, Vec<i64>> = HashMap::new();
    for (country, level, count) in counts.await? {
        let counts = by_country.entry(country).or_default();
        counts.resize(usize::try_from(level).unwrap_or(1), 0);
        counts[usize::try_from(level - 1).unwrap_or(0)] = count;
    }
    let sql = select().and("where p.level = 0 order by p.sort", args![]);
    let places = cx.tx.all(sql, read).await?.into_iter();
    let counted = places.map(|place| {
        let counts = by_country.remove(place.country.code()).unwrap_or_default();
        (Visible::open(place), counts)
    });
    Ok(counted.collect())
}

/// How many places lie directly in each of these.
pub(crate) async fn count_children(
    cx: &mut Context,
    ids: &[Id<Place>],
) -> Result<HashMap<Id<Place>, i64>, Problem> {
    let mut counts = HashMap::new();
    for ids in ids.chunks(IDS_MAX) {
        let sql = Sql::new("select parent, count(*) as n from place where parent in (", args![])
            .list(ids)
            .and(") and (last_day is null or last_day >= ?) group by parent", args![cx.today]);
        let rows: Vec<(Id<Place>, i64)> =
            cx.tx.all(sql, |row| Ok((row.get("parent")?, row.get("n")?))).await?;
        counts.extend(rows);
    }
    Ok(counts)
}

/// Counts all changes to places: what was worked out at another count is worked out again.
pub(crate) async fn version(tx: &mut Tx) -> Result<i64, Problem> {
    let sql = "select cast(value as bigint) as n from place_state where name = 'version'";
    tx.number(Sql::new(sql, args![])).await
}

fn read(row: &Row) -> Result<Place, Problem> {
    let broken = |what: &str| Problem::broken(format!("a stored {what} of a place"));
    let country = Country::parse(&row.get::<String>("country")?).map_err(|_| broken("country"))?;
    let (mut names, mut other_names) = (Vec::new(), Vec::new());
    let stored: serde_json::Value = row.get("names")?;
    for entry in stored.as_array().into_iter().flatten() {
        let [sense, language, name] = [0, 1, 2].map(|i| entry[i].as_str().unwrap_or_default());
        let sense = Sense::from_name(sense).ok_or_else(|| broken("sense"))?;
        let language = Language::parse("stored", language).map_err(|_| broken("language"))?;
        let name = Line::parse("stored", name).map_err(|_| broken("name"))?;
        match sense {
            Sense::Name => names.push((language, name)),
            _ => other_names.push(OtherName { sense, language, name }),
        }
    }
    let (longitude, latitude): (Option<f64>, Option<f64>) =
        (row.get("longitude")?, row.get("latitude")?);
    Ok(Place {
        id: row.get("id")?,
        country,
        level: u8::try_from(row.get::<i64>("level")?).map_err(|_| broken("level"))?,
        code: row.get("code")?,
        parent: row.get("parent")?,
        names: Names::from_pairs(names).ok_or_else(|| broken("name"))?,
        other_names,
        validity: Period::new(row.get("first_day")?, row.get("last_day")?)
            .map_err(|_| broken("period"))?,
        centroid: longitude.zip(latitude),
        version: row.get("version")?,
    })
}
