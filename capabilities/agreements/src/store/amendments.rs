//! Amendments and what they amend, in the database.

use acts::Context;
use basics::{Id, Paragraph, Problem};
use database::{Row, Sql, args};
use sharing::Visible;

use super::{all, document, see, select};
use crate::{Agreement, Amends, Hand, Open};

/// No agreement is amended more often.
const AMENDMENTS_MAX: usize = 200;

pub(super) fn read(row: &Row) -> Result<Option<Amends>, Problem> {
    let agreement: Option<Id<Agreement>> = row.get("amends")?;
    let number: Option<i64> = row.get("amendment_number")?;
    let base: Option<String> = row.get("base")?;
    match (agreement, number, base) {
        (None, ..) => Ok(None),
        (Some(agreement), Some(number), Some(base)) => {
            let base = Box::new(document::read(&base)?);
            let moved_before = row.get::<Option<i64>>("moved_before")?.unwrap_or(0);
            Ok(Some(Amends { agreement, number, base, moved_before }))
        }
        _ => Err(Problem::broken("a stored amendment")),
    }
}

pub(super) fn read_open(row: &Row) -> Result<Option<Open>, Problem> {
    let amendment: Option<Id<Agreement>> = row.get("open_amendment")?;
    let since = row.get("frozen_on")?;
    Ok(amendment.zip(since).map(|(amendment, since)| Open { amendment, since }))
}

/// All amendments of an agreement, as far as this viewer sees them, in their order.
pub(crate) async fn amendments(
    cx: &mut Context,
    agreement: &Agreement,
) -> Result<Vec<Visible<Agreement>>, Problem> {
    let sql = select()
        .and(" and ", args![])
        .join(cx.viewer.sees("a"))
        .and(" and a.amends = ? order by a.amendment_number", args![agreement.id])
        .and(" limit ?", args![AMENDMENTS_MAX]);
    see(cx, sql).await
}

/// What the next amendment of it is called by. Counted for the product's own work: those who may
/// amend it see all of them.
pub(crate) async fn next_number(cx: &mut Context, agreement: &Agreement) -> Result<i64, Problem> {
    let sql = "select count(*) as n from agreement where amends = ?";
    Ok(cx.tx.number(Sql::new(sql, args![agreement.id])).await? + 1)
}

/// What its amendments moved of the budget since the last that somebody looked through (R5.5).
pub(crate) async fn moved_before(cx: &mut Context, agreement: &Agreement) -> Result<i64, Problem> {
    let sql = select().and(" and a.amends = ? and a.stage = 'signed'", args![agreement.id]);
    let sql = sql.and(" order by a.amendment_number desc limit 1", args![]);
    let last = all(cx, sql).await?.into_iter().next();
    let moved = |last: &Agreement| Some(last.amends.as_ref()?.moved_after(&last.document));
    Ok(last.as_ref().and_then(moved).unwrap_or(0))
}

/// Why it was begun: the beginning leaves no state of its own.
pub(crate) async fn note_opened(
    cx: &mut Context,
    amendment: &Agreement,
    by: Hand,
    reason: &Paragraph,
) -> Result<(), Problem> {
    let sql = "insert into agreement_step (agreement, number, hash, sort, person, party,
               is_officer, at, reason, stands) values (?, ?, ?, 'opened', ?, ?, ?, ?, ?, ?)";
    let wording = &amendment.life.wording;
    let Hand { person, party, at, is_officer } = by;
    let what = args![amendment.id, wording.number, wording.hash.to_string()];
    let who = args![person, party, is_officer, at, reason, false];
    cx.tx.run(Sql::new(sql, [what, who].concat())).await.map(drop)
}
