//! Applications in the database.

use acts::{Context, Stored};
use basics::{Id, Organisation, Problem};
use database::{Row, Sql, args};
use sharing::{Share, Visible};

use super::{money, of_money, stored};
use crate::{Application, Call, State};

/// No call has more than can be read.
pub(crate) const APPLICATIONS_MAX: usize = 500;

impl Stored for Application {
    const TABLE: &'static str = "call_application";
    const ALIAS: &'static str = "a";
    const READ: fn(&Row) -> Result<Self, Problem> = read;
    const VERSION: Option<fn(&Self) -> i64> = Some(|one| one.version);
}

/// Those of a call that this viewer sees: all of them for whoever calls, their own for applicants.
pub(crate) async fn applications(
    cx: &mut Context,
    call: &Visible<Call>,
) -> Result<Vec<Visible<Application>>, Problem> {
    let sql = cx
        .seen::<Application>()
        .and(" and a.call = ?", args![call.id])
        .and(" order by case when a.state = 'withdrawn' then 1 else 0 end", args![])
        .and(", a.filed_at, a.id", args![])
        .and(" limit ?", args![APPLICATIONS_MAX]);
    cx.find_seen(sql).await
}

/// Whether a party has one that stands.
pub(crate) async fn find_own(
    cx: &mut Context,
    call: Id<Call>,
    party: Id<Organisation>,
) -> Result<bool, Problem> {
    let sql = "select count(*) as n from call_application
               where call = ? and owner = ? and state <> 'withdrawn'";
    Ok(cx.tx.number(Sql::new(sql, args![call, party])).await? > 0)
}

/// How often a party has applied, what was withdrawn included.
pub(crate) async fn count_own(
    cx: &mut Context,
    call: Id<Call>,
    party: Id<Organisation>,
) -> Result<i64, Problem> {
    let sql = "select count(*) as n from call_application where call = ? and owner = ?";
    cx.tx.number(Sql::new(sql, args![call, party])).await
}

/// How many of a call stand.
pub(crate) async fn count_standing(cx: &mut Context, call: Id<Call>) -> Result<i64, Problem> {
    let sql = "select count(*) as n from call_application
               where call = ? and state <> 'withdrawn'";
    cx.tx.number(Sql::new(sql, args![call])).await
}

pub(crate) async fn save_new_application(
    cx: &mut Context,
    one: &Application,
) -> Result<(), Problem> {
    let sql = "insert into call_application (id, owner, level, tlp, audience, call, approach,
               presence, asked_minor, currency, filed_at, state, feedback, reply, version)
               values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let said = args![one.call, one.approach, one.presence];
    let state = args![one.filed_at, one.state.name(), one.feedback, one.reply, one.version];
    let values = [args![one.id], one.share.values(), said, of_money(one.asked), state].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

/// Saves what became of it: what was filed stays.
pub(crate) async fn save_application(cx: &mut Context, one: &Application) -> Result<(), Problem> {
    let sql = "update call_application set state = ?, feedback = ?, reply = ?, version = ?
               where id = ?";
    let values = args![one.state.name(), one.feedback, one.reply, one.version, one.id];
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Application, Problem> {
    let state = State::from_name(&row.get::<String>("state")?);
    Ok(Application {
        id: row.get("id")?,
        share: Share::read(row)?,
        call: row.get("call")?,
        approach: row.get("approach")?,
        presence: row.get("presence")?,
        asked: money(row, "asked_minor")?,
        filed_at: row.get("filed_at")?,
        state: state.ok_or_else(|| stored("state"))?,
        feedback: row.get("feedback")?,
        reply: row.get("reply")?,
        version: row.get("version")?,
    })
}

/// Both may have applied: then the one that is merged stands as it was.
pub(super) async fn follow_merge(
    cx: &mut Context,
    from: Id<Organisation>,
    into: Id<Organisation>,
) -> Result<(), Problem> {
    let sql = "select a.*, c.owner as caller from call_application a join call c on c.id = a.call
               where a.owner = ?";
    let of = |row: &Row| Ok((read(row)?, row.get::<Id<Organisation>>("caller")?));
    for (one, caller) in cx.tx.all(Sql::new(sql, args![from]), of).await? {
        if one.state != State::Withdrawn && find_own(cx, one.call, into).await? {
            continue;
        }
        let audience = sharing::among(&mut cx.tx, &[caller, into]).await?;
        let sql = "update call_application set owner = ?, audience = ? where id = ?";
        cx.tx.run(Sql::new(sql, args![into, audience, one.id])).await?;
    }
    Ok(())
}
