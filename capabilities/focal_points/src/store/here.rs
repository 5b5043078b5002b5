//! Who answers in an area, and which offices are there: for pages that gather what is known of it.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, args};
use places::Place;
use sharing::Visible;

use super::lines::{ANYTHING, FOR_A_PART, FOR_ALL_OF_IT};
use crate::Office;

/// How many focal points of each organisation answer for this place or for one in it, as far as
/// this viewer may see them.
pub async fn count_in(
    cx: &mut Context,
    place: Id<Place>,
) -> Result<BTreeMap<Id<Organisation>, i64>, Problem> {
    let sql = Sql::new(
        "select l.owner, count(distinct l.id) as n from focal_point_line l
         where l.topic = ? and l.reach in (?, ?) and l.place = ? and ",
        args![ANYTHING, FOR_ALL_OF_IT, FOR_A_PART, place],
    )
    .join(cx.viewer.sees("l"))
    .and(" group by l.owner", args![]);
    let counts = cx.tx.all(sql, |row: &Row| Ok((row.get("owner")?, row.get("n")?))).await?;
    Ok(counts.into_iter().collect())
}

/// The offices in this place or in one in it that are open, in the order of names, `most` at most.
pub async fn offices_in(
    cx: &mut Context,
    place: Id<Place>,
    most: usize,
) -> Result<Vec<Visible<Office>>, Problem> {
    let sql = cx
        .seen::<Office>()
        .and(" and (o.closed_on is null or o.closed_on > ?) and ", args![cx.today])
        .join(places::within("o", "place", place))
        .and(" order by o.sort, o.id limit ?", args![most]);
    cx.find_seen(sql).await
}
