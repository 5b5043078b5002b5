//! What happens later: a table of jobs, and how one is claimed.
//!
//! A job is queued in the act's own transaction, so it exists exactly if the act happened. It is
//! claimed for a while; if its worker dies, the claim lapses and another takes it. Who runs which
//! kind of job is `acts`' knowledge, not ours.

use basics::{Id, Moment, Problem};
use database::{Engine, Migration, Row, Sql, Tx, args};

/// Marks the id of a job.
pub enum Job {}

/// A job that this worker has for now.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: Id<Job>,
    pub kind: String,
    pub payload: serde_json::Value,
    /// This try included.
    pub attempts: i64,
    /// Differs at each claim: a worker that lost its claim cannot finish the job (T26).
    fence: i64,
}

pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "jobs/0001_jobs", text: include_str!("../migrations/0001_jobs.sql") }];

/// How long a claim holds; longer work is cut into several jobs.
const CLAIM_SECONDS: i64 = 15 * 60;
/// After so many tries a job is left for a person to look at.
pub const ATTEMPTS_MAX: i64 = 12;

/// Queues a job. It is done at `run_at` or soon after.
pub async fn enqueue(
    tx: &mut Tx,
    id: Id<Job>,
    kind: &str,
    payload: &serde_json::Value,
    run_at: Moment,
) -> Result<(), Problem> {
    let sql = "insert into job (id, kind, payload, run_at, attempts, fence)
               values (?, ?, ?, ?, 0, 0)";
    tx.run(Sql::new(sql, args![id, kind, payload, run_at])).await.map(drop)
}

/// Takes the job that has waited longest, if one is due.
pub async fn claim(tx: &mut Tx, now: Moment) -> Result<Option<Claimed>, Problem> {
    let due = Sql::new(
        "select id, kind, payload, attempts, fence from job
         where run_at <= ? and attempts < ? order by run_at, id limit 1",
        args![now, ATTEMPTS_MAX],
    );
    // Two replicas do not wait for each other's job.
    let due = match tx.engine() {
        Engine::Sqlite => due,
        Engine::Postgres => due.and(" for update skip locked", args![]),
    };
    let Some(job) = tx.maybe(due, read).await? else { return Ok(None) };
    let job = Claimed { attempts: job.attempts + 1, fence: job.fence + 1, ..job };
    let until = now.plus_seconds(CLAIM_SECONDS);
    let sql = "update job set run_at = ?, attempts = ?, fence = ? where id = ?";
    tx.run(Sql::new(sql, args![until, job.attempts, job.fence, job.id])).await?;
    Ok(Some(job))
}

/// The job is done and forgotten. Fails if the claim has lapsed and another worker has it.
pub async fn finish(tx: &mut Tx, job: &Claimed) -> Result<(), Problem> {
    let sql = "delete from job where id = ? and fence = ?";
    match tx.run(Sql::new(sql, args![job.id, job.fence])).await? {
        1 => Ok(()),
        _ => Err(Problem::Busy { retry_seconds: 1 }),
    }
}

/// The job failed: it is tried again after twice as long as before, at most a day.
pub async fn put_off(tx: &mut Tx, job: &Claimed, now: Moment) -> Result<(), Problem> {
    let seconds = 10_i64.saturating_mul(1 << job.attempts.clamp(0, 20)).min(24 * 3600);
    let sql = "update job set run_at = ? where id = ? and fence = ?";
    let again = now.plus_seconds(seconds);
    tx.run(Sql::new(sql, args![again, job.id, job.fence])).await.map(drop)
}

/// How many jobs wait, and how many were given up.
pub async fn count(tx: &mut Tx) -> Result<(i64, i64), Problem> {
    let waiting = "select count(*) as n from job where attempts < ?";
    let given_up = "select count(*) as n from job where attempts >= ?";
    Ok((
        tx.number(Sql::new(waiting, args![ATTEMPTS_MAX])).await?,
        tx.number(Sql::new(given_up, args![ATTEMPTS_MAX])).await?,
    ))
}

fn read(row: &Row) -> Result<Claimed, Problem> {
    Ok(Claimed {
        id: row.get("id")?,
        kind: row.get("kind")?,
        payload: row.get("payload")?,
        attempts: row.get("attempts")?,
        fence: row.get("fence")?,
    })
}
