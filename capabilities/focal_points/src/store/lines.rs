//! What a focal point answers for, one line for each topic and area that somebody may ask about.

use std::collections::BTreeSet;

use acts::Context;
use basics::{Id, Problem};
use database::{Sql, Value, args};
use places::Place;

use super::sort;
use crate::{FocalPoint, bits};

/// Every place, and whatever the place.
pub(super) const NOWHERE: Id<Place> = Id::well_known(0);
/// Whatever the topic.
pub(super) const ANYTHING: &str = "";

/// How a line lies to the place that is asked for.
pub(super) const FOR_ALL_OF_IT: i64 = 0;
pub(super) const FOR_A_PART: i64 = 1;
pub(super) const UNASKED: i64 = 2;

/// Makes its lines anew; one that has ended has none.
pub(super) async fn save(cx: &mut Context, it: &FocalPoint) -> Result<(), Problem> {
    let sql = Sql::new("delete from focal_point_line where id = ?", args![it.id]);
    cx.tx.run(sql).await?;
    if it.ended_on.is_some() {
        return Ok(());
    }
    let areas = areas(cx, it).await?;
    let topics = it.topics.iter().map(|topic| topic.name()).chain([ANYTHING]);
    let then = it.stand_ins.first().map_or(&[][..], |stand_in| &stand_in.languages);
    let mut rows = Vec::new();
    for topic in topics {
        for (reach, place) in &areas {
            let beginning = args![it.id, topic, reach, place, sort(it), it.holds_until()];
            let languages = args![it.departs_on, bits(&it.holder.languages), bits(then)];
            rows.push([beginning, languages, it.share.values()].concat());
        }
    }
    let rows: Vec<Vec<Value>> = rows;
    let into = "insert into focal_point_line (id, topic, reach, place, sort, holds_until,
                departs_on, languages, languages_then, owner, level, tlp, audience)";
    cx.tx.insert_many(into, &rows).await
}

/// Its own places; those around them, of which it answers for a part; and no place in particular.
async fn areas(cx: &mut Context, it: &FocalPoint) -> Result<Vec<(i64, Id<Place>)>, Problem> {
    let mut areas = vec![(UNASKED, NOWHERE)];
    if it.places.is_empty() {
        areas.push((FOR_ALL_OF_IT, NOWHERE));
        return Ok(areas);
    }
    let own: BTreeSet<Id<Place>> = it.places.iter().copied().collect();
    let lineage = places::lineage(cx, own.iter().copied()).await?;
    let around: BTreeSet<Id<Place>> = lineage.into_values().flatten().collect();
    areas.extend(around.difference(&own).map(|place| (FOR_A_PART, *place)));
    areas.extend(own.into_iter().map(|place| (FOR_ALL_OF_IT, place)));
    Ok(areas)
}
