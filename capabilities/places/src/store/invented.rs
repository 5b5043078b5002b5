//! Enters a country that does not exist, for demonstrations.

use std::collections::BTreeMap;

use basics::{Language, Line, Names, Problem};
use database::{Sql, Tx, args};
use exchange::geo::{Boundary, invent::InventedArea};

use super::{outlines::save_outlines, save_all};
use crate::{Country, Place, outline};

/// Enters the country with all its areas, parents before children, and their boundaries. Content to
/// find it there.
pub async fn enter_invented(tx: &mut Tx, areas: &[InventedArea]) -> Result<(), Problem> {
    let country = Country::INVENTED;
    let sql = "select count(*) as n from place where country = ?";
    if tx.number(Sql::new(sql, args![country.code()])).await? > 0 {
        return Ok(());
    }
    let mut places = Vec::with_capacity(areas.len());
    let mut drawn = BTreeMap::new();
    for area in areas {
        let place = place(country, area)?;
        if !area.polygons.is_empty() {
            drawn.insert(place.id, Boundary::new(BTreeMap::new(), area.polygons.clone()));
        }
        places.push(place);
    }
    save_all(tx, &places, &[]).await?;
    save_outlines(tx, &outline::outlines(drawn), None).await
}

fn place(country: Country, area: &InventedArea) -> Result<Place, Problem> {
    let names = Names::new(Language::FRENCH, Line::parse("name", &area.name_fr)?)
        .and(Language::ARABIC, Line::parse("name", &area.name_ar)?);
    let code = if area.level == 0 { country.code() } else { &area.code };
    let above = area.level.checked_sub(1);
    let parent = above
        .zip(area.parent_code.as_ref())
        .map(|(level, parent)| Place::id_of(country, level, parent));
    let place = Place::new(country, area.level, code, names);
    Ok(Place { parent, centroid: Some(area.centre), ..place })
}
