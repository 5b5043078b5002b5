//! Audiences, their members and their coordinators in the database.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Day, Id, Language, Line, Names, Organisation, Problem};
use database::{Row, Sql, Tx, args};

use super::read_constituency;
use crate::{Audience, AudienceKind, Constituency, Member, Viewer};

/// So many audiences that organisations named are offered to one viewer.
const AUDIENCES_MAX: usize = 200;

/// Makes an audience of named parties.
pub async fn name_audience(tx: &mut Tx, audience: &Audience) -> Result<(), Problem> {
    let sql = "insert into sharing_audience (id, kind, names, owner, ended_on, version)
               values (?, ?, ?, ?, ?, ?)";
    let names = audience.names.as_ref().map(pairs);
    let values = args![
        audience.id,
        audience.kind.name(),
        names,
        audience.owner,
        audience.ended_on,
        audience.version
    ];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

/// The audience of exactly these parties and of nobody else, for a record that stands between them:
/// found or made, and never changed. Nobody chooses it, and no list of audiences has it.
pub async fn among(tx: &mut Tx, parties: &[Id<Organisation>]) -> Result<Id<Audience>, Problem> {
    let parties = parties.iter().copied().collect::<BTreeSet<_>>();
    let id = Audience::among(&parties);
    let made = "insert into sharing_audience (id, kind) values (?, ?) on conflict (id) do nothing";
    tx.run(Sql::new(made, args![id, AudienceKind::Among.name()])).await?;
    let known = "select party from sharing_member where audience = ?";
    if tx.all(Sql::new(known, args![id]), |row| row.get::<Id<Organisation>>("party")).await?.len()
        < parties.len()
    {
        for party in parties {
            save_member(tx, id, party, Day::FIRST, None).await?;
        }
    }
    Ok(id)
}

/// Saves what may change of an audience itself: its name, and that it has ended.
pub async fn save_audience(tx: &mut Tx, audience: &Audience) -> Result<(), Problem> {
    let sql = "update sharing_audience set names = ?, ended_on = ?, version = ? where id = ?";
    let names = audience.names.as_ref().map(pairs);
    let values = args![names, audience.ended_on, audience.version, audience.id];
    tx.run(Sql::new(sql, values)).await.map(drop)
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

/// Takes a party out of an audience, and with that out of its coordination: its next request no
/// longer finds what is shown there.
pub async fn take_out(
    tx: &mut Tx,
    audience: Id<Audience>,
    party: Id<Organisation>,
) -> Result<(), Problem> {
    relieve(tx, audience, party).await?;
    let sql = "delete from sharing_member where audience = ? and party = ?";
    tx.run(Sql::new(sql, args![audience, party])).await.map(drop)
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

/// The party coordinates there no more.
pub async fn relieve(
    tx: &mut Tx,
    audience: Id<Audience>,
    party: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "delete from sharing_coordinator where audience = ? and party = ?";
    tx.run(Sql::new(sql, args![audience, party])).await.map(drop)
}

/// The audiences that a viewer may choose for a record of their own: those that the product ships,
/// and those that their organisation named or belongs to and that have not ended.
pub async fn audiences_for(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<Audience>, Problem> {
    let sql = Sql::new("(owner = ? or id in (", args![viewer.organisation()])
        .list(&viewer.audiences)
        .and(")) and ended_on is null", args![]);
    Ok(shipped().chain(named(tx, sql).await?).collect())
}

/// One of these.
pub async fn find_audience(
    tx: &mut Tx,
    viewer: &Viewer,
    audience: Id<Audience>,
) -> Result<Audience, Problem> {
    let known = audiences_for(tx, viewer).await?;
    known.into_iter().find(|known| known.id == audience).ok_or(Problem::NotFound)
}

/// The audience of a record that is saved: the one that was asked for, if the viewer may choose it;
/// without an answer, the one it has or usually gets. What a record has may always stay, whatever
/// has become of that audience: an answer that is left out never shows a record to others.
pub async fn choose_audience(
    tx: &mut Tx,
    viewer: &Viewer,
    asked: Option<Id<Audience>>,
    otherwise: Id<Audience>,
) -> Result<Id<Audience>, Problem> {
    match asked {
        Some(asked) if asked != otherwise => Ok(find_audience(tx, viewer, asked).await?.id),
        _ => Ok(otherwise),
    }
}

/// The audiences that a viewer knows of: those that the product ships, and those that their
/// organisation named or belongs to, or belonged to when they ended.
pub async fn audiences_known_to(
    tx: &mut Tx,
    viewer: &Viewer,
    today: Day,
) -> Result<Vec<Audience>, Problem> {
    Ok(shipped().chain(named(tx, knows(viewer, today)).await?).collect())
}

/// One of these.
pub async fn find_known_audience(
    tx: &mut Tx,
    viewer: &Viewer,
    audience: Id<Audience>,
    today: Day,
) -> Result<Audience, Problem> {
    if let Some(known) = shipped().find(|shipped| shipped.id == audience) {
        return Ok(known);
    }
    let sql = knows(viewer, today).and(" and id = ?", args![audience]);
    named(tx, sql).await?.pop().ok_or(Problem::NotFound)
}

fn knows(viewer: &Viewer, today: Day) -> Sql {
    let party = viewer.organisation();
    Sql::new(
        "(owner = ? or id in (select audience from sharing_member where party = ?
          and first_day <= ? and (last_day is null or last_day >= ?)))",
        args![party, party, today, today],
    )
}

fn shipped() -> impl Iterator<Item = Audience> {
    AudienceKind::SHIPPED.into_iter().map(|(kind, id)| Audience::shipped(kind, id))
}

async fn named(tx: &mut Tx, condition: Sql) -> Result<Vec<Audience>, Problem> {
    let sql = "select id, kind, names, owner, ended_on, version from sharing_audience
               where kind = 'named' and ";
    let sql = Sql::new(sql, args![]).join(condition);
    tx.all(sql.and(" order by id limit ?", args![AUDIENCES_MAX]), read_audience).await
}

/// Who is named in an audience today. Only for whoever knows of it: the caller has found it.
pub async fn members_of(
    tx: &mut Tx,
    audience: Id<Audience>,
    today: Day,
) -> Result<Vec<Member>, Problem> {
    let sql = "select party, first_day from sharing_member
               where audience = ? and first_day <= ? and (last_day is null or last_day >= ?)
               order by party limit ?";
    let values = args![audience, today, today, Audience::MEMBERS_MAX];
    tx.all(Sql::new(sql, values), |row| {
        Ok(Member { party: row.get("party")?, since: row.get("first_day")? })
    })
    .await
}

/// Who is named today in each of these audiences, and where they stand: for work that nobody began.
pub async fn members_of_all(
    tx: &mut Tx,
    audiences: impl IntoIterator<Item = Id<Audience>>,
    today: Day,
) -> Result<BTreeMap<Id<Audience>, Vec<(Id<Organisation>, Constituency)>>, Problem> {
    let audiences: BTreeSet<Id<Audience>> = audiences.into_iter().collect();
    let audiences: Vec<_> = audiences.into_iter().collect();
    let mut all: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for audiences in audiences.chunks(1_000) {
        let sql = Sql::new(
            "select m.audience, m.party, p.constituency
             from sharing_member m join sharing_party p on p.party = m.party
             where m.first_day <= ? and (m.last_day is null or m.last_day >= ?)
             and m.audience in (",
            args![today, today],
        );
        let sql = sql.list(audiences).and(") order by m.audience, m.party", args![]);
        let members = tx
            .all(sql, |row| Ok((row.get("audience")?, row.get("party")?, read_constituency(row)?)));
        for (audience, party, constituency) in members.await? {
            all.entry(audience).or_default().push((party, constituency));
        }
    }
    Ok(all)
}

/// Who coordinates in an audience. Only for whoever knows of it.
pub async fn coordinators_of(
    tx: &mut Tx,
    audience: Id<Audience>,
) -> Result<Vec<Id<Organisation>>, Problem> {
    let sql = "select party from sharing_coordinator where audience = ? order by party limit ?";
    let values = args![audience, Audience::MEMBERS_MAX];
    tx.all(Sql::new(sql, values), |row| row.get("party")).await
}

fn read_audience(row: &Row) -> Result<Audience, Problem> {
    Ok(Audience {
        id: row.get("id")?,
        kind: AudienceKind::from_name(&row.get::<String>("kind")?)
            .ok_or_else(|| Problem::broken("a stored audience kind"))?,
        names: row.get::<Option<serde_json::Value>>("names")?.as_ref().and_then(read_pairs),
        owner: row.get("owner")?,
        ended_on: row.get("ended_on")?,
        version: row.get("version")?,
    })
}
