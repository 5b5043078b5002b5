//! Whether a disk that was cut off still has all that was acknowledged, and nothing half-done.

use std::fmt;

use journal::{Frontier, Leaf};
use rusqlite::{Connection, OpenFlags};

use crate::vfs;

pub(crate) enum Judgement {
    Whole,
    Lost { found: u64, acknowledged: u64 },
    Corrupt(String),
}

/// Opens the database as the next start does, lets it recover, and looks through all of it.
pub(crate) fn judge(disk: &str, acknowledged: u64) -> Judgement {
    match count(disk) {
        Err(why) => Judgement::Corrupt(why),
        Ok(found) if found < acknowledged => Judgement::Lost { found, acknowledged },
        Ok(_) => Judgement::Whole,
    }
}

impl fmt::Display for Judgement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => f.write_str("whole"),
            Self::Lost { found, acknowledged } => {
                write!(f, "{found} of {acknowledged} acknowledged are there")
            }
            Self::Corrupt(why) => f.write_str(why),
        }
    }
}

/// How many commands are there; what is wrong, if anything is.
fn count(disk: &str) -> Result<u64, String> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let path = format!("/{disk}/comity.db");
    let database = Connection::open_with_flags_and_vfs(path, flags, vfs::NAME);
    let database = database.map_err(|error| format!("opening: {error}"))?;
    let answer = look_through(&database).map_err(|error| error.to_string());
    // Closing takes the log into the database: that belongs to the recovery.
    let closed = database.close().map_err(|(_, error)| format!("closing: {error}"));
    let found = answer??;
    closed.map(|()| found)
}

fn look_through(database: &Connection) -> rusqlite::Result<Result<u64, String>> {
    database.execute_batch("pragma locking_mode = exclusive; pragma synchronous = full;")?;
    let sound: String = database.query_row("pragma integrity_check", [], |row| row.get(0))?;
    if sound != "ok" {
        return Ok(Err(sound));
    }
    let numbers = "select number from record order by number";
    let mut numbers = database.prepare_cached(numbers)?;
    let numbers: Vec<i64> =
        numbers.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    if !numbers.iter().copied().eq(0..numbers.len() as i64) {
        return Ok(Err(format!("the records have a gap: {numbers:?}")));
    }
    let leaves = "select position, commitment, salt, content from journal_leaf order by position";
    let mut leaves = database.prepare_cached(leaves)?;
    let mut rows = leaves.query([])?;
    let mut tree = Frontier::default();
    while let Some(row) = rows.next()? {
        let (position, commitment): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let salt: Vec<u8> = row.get(2)?;
        let salt = salt.try_into().unwrap_or_default();
        let leaf = Leaf { salt, content: row.get(3)? };
        let is_sound = leaf.commitment().bytes().as_slice() == commitment;
        if position as u64 != tree.size() || !is_sound {
            return Ok(Err(format!("the journal is not whole at {position}")));
        }
        tree.append([leaf.commitment().leaf_hash()]);
    }
    let kept = "select frontier from journal_log";
    let kept = database.query_row(kept, [], |row| row.get::<_, Vec<u8>>(0));
    let kept = if tree.size() == 0 { kept.unwrap_or_default() } else { kept? };
    if tree.size() > 0 && kept != tree.to_bytes() {
        return Ok(Err("the tree that was kept is not that of the entries".to_owned()));
    }
    if tree.size() != numbers.len() as u64 {
        return Ok(Err("a record without its entry, or an entry without its record".to_owned()));
    }
    Ok(Ok(tree.size()))
}
