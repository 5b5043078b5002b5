//! What lies above many places at once: for those who save or compare by area.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Problem};
use database::{Row, Sql, args};

use crate::Place;

/// Each of these places with all that it lies in, itself included.
pub async fn lineage(
    cx: &mut Context,
    ids: impl IntoIterator<Item = Id<Place>>,
) -> Result<BTreeMap<Id<Place>, Vec<Id<Place>>>, Problem> {
    let mut lineage: BTreeMap<Id<Place>, Vec<Id<Place>>> = BTreeMap::new();
    for id in ids {
        lineage.entry(id).or_default();
    }
    let ids: Vec<Id<Place>> = lineage.keys().copied().collect();
    for ids in ids.chunks(1_000) {
        let sql = Sql::new("select place, above from place_above where place in (", args![])
            .list(ids)
            .and(") order by place, above", args![]);
        let read = |row: &Row| Ok((row.get("place")?, row.get("above")?));
        for (place, above) in cx.tx.all(sql, read).await? {
            lineage.entry(place).or_default().push(above);
        }
    }
    Ok(lineage)
}

/// The areas that one of these places lies in, itself left out, and countries too: what is said of
/// a whole country is said of no place in it.
pub async fn above_stated(cx: &mut Context, ids: &[Id<Place>]) -> Result<Vec<Id<Place>>, Problem> {
    let sql = Sql::new(
        "select distinct a.above from place_above a join place p on p.id = a.above
         where p.level > 0 and a.above <> a.place and a.place in (",
        args![],
    )
    .list(ids)
    .and(")", args![]);
    cx.tx.all(sql, |row| row.get("above")).await
}
