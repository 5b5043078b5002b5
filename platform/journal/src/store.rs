//! Logs, leaves and checkpoints in the database.

mod append;
mod turns;

use std::collections::BTreeMap;

use basics::{Id, Moment, Organisation, Person, Problem};
use database::{Row, Sql, Tx, args};
use uuid::Uuid;

use crate::{
    Checkpoint, Commitment, Deed, Export, ExportLine, Frontier, Hash, Leaf, Recomputed, SigningKey,
    VerifierKey,
};

use append::LOGS_AT_ONCE;
pub use append::{Written, append};
pub use turns::{Change, Cursor, changes, has_changed, newest_turn, settle_turns};

/// Marks the id of a log: the id of the organisation whose compartment it is.
pub enum Log {}

/// The log of what belongs to no organisation: places, accounts of the instance, audiences.
pub const INSTANCE: Id<Log> = Id::well_known(0x10_6000);

/// One line of the journal, as it is shown.
#[derive(Clone, Debug)]
pub struct Entry {
    pub position: i64,
    pub deed: Id<Deed>,
    pub act: String,
    pub person: Option<Id<Person>>,
    pub organisation: Option<Id<Organisation>>,
    pub at: Moment,
    pub kind: String,
    pub record: Uuid,
    pub commitment: Commitment,
    /// What was committed to; none once it was shredded.
    pub leaf: Option<Leaf>,
}

/// The log of an organisation's compartment.
pub fn log_of(owner: Option<Id<Organisation>>) -> Id<Log> {
    owner.map_or(INSTANCE, Id::cast)
}

pub(crate) async fn frontier(tx: &mut Tx, log: Id<Log>) -> Result<Frontier, Problem> {
    let sql = Sql::new("select frontier from journal_log where log = ?", args![log]);
    match tx.maybe(sql, |row| row.get::<Vec<u8>>("frontier")).await? {
        None => Ok(Frontier::default()),
        Some(bytes) => Frontier::from_bytes(&bytes).map_err(Problem::broken),
    }
}

/// The origin that a log's checkpoints name: stable for as long as the log lives.
pub fn origin(instance: &str, log: Id<Log>) -> String {
    format!("{instance}/journal/{log}")
}

/// The key under whose name this instance's logs have been signed from the first checkpoint on;
/// none before that. The key of one log is this one, named after the log.
pub async fn signer(tx: &mut Tx) -> Result<Option<VerifierKey>, Problem> {
    let sql = Sql::new("select key from journal_signer", args![]);
    let key = tx.maybe(sql, |row| row.get::<String>("key")).await?;
    key.map(|key| VerifierKey::parse(&key).map_err(Problem::broken)).transpose()
}

/// The instance's name as its checkpoints have it, or `otherwise` before there is any: when the
/// address changes, the logs go on under the name that others have pinned.
pub async fn instance(tx: &mut Tx, otherwise: &str) -> Result<String, Problem> {
    Ok(signer(tx).await?.map_or_else(|| otherwise.to_owned(), |key| key.name().to_owned()))
}

/// Notes who signs; refuses to sign for somebody else's logs.
async fn sign_as(tx: &mut Tx, instance: &str, secret: &[u8; 32]) -> Result<(), Problem> {
    let key = SigningKey::new(instance, secret).map_err(Problem::broken)?;
    match signer(tx).await? {
        Some(known) if known == *key.verifier() => Ok(()),
        Some(known) => Err(Problem::broken(format!("the journal is signed with {known}"))),
        None => {
            let note = "insert into journal_signer (name, key) values (?, ?)";
            let key = key.verifier().to_string();
            tx.run(Sql::new(note, args![instance, key])).await.map(drop)
        }
    }
}

/// Signs a checkpoint for each log that has grown; answers how many. The tree is recomputed from
/// leaves read back since the last one, and compared with the one kept while appending: a flipped
/// bit is never signed (T4).
pub async fn checkpoint(
    tx: &mut Tx,
    instance: &str,
    secret: &[u8; 32],
    now: Moment,
) -> Result<usize, Problem> {
    sign_as(tx, instance, secret).await?;
    let sql = "select log, size, frontier from journal_log where size > covered";
    let grown = tx.all(Sql::new(sql, args![]), |row| {
        let edge: Vec<u8> = row.get("frontier")?;
        Ok((row.get::<Id<Log>>("log")?, row.get::<i64>("size")?, edge))
    });
    let grown = grown.await?;
    let mut lasts = last_checkpoints_of_grown(tx).await?;
    let mut rows = Vec::with_capacity(grown.len());
    for (log, size, edge) in &grown {
        let key = SigningKey::new(&origin(instance, *log), secret).map_err(Problem::broken)?;
        let mut recomputed = recompute(tx, (*log, *size), lasts.remove(log), &key).await?;
        let stored = Frontier::from_bytes(edge).map_err(Problem::broken)?;
        let edge = recomputed.frontier().to_bytes();
        let (_, note) = recomputed.sign(&stored, &key).map_err(Problem::broken)?;
        rows.push(args![log, size, note, edge, now]);
    }
    tx.insert_many("insert into journal_checkpoint (log, size, note, frontier, at)", &rows).await?;
    for logs in grown.chunks(LOGS_AT_ONCE) {
        // Nobody else writes meanwhile: the size is the one that was signed.
        let sql = Sql::new("update journal_log set covered = size where log in (", args![]);
        let logs = logs.iter().map(|(log, ..)| log);
        tx.run(sql.list(logs).and(")", args![])).await?;
    }
    Ok(grown.len())
}

/// The note and the right edge of the last checkpoint of each log that has grown since.
async fn last_checkpoints_of_grown(
    tx: &mut Tx,
) -> Result<BTreeMap<Id<Log>, (String, Vec<u8>)>, Problem> {
    // The last by its own size: what the log says of itself may have been tampered with.
    let sql = "select c.log, c.note, c.frontier from journal_checkpoint c
               join (select k.log, max(k.size) as size from journal_checkpoint k
                     join journal_log l on l.log = k.log
                     where l.size > l.covered group by k.log) last
               on last.log = c.log and last.size = c.size";
    let last = tx.all(Sql::new(sql, args![]), |row| {
        Ok((row.get("log")?, (row.get("note")?, row.get("frontier")?)))
    });
    Ok(last.await?.into_iter().collect())
}

/// Whether any log has leaves that no checkpoint covers yet.
pub async fn has_grown(tx: &mut Tx) -> Result<bool, Problem> {
    let sql = Sql::new("select log from journal_log where size > covered limit 1", args![]);
    Ok(tx.maybe(sql, |row| row.get::<Id<Log>>("log")).await?.is_some())
}

/// Since when an entry has waited for a checkpoint; none if all are covered.
pub async fn uncovered_since(tx: &mut Tx) -> Result<Option<Moment>, Problem> {
    let sql = "select min(leaf.at) as at from journal_log log
               join journal_leaf leaf on leaf.log = log.log and leaf.position = log.covered
               where log.size > log.covered";
    tx.one(Sql::new(sql, args![]), |row| row.get("at")).await
}

/// When the last checkpoint of any log was made.
pub async fn last_checkpoint_at(tx: &mut Tx) -> Result<Option<Moment>, Problem> {
    let sql = "select max(latest.at) as at from journal_log log
               join journal_checkpoint latest
               on latest.log = log.log and latest.size = log.covered";
    tx.one(Sql::new(sql, args![]), |row| row.get("at")).await
}

/// The tree of a log's first `size` leaves: from the last checkpoint on, from what is stored.
async fn recompute(
    tx: &mut Tx,
    (log, size): (Id<Log>, i64),
    last: Option<(String, Vec<u8>)>,
    key: &SigningKey,
) -> Result<Recomputed, Problem> {
    let mut recomputed = match last {
        None => Recomputed::from_the_first_leaf(None),
        Some((note, edge)) => {
            let last = Checkpoint::open(&note, key.verifier()).map_err(Problem::broken)?;
            let edge = Frontier::from_bytes(&edge).map_err(Problem::broken)?;
            Recomputed::from_the_last_checkpoint(edge, last).map_err(Problem::broken)?
        }
    };
    let mut from = recomputed.frontier().size() as i64;
    while from < size {
        let entries = read_from(tx, log, from).await?;
        let gap = || Problem::broken(format!("the journal of {log} has a gap after {from}"));
        let last = entries.last().ok_or_else(gap)?.position;
        if last + 1 != from + entries.len() as i64 {
            return Err(gap());
        }
        let fresh = entries.iter().filter(|entry| entry.position < size);
        recomputed.append(fresh.map(Entry::leaf_hash)).map_err(Problem::broken)?;
        from = last + 1;
    }
    Ok(recomputed)
}

/// Entries of a log in order, from a position on: a batch of them.
pub(crate) async fn read_from(tx: &mut Tx, log: Id<Log>, from: i64) -> Result<Vec<Entry>, Problem> {
    let sql =
        "select * from journal_leaf where log = ? and position >= ? order by position limit ?";
    tx.all(Sql::new(sql, args![log, from, BATCH]), read_entry).await
}

impl Entry {
    /// What its receipt is asked for by.
    pub fn id(&self) -> Id<Leaf> {
        self.commitment.leaf_id()
    }

    /// From the content where it is still there, so that a changed one is noticed.
    fn leaf_hash(&self) -> Hash {
        self.leaf.as_ref().map_or(self.commitment, Leaf::commitment).leaf_hash()
    }
}

const BATCH: i64 = 4_096;

fn read_commitment(row: &Row) -> Result<Commitment, Problem> {
    let bytes: Vec<u8> = row.get("commitment")?;
    let bytes = bytes.try_into().map_err(|_| Problem::broken("a stored commitment"))?;
    Ok(Commitment::from_bytes(bytes))
}

/// The latest checkpoint of a log.
pub async fn latest_checkpoint(tx: &mut Tx, log: Id<Log>) -> Result<Option<String>, Problem> {
    let sql = "select note from journal_checkpoint where log = ? order by size desc limit 1";
    tx.maybe(Sql::new(sql, args![log]), |row| row.get("note")).await
}

/// Entries of a log, latest first, before a position. The caller has checked that the viewer may
/// see the compartment.
pub async fn list_entries(
    tx: &mut Tx,
    log: Id<Log>,
    before: Option<i64>,
    limit: usize,
) -> Result<Vec<Entry>, Problem> {
    let sql = "select * from journal_leaf where log = ? and position < ?
               order by position desc limit ?";
    let before = before.unwrap_or(i64::MAX);
    tx.all(Sql::new(sql, args![log, before, limit]), read_entry).await
}

/// What happened to a record, latest first. The caller has checked that the viewer owns it.
pub async fn list_of_record(
    tx: &mut Tx,
    record: Uuid,
    limit: usize,
) -> Result<Vec<Entry>, Problem> {
    let sql = "select * from journal_leaf where record = ? order by at desc, position desc limit ?";
    tx.all(Sql::new(sql, args![record, limit]), read_entry).await
}

/// All logs there are.
pub async fn list_logs(tx: &mut Tx) -> Result<Vec<Id<Log>>, Problem> {
    tx.all(Sql::new("select log from journal_log order by log", args![]), |row| row.get("log"))
        .await
}

/// Writes a log out, whole, for those who check it from outside: under its latest checkpoint, with
/// the content of each leaf that is not shredded. Answers how many leaves it has; none where no
/// checkpoint covers it yet.
pub async fn export(
    tx: &mut Tx,
    instance: &str,
    secret: &[u8; 32],
    log: Id<Log>,
    to: impl std::io::Write,
) -> Result<Option<u64>, Problem> {
    let Some(note) = latest_checkpoint(tx, log).await? else { return Ok(None) };
    let key = SigningKey::new(&origin(instance, log), secret).map_err(Problem::broken)?;
    let size = Checkpoint::open(&note, key.verifier()).map_err(Problem::broken)?.size;
    let mut export = Export::begin(to, key.verifier(), &note).map_err(Problem::broken)?;
    let mut from = 0;
    while from < size as i64 {
        let entries = read_from(tx, log, from).await?;
        let covered = entries.into_iter().filter(|entry| entry.position < size as i64);
        let before = from;
        let lines = covered.map(|entry| {
            from = entry.position + 1;
            ExportLine::Leaf(entry.commitment, entry.leaf)
        });
        export.write(lines).map_err(Problem::broken)?;
        if from == before {
            return Err(Problem::broken(format!("the journal of {log} has a gap after {from}")));
        }
    }
    export.end().map_err(Problem::broken)?;
    Ok(Some(size))
}

pub(crate) fn read_entry(row: &Row) -> Result<Entry, Problem> {
    let salt: Option<Vec<u8>> = row.get("salt")?;
    let content: Option<String> = row.get("content")?;
    let salt = salt.map(|salt| salt.try_into().map_err(|_| Problem::broken("a stored salt")));
    Ok(Entry {
        position: row.get("position")?,
        deed: row.get("deed")?,
        act: row.get("act")?,
        person: row.get("person")?,
        organisation: row.get("organisation")?,
        at: row.get("at")?,
        kind: row.get("kind")?,
        record: row.get("record")?,
        commitment: read_commitment(row)?,
        leaf: match (salt.transpose()?, content) {
            (Some(salt), Some(content)) => Some(Leaf { salt, content }),
            _ => None,
        },
    })
}
