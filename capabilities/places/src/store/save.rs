//! Saving places: what is new, what changed, and what lies above what.

use std::collections::{BTreeSet, HashSet};

use basics::{Id, Language, Problem};
use database::{Sql, Tx, Value, args, fold};
use serde_json::json;

use super::version;
use crate::{Place, code};

async fn count_version(tx: &mut Tx) -> Result<(), Problem> {
    let next = version(tx).await? + 1;
    let sql = "update place_state set value = ? where name = 'version'";
    tx.run(Sql::new(sql, args![next.to_string()])).await.map(drop)
}

/// SQLite looks up each argument's name among all of its statement's: twice as many arguments take
/// four times as long.
const ROWS_AT_ONCE: usize = 40;

/// Saves new places, parents before their children, and changed ones.
pub(crate) async fn save_all(tx: &mut Tx, new: &[Place], changed: &[Place]) -> Result<(), Problem> {
    let rows: Vec<Vec<Value>> = new.iter().map(columns).collect();
    let into = "insert into place (id, country, level, code, parent, names, first_day, last_day,
                longitude, latitude, version, sort, folded)";
    for rows in rows.chunks(ROWS_AT_ONCE) {
        tx.insert_many(into, rows).await?;
    }
    let levels: BTreeSet<u8> = new.iter().map(|place| place.level).collect();
    for level in levels {
        note_above(tx, level).await?;
    }
    for place in changed {
        save_changed(tx, place).await?;
    }
    if new.is_empty() && changed.is_empty() { Ok(()) } else { count_version(tx).await }
}

/// What lies above the places of a level of which it is not noted yet: whatever lies above their
/// parents, and each place itself.
async fn note_above(tx: &mut Tx, level: u8) -> Result<(), Problem> {
    let parents = "insert into place_above (above, place)
        select a.above, p.id from place p join place_above a on a.place = p.parent
        where p.level = ? and not exists
            (select 1 from place_above known where known.above = p.id and known.place = p.id)";
    tx.run(Sql::new(parents, args![i64::from(level)])).await?;
    let own = "insert into place_above (above, place)
        select p.id, p.id from place p where p.level = ? and not exists
            (select 1 from place_above known where known.above = p.id and known.place = p.id)";
    tx.run(Sql::new(own, args![i64::from(level)])).await.map(drop)
}

async fn save_changed(tx: &mut Tx, place: &Place) -> Result<(), Problem> {
    let sql = Sql::new("select parent from place where id = ?", args![place.id]);
    let before: Option<Id<Place>> = tx.one(sql, |row| row.get("parent")).await?;
    let sql = "update place set country = ?, level = ?, code = ?, parent = ?, names = ?,
               first_day = ?, last_day = ?, longitude = ?, latitude = ?, version = ?, sort = ?,
               folded = ? where id = ?";
    let mut values = columns(place);
    values.rotate_left(1);
    tx.run(Sql::new(sql, values)).await?;
    if before == place.parent { Ok(()) } else { moved(tx, place).await }
}

/// The place and all below it lie in other places now.
async fn moved(tx: &mut Tx, place: &Place) -> Result<(), Problem> {
    let below = "select place from place_above where above = ?";
    let sql =
        "delete from place_above where place in (select place from place_above where above = ?)
               and above not in (select place from place_above where above = ?)";
    tx.run(Sql::new(sql, args![place.id, place.id])).await?;
    let below: Vec<Id<Place>> =
        tx.all(Sql::new(below, args![place.id]), |row| row.get("place")).await?;
    let sql = "select above from place_above where place = ?";
    let above: Vec<Id<Place>> =
        tx.all(Sql::new(sql, args![place.parent]), |row| row.get("above")).await?;
    let rows: Vec<Vec<Value>> =
        below.iter().flat_map(|place| above.iter().map(move |above| args![above, place])).collect();
    tx.insert_many("insert into place_above (above, place)", &rows).await
}

fn columns(place: &Place) -> Vec<Value> {
    let names = place.all_names();
    let names =
        names.map(|(sense, language, name)| json!([sense.name(), language.tag(), name.as_str()]));
    args![
        place.id,
        place.country.code(),
        i64::from(place.level),
        place.code,
        place.parent,
        serde_json::Value::Array(names.collect()),
        place.validity.first(),
        place.validity.last(),
        place.centroid.map(|(longitude, _)| longitude),
        place.centroid.map(|(_, latitude)| latitude),
        place.version,
        fold(place.names.in_language(Language::ENGLISH).as_str()),
        text(place)
    ]
}

/// What is searched: the code with both prefixes, and all names.
fn text(place: &Place) -> String {
    let normal = code::normal(&place.code);
    let rest = if place.level == 0 { "" } else { code::without_prefix(place.country, &normal) };
    let mut words = vec![
        fold(&normal),
        fold(&format!("{}{rest}", place.country)),
        fold(&format!("{}{rest}", place.country.alpha_2().unwrap_or_default())),
    ];
    words.extend(place.all_names().map(|(_, _, name)| fold(name.as_str())));
    let mut seen = HashSet::new();
    words.retain(|word| !word.is_empty() && seen.insert(word.clone()));
    words.join(" ")
}
