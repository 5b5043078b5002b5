//! The secret addresses of calendars in the database, and what stands in a calendar.

use acts::{Context, Subject};
use basics::{Id, Person, Problem};
use database::{Row, Sql, Tx, args};
use sharing::{Open, Visible};

use crate::{
    Obligation,
    calendar::{Calendar, Hash, Opened, hash},
};

/// More days than this no calendar shows.
const CALENDAR_ROWS_MAX: usize = 2_000;

/// Whoever knows the secret may open it; what they then read is decided by what its person may see.
impl Open for Opened {}

impl Subject for Opened {
    async fn find(cx: &mut Context, secret: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = "select * from obligation_calendar where hash = ?";
        let found = cx.tx.one(Sql::new(sql, args![hash(secret)]), calendar).await?;
        Ok(Visible::open(Self(found)))
    }
}

fn calendar(row: &Row) -> Result<Calendar, Problem> {
    Ok(Calendar {
        id: row.get("id")?,
        person: row.get("person")?,
        organisation: row.get("organisation")?,
        made_at: row.get("made_at")?,
    })
}

/// A person's own.
pub(crate) async fn calendar_of(
    tx: &mut Tx,
    person: Id<Person>,
) -> Result<Option<Calendar>, Problem> {
    let sql = "select * from obligation_calendar where person = ?";
    tx.maybe(Sql::new(sql, args![person]), calendar).await
}

/// A person has one: what was there before opens nothing any more.
pub(crate) async fn save_calendar(
    tx: &mut Tx,
    made: &Calendar,
    hash: &Hash,
) -> Result<(), Problem> {
    let sql = "insert into obligation_calendar (person, id, organisation, hash, made_at)
               values (?, ?, ?, ?, ?)
               on conflict (person) do update set id = excluded.id, hash = excluded.hash,
                   organisation = excluded.organisation, made_at = excluded.made_at";
    let values = args![made.person, made.id, made.organisation, hash, made.made_at];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

pub(crate) async fn forget_calendar(tx: &mut Tx, person: Id<Person>) -> Result<(), Problem> {
    let sql = "delete from obligation_calendar where person = ?";
    tx.run(Sql::new(sql, args![person])).await.map(drop)
}

/// Whether this is the hash of the person's calendar.
pub(crate) async fn is_calendar(
    tx: &mut Tx,
    person: Id<Person>,
    hash: &Hash,
) -> Result<bool, Problem> {
    let sql = "select * from obligation_calendar where person = ? and hash = ?";
    Ok(tx.maybe(Sql::new(sql, args![person, hash]), calendar).await?.is_some())
}

/// What the viewer's organisation owes and is owed, what is due first first.
pub(crate) async fn list_for_calendar(
    cx: &mut Context,
) -> Result<Vec<Visible<Obligation>>, Problem> {
    let ours = cx.actor()?.organisation;
    let sql = " and not o.is_ended and (o.turn = ? or o.other = ?)
                order by o.turn_due, o.id limit ?";
    let sql = cx.seen::<Obligation>().and(sql, args![ours, ours, CALENDAR_ROWS_MAX]);
    cx.find_seen(sql).await
}
