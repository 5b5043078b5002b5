//! When stakeholders were heard.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Day, Id, Problem};
use database::{Row, Sql, args};
use sharing::Visible;

use crate::{Hearing, Stakeholder};

/// Of one stakeholder, so many are told, the last first.
const HEARINGS_MAX: usize = 50;
/// So many ids in one question.
const IDS_MAX: usize = 500;

/// What is said after another.
pub(crate) async fn save(
    cx: &mut Context,
    of: &Stakeholder,
    hearing: &Hearing,
) -> Result<(), Problem> {
    let sql = "insert into stakeholder_hearing (stakeholder, number, heard_on, heard_by, outcome)
               values (?, ?, ?, ?, ?)";
    let Hearing { on, by, outcome } = hearing;
    // Each hearing is a version of the stakeholder, so its number tells it apart.
    let values = args![of.id, of.version, on, by, outcome];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Seen by whoever sees the stakeholder.
pub(crate) async fn hearings(
    cx: &mut Context,
    of: &Visible<Stakeholder>,
) -> Result<Vec<Hearing>, Problem> {
    let sql = "select heard_on, heard_by, outcome from stakeholder_hearing where stakeholder = ?
               order by heard_on desc, number desc limit ?";
    cx.tx
        .all(Sql::new(sql, args![of.id, HEARINGS_MAX]), |row| {
            Ok(Hearing {
                on: row.get("heard_on")?,
                by: row.get("heard_by")?,
                outcome: row.get("outcome")?,
            })
        })
        .await
}

/// When each of these was heard last; one that never was is not answered.
pub(crate) async fn last_heard(
    cx: &mut Context,
    of: &[Visible<Stakeholder>],
) -> Result<BTreeMap<Id<Stakeholder>, Day>, Problem> {
    let mut last = BTreeMap::new();
    for some in of.chunks(IDS_MAX) {
        let sql = Sql::new(
            "select stakeholder, max(heard_on) as heard_on from stakeholder_hearing
             where stakeholder in (",
            args![],
        )
        .list(some.iter().map(|it| it.id))
        .and(") group by stakeholder", args![]);
        let read = |row: &Row| Ok((row.get("stakeholder")?, row.get("heard_on")?));
        let found: Vec<(Id<Stakeholder>, Day)> = cx.tx.all(sql, read).await?;
        last.extend(found);
    }
    Ok(last)
}
