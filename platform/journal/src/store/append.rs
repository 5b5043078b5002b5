//! New leaves into their logs.

use std::collections::BTreeMap;

use basics::{Id, Organisation, Problem};
use database::{Sql, Tx, Value, args};

use super::{Log, log_of, turns::LEAVES};
use crate::{Commitment, Content, Frontier, Hash, Leaf};

/// What the deed's own answer can carry of a leaf: neither tells anything of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// By this its receipt is asked for, once a checkpoint covers it.
    pub id: Id<Leaf>,
    pub leaf_hash: Hash,
}

/// Appends what one deed left, each leaf to its owner's log, in the deed's own transaction. Answers
/// what was written of each, in the same order.
pub async fn append(
    tx: &mut Tx,
    leaves: Vec<(Option<Id<Organisation>>, Content, [u8; 32])>,
) -> Result<Vec<Written>, Problem> {
    let mut written = Vec::with_capacity(leaves.len());
    let mut by_log: BTreeMap<Id<Log>, Vec<Fresh>> = BTreeMap::new();
    for (owner, content, salt) in leaves {
        let fresh = Fresh::seal(content, salt)?;
        written.push(fresh.written());
        by_log.entry(log_of(owner)).or_default().push(fresh);
    }
    if by_log.is_empty() {
        return Ok(written);
    }
    let logs: Vec<Id<Log>> = by_log.keys().copied().collect();
    let mut frontiers = frontiers(tx, &logs).await?;
    let turn = tx.turn(LEAVES).await?;
    let mut grown = Grown { turn, ..Grown::default() };
    for (log, leaves) in by_log {
        let frontier = frontiers.remove(&log).unwrap_or_default();
        grown.append(log, frontier, leaves);
    }
    grown.save(tx).await?;
    Ok(written)
}

/// A leaf on its way into its log.
struct Fresh {
    /// The columns between its position and its commitment.
    about: Vec<Value>,
    leaf: Leaf,
    commitment: Commitment,
}

impl Fresh {
    fn seal(content: Content, salt: [u8; 32]) -> Result<Self, Problem> {
        let about = args![
            content.deed,
            content.act,
            content.person,
            content.organisation,
            content.moment,
            content.kind,
            content.record
        ];
        let content = content.into_text().map_err(Problem::broken)?;
        let leaf = Leaf { salt, content };
        let commitment = leaf.commitment();
        Ok(Self { about, leaf, commitment })
    }

    fn written(&self) -> Written {
        Written { id: self.commitment.leaf_id(), leaf_hash: self.commitment.leaf_hash() }
    }
}

/// What leaves add to their logs, gathered: an import leaves hundreds of logs at once.
#[derive(Default)]
struct Grown {
    turn: i64,
    logs: Vec<Vec<Value>>,
    leaves: Vec<Vec<Value>>,
    nodes: Vec<Vec<Value>>,
}

impl Grown {
    fn append(&mut self, log: Id<Log>, mut frontier: Frontier, leaves: Vec<Fresh>) {
        let hashes: Vec<_> = leaves.iter().map(|fresh| fresh.commitment.leaf_hash()).collect();
        let places = frontier.size() as i64..;
        for (place, Fresh { about, leaf, commitment }) in places.zip(leaves) {
            let sealed = args![commitment.bytes(), leaf.salt, leaf.content, self.turn];
            self.leaves.push([args![log, place], about, sealed].concat());
        }
        self.nodes.extend(frontier.append(hashes).into_iter().map(|(node, hash)| {
            args![log, i64::from(node.level), node.index as i64, hash.bytes()]
        }));
        self.logs.push(args![log, frontier.size() as i64, frontier.to_bytes()]);
    }

    async fn save(self, tx: &mut Tx) -> Result<(), Problem> {
        for logs in self.logs.chunks(LOGS_AT_ONCE) {
            let mut sql =
                Sql::new("insert into journal_log (log, size, frontier, covered) values ", args![]);
            for (n, log) in logs.iter().enumerate() {
                sql.add(if n == 0 { "(?, ?, ?, 0)" } else { ", (?, ?, ?, 0)" }, log.clone());
            }
            let sql = sql.and(
                " on conflict (log) do update
                  set size = excluded.size, frontier = excluded.frontier",
                args![],
            );
            tx.run(sql).await?;
        }
        tx.insert_many(
            "insert into journal_leaf (log, position, deed, act, person, organisation, at, kind,
             record, commitment, salt, content, turn)",
            &self.leaves,
        )
        .await?;
        tx.insert_many("insert into journal_node (log, level, position, hash)", &self.nodes).await
    }
}

/// So many logs in one statement.
pub(super) const LOGS_AT_ONCE: usize = 500;

/// The right edges of those of these logs that there are.
async fn frontiers(tx: &mut Tx, logs: &[Id<Log>]) -> Result<BTreeMap<Id<Log>, Frontier>, Problem> {
    let mut found = BTreeMap::new();
    for logs in logs.chunks(LOGS_AT_ONCE) {
        let sql = Sql::new("select log, frontier from journal_log where log in (", args![]);
        let rows = tx.all(sql.list(logs).and(")", args![]), |row| {
            Ok((row.get::<Id<Log>>("log")?, row.get::<Vec<u8>>("frontier")?))
        });
        for (log, bytes) in rows.await? {
            found.insert(log, Frontier::from_bytes(&bytes).map_err(Problem::broken)?);
        }
    }
    Ok(found)
}
