//! What the disk under the database shows of itself, and what is done about it (T3).
//!
//! A full disk makes the product read-only: a reserve is freed, so that what must go on (signing
//! in, checkpoints) can, and the rest answers `Full` until there is room again. A disk that could
//! not make a write durable is not believed any more: nothing is tried again, the server stops, and
//! the next start recovers from the log.

use std::{
    fs::File,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use basics::Problem;
use sea_orm::DbErr;
use tokio::sync::watch;

/// Enough for thousands of sign-ins and checkpoints.
const RESERVE_BYTES: usize = 16 << 20;

/// So much must be free before writing is believed to go well again: the reserve, and as much to
/// write into.
const ROOM_BYTES: u64 = 2 * RESERVE_BYTES as u64;

pub(crate) struct Disk {
    /// Where the database file is; none for PostgreSQL, whose disk is its own business.
    folder: Option<PathBuf>,
    is_full: AtomicBool,
    failed: watch::Sender<Option<String>>,
}

impl Disk {
    pub(crate) fn elsewhere() -> Arc<Self> {
        Arc::new(Self::new(None))
    }

    /// With a reserve, which is made if it is not there. Without room for it the database opens
    /// all the same, read-only.
    pub(crate) fn under(folder: &Path) -> Arc<Self> {
        let disk = Self::new(Some(folder.to_owned()));
        disk.is_full.store(disk.keep_reserve().is_err(), Ordering::Relaxed);
        Arc::new(disk)
    }

    fn new(folder: Option<PathBuf>) -> Self {
        let (is_full, failed) = (AtomicBool::new(false), watch::channel(None).0);
        Self { folder, is_full, failed }
    }

    fn reserve(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join("reserve"))
    }

    /// Real bytes, not a hole in a file: a hole would reserve nothing.
    fn keep_reserve(&self) -> io::Result<()> {
        let Some(path) = self.reserve() else { return Ok(()) };
        if path.metadata().is_ok_and(|found| found.len() == RESERVE_BYTES as u64) {
            return Ok(());
        }
        let mut file = File::create(&path)?;
        let written = file.write_all(&vec![0; RESERVE_BYTES]).and_then(|()| file.sync_all());
        if written.is_err() {
            let _ = std::fs::remove_file(&path);
        }
        written
    }

    /// Whether writes are refused for want of room. Looks anew, and takes the reserve back once
    /// there is room for it.
    pub(crate) fn is_full(&self) -> bool {
        if !self.is_full.load(Ordering::Relaxed) {
            return false;
        }
        let Some(folder) = &self.folder else { return false };
        let has_room = free_bytes(folder).is_ok_and(|free| free >= ROOM_BYTES);
        let still = !has_room || self.keep_reserve().is_err();
        self.is_full.store(still, Ordering::Relaxed);
        still
    }

    /// Ends when the disk has failed to do what it said it did; says how.
    pub(crate) async fn failure(&self) -> String {
        let mut failed = self.failed.subscribe();
        let said = failed.wait_for(Option::is_some).await;
        said.ok().and_then(|said| said.clone()).unwrap_or_default()
    }

    /// Another transaction was in the way, the engine is overloaded or went away before anything
    /// was committed: worth a repeat. The disk is full: worth a repeat once there is room.
    /// Everything else is our fault.
    pub(crate) fn problem(&self, fault: Fault) -> Problem {
        match fault.meaning() {
            Meaning::Gone => Problem::Busy { retry_seconds: 2 },
            _ => self.commit_problem(fault),
        }
    }

    /// The same for a commit. If the engine goes away under it nobody knows whether it happened: it
    /// must not be repeated as if it had not. Whoever has an idempotency key repeats the request.
    pub(crate) fn commit_problem(&self, fault: Fault) -> Problem {
        match fault.meaning() {
            Meaning::InTheWay => Problem::Busy { retry_seconds: 1 },
            Meaning::Full => {
                self.note_full();
                Problem::Full
            }
            Meaning::NotDurable => {
                self.failed.send_replace(Some(fault.to_string()));
                Problem::broken(fault)
            }
            Meaning::Gone | Meaning::Other => Problem::broken(fault),
        }
    }

    fn note_full(&self) {
        let Some(reserve) = self.reserve() else { return };
        if !self.is_full.swap(true, Ordering::Relaxed) {
            let _ = std::fs::remove_file(reserve);
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    InTheWay,
    /// The connection is lost, or none could be had.
    Gone,
    Full,
    NotDurable,
    Other,
}

/// What an engine says went wrong.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    #[error(transparent)]
    Postgres(#[from] DbErr),
    #[error("no connection was free for {} seconds", crate::sqlite::WAIT_MAX.as_secs())]
    NoTurn,
}

impl Fault {
    fn meaning(&self) -> Meaning {
        match self {
            Self::NoTurn => Meaning::Gone,
            Self::Postgres(error) => meaning(error),
            Self::Sqlite(error) => {
                let code = error.sqlite_error().map(|error| error.extended_code.to_string());
                code.map_or(Meaning::Other, |code| of_code(&code))
            }
        }
    }
}

fn meaning(error: &DbErr) -> Meaning {
    use sea_orm::sqlx::Error::{Io, PoolClosed, PoolTimedOut, Protocol, WorkerCrashed};
    let (DbErr::Exec(error) | DbErr::Query(error) | DbErr::Conn(error)) = error else {
        let acquires = matches!(error, DbErr::ConnectionAcquire(_));
        return if acquires { Meaning::Gone } else { Meaning::Other };
    };
    let sea_orm::RuntimeErr::SqlxError(error) = error else { return Meaning::Other };
    match &**error {
        Io(_) | PoolClosed | PoolTimedOut | Protocol(_) | WorkerCrashed => Meaning::Gone,
        error => {
            let code = error.as_database_error();
            let code = code.and_then(sea_orm::sqlx::error::DatabaseError::code);
            code.map_or(Meaning::Other, |code| of_code(&code))
        }
    }
}

/// What a code means: SQLSTATE of PostgreSQL, or SQLite's extended result code.
fn of_code(code: &str) -> Meaning {
    const IO_ERROR: i32 = 10;
    // Extending the shared index of the log is the one I/O error that only means: no room.
    const SHARED_MEMORY_SIZE: i32 = 4874;
    // Reading failed: the row is lost or will come; what was written is not in question.
    const READ: [i32; 2] = [266, 522];
    match code {
        // Serialization failure, deadlock; busy, busy snapshot.
        "40001" | "40P01" | "5" | "517" => Meaning::InTheWay,
        // The server shuts down, has crashed, or is starting; the connection is lost.
        "57P01" | "57P02" | "57P03" | "08000" | "08003" | "08006" => Meaning::Gone,
        // Disk full, on either engine.
        "53100" | "13" => Meaning::Full,
        _ => match code.parse::<i32>() {
            Ok(SHARED_MEMORY_SIZE) => Meaning::Full,
            Ok(code) if code < 10_000 && code & 0xff == IO_ERROR && !READ.contains(&code) => {
                Meaning::NotDurable
            }
            _ => Meaning::Other,
        },
    }
}

/// How much a process without privileges may still write here.
pub(crate) fn free_bytes(folder: &Path) -> io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail * disk.f_frsize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_did_not_make_a_write_durable_is_told_from_a_full_one() {
        let check = |expected: Meaning, codes: &[&str]| {
            for code in codes {
                assert_eq!(of_code(code), expected, "{code}");
            }
        };
        check(Meaning::Full, &["13", "53100", "4874"]);
        // Plain, write, fsync, fsync of the folder, truncate.
        check(Meaning::NotDurable, &["10", "778", "1034", "1290", "1546"]);
        check(Meaning::InTheWay, &["5", "517", "40001", "40P01"]);
        check(Meaning::Gone, &["57P01", "57P03", "08006"]);
        // Read, short read; a row that is there twice; PostgreSQL's 23505.
        check(Meaning::Other, &["266", "522", "1555", "23505", "11"]);
    }

    #[tokio::test]
    async fn a_failed_disk_is_told_to_whoever_waits_for_it() {
        let disk = Disk::elsewhere();
        disk.failed.send_replace(Some("fsync failed".into()));
        assert_eq!(disk.failure().await, "fsync failed");
    }
}
