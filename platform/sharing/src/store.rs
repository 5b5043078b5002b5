//! Audiences, releases and reads in the database.

use std::collections::BTreeSet;

use basics::{
    Actor, Day, Id, Language, Line, Moment, Names, Organisation, Period, Person, Problem,
};
use database::{Row, Sql, Tx, args};
use uuid::Uuid;

use crate::{Audience, AudienceKind, Constituency, Release, Viewer};

/// Resolves whoever is looking. The only place that reads memberships; done anew at each request,
/// so that a change of rights acts at once.
pub async fn viewer(tx: &mut Tx, actor: Option<Actor>, today: Day) -> Result<Viewer, Problem> {
    let Some(actor) = actor else { return Ok(Viewer::nobody()) };
    let party = actor.organisation;
    let facts =
        "select constituency, adheres_from, adheres_until from sharing_party where party = ?";
    let facts = tx
        .maybe(Sql::new(facts, args![party]), |row| {
            let from: Option<Day> = row.get("adheres_from")?;
            let until: Option<Day> = row.get("adheres_until")?;
            let adheres =
                from.is_some_and(|from| from <= today) && until.is_none_or(|until| today <= until);
            Ok((read_constituency(row)?, adheres))
        })
        .await?;
    let Some((constituency, adheres)) = facts else {
        return Ok(Viewer { actor: Some(actor), ..Viewer::nobody() });
    };
    let named = "select audience as id from sharing_member
                 where party = ? and first_day <= ? and (last_day is null or last_day >= ?)";
    let named = tx.all(Sql::new(named, args![party, today, today]), id).await?;
    let shipped = AudienceKind::SHIPPED.into_iter();
    let shipped = shipped.filter(|(kind, _)| kind.takes(constituency)).map(|(_, id)| id);
    let coordinates = "select audience as id from sharing_coordinator where party = ?";
    let coordinates = tx.all(Sql::new(coordinates, args![party]), id).await?;
    let released = "select record from sharing_release
                    where recipient = ? and revoked_at is null and last_day >= ?";
    let released = tx.all(Sql::new(released, args![party, today]), |row| row.get("record")).await?;
    Ok(Viewer {
        actor: Some(actor),
        constituency: Some(constituency),
        audiences: named.into_iter().chain(shipped).collect(),
        coordinates: coordinates.into_iter().collect(),
        adheres,
        released: released.into_iter().collect::<BTreeSet<Uuid>>(),
    })
}

fn id(row: &Row) -> Result<Id<Audience>, Problem> {
    row.get("id")
}

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

/// Makes an audience of named parties.
pub async fn name_audience(tx: &mut Tx, audience: &Audience) -> Result<(), Problem> {
    let sql = "insert into sharing_audience (id, kind, names, owner) values (?, ?, ?, ?)";
    let names = audience.names.as_ref().map(pairs);
    tx.run(Sql::new(sql, args![audience.id, audience.kind.name(), names, audience.owner]))
        .await
        .map(drop)
}

fn pairs(names: &Names) -> serde_json::Value {
    names
        .iter()
        .map(|(language, name)| serde_json::json!([language.tag(), name.as_str()]))
        .collect()
}

fn read_pairs(stored: &serde_json::Value) -> Option<Names> {
    Names::from_pairs(stored.as_array()?.iter().filter_map(|pair| {
        let language = Language::parse("names", pair[0].as_str()?).ok()?;
        Some((language, Line::parse("names", pair[1].as_str()?).ok()?))
    }))
}

/// Puts a party into an audience from a day on, or until a day.
pub async fn save_member(
    tx: &mut Tx,
    audience: Id<Audience>,
    party: Id<Organisation>,
    first_day: Day,
    last_day: Option<Day>,
) -> Result<(), Problem> {
    let sql = "insert into sharing_member (audience, party, first_day, last_day)
               values (?, ?, ?, ?)
               on conflict (audience, party) do update
               set first_day = excluded.first_day, last_day = excluded.last_day";
    tx.run(Sql::new(sql, args![audience, party, first_day, last_day])).await.map(drop)
}

/// Makes a party coordinator in an audience: it is then told of the overlaps there (R7.4).
pub async fn coordinate(
    tx: &mut Tx,
    audience: Id<Audience>,
    party: Id<Organisation>,
) -> Result<(), Problem> {
    let known = "insert into sharing_audience (id, kind) values (?, ?) on conflict (id) do nothing";
    let kind = AudienceKind::SHIPPED.iter().find(|(_, id)| *id == audience);
    if let Some((kind, id)) = kind {
        tx.run(Sql::new(known, args![id, kind.name()])).await?;
    }
    let sql = "insert into sharing_coordinator (audience, party) values (?, ?)
               on conflict (audience, party) do nothing";
    tx.run(Sql::new(sql, args![audience, party])).await.map(drop)
}

/// The audiences that a viewer may choose for a record of their own: those that the product ships,
/// and those that their organisation named or belongs to.
pub async fn audiences_for(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<Audience>, Problem> {
    let shipped = AudienceKind::SHIPPED.into_iter().map(|(kind, id)| Audience {
        id,
        kind,
        names: None,
        owner: None,
    });
    let sql = Sql::new(
        "select id, kind, names, owner from sharing_audience
         where kind = 'named' and (owner = ? or id in (",
        args![viewer.organisation()],
    )
    .list(&viewer.audiences)
    .and(")) order by id limit 200", args![]);
    let named = tx.all(sql, read_audience).await?;
    Ok(shipped.chain(named).collect())
}

/// One audience, if the viewer's organisation keeps it or belongs to it, or the product ships it.
pub async fn find_audience(
    tx: &mut Tx,
    viewer: &Viewer,
    audience: Id<Audience>,
) -> Result<Audience, Problem> {
    let known = audiences_for(tx, viewer).await?;
    known.into_iter().find(|known| known.id == audience).ok_or(Problem::NotFound)
}

/// Who is named in an audience today, for a viewer who keeps it or belongs to it.
pub async fn members_of(
    tx: &mut Tx,
    viewer: &Viewer,
    audience: &Audience,
    today: Day,
) -> Result<Vec<Id<Organisation>>, Problem> {
    let knows = audience.owner.is_some() && audience.owner == viewer.organisation();
    if !knows && !viewer.audiences.contains(&audience.id) {
        return Ok(Vec::new());
    }
    let sql = "select party from sharing_member
               where audience = ? and first_day <= ? and (last_day is null or last_day >= ?)
               order by party limit 500";
    tx.all(Sql::new(sql, args![audience.id, today, today]), |row| row.get("party")).await
}

fn read_audience(row: &Row) -> Result<Audience, Problem> {
    Ok(Audience {
        id: row.get("id")?,
        kind: AudienceKind::from_name(&row.get::<String>("kind")?)
            .ok_or_else(|| Problem::broken("a stored audience kind"))?,
        names: row.get::<Option<serde_json::Value>>("names")?.as_ref().and_then(read_pairs),
        owner: row.get("owner")?,
    })
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
