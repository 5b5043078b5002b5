//! Activities that a file of a whole round does not name, and what was decided of them. Whoever
//! looks learns only of those that they see.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Id, Organisation, Problem};
use database::{Sql, Tx, Value, args};
use sharing::Visible;
use uuid::Uuid;

use crate::{
    Activity, Round, Status,
    import::{Import, choice::Choice},
    store::{read_all, select},
};

const IDS_MAX: usize = 500;

/// Those of these owners' activities that a whole report of the round would name, each with its
/// sector: as far as the viewer sees them.
pub(crate) async fn awaited(
    cx: &mut Context,
    owners: &[Id<Organisation>],
    round: Round,
) -> Result<Vec<(Uuid, String)>, Problem> {
    let mut found = Vec::new();
    for owners in owners.chunks(IDS_MAX) {
        let sql = Sql::new("select a.id, a.sector from activity a where a.owner in (", args![])
            .list(owners)
            .and(") and ", args![])
            .join(is_awaited(cx, round))
            .and(" order by a.id", args![]);
        found.extend(cx.tx.all(sql, |row| Ok((row.get("id")?, row.get("sector")?))).await?);
    }
    Ok(found)
}

/// The same rule as `Round::awaits`, of what the viewer sees.
fn is_awaited(cx: &Context, round: Round) -> Sql {
    let open = Status::ALL.into_iter().filter(|status| !status.is_over()).map(Status::name);
    cx.viewer
        .sees("a")
        .and(" and not a.withdrawn and a.reported_on < ? and a.status in (", args![round.first()])
        .list(open)
        .and(")", args![])
}

pub(crate) async fn save_missing(
    tx: &mut Tx,
    id: Id<Import>,
    missing: &[Uuid],
) -> Result<(), Problem> {
    let rows: Vec<Vec<Value>> = missing.iter().map(|activity| args![id, activity]).collect();
    tx.insert_many("insert into activity_import_missing (import, activity)", &rows).await
}

fn of_import(cx: &Context, import: &Import, round: Round) -> Sql {
    is_awaited(cx, round).and(
        " and a.id in (select m.activity from activity_import_missing m where m.import = ?)",
        args![import.id],
    )
}

/// How many are missing of each organisation, and still are.
pub(crate) async fn missing_counts(
    cx: &mut Context,
    import: &Import,
) -> Result<BTreeMap<Id<Organisation>, i64>, Problem> {
    let Some(round) = import.round() else { return Ok(BTreeMap::new()) };
    let sql = Sql::new("select a.owner, count(*) as n from activity a where ", args![])
        .join(of_import(cx, import, round))
        .and(" group by a.owner", args![]);
    let rows = cx.tx.all(sql, |row| Ok((row.get("owner")?, row.get::<i64>("n")?))).await?;
    Ok(rows.into_iter().collect())
}

/// The missing activities of an organisation, at most so many.
pub(crate) async fn missing_of(
    cx: &mut Context,
    import: &Import,
    owner: Id<Organisation>,
    most: usize,
) -> Result<Vec<Visible<Activity>>, Problem> {
    let Some(round) = import.round() else { return Ok(Vec::new()) };
    let sql = select()
        .join(of_import(cx, import, round))
        .and(" and a.owner = ? order by a.title, a.id limit ?", args![owner, most]);
    let found = read_all(&mut cx.tx, sql).await?;
    Ok(cx.see_all(found))
}

/// What was decided, by organisation.
pub(crate) async fn choices(
    tx: &mut Tx,
    id: Id<Import>,
) -> Result<BTreeMap<Id<Organisation>, Choice>, Problem> {
    let sql = "select organisation, choice from activity_import_choice where import = ?";
    let rows = tx.all(Sql::new(sql, args![id]), |row| {
        let choice = Choice::from_name(&row.get::<String>("choice")?).unwrap_or_default();
        Ok((row.get("organisation")?, choice))
    });
    Ok(rows.await?.into_iter().collect())
}

pub(crate) async fn choose(
    tx: &mut Tx,
    id: Id<Import>,
    organisation: Id<Organisation>,
    choice: Choice,
) -> Result<(), Problem> {
    let sql = "insert into activity_import_choice (import, organisation, choice) values (?, ?, ?)
               on conflict (import, organisation) do update set choice = excluded.choice";
    tx.run(Sql::new(sql, args![id, organisation, choice.name()])).await.map(drop)
}
