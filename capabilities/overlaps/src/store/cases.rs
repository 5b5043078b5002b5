//! What people did and said, in the database.

use basics::{Id, Organisation, Paragraph, Problem};
use database::{Row, Sql, Tx, Value, args};

use super::proposals::read_matter;
use crate::{
    Case, Matter, Stage, Verdict,
    case::{Hand, Judgement, Step},
};

/// A case that somebody acted in, whoever may see it.
pub(crate) async fn find_case(tx: &mut Tx, id: Id<Case>) -> Result<Option<Case>, Problem> {
    tx.maybe(Sql::new("select * from overlap_case where id = ?", args![id]), read).await
}

pub(super) fn read(row: &Row) -> Result<Case, Problem> {
    let stored = |what: &str| Problem::broken(format!("a stored {what}"));
    let by = Hand { person: row.get("person")?, party: row.get("party")?, at: row.get("at")? };
    let verdict: Option<String> = row.get("verdict")?;
    let judgement = match (verdict, row.get("reason")?) {
        (Some(verdict), Some(reason)) => Some(Judgement {
            verdict: Verdict::from_name(&verdict).ok_or_else(|| stored("verdict"))?,
            reason,
            adapts: row.get("adapts")?,
        }),
        _ => None,
    };
    let action: Option<Paragraph> = row.get("action")?;
    let stage = match (judgement, action) {
        (None, _) => Stage::UnderDiscussion { opened: by },
        (Some(judgement), None) => Stage::Judged { judgement, by },
        (Some(judgement), Some(action)) => Stage::Resolved { judgement, action, by },
    };
    Ok(Case { id: row.get("id")?, matter: read_matter(row)?, stage, version: row.get("version")? })
}

/// Saves a case with the step that brought it where it is.
pub(crate) async fn save(tx: &mut Tx, case: &Case, step: &Step) -> Result<(), Problem> {
    let Matter { a, b, sector, place } = case.matter;
    let by = case.stage.hand().unwrap_or(step.by);
    let judgement = case.stage.judgement();
    let action = match &case.stage {
        Stage::Resolved { action, .. } => Some(action),
        _ => None,
    };
    let values: Vec<Value> = args![
        case.id,
        a,
        b,
        sector.code(),
        place,
        case.stage.name(),
        judgement.map(|judgement| judgement.verdict.name()),
        judgement.and_then(|judgement| judgement.adapts),
        judgement.map(|judgement| judgement.reason.as_str()),
        action.map(Paragraph::as_str),
        by.person,
        by.party,
        by.at,
        case.version
    ];
    let sql = "insert into overlap_case (id, party_a, party_b, sector, place, stage, verdict,
               adapts, reason, action, person, party, at, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               on conflict (id) do update set stage = excluded.stage, verdict = excluded.verdict,
               adapts = excluded.adapts, reason = excluded.reason, action = excluded.action,
               person = excluded.person, party = excluded.party, at = excluded.at,
               version = excluded.version";
    tx.run(Sql::new(sql, values)).await?;
    let sql = "insert into overlap_step (overlap, place, act, person, party, at, said)
               values (?, ?, ?, ?, ?, ?, ?)";
    let Step { act, by, said } = step;
    let values = args![case.id, case.version, act, by.person, by.party, by.at, said];
    tx.run(Sql::new(sql, values)).await.map(drop)
}

/// What was done and said, the latest first.
pub(crate) async fn list_steps(tx: &mut Tx, id: Id<Case>) -> Result<Vec<Step>, Problem> {
    let sql = "select act, person, party, at, said from overlap_step
               where overlap = ? order by place desc limit 200";
    tx.all(Sql::new(sql, args![id]), |row| {
        Ok(Step {
            act: row.get("act")?,
            by: Hand { person: row.get("person")?, party: row.get("party")?, at: row.get("at")? },
            said: row.get("said")?,
        })
    })
    .await
}

/// Two parties became one: what the one was part of goes on under the other. Where that has such a
/// case already, or is the other side of it, the old one stays as it was.
pub(crate) async fn follow_merge(
    tx: &mut Tx,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "select * from overlap_case where party_a = ? or party_b = ?";
    for case in tx.all(Sql::new(sql, args![from, from]), read).await? {
        let Matter { a, b, sector, place } = case.matter;
        let other = if a == from { b } else { a };
        let matter = Matter { a: into.min(other), b: into.max(other), sector, place };
        if other == into || find_case(tx, matter.id()).await?.is_some() {
            continue;
        }
        let adapts = case.stage.judgement().and_then(|judgement| judgement.adapts);
        let adapts = adapts.map(|party| if party == from { into } else { party });
        let sql =
            "update overlap_case set id = ?, party_a = ?, party_b = ?, adapts = ? where id = ?";
        let values = args![matter.id(), matter.a, matter.b, adapts, case.id];
        tx.run(Sql::new(sql, values)).await?;
        let sql = "update overlap_step set overlap = ? where overlap = ?";
        tx.run(Sql::new(sql, args![matter.id(), case.id])).await?;
    }
    Ok(())
}
