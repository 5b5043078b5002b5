//! What is kept of letters: when they are written next, to whom not, and what was told.

use acts::Context;
use basics::{Id, Moment, Organisation, Person, Problem};
use database::{Sql, Tx, args};
use sharing::Visible;
use uuid::Uuid;

use crate::{Obligation, digest::Told};

/// More than this no letter counts; whoever has as many opens the list.
const LETTER_ROWS_MAX: usize = 5_000;
/// A letter speaks of what is due within so many days, and of the other side so many days later.
const AHEAD_DAYS: i32 = 7;
const BEHIND_DAYS: i32 = 14;

/// Notes when an organisation's people are written to next; answers whether nobody had noted a time
/// that lies ahead. Mostly somebody has: then nothing is locked, and acts do not wait for each
/// other.
pub(crate) async fn order_reminder(
    tx: &mut Tx,
    organisation: Id<Organisation>,
    now: Moment,
    at: Moment,
) -> Result<bool, Problem> {
    let sql = "select due_at from obligation_reminder where organisation = ? and due_at > ?";
    let ahead =
        tx.maybe(Sql::new(sql, args![organisation, now]), |row| row.get::<Moment>("due_at"));
    if ahead.await?.is_some() {
        return Ok(false);
    }
    let sql = "insert into obligation_reminder (organisation, due_at) values (?, ?)
               on conflict (organisation) do update set due_at = excluded.due_at
               where obligation_reminder.due_at <= ?";
    Ok(tx.run(Sql::new(sql, args![organisation, at, now])).await? > 0)
}

pub(crate) async fn forget_reminder(
    tx: &mut Tx,
    organisation: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "delete from obligation_reminder where organisation = ?";
    tx.run(Sql::new(sql, args![organisation])).await.map(drop)
}

/// Whether anything is left that its people could be reminded of.
pub(crate) async fn owes_or_is_owed(
    tx: &mut Tx,
    organisation: Id<Organisation>,
) -> Result<bool, Problem> {
    let sql = "select o.id from obligation o
               where (o.turn = ? or o.other = ?) and not o.is_ended limit 1";
    let found =
        tx.maybe(Sql::new(sql, args![organisation, organisation]), |row| row.get::<Uuid>("id"));
    Ok(found.await?.is_some())
}

/// What a letter to this viewer may speak of.
pub(crate) async fn list_for_letters(
    cx: &mut Context,
) -> Result<Vec<Visible<Obligation>>, Problem> {
    let ours = cx.actor()?.organisation;
    let (ahead, behind) = (cx.today.plus_days(AHEAD_DAYS), cx.today.plus_days(-BEHIND_DAYS));
    let sql = " and not o.is_ended
                and ((o.turn = ? and (o.turn_due <= ? or o.state in ('proposed', 'delivered')))
                     or (o.other = ? and o.turn_due <= ?))
                order by o.turn_due, o.id limit ?";
    let values = args![ours, ahead, ours, behind, LETTER_ROWS_MAX];
    cx.find_seen(cx.seen::<Obligation>().and(sql, values)).await
}

/// What somebody was told of, where it has not ended.
pub(crate) async fn told(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Told>, Problem> {
    let sql = "select t.obligation, t.state, t.turn_due, t.stage from obligation_told t
               join obligation o on o.id = t.obligation
               where t.person = ? and not o.is_ended limit ?";
    tx.all(Sql::new(sql, args![person, 2 * LETTER_ROWS_MAX]), |row| {
        Ok(Told {
            obligation: row.get("obligation")?,
            state: row.get("state")?,
            turn_due: row.get("turn_due")?,
            stage: row.get("stage")?,
        })
    })
    .await
}

pub(crate) async fn save_told(tx: &mut Tx, person: Id<Person>, told: &Told) -> Result<(), Problem> {
    let sql = "insert into obligation_told (person, obligation, state, turn_due, stage)
               values (?, ?, ?, ?, ?)
               on conflict (person, obligation) do update set state = excluded.state,
                   turn_due = excluded.turn_due, stage = excluded.stage";
    let Told { obligation, state, turn_due, stage } = told;
    tx.run(Sql::new(sql, args![person, obligation, state, turn_due, stage])).await.map(drop)
}

pub(crate) async fn is_quiet(tx: &mut Tx, person: Id<Person>) -> Result<bool, Problem> {
    let sql = Sql::new("select person from obligation_quiet where person = ?", args![person]);
    Ok(tx.maybe(sql, |row| row.get::<Uuid>("person")).await?.is_some())
}

pub(crate) async fn save_quiet(
    tx: &mut Tx,
    person: Id<Person>,
    since: Option<Moment>,
) -> Result<(), Problem> {
    let forget = Sql::new("delete from obligation_quiet where person = ?", args![person]);
    tx.run(forget).await?;
    let Some(since) = since else { return Ok(()) };
    let sql = "insert into obligation_quiet (person, since) values (?, ?)";
    tx.run(Sql::new(sql, args![person, since])).await.map(drop)
}
