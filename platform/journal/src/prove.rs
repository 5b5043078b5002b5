//! Receipts and growths, put together from what is stored, under the latest checkpoint.

use std::collections::HashMap;

use basics::{Id, Problem};
use database::{Row, Sql, Tx, args};

use crate::{
    Checkpoint, Commitment, Consistency, Entry, Flaw, Growth, Hash, Inclusion, Leaf, Log, Node,
    Receipt, root_of,
    store::{latest_checkpoint, read_entry},
};

/// An entry, and the log that it stands in.
#[derive(Clone, Debug)]
pub struct Found {
    pub log: Id<Log>,
    pub entry: Entry,
}

/// The entry that an act's answer named. The caller checks that the viewer may see its log.
pub async fn find_leaf(tx: &mut Tx, id: Id<Leaf>) -> Result<Option<Found>, Problem> {
    let bytes = *id.uuid().as_bytes();
    let (first, last) = ([bytes, [0; 16]].concat(), [bytes, [0xff; 16]].concat());
    let sql = "select * from journal_leaf where commitment between ? and ? limit 1";
    tx.maybe(Sql::new(sql, args![first, last]), |row| {
        Ok(Found { log: row.get("log")?, entry: read_entry(row)? })
    })
    .await
}

/// The receipt for an entry: none as long as no checkpoint covers it, `NotFound` once its content
/// was destroyed. It tells the entry's place and the log's size, so it is for those who may see
/// the log.
pub async fn receipt(tx: &mut Tx, found: Found) -> Result<Option<Receipt>, Problem> {
    let leaf = found.entry.leaf.ok_or(Problem::NotFound)?;
    let Some(note) = latest_checkpoint(tx, found.log).await? else { return Ok(None) };
    let (index, size) = (found.entry.position as u64, Checkpoint::size_of(&note)?);
    if index >= size {
        return Ok(None);
    }
    let nodes = read_nodes(tx, found.log, Inclusion::nodes(index, size)?).await?;
    let inclusion = Inclusion::build(index, size, known(&nodes))?;
    Ok(Some(Receipt { leaf, inclusion, note }))
}

/// The proof that the latest checkpoint continues an older one of `old` leaves; none where there is
/// no checkpoint that is as large.
pub async fn growth(tx: &mut Tx, log: Id<Log>, old: u64) -> Result<Option<Growth>, Problem> {
    let Some(note) = latest_checkpoint(tx, log).await? else { return Ok(None) };
    let size = Checkpoint::size_of(&note)?;
    if old > size {
        return Ok(None);
    }
    let nodes = read_nodes(tx, log, Consistency::nodes(old, size)?).await?;
    let consistency = Consistency::build(old, size, known(&nodes))?;
    Ok(Some(Growth { consistency, note }))
}

fn known(nodes: &HashMap<Node, Hash>) -> impl Fn(Node) -> Result<Hash, Flaw> {
    |node| nodes.get(&node).copied().ok_or(Flaw::OutOfRange)
}

async fn read_nodes(
    tx: &mut Tx,
    log: Id<Log>,
    nodes: Vec<Node>,
) -> Result<HashMap<Node, Hash>, Problem> {
    let mut read = HashMap::with_capacity(nodes.len());
    for node in nodes {
        read.insert(node, read_node(tx, log, node).await?);
    }
    Ok(read)
}

/// From at most 128 hashes that are kept side by side.
async fn read_node(tx: &mut Tx, log: Id<Log>, node: Node) -> Result<Hash, Problem> {
    let run = node.run();
    let (first, past) = (run.first as i64, (run.first + run.count) as i64);
    let hashes = if run.level == 0 {
        let sql = "select commitment as hash from journal_leaf
                   where log = ? and position >= ? and position < ? order by position";
        let of_leaf = |row: &Row| Ok(Commitment::from_bytes(hash(row)?).leaf_hash());
        tx.all(Sql::new(sql, args![log, first, past]), of_leaf).await?
    } else {
        let sql = "select hash from journal_node where log = ? and level = ?
                   and position >= ? and position < ? order by position";
        let of_node = |row: &Row| hash(row).map(Hash::from_bytes);
        tx.all(Sql::new(sql, args![log, i64::from(run.level), first, past]), of_node).await?
    };
    if hashes.len() as u64 != run.count {
        return Err(Problem::broken(format!("the journal of {log} lacks nodes at {first}")));
    }
    Ok(root_of(&hashes))
}

fn hash(row: &Row) -> Result<[u8; 32], Problem> {
    let bytes: Vec<u8> = row.get("hash")?;
    bytes.try_into().map_err(|_| Problem::broken("a stored hash"))
}
