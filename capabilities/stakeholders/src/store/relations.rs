//! How stakeholders stand to each other, in the database.

use acts::{Context, Subject};
use basics::{Id, Person, Problem};
use database::{Row, Sql, Value, args};
use sharing::{Share, Visible};

use crate::{Other, Relation, Showing, Sort, Stakeholder};

/// Of one stakeholder, and of a place, so many are told.
const RELATIONS_MAX: usize = 200;
/// So many ids in one question.
const IDS_MAX: usize = 500;

impl Subject for Relation {
    async fn find(cx: &mut Context, id: Id<Self>) -> Result<Visible<Self>, Problem> {
        let sql = select(cx).and(" and r.id = ?", args![id]);
        let found = cx.tx.one(sql, read).await?;
        cx.see(found)
    }

    async fn find_all(cx: &mut Context, ids: &[Id<Self>]) -> Result<Vec<Visible<Self>>, Problem> {
        let sql = select(cx).and(" and r.id in (", args![]).list(ids).and(")", args![]);
        let found = cx.tx.all(sql, read).await?;
        Ok(cx.see_all(found))
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// Whoever does not see both ends does not see it: it would name whom they may not know of.
fn select(cx: &Context) -> Sql {
    Sql::new(
        "select r.* from stakeholder_relation r join stakeholder a on a.id = r.stakeholder
         left join stakeholder b on b.id = r.other where ",
        args![],
    )
    .join(cx.viewer.sees("r"))
    .and(" and ", args![])
    .join(cx.viewer.sees("a"))
    .and(" and (r.other is null or ", args![])
    .join(cx.viewer.sees("b"))
    .and(")", args![])
}

/// Those of one stakeholder that hold, whichever end it is.
pub(crate) async fn of_stakeholder(
    cx: &mut Context,
    of: Id<Stakeholder>,
) -> Result<Vec<Visible<Relation>>, Problem> {
    let sql = select(cx).and(
        " and (r.stakeholder = ? or r.other = ?) and r.ended_on is null
          order by r.sort, r.id limit ?",
        args![of, of, RELATIONS_MAX],
    );
    let found = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(found))
}

/// Those that hold and are said of these stakeholders.
pub(crate) async fn among(
    cx: &mut Context,
    of: &[Visible<Stakeholder>],
) -> Result<Vec<Visible<Relation>>, Problem> {
    let mut all = Vec::new();
    for some in of.chunks(IDS_MAX) {
        let sql = select(cx)
            .and(" and r.ended_on is null and r.stakeholder in (", args![])
            .list(some.iter().map(|it| it.id))
            .and(") order by r.sort, r.id limit ?", args![RELATIONS_MAX]);
        all.extend(cx.tx.all(sql, read).await?);
    }
    Ok(cx.see_all(all))
}

/// What is no tension is shared as the stakeholder is that it is said of.
pub(crate) async fn reshare(cx: &mut Context, it: &Stakeholder) -> Result<(), Problem> {
    let sql = "update stakeholder_relation set owner = ?, level = ?, tlp = ?, audience = ?
               where stakeholder = ? and owner = ? and sort <> ? and ended_on is null";
    let which = args![it.id, it.share.owner, Sort::InTension.name()];
    cx.tx.run(Sql::new(sql, [it.share.values(), which].concat())).await.map(drop)
}

pub(crate) async fn save(cx: &mut Context, it: &Relation) -> Result<(), Problem> {
    let sql =
        "insert into stakeholder_relation (id, owner, level, tlp, audience, stakeholder, sort,
               other, party, note, source, as_of, proposed_by, proposed_to, proposed_why,
               agreed_by, ended_on, updated_at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set level = excluded.level, tlp = excluded.tlp,
               audience = excluded.audience, proposed_by = excluded.proposed_by,
               proposed_to = excluded.proposed_to, proposed_why = excluded.proposed_why,
               agreed_by = excluded.agreed_by, ended_on = excluded.ended_on,
               updated_at = excluded.updated_at, version = excluded.version";
    let values = [args![it.id], it.share.values(), said(it)].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn said(it: &Relation) -> Vec<Value> {
    let (other, party) = match it.to {
        Other::Stakeholder(other) => (Some(other), None),
        Other::Party(party) => (None, Some(party)),
    };
    let showing = it.showing.as_ref();
    args![
        it.of,
        it.sort.name(),
        other,
        party,
        it.note,
        it.source,
        it.as_of,
        showing.map(|showing| showing.by),
        showing.map(|showing| showing.to),
        showing.map(|showing| showing.why.clone()),
        showing.and_then(|showing| showing.agreed_by),
        it.ended_on,
        it.updated_at,
        it.version
    ]
}

fn read(row: &Row) -> Result<Relation, Problem> {
    let stored = |what: &'static str| move || Problem::broken(format!("a stored {what}"));
    let to = match (row.get("other")?, row.get("party")?) {
        (Some(other), None) => Other::Stakeholder(other),
        (None, Some(party)) => Other::Party(party),
        _ => return Err(stored("other end")()),
    };
    Ok(Relation {
        id: row.get("id")?,
        share: Share::read(row)?,
        of: row.get("stakeholder")?,
        sort: Sort::from_name(&row.get::<String>("sort")?).ok_or_else(stored("sort"))?,
        to,
        note: row.get("note")?,
        source: row.get("source")?,
        as_of: row.get("as_of")?,
        showing: read_showing(row)?,
        ended_on: row.get("ended_on")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

fn read_showing(row: &Row) -> Result<Option<Showing>, Problem> {
    let Some(by) = row.get::<Option<Id<Person>>>("proposed_by")? else { return Ok(None) };
    let (to, why) = (row.get("proposed_to")?, row.get("proposed_why")?);
    Ok(Some(Showing { by, to, why, agreed_by: row.get("agreed_by")? }))
}
