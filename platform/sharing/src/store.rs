//! Viewers, parties, releases and reads in the database.

mod audiences;
mod classes;
mod facts;

use basics::{Id, Moment, Organisation, Period, Person, Problem};
use database::{Row, Sql, Tx, args};
use uuid::Uuid;

use crate::{Constituency, Release, Viewer};

pub use audiences::{
    among, audiences_for, audiences_known_to, choose_audience, coordinate, coordinators_of,
    find_audience, find_known_audience, members_of, members_of_all, name_audience, relieve,
    save_audience, save_member, take_out,
};
pub use classes::{Classes, classes_for, number_classes};
pub use facts::{eyes_of, viewer};

fn read_constituency(row: &Row) -> Result<Constituency, Problem> {
    Constituency::from_name(&row.get::<String>("constituency")?)
        .ok_or_else(|| Problem::broken("a stored constituency"))
}

/// Says what a party is, for the rule. Called by the capability that keeps the registry.
pub async fn enrol(
    tx: &mut Tx,
    party: Id<Organisation>,
    constituency: Constituency,
) -> Result<(), Problem> {
    let sql = "insert into sharing_party (party, constituency) values (?, ?)
               on conflict (party) do update set constituency = excluded.constituency";
    tx.run(Sql::new(sql, args![party, constituency.name()])).await.map(drop)
}

/// The protocol binds the party in this period, and in no other (R8.5).
pub async fn adhere(
    tx: &mut Tx,
    party: Id<Organisation>,
    period: Option<Period>,
) -> Result<(), Problem> {
    let (from, until) = period.map_or((None, None), |period| (period.first(), period.last()));
    let sql = "update sharing_party set adheres_from = ?, adheres_until = ? where party = ?";
    tx.run(Sql::new(sql, args![from, until, party])).await.map(drop)
}

/// When the protocol binds a party; none if it was never said to.
pub async fn adherence(tx: &mut Tx, party: Id<Organisation>) -> Result<Option<Period>, Problem> {
    let sql = "select adheres_from, adheres_until from sharing_party
               where party = ? and adheres_from is not null";
    let days = tx
        .maybe(Sql::new(sql, args![party]), |row| {
            Ok((row.get("adheres_from")?, row.get("adheres_until")?))
        })
        .await?;
    days.map(|(from, until)| Period::new(from, until)).transpose().map_err(Problem::broken)
}

/// Saves a release that `Release::may_be_made` allowed.
pub async fn release(tx: &mut Tx, release: &Release) -> Result<(), Problem> {
    let sql = "insert into sharing_release
               (id, record, recipient, purpose, last_day, made_by, at, revoked_at)
               values (?, ?, ?, ?, ?, ?, ?, null)";
    let values = args![
        release.id,
        release.record,
        release.recipient,
        release.purpose,
        release.last_day,
        release.by,
        release.at
    ];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Ends a release now; the recipient's next request no longer finds the record (R8.6).
pub async fn revoke(tx: &mut Tx, release: Id<Release>, now: Moment) -> Result<(), Problem> {
    let sql = "update sharing_release set revoked_at = ? where id = ? and revoked_at is null";
    match tx.run(Sql::new(sql, args![now, release])).await? {
        0 => Err(Problem::NotFound),
        _ => Ok(()),
    }
}

/// The releases of a record, latest first: only for its owner, whom the caller has checked.
pub async fn releases_of(tx: &mut Tx, record: Uuid) -> Result<Vec<Release>, Problem> {
    let sql = "select * from sharing_release where record = ? order by at desc limit 200";
    tx.all(Sql::new(sql, args![record]), read_release).await
}

pub fn read_release(row: &Row) -> Result<Release, Problem> {
    Ok(Release {
        id: row.get("id")?,
        record: row.get("record")?,
        recipient: row.get("recipient")?,
        purpose: row.get("purpose")?,
        last_day: row.get("last_day")?,
        by: row.get("made_by")?,
        at: row.get("at")?,
        revoked_at: row.get("revoked_at")?,
    })
}

/// That a record was read, and whose it is.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub id: Uuid,
    pub record: Uuid,
    pub owner: Id<Organisation>,
}

/// One reading of a record of HIGH or above by somebody who does not own it (R8.7).
pub async fn note_read(
    tx: &mut Tx,
    viewer: &Viewer,
    reading: &Reading,
    how: &str,
    at: Moment,
) -> Result<(), Problem> {
    let sql = "insert into sharing_read (id, record, owner, person, party, how, at)
               values (?, ?, ?, ?, ?, ?, ?)";
    let person = viewer.actor.as_ref().map(|actor| actor.person);
    let Reading { id, record, owner } = reading;
    let values = args![id, record, owner, person, viewer.organisation(), how, at];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Who read a record: person, party, how and when, latest first. Only for its owner.
pub async fn list_reads(
    tx: &mut Tx,
    record: Uuid,
) -> Result<Vec<(Option<Id<Person>>, Option<Id<Organisation>>, String, Moment)>, Problem> {
    let sql = "select person, party, how, at from sharing_read
               where record = ? order by at desc limit 200";
    tx.all(Sql::new(sql, args![record]), |row| {
        Ok((row.get("person")?, row.get("party")?, row.get("how")?, row.get("at")?))
    })
    .await
}
