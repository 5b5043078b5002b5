//! Lists of cases, each as far as it is the viewer's to see.

use activities::{Activity, Sector, store::find_seen};
use acts::Context;
use basics::{Id, Moment, Problem};
use database::{Row, Sql, args};
use places::Place;
use sharing::{Audience, Viewer};

use super::{
    cases, locate,
    proposals::{read_matter, read_strength},
};
use crate::{
    Case, Matter,
    meeting::{Located, pairs},
    proposal::parts,
    reason::Strength,
};

/// How many cases a page of the list shows.
const PAGE_ROWS: usize = 50;

/// What a list is narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrow {
    /// With its parts.
    pub sector: Option<Sector>,
    /// With all that lies in it.
    pub place: Option<Id<Place>>,
}

/// A case that nobody acted in yet, by the strongest pair that this viewer sees of it.
pub(crate) struct Found {
    pub matter: Matter,
    pub strength: Strength,
    pub a: Located,
    pub b: Located,
}

/// Proposals that nobody acted in yet, the strongest first, beginning after one of them; and
/// whether there are more.
pub(crate) async fn list_found(
    cx: &mut Context,
    narrow: &Narrow,
    after: Option<(i64, Id<Case>)>,
) -> Result<(Vec<Found>, Option<(i64, Id<Case>)>), Problem> {
    let coordinated = coordinated(cx).await?;
    let mut sql = Sql::new(
        "select p.overlap, p.party_a, p.party_b, p.sector, p.place, p.strength, p.activity_a,
         p.activity_b from overlap_proposal p where ",
        args![],
    )
    .join(visible(&cx.viewer, &coordinated, "p"))
    .join(narrowed("p", narrow))
    .and(
        " and not exists (select 1 from overlap_case c where c.id = p.overlap)
          and not exists (select 1 from overlap_proposal q where q.overlap = p.overlap
              and (q.strength > p.strength or (q.strength = p.strength
              and (q.activity_a < p.activity_a
                   or (q.activity_a = p.activity_a and q.activity_b < p.activity_b)))) and ",
        args![],
    )
    .join(visible(&cx.viewer, &coordinated, "q"))
    .and(")", args![]);
    if let Some((strength, id)) = after {
        sql.add(
            " and (p.strength < ? or (p.strength = ? and p.overlap > ?))",
            args![strength, strength, id],
        );
    }
    sql.add(" order by p.strength desc, p.overlap limit ?", args![PAGE_ROWS + 1]);
    let mut rows = cx.tx.all(sql, read_found).await?;
    let more = rows.len() > PAGE_ROWS;
    rows.truncate(PAGE_ROWS);
    let next = rows.last().filter(|_| more).map(|row| (row.1.number(), row.0.id()));
    Ok((confirmed(cx, rows).await?, next))
}

type FoundRow = (Matter, Strength, Id<Activity>, Id<Activity>);

fn read_found(row: &Row) -> Result<FoundRow, Problem> {
    Ok((read_matter(row)?, read_strength(row)?, row.get("activity_a")?, row.get("activity_b")?))
}

/// What was found is judged once more by the activities as they are now: a record that was
/// narrowed a moment ago is gone from here before any job has looked again.
async fn confirmed(cx: &mut Context, rows: Vec<FoundRow>) -> Result<Vec<Found>, Problem> {
    let ids: Vec<Id<Activity>> = rows.iter().flat_map(|(_, _, a, b)| [*a, *b]).collect();
    let seen = find_seen(&mut cx.tx, &cx.viewer, &ids).await?;
    let mut footprints = Vec::with_capacity(seen.len());
    for footprint in seen {
        // Showing what was found of a sensitive record is a reading of it (R8.7).
        footprints.push(cx.see(footprint.into_inner())?.into_inner());
    }
    let located = locate(cx, footprints).await?;
    let mut found = Vec::new();
    for (matter, _, a, b) in rows {
        let side = |id| located.iter().find(|located| located.footprint.id == id);
        let (Some(a), Some(b)) = (side(a), side(b)) else { continue };
        let pair = pairs(a, b).into_iter().find(|pair| Matter::of(pair) == matter);
        let Some(strength) = pair.map(|pair| pair.strength()) else { continue };
        found.push(Found { matter, strength, a: a.clone(), b: b.clone() });
    }
    Ok(found)
}

/// A case that somebody acted in.
pub(crate) struct Acted {
    pub case: Case,
    pub at: Moment,
}

/// Cases at this stage, the last moved first, beginning after one of them; and whether there are
/// more.
pub(crate) async fn list_acted(
    cx: &mut Context,
    narrow: &Narrow,
    stage: &'static str,
    after: Option<(Moment, Id<Case>)>,
) -> Result<(Vec<Acted>, Option<(Moment, Id<Case>)>), Problem> {
    let own = cx.viewer.organisation();
    let coordinated = coordinated(cx).await?;
    let mut sql = Sql::new(
        "select c.* from overlap_case c where c.stage = ? and (c.party_a = ? or c.party_b = ?
         or exists (select 1 from overlap_proposal p where p.overlap = c.id and ",
        args![stage, own, own],
    )
    .join(visible(&cx.viewer, &coordinated, "p"))
    .and("))", args![])
    .join(narrowed("c", narrow));
    if let Some((at, id)) = after {
        sql.add(" and (c.at < ? or (c.at = ? and c.id < ?))", args![at, at, id]);
    }
    let sql = sql.and(" order by c.at desc, c.id desc limit ?", args![PAGE_ROWS + 1]);
    let mut cases = cx.tx.all(sql, cases::read).await?;
    let more = cases.len() > PAGE_ROWS;
    cases.truncate(PAGE_ROWS);
    let moved = |case: &Case| case.stage.hand().map(|hand| (hand.at, case.id));
    let next = cases.last().filter(|_| more).and_then(moved);
    let mut acted = Vec::new();
    for case in cases {
        let Some((at, _)) = moved(&case) else { continue };
        // The organisations' own are theirs for good; a coordinator's sight is asked for anew.
        let own = own.is_some_and(|own| case.matter.concerns(own));
        if own || super::find(cx, case.id).await.is_ok() {
            acted.push(Acted { case, at });
        }
    }
    Ok((acted, next))
}

fn narrowed(alias: &'static str, narrow: &Narrow) -> Sql {
    let mut sql = Sql::default();
    if let Some(sector) = narrow.sector {
        let column = sql.and(" and ", args![]).join(Sql::name(alias, "sector"));
        sql = column.and(" in (", args![]).list(codes(sector)).and(")", args![]);
    }
    if let Some(place) = narrow.place {
        sql = sql.and(" and ", args![]).join(places::within(alias, "place", place));
    }
    sql
}

fn codes(sector: Sector) -> impl Iterator<Item = &'static str> {
    let parts = if sector.above().is_none() { parts(sector) } else { vec![sector] };
    parts.into_iter().map(Sector::code)
}

/// A condition on `overlap_proposal`: both activities are this viewer's to see, who belongs to one
/// of the two organisations or coordinates in the audiences of both records (R7.4).
fn visible(viewer: &Viewer, coordinated: &[Id<Audience>], alias: &'static str) -> Sql {
    let column = |name: &'static str| Sql::name(alias, name);
    let own = viewer.organisation();
    let mut sql = Sql::new("(", args![])
        .join(column("party_a"))
        .and(" = ? or ", args![own])
        .join(column("party_b"))
        .and(" = ?", args![own]);
    // Left out where nothing is coordinated, so that an index leads to the organisation's own.
    if !coordinated.is_empty() {
        sql = sql
            .and(" or (", args![])
            .join(column("audience_a"))
            .and(" in (", args![])
            .list(coordinated)
            .and(") and ", args![])
            .join(column("audience_b"))
            .and(" in (", args![])
            .list(coordinated)
            .and("))", args![]);
    }
    let a = ["activity_a", "party_a", "level_a", "tlp_a", "audience_a"];
    let b = ["activity_b", "party_b", "level_b", "tlp_b", "audience_b"];
    sql.and(")", args![]).join(sees(viewer, alias, a)).join(sees(viewer, alias, b))
}

/// The one rule of sharing, asked of one side.
fn sees(viewer: &Viewer, alias: &'static str, columns: [&'static str; 5]) -> Sql {
    let names =
        [" as id, ", " as owner, ", " as level, ", " as tlp, ", " as audience) side where "];
    let side = Sql::new(" and exists (select 1 from (select ", args![]);
    columns
        .into_iter()
        .zip(names)
        .fold(side, |sql, (column, name)| sql.join(Sql::name(alias, column)).and(name, args![]))
        .join(viewer.sees("side"))
        .and(")", args![])
}

/// The audiences in which the viewer's organisation coordinates, of those that it belongs to.
async fn coordinated(cx: &mut Context) -> Result<Vec<Id<Audience>>, Problem> {
    let known = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let coordinated = known.into_iter().filter(|known| cx.viewer.coordinates(known.id));
    Ok(coordinated.map(|audience| audience.id).collect())
}
