//! Whether a log, as it is stored, is the one that was written and signed.

use basics::{Id, Problem};
use database::{Sql, Tx, args};

use crate::{
    Checkpoint, Frontier, Hash, Log, VerifierKey, origin,
    store::{frontier, read_from},
};

/// A log that was recomputed from its first leaf to its last and is what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    pub size: i64,
    pub root: Hash,
    /// Leaves whose content was destroyed; their places are proven all the same.
    pub shredded: i64,
    /// Signed checkpoints that it passed through.
    pub checkpoints: i64,
}

/// Where what is stored is not what was written: the first bad entry is one of these, the same
/// number twice if that is known exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flawed {
    pub first: i64,
    pub last: i64,
}

/// What a log claims to be: its size and its root, without recomputing anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub log: Id<Log>,
    pub size: i64,
    pub root: Hash,
}

const BATCH: i64 = 1_024;

/// Recomputes a log from each leaf's content: a changed, missing or added row is found and named,
/// and so is a checkpoint that its key did not sign or that this history does not pass through.
/// `key` may be that of any log of the instance: one secret serves them all.
pub async fn verify(
    tx: &mut Tx,
    instance: &str,
    log: Id<Log>,
    key: &VerifierKey,
) -> Result<Result<Whole, Flawed>, Problem> {
    let key = key.named(&origin(instance, log)).map_err(Problem::broken)?;
    let mut walk =
        Walk { log, key, tree: Frontier::default(), shredded: 0, signed: Signed::default() };
    walk.go(tx).await
}

/// What every log claims to be.
pub async fn heads(tx: &mut Tx) -> Result<Vec<Head>, Problem> {
    let sql = Sql::new("select log, frontier from journal_log order by log", args![]);
    let logs = tx.all(sql, |row| Ok((row.get::<Id<Log>>("log")?, row.get::<Vec<u8>>("frontier")?)));
    let heads = logs.await?.into_iter().map(|(log, edge)| {
        let edge = Frontier::from_bytes(&edge).map_err(Problem::broken)?;
        Ok(Head { log, size: edge.size() as i64, root: edge.root() })
    });
    heads.collect()
}

struct Walk {
    log: Id<Log>,
    key: VerifierKey,
    tree: Frontier,
    shredded: i64,
    signed: Signed,
}

/// The stored checkpoints, read in pieces: there may be one for each second of a log's life.
#[derive(Default)]
struct Signed {
    ahead: std::collections::VecDeque<(i64, String)>,
    read_to: i64,
    passed: i64,
    count: i64,
}

impl Walk {
    async fn go(&mut self, tx: &mut Tx) -> Result<Result<Whole, Flawed>, Problem> {
        let sql = Sql::new("select size from journal_log where log = ?", args![self.log]);
        let size: i64 = tx.one(sql, |row| row.get("size")).await?;
        loop {
            let from = self.tree.size() as i64;
            let entries = read_from(tx, self.log, from).await?;
            if entries.is_empty() {
                break;
            }
            for entry in entries {
                let place = self.tree.size() as i64;
                let leaf = entry.leaf.as_ref();
                let sound = leaf.is_none_or(|leaf| leaf.commitment() == entry.commitment);
                if entry.position != place || !sound || place >= size {
                    return Ok(Err(Flawed { first: place, last: place }));
                }
                self.shredded += i64::from(leaf.is_none());
                self.tree.append([entry.commitment.leaf_hash()]);
                if let Err(flawed) = self.pass_checkpoints(tx).await? {
                    return Ok(Err(flawed));
                }
            }
        }
        let found = self.tree.size() as i64;
        if found < size || self.signed.has_more(tx, self.log).await? {
            return Ok(Err(Flawed { first: found, last: found }));
        }
        if self.tree != frontier(tx, self.log).await? {
            let last = (size - 1).max(self.signed.passed);
            return Ok(Err(Flawed { first: self.signed.passed, last }));
        }
        let (root, shredded) = (self.tree.root(), self.shredded);
        Ok(Ok(Whole { size, root, shredded, checkpoints: self.signed.count }))
    }

    /// Every checkpoint at this size must be signed, and of this very tree.
    async fn pass_checkpoints(&mut self, tx: &mut Tx) -> Result<Result<(), Flawed>, Problem> {
        let size = self.tree.size() as i64;
        while let Some(note) = self.signed.next_at(tx, self.log, size).await? {
            let opened = Checkpoint::open(&note, &self.key);
            let of_this_tree = |checkpoint: Checkpoint| {
                checkpoint.size == self.tree.size() && checkpoint.root == self.tree.root()
            };
            if !opened.is_ok_and(of_this_tree) {
                return Ok(Err(Flawed { first: self.signed.passed, last: size - 1 }));
            }
            self.signed.passed = size;
            self.signed.count += 1;
        }
        Ok(Ok(()))
    }
}

impl Signed {
    async fn next_at(
        &mut self,
        tx: &mut Tx,
        log: Id<Log>,
        size: i64,
    ) -> Result<Option<String>, Problem> {
        self.read_ahead(tx, log).await?;
        match self.ahead.front() {
            Some((at, _)) if *at == size => Ok(self.ahead.pop_front().map(|(_, note)| note)),
            _ => Ok(None),
        }
    }

    async fn has_more(&mut self, tx: &mut Tx, log: Id<Log>) -> Result<bool, Problem> {
        self.read_ahead(tx, log).await?;
        Ok(!self.ahead.is_empty())
    }

    async fn read_ahead(&mut self, tx: &mut Tx, log: Id<Log>) -> Result<(), Problem> {
        if !self.ahead.is_empty() || self.read_to == i64::MAX {
            return Ok(());
        }
        let sql = "select size, note from journal_checkpoint where log = ? and size > ?
                   order by size limit ?";
        let read = tx.all(Sql::new(sql, args![log, self.read_to, BATCH]), |row| {
            Ok((row.get::<i64>("size")?, row.get::<String>("note")?))
        });
        let read = read.await?;
        self.read_to = read.last().map_or(i64::MAX, |(size, _)| *size);
        self.ahead.extend(read);
        Ok(())
    }
}
