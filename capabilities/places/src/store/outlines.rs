//! Outlines in the database, as compact text.

use std::collections::HashMap;

use basics::{Day, Id, Problem};
use database::{Sql, Tx, Value, args};
use exchange::geo::{Polygon, compact_text, polygons_from_text};

use super::IDS_MAX;
use crate::{
    Place,
    plan::{Detail, Outline},
};

/// Replaces the outlines of these places.
pub(crate) async fn save_outlines(
    tx: &mut Tx,
    outlines: &[Outline],
    edition: Option<Day>,
) -> Result<(), Problem> {
    let ids: Vec<Id<Place>> = outlines.iter().map(|outline| outline.place).collect();
    for ids in ids.chunks(IDS_MAX) {
        let sql = Sql::new("delete from place_boundary where place in (", args![]);
        tx.run(sql.list(ids).and(")", args![])).await?;
    }
    let rows: Vec<Vec<Value>> = outlines
        .iter()
        .map(|outline| {
            let geometry = compact_text(&outline.polygons);
            args![outline.place, outline.detail.name(), geometry, edition]
        })
        .collect();
    tx.insert_many("insert into place_boundary (place, detail, geometry, edition)", &rows).await
}

/// The outlines of these places that are known.
pub(crate) async fn find_outlines(
    tx: &mut Tx,
    ids: &[Id<Place>],
    detail: Detail,
) -> Result<HashMap<Id<Place>, Vec<Polygon>>, Problem> {
    let mut found = HashMap::new();
    for ids in ids.chunks(IDS_MAX) {
        let sql = Sql::new(
            "select place, geometry from place_boundary where detail = ?",
            args![detail.name()],
        )
        .and(" and place in (", args![])
        .list(ids)
        .and(")", args![]);
        let rows = tx
            .all(sql, |row| Ok((row.get::<Id<Place>>("place")?, row.get::<String>("geometry")?)))
            .await?;
        for (place, geometry) in rows {
            let polygons = polygons_from_text(&geometry)
                .map_err(|_| Problem::broken(format!("the stored outline of {place}")))?;
            found.insert(place, polygons);
        }
    }
    Ok(found)
}
