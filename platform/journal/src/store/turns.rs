//! Reading on: the entries of all logs in the order in which they came to be seen.

use basics::{Id, Moment, Problem};
use database::{Sql, Tx, args};
use uuid::Uuid;

use super::{Log, read_commitment};
use crate::{Leaf, find_leaf};

pub(super) const LEAVES: &str = "journal_leaf";

/// How far somebody has read. Never shown: it would tell how much there is that they may not see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    turn: i64,
    log: Id<Log>,
    position: i64,
}

/// That a record changed, as the last of its entries has it.
#[derive(Clone, Debug)]
pub struct Change {
    /// By this it is read on from here.
    pub entry: Id<Leaf>,
    pub kind: String,
    pub record: Uuid,
    pub at: Moment,
    pub cursor: Cursor,
}

impl Cursor {
    pub const START: Self = Self { turn: i64::MIN, log: Id::from_uuid(Uuid::nil()), position: -1 };

    /// Behind everything that is there now.
    pub async fn now(tx: &mut Tx) -> Result<Self, Problem> {
        let sql = "select turn, log, position from journal_leaf
                   order by turn desc, log desc, position desc limit 1";
        let last = tx.maybe(Sql::new(sql, args![]), read).await?;
        Ok(last.unwrap_or(Self::START))
    }

    /// Behind this entry; none if there is no such entry.
    pub async fn behind(tx: &mut Tx, entry: Id<Leaf>) -> Result<Option<Self>, Problem> {
        let Some(found) = find_leaf(tx, entry).await? else { return Ok(None) };
        let sql = "select turn, log, position from journal_leaf where log = ? and position = ?";
        tx.maybe(Sql::new(sql, args![found.log, found.entry.position]), read).await
    }
}

/// The next changes after a cursor, at most so many. An entry that another one of its record has
/// followed is passed over: what is told of a record does not depend on what else is in the logs.
/// Answers too how far it read, if there was anything.
pub async fn changes(
    tx: &mut Tx,
    after: Cursor,
    most: i64,
) -> Result<(Vec<Change>, Option<Cursor>), Problem> {
    let Cursor { turn, log, position } = after;
    let sql = "select l.turn, l.log, l.position, l.commitment, l.kind, l.record, l.at,
                   exists (select 1 from journal_leaf later
                       where later.record = l.record
                       and (later.turn, later.log, later.position) > (l.turn, l.log, l.position)
                   ) as is_followed
               from journal_leaf l
               where (l.turn, l.log, l.position) > (?, ?, ?)
               order by l.turn, l.log, l.position limit ?";
    let sql = Sql::new(sql, args![turn, log, position, most]);
    let read = |row: &database::Row| {
        let change = Change {
            entry: read_commitment(row)?.leaf_id(),
            kind: row.get("kind")?,
            record: row.get("record")?,
            at: row.get("at")?,
            cursor: read(row)?,
        };
        Ok((change, row.get::<bool>("is_followed")?))
    };
    let all = tx.all(sql, read).await?;
    let last = all.last().map(|(change, _)| change.cursor);
    let last_ones = all.into_iter().filter(|(_, is_followed)| !is_followed);
    Ok((last_ones.map(|(change, _)| change).collect(), last))
}

/// Whether any record of this kind has an entry behind a cursor.
pub async fn has_changed(tx: &mut Tx, since: Cursor, kind: &str) -> Result<bool, Problem> {
    let Cursor { turn, log, position } = since;
    let sql = "select position from journal_leaf
               where (turn, log, position) > (?, ?, ?) and kind = ? limit 1";
    let found = tx.maybe(Sql::new(sql, args![turn, log, position, kind]), |_| Ok(())).await?;
    Ok(found.is_some())
}

/// The number of the newest entry that there is: another one, if anything was added.
pub async fn newest_turn(tx: &mut Tx) -> Result<i64, Problem> {
    tx.newest_turn(LEAVES).await
}

/// Lets new entries be told behind those that were brought here from another server.
pub async fn settle_turns(tx: &mut Tx) -> Result<(), Problem> {
    tx.settle_turns(LEAVES).await
}

fn read(row: &database::Row) -> Result<Cursor, Problem> {
    Ok(Cursor { turn: row.get("turn")?, log: row.get("log")?, position: row.get("position")? })
}
