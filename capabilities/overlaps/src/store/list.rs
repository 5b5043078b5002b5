//! Lists of cases, each as far as it is the viewer's to see.

use activities::{Activity, Sector, store::find_seen};
use acts::Context;
use basics::{Id, Moment, Problem};
use database::{Row, Sql, args};
use places::Place;
use sharing::Audience;

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
    let visible = visible(cx).await?;
    let mut sql = Sql::new(
        "select overlap, party_a, party_b, sector, place, strength, activity_a, activity_b from (
         select p.*, row_number() over
            (partition by p.overlap order by p.strength desc, p.activity_a, p.activity_b) as nth
         from overlap_proposal p where ",
        args![],
    )
    .join(visible)
    .join(narrowed(narrow))
    .and(
        " and not exists (select 1 from overlap_case c where c.id = p.overlap)) ranked
         where nth = 1",
        args![],
    );
    if let Some((strength, id)) = after {
        sql.add(
            " and (strength < ? or (strength = ? and overlap > ?))",
            args![strength, strength, id],
        );
    }
    sql.add(" order by strength desc, overlap limit ?", args![PAGE_ROWS + 1]);
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
    let mut sql = Sql::new(
        "select c.* from overlap_case c where c.stage = ? and (c.party_a = ? or c.party_b = ?
         or exists (select 1 from overlap_proposal p where p.overlap = c.id and ",
        args![stage, own, own],
    )
    .join(visible(cx).await?)
    .and("))", args![])
    .join(narrowed_case(narrow));
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

fn narrowed(narrow: &Narrow) -> Sql {
    let mut sql = Sql::default();
    if let Some(sector) = narrow.sector {
        sql = sql.and(" and p.sector in (", args![]).list(codes(sector)).and(")", args![]);
    }
    if let Some(place) = narrow.place {
        sql = sql.and(" and ", args![]).join(places::within("p", "place", place));
    }
    sql
}

fn narrowed_case(narrow: &Narrow) -> Sql {
    let mut sql = Sql::default();
    if let Some(sector) = narrow.sector {
        sql = sql.and(" and c.sector in (", args![]).list(codes(sector)).and(")", args![]);
    }
    if let Some(place) = narrow.place {
        sql = sql.and(" and ", args![]).join(places::within("c", "place", place));
    }
    sql
}

fn codes(sector: Sector) -> impl Iterator<Item = &'static str> {
    let parts = if sector.above().is_none() { parts(sector) } else { vec![sector] };
    parts.into_iter().map(Sector::code)
}

/// A condition on `overlap_proposal p`: both activities are this viewer's to see, who belongs to
/// one of the two organisations or coordinates in the audiences of both records (R7.4).
async fn visible(cx: &mut Context) -> Result<Sql, Problem> {
    let coordinated = coordinated(cx).await?;
    let own = cx.viewer.organisation();
    Ok(Sql::new("(p.party_a = ? or p.party_b = ? or (p.audience_a in (", args![own, own])
        .list(&coordinated)
        .and(") and p.audience_b in (", args![])
        .list(&coordinated)
        .and(
            "))) and exists (select 1 from (select p.activity_a as id, p.party_a as owner,
             p.level_a as level, p.tlp_a as tlp, p.audience_a as audience) a where ",
            args![],
        )
        .join(cx.viewer.sees("a"))
        .and(
            ") and exists (select 1 from (select p.activity_b as id, p.party_b as owner,
             p.level_b as level, p.tlp_b as tlp, p.audience_b as audience) b where ",
            args![],
        )
        .join(cx.viewer.sees("b"))
        .and(")", args![]))
}

/// The audiences in which the viewer's organisation coordinates, of those that it belongs to.
async fn coordinated(cx: &mut Context) -> Result<Vec<Id<Audience>>, Problem> {
    let known = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
    let coordinated = known.into_iter().filter(|known| cx.viewer.coordinates(known.id));
    Ok(coordinated.map(|audience| audience.id).collect())
}
