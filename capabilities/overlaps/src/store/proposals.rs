//! What was found, in the database. A person's query goes through `store/list.rs`; what is here
//! answers jobs, whoever may see the records behind it.

use activities::{Activity, Sector};
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, Tx, Value, args};
use places::Place;
use sharing::{Level, Tlp};

use super::IDS_MAX;
use crate::{
    Case, Matter, Proposal,
    proposal::{Openness, parts},
    reason::Strength,
};

const COLUMNS: &str = "p.overlap, p.party_a, p.party_b, p.sector, p.place, p.area, p.strength,
     p.activity_a, p.level_a, p.tlp_a, p.audience_a,
     p.activity_b, p.level_b, p.tlp_b, p.audience_b";

fn select() -> Sql {
    Sql::new("select ", args![])
        .and(COLUMNS, args![])
        .and(" from overlap_proposal p where ", args![])
}

/// What stands for a matter with this activity.
pub(crate) async fn list_naming(tx: &mut Tx, id: Id<Activity>) -> Result<Vec<Proposal>, Problem> {
    // One index for each side; `or` would make an engine read the whole table.
    let mut found = tx.all(select().and("p.activity_a = ?", args![id]), read).await?;
    found.extend(tx.all(select().and("p.activity_b = ?", args![id]), read).await?);
    Ok(found)
}

/// All that was found of these matters.
pub(crate) async fn list_of_matters(
    tx: &mut Tx,
    matters: impl IntoIterator<Item = Matter>,
) -> Result<Vec<Proposal>, Problem> {
    let ids: Vec<Id<Case>> = matters.into_iter().map(|matter| matter.id()).collect();
    let mut found = Vec::new();
    for ids in ids.chunks(IDS_MAX) {
        found.extend(
            tx.all(select().and("p.overlap in (", args![]).list(ids).and(")", args![]), read)
                .await?,
        );
    }
    Ok(found)
}

/// All that was found in a cluster of sectors in an area.
pub(crate) async fn list_in(
    tx: &mut Tx,
    cluster: Sector,
    area: Id<Place>,
) -> Result<Vec<Proposal>, Problem> {
    let sql = select()
        .and("p.area = ? and p.sector in (", args![area])
        .list(parts(cluster).into_iter().map(Sector::code))
        .and(")", args![]);
    tx.all(sql, read).await
}

/// All that was found of an organisation.
pub(crate) async fn list_of_party(
    tx: &mut Tx,
    party: Id<Organisation>,
) -> Result<Vec<Proposal>, Problem> {
    let mut found = tx.all(select().and("p.party_a = ?", args![party]), read).await?;
    found.extend(tx.all(select().and("p.party_b = ?", args![party]), read).await?);
    Ok(found)
}

/// In which sectors and areas these activities stand for a matter; or where anything was found.
pub(crate) async fn areas_of(
    tx: &mut Tx,
    activities: Option<&[Id<Activity>]>,
) -> Result<Vec<(Sector, Id<Place>)>, Problem> {
    const ALL: &str = "select distinct p.sector, p.area from overlap_proposal p";
    let pair = |row: &Row| Ok((sector(row)?, row.get("area")?));
    let Some(activities) = activities else { return tx.all(Sql::new(ALL, args![]), pair).await };
    let mut found = Vec::new();
    for ids in activities.chunks(IDS_MAX) {
        for side in [" where p.activity_a in (", " where p.activity_b in ("] {
            let sql = Sql::new(ALL, args![]).and(side, args![]).list(ids).and(")", args![]);
            found.extend(tx.all(sql, pair).await?);
        }
    }
    Ok(found)
}

/// What a proposed case is about.
pub(crate) async fn matter_of(tx: &mut Tx, id: Id<Case>) -> Result<Option<Matter>, Problem> {
    let sql = select().and("p.overlap = ? limit 1", args![id]);
    Ok(tx.maybe(sql, read).await?.map(|proposal| proposal.matter))
}

/// Of these cases this is found now, and nothing else.
pub(crate) async fn replace(
    tx: &mut Tx,
    cases: &[Id<Case>],
    found: &[Proposal],
) -> Result<(), Problem> {
    for ids in cases.chunks(IDS_MAX) {
        let sql = Sql::new("delete from overlap_proposal where overlap in (", args![]);
        tx.run(sql.list(ids).and(")", args![])).await?;
    }
    let rows: Vec<Vec<Value>> = found.iter().map(columns).collect();
    tx.insert_many(
        "insert into overlap_proposal (overlap, party_a, party_b, sector, place, area, strength,
         activity_a, level_a, tlp_a, audience_a, activity_b, level_b, tlp_b, audience_b)",
        &rows,
    )
    .await
}

fn columns(proposal: &Proposal) -> Vec<Value> {
    let Matter { a, b, sector, place } = proposal.matter;
    let strength = proposal.strength.number();
    let mut values =
        args![proposal.matter.id(), a, b, sector.code(), place, proposal.area, strength];
    for (activity, open) in
        [(proposal.activity_a, proposal.open_a), (proposal.activity_b, proposal.open_b)]
    {
        values.extend(args![activity, open.level.rank(), open.tlp.rank(), open.audience]);
    }
    values
}

fn sector(row: &Row) -> Result<Sector, Problem> {
    Sector::from_code(&row.get::<String>("sector")?)
        .ok_or_else(|| Problem::broken("a stored sector"))
}

pub(super) fn read_matter(row: &Row) -> Result<Matter, Problem> {
    Ok(Matter {
        a: row.get("party_a")?,
        b: row.get("party_b")?,
        sector: sector(row)?,
        place: row.get("place")?,
    })
}

pub(super) fn read_strength(row: &Row) -> Result<Strength, Problem> {
    Strength::from_number(row.get("strength")?).ok_or_else(|| Problem::broken("a stored strength"))
}

fn read(row: &Row) -> Result<Proposal, Problem> {
    let open = |level: &str, tlp: &str, audience: &str| {
        let stored = || Problem::broken("a stored level or TLP mark");
        Ok::<_, Problem>(Openness {
            level: Level::from_rank(row.get(level)?).ok_or_else(stored)?,
            tlp: Tlp::from_rank(row.get(tlp)?).ok_or_else(stored)?,
            audience: row.get(audience)?,
        })
    };
    Ok(Proposal {
        matter: read_matter(row)?,
        area: row.get("area")?,
        strength: read_strength(row)?,
        activity_a: row.get("activity_a")?,
        open_a: open("level_a", "tlp_a", "audience_a")?,
        activity_b: row.get("activity_b")?,
        open_b: open("level_b", "tlp_b", "audience_b")?,
    })
}
