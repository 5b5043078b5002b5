//! Liaison offices in the database.

use acts::{Context, Order, Stored};
use basics::{Id, Organisation, Problem, fold};
use database::{Row, Sql, args};
use places::Place;
use sharing::{Share, Visible};

use super::{
    PAGE_ROWS,
    written::{channels, hours, names, read_channels, read_hours, read_named},
};
use crate::{Closed, Office};

/// Of one organisation, so many are shown.
const OF_PARTY_MAX: usize = 100;

impl Stored for Office {
    const TABLE: &'static str = "focal_point_office";
    const ALIAS: &'static str = "o";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// A page of those that are open, in the order of names; one more than `PAGE_ROWS` if there are
/// more. With a place: those in it, and those of an area around it.
pub(crate) async fn list(
    cx: &mut Context,
    place: Option<(Id<Place>, &[Id<Place>])>,
    after: Option<&(String, Id<Office>)>,
) -> Result<Vec<Visible<Office>>, Problem> {
    let mut sql =
        cx.seen::<Office>().and(" and (o.closed_on is null or o.closed_on > ?)", args![cx.today]);
    if let Some((place, above)) = place {
        sql = sql
            .and(" and (", args![])
            .join(places::within("o", "place", place))
            .and(" or o.place in (", args![])
            .list(above)
            .and("))", args![]);
    }
    cx.page(sql, Order::Up("sort"), after.cloned(), PAGE_ROWS).await
}

/// Those of one organisation that are open.
pub(crate) async fn of_party(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Vec<Visible<Office>>, Problem> {
    let sql = cx.seen::<Office>().and(
        " and o.owner = ? and (o.closed_on is null or o.closed_on > ?)
          order by o.sort, o.id limit ?",
        args![party, cx.today, OF_PARTY_MAX],
    );
    cx.find_seen(sql).await
}

pub(crate) async fn save(cx: &mut Context, office: &Office) -> Result<(), Problem> {
    let sql = "insert into focal_point_office (id, owner, level, tlp, audience, name, place,
               address, channels, languages, hours, opened_on, closed_on, closed_why, sort,
               updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set level = excluded.level, tlp = excluded.tlp,
               audience = excluded.audience, name = excluded.name, place = excluded.place,
               address = excluded.address, channels = excluded.channels,
               languages = excluded.languages, hours = excluded.hours,
               opened_on = excluded.opened_on, closed_on = excluded.closed_on,
               closed_why = excluded.closed_why, sort = excluded.sort,
               updated_at = excluded.updated_at, version = excluded.version";
    let values = args![
        office.name,
        office.place,
        office.address,
        channels(&office.channels),
        names(&office.languages),
        office.hours.as_ref().map(hours),
        office.opened_on,
        office.closed.as_ref().map(|closed| closed.on),
        office.closed.as_ref().map(|closed| closed.why.clone()),
        fold(office.name.as_str()),
        office.updated_at,
        office.version
    ];
    let values = [args![office.id], office.share.values(), values].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Office, Problem> {
    let closed_why = row.get::<Option<basics::Paragraph>>("closed_why")?;
    let closed = row.get("closed_on").map(|on: Option<basics::Day>| on.zip(closed_why))?;
    Ok(Office {
        id: row.get("id")?,
        share: Share::read(row)?,
        name: row.get("name")?,
        place: row.get("place")?,
        address: row.get("address")?,
        channels: read_channels(row, "channels")?,
        languages: read_named(row, "languages")?,
        hours: read_hours(row)?,
        opened_on: row.get("opened_on")?,
        closed: closed.map(|(on, why)| Closed { on, why }),
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}
