//! SQLite: connections, each lent for one transaction.
//!
//! Statements run on the thread that asks, and each row is read as it is found: handing rows from a
//! thread of the engine's to the one that asks took half of a page's time. Who must not be kept
//! from answering others meanwhile asks from a thread apart (see `acts`).

use std::{
    cell::Cell,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use rusqlite::{
    Connection, OpenFlags, Statement,
    types::{Null, ToSqlOutput, ValueRef},
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time,
};

use crate::{Durability, Row, Sql, Value, disk::Fault};

pub(crate) const WAIT_MAX: Duration = Duration::from_secs(10);
const READERS_MAX: usize = 8;
const STATEMENTS_KEPT: usize = 256;

/// Where the database is, and how it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub file: PathBuf,
    /// A disk of one's own, for the power-loss harness.
    pub vfs: Option<&'static str>,
    /// `FULL`: with `NORMAL` three acknowledged writes in four are lost in a power cut.
    pub synchronous: &'static str,
    /// Many rows at once write the same pages of indexes again and again: 32 MB of log, so that
    /// they are copied into the database once and not each time.
    pub log_pages: u32,
}

impl Settings {
    pub(crate) fn new(file: PathBuf, durability: Durability) -> Self {
        let synchronous = match durability {
            Durability::PowerCut => "FULL",
            Durability::Process => "OFF",
        };
        Self { file, vfs: None, synchronous, log_pages: 8_000 }
    }

    fn connect(&self, kind: Kind) -> rusqlite::Result<Connection> {
        // One thread at a time has it.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = match self.vfs {
            None => Connection::open_with_flags(&self.file, flags)?,
            Some(vfs) => Connection::open_with_flags_and_vfs(&self.file, flags, vfs)?,
        };
        connection.busy_timeout(WAIT_MAX)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        let Self { synchronous, log_pages, .. } = self;
        let (cache_kib, query_only) = match kind {
            Kind::Reader => (16_000, "ON"),
            Kind::Writer => (64_000, "OFF"),
        };
        connection.execute_batch(&format!(
            "pragma journal_mode = WAL; pragma synchronous = {synchronous};
             pragma foreign_keys = ON; pragma trusted_schema = OFF; pragma cell_size_check = ON;
             pragma secure_delete = ON; pragma temp_store = MEMORY;
             pragma wal_autocheckpoint = {log_pages}; pragma cache_size = -{cache_kib};
             pragma query_only = {query_only};"
        ))?;
        Ok(connection)
    }
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Reader,
    Writer,
}

/// The database's connections.
pub(crate) struct Sqlite {
    readers: Arc<Pool>,
    /// One: SQLite has one anyway, and waiting in our queue is fairer than in its.
    writer: Arc<Pool>,
}

struct Pool {
    settings: Settings,
    kind: Kind,
    idle: Mutex<Vec<Connection>>,
    turns: Arc<Semaphore>,
    most: usize,
}

impl Sqlite {
    /// Opens the file, which is made if it does not exist.
    pub(crate) fn open(settings: &Settings) -> Result<Self, Fault> {
        let pool = |kind, most| Pool::open(settings, kind, most).map(Arc::new);
        Ok(Self { writer: pool(Kind::Writer, 1)?, readers: pool(Kind::Reader, READERS_MAX)? })
    }

    pub(crate) async fn read(&self) -> Result<Lent, Fault> {
        self.readers.lend("begin").await
    }

    /// At once with the lock to write: one that must be upgraded is refused.
    pub(crate) async fn write(&self) -> Result<Lent, Fault> {
        self.writer.lend("begin immediate").await
    }

    /// Waits for what is under way and closes all connections.
    pub(crate) async fn close(&self) {
        for pool in [&self.readers, &self.writer] {
            let all = u32::try_from(pool.most).unwrap_or(u32::MAX);
            let _turns = pool.turns.acquire_many(all).await;
            pool.idle().clear();
            pool.turns.close();
        }
    }
}

impl Pool {
    fn open(settings: &Settings, kind: Kind, most: usize) -> Result<Self, Fault> {
        let first = settings.connect(kind)?;
        let (idle, turns) = (Mutex::new(vec![first]), Arc::new(Semaphore::new(most)));
        Ok(Self { settings: settings.clone(), kind, idle, turns, most })
    }

    async fn lend(self: &Arc<Self>, begin: &str) -> Result<Lent, Fault> {
        let turn = time::timeout(WAIT_MAX, Arc::clone(&self.turns).acquire_owned()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or(Fault::NoTurn)?;
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.settings.connect(self.kind)?,
        };
        let lent = Lent { connection: Some(connection), pool: Arc::clone(self), _turn: turn };
        lent.script(begin)?;
        Ok(lent)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection in a transaction, which is rolled back unless it is committed.
pub(crate) struct Lent {
    connection: Option<Connection>,
    pool: Arc<Pool>,
    _turn: OwnedSemaphorePermit,
}

impl Lent {
    fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("it is given back at the end only")
    }

    pub(crate) fn script(&self, text: &str) -> Result<(), Fault> {
        Ok(self.connection().execute_batch(text)?)
    }

    pub(crate) fn commit(self) -> Result<(), Fault> {
        self.script("commit")
    }

    /// Runs a statement; answers how many rows it touched.
    pub(crate) fn run(&self, sql: &Sql) -> Result<u64, Fault> {
        let (text, values) = sql.parts();
        let _slow = Slow::watched(text);
        let mut statement = self.connection().prepare_cached(text)?;
        bind(&mut statement, values)?;
        let mut rows = statement.raw_query();
        while rows.next()?.is_some() {}
        drop(rows);
        drop(statement);
        Ok(self.connection().changes())
    }

    /// Shows rows to `take` until it wants no more.
    pub(crate) fn each<E: From<Fault>>(
        &self,
        sql: &Sql,
        mut take: impl FnMut(&Row) -> Result<bool, E>,
    ) -> Result<(), E> {
        let faulty = |error: rusqlite::Error| E::from(Fault::from(error));
        let (text, values) = sql.parts();
        let _slow = Slow::watched(text);
        let mut statement = self.connection().prepare_cached(text).map_err(faulty)?;
        bind(&mut statement, values).map_err(faulty)?;
        let mut rows = statement.raw_query();
        let mut row: Option<Row> = None;
        while let Some(found) = rows.next().map_err(faulty)? {
            let row = row.get_or_insert_with(|| Row::of_sqlite(Found::with_names(found)));
            row.found().expect("it is SQLite's").fill(found).map_err(faulty)?;
            if !take(row)? {
                break;
            }
        }
        Ok(())
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        if !connection.is_autocommit() {
            let _ = connection.execute_batch("rollback");
        }
        // One whose transaction could not be ended is closed and never used again.
        if connection.is_autocommit() {
            self.pool.idle().push(connection);
        }
    }
}

/// Says in the log which statement took long; never with what.
struct Slow<'a> {
    text: &'a str,
    began: Instant,
}

const SLOW: Duration = Duration::from_secs(1);

impl<'a> Slow<'a> {
    #[expect(clippy::disallowed_methods, reason = "how long it took is for the log alone")]
    fn watched(text: &'a str) -> Self {
        Self { text, began: Instant::now() }
    }
}

impl Drop for Slow<'_> {
    fn drop(&mut self) {
        let took = self.began.elapsed();
        if took >= SLOW {
            tracing::warn!(statement = self.text, took_ms = took.as_millis(), "a slow statement");
        } else {
            tracing::trace!(statement = self.text, took_us = took.as_micros(), "a statement");
        }
    }
}

fn bind(statement: &mut Statement<'_>, values: &[Value]) -> rusqlite::Result<()> {
    for (place, value) in values.iter().enumerate() {
        let text;
        let value = match value {
            Value::Boolean(Some(yes)) => ToSqlOutput::from(*yes),
            Value::Integer(Some(number)) => ToSqlOutput::from(*number),
            Value::Real(Some(number)) => ToSqlOutput::from(*number),
            Value::Text(Some(text)) => ToSqlOutput::from(text.as_str()),
            Value::Bytes(Some(bytes)) => ToSqlOutput::from(bytes.as_slice()),
            Value::Id(Some(id)) => ToSqlOutput::from(id.as_bytes().as_slice()),
            Value::Json(Some(json)) => {
                text = json.to_string();
                ToSqlOutput::from(text.as_str())
            }
            Value::Boolean(None)
            | Value::Integer(None)
            | Value::Real(None)
            | Value::Text(None)
            | Value::Bytes(None)
            | Value::Json(None)
            | Value::Id(None) => ToSqlOutput::from(Null),
        };
        statement.raw_bind_parameter(place + 1, value)?;
    }
    Ok(())
}

/// A value as SQLite keeps it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stored {
    Null,
    Integer(i64),
    Real(f64),
    Text(String),
    /// Sixteen bytes, as most blobs are: they need no room of their own.
    Id([u8; 16]),
    Bytes(Vec<u8>),
}

/// The row that was found last.
#[derive(Debug)]
pub(crate) struct Found {
    names: Vec<Box<str>>,
    values: Vec<Stored>,
    /// Columns are mostly asked for in their order.
    next: Cell<usize>,
}

impl Found {
    fn with_names(row: &rusqlite::Row<'_>) -> Self {
        let names: Vec<Box<str>> =
            row.as_ref().column_names().into_iter().map(Into::into).collect();
        Self { values: Vec::with_capacity(names.len()), names, next: Cell::new(0) }
    }

    fn fill(&mut self, row: &rusqlite::Row<'_>) -> rusqlite::Result<()> {
        self.values.clear();
        self.next.set(0);
        for place in 0..self.names.len() {
            self.values.push(match row.get_ref(place)? {
                ValueRef::Null => Stored::Null,
                ValueRef::Integer(number) => Stored::Integer(number),
                ValueRef::Real(number) => Stored::Real(number),
                ValueRef::Text(text) => Stored::Text(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Blob(bytes) => match bytes.try_into() {
                    Ok(id) => Stored::Id(id),
                    Err(_) => Stored::Bytes(bytes.to_vec()),
                },
            });
        }
        Ok(())
    }

    pub(crate) fn get(&self, column: &str) -> Option<&Stored> {
        let next = self.next.get();
        let place = match self.names.get(next) {
            Some(name) if **name == *column => next,
            _ => self.names.iter().position(|name| **name == *column)?,
        };
        self.next.set(place + 1);
        self.values.get(place)
    }
}
