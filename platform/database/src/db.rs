//! Opening the database, and beginning transactions.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use basics::Problem;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, IsolationLevel, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
    sqlx::{
        Connection as _,
        postgres::{PgConnectOptions, PgPoolOptions},
        sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
    },
};

use crate::{Engine, Sql, Tx, disk::Disk};

/// The database, open. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    disk: Arc<Disk>,
    folder: Option<PathBuf>,
}

/// What an acknowledged write survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// A power cut (T1): `synchronous=FULL`. Everything but tests of behaviour.
    PowerCut,
    /// Nothing but the process: for tests, whose databases die with them.
    Process,
}

const WAIT_MAX: Duration = Duration::from_secs(10);
const READERS_MAX: u32 = 8;

impl Db {
    /// SQLite in a file, which is made if it does not exist.
    pub async fn open_sqlite(file: &Path, durability: Durability) -> Result<Self, Problem> {
        let folder = file.parent().filter(|_| durability == Durability::PowerCut);
        let db = Self::connect_sqlite(sqlite_options(file, durability)).await?;
        let db = Self {
            disk: folder.map_or_else(Disk::elsewhere, Disk::under),
            folder: folder.map(Path::to_owned),
            ..db
        };
        if durability == Durability::PowerCut {
            db.refuse_to_lose_writes().await?;
        }
        Ok(db)
    }

    async fn connect_sqlite(options: SqliteConnectOptions) -> Result<Self, Problem> {
        // One writer: SQLite has one anyway, and waiting in our queue is fairer than in its.
        let writer = options.clone().pragma("cache_size", "-64000");
        let writer = pool(1).connect_with(writer).await.map_err(broken)?;
        let reader = options.pragma("query_only", "ON");
        let reader = pool(READERS_MAX).connect_with(reader).await.map_err(broken)?;
        Ok(Self {
            engine: Engine::Sqlite,
            reader: reader.into(),
            writer: writer.into(),
            disk: Disk::elsewhere(),
            folder: None,
        })
    }

    /// For the power-loss harness, which brings its own disk (`vfs`) and breaks one setting to see
    /// that it notices.
    #[cfg(feature = "power")]
    pub async fn open_sqlite_on(
        vfs: &'static str,
        file: &Path,
        synchronous: &'static str,
    ) -> Result<Self, Problem> {
        let options = sqlite_options(file, Durability::PowerCut).vfs(vfs);
        // Checkpoints fall into the run.
        let options = options.pragma("wal_autocheckpoint", "20");
        Self::connect_sqlite(options.pragma("synchronous", synchronous)).await
    }

    /// PostgreSQL at a URL: `postgres://user:password@host/database`.
    pub async fn open_postgres(url: &str) -> Result<Self, Problem> {
        Self::open_postgres_with(url.parse().map_err(broken)?).await
    }

    async fn open_postgres_with(options: PgConnectOptions) -> Result<Self, Problem> {
        let pool = |most: u32| {
            PgPoolOptions::new().max_connections(most).min_connections(0).acquire_timeout(WAIT_MAX)
        };
        let writer = pool(READERS_MAX).connect_lazy_with(options.clone());
        let reader = pool(READERS_MAX).connect_lazy_with(options);
        let db = Self {
            engine: Engine::Postgres,
            reader: reader.into(),
            writer: writer.into(),
            disk: Disk::elsewhere(),
            folder: None,
        };
        db.read().await?;
        Ok(db)
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A snapshot to read from. Writing through it fails.
    pub async fn read(&self) -> Result<Tx, Problem> {
        let options = match self.engine {
            Engine::Sqlite => TransactionOptions::default(),
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
        };
        let inner = self.reader.begin_with_options(options).await;
        let inner = inner.map_err(|error| self.disk.problem(error))?;
        Ok(Tx { inner, engine: self.engine, disk: Arc::clone(&self.disk) })
    }

    /// A transaction that writes: alone on SQLite (`BEGIN IMMEDIATE`: a lock that must be upgraded
    /// is refused at once), serializable on PostgreSQL (the caller repeats on `Busy`). While the
    /// disk is full there is none.
    pub async fn write(&self) -> Result<Tx, Problem> {
        if self.disk.is_full() {
            return Err(Problem::Full);
        }
        self.write_although_full().await
    }

    /// The same for the few things that go on while the disk is full, in the reserve that was freed
    /// for them: signing in and out, taking access away, checkpoints.
    pub async fn write_although_full(&self) -> Result<Tx, Problem> {
        let options = match self.engine {
            Engine::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::Serializable),
                ..TransactionOptions::default()
            },
        };
        let inner = self.writer.begin_with_options(options).await;
        let inner = inner.map_err(|error| self.disk.problem(error))?;
        Ok(Tx { inner, engine: self.engine, disk: Arc::clone(&self.disk) })
    }

    /// Whether writes are refused for want of room on the disk.
    pub fn is_full(&self) -> bool {
        self.disk.is_full()
    }

    /// Ends when the disk has failed to make a write durable, and says how: whoever goes on after
    /// that builds on what may be gone.
    pub async fn disk_failure(&self) -> String {
        self.disk.failure().await
    }

    pub(crate) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Waits for what is under way and closes all connections.
    pub async fn close(self) -> Result<(), Problem> {
        self.reader.close().await.map_err(|error| self.disk.problem(error))?;
        self.writer.close().await.map_err(|error| self.disk.problem(error))
    }

    /// With `synchronous=NORMAL` three acknowledged writes in four are lost in a power cut.
    async fn refuse_to_lose_writes(&self) -> Result<(), Problem> {
        const FULL: i64 = 2;
        let mut tx = self.write_although_full().await?;
        let set =
            tx.one(Sql::new("pragma synchronous", vec![]), |row| row.get::<i64>("synchronous"));
        match set.await? {
            FULL => Ok(()),
            other => Err(Problem::broken(format!("synchronous is {other}, not FULL"))),
        }
    }
}

fn sqlite_options(file: &Path, durability: Durability) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(match durability {
            Durability::PowerCut => SqliteSynchronous::Full,
            Durability::Process => SqliteSynchronous::Off,
        })
        .foreign_keys(true)
        .busy_timeout(WAIT_MAX)
        .statement_cache_capacity(256)
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY")
        // Many rows at once write the same pages of indexes again and again: 32 MB of log, so that
        // they are copied into the database once and not each time.
        .pragma("wal_autocheckpoint", "8000")
        .pragma("cache_size", "-16000")
}

/// A connection on which a transaction could not be ended is closed and never used again. SQLite
/// ends a transaction by itself when its commit fails; the driver still counts it, opens the next
/// ones inside it, and says that they are committed when nothing is.
fn pool(most: u32) -> SqlitePoolOptions {
    let pool = SqlitePoolOptions::new().max_connections(most).min_connections(1);
    pool.acquire_timeout(WAIT_MAX).after_release(|connection, _| {
        Box::pin(async move {
            // The roll-back is on its way to the connection's thread: the ping comes after it.
            connection.ping().await?;
            Ok(!connection.is_in_transaction())
        })
    })
}

fn broken(error: sea_orm::sqlx::Error) -> Problem {
    Problem::Broken(Box::new(error))
}

/// For tests: each gets a PostgreSQL database of its own.
impl Db {
    /// A new, empty database on the server at `url`, which names the database to connect to first.
    pub async fn open_postgres_for_tests(url: &str) -> Result<Self, Problem> {
        use std::sync::atomic::{AtomicU32, Ordering};
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("t{}_{number}_{:p}", std::process::id(), &raw const number);
        let options: PgConnectOptions = url.parse().map_err(broken)?;
        let pool = PgPoolOptions::new().max_connections(1).connect_with(options.clone());
        let admin: DatabaseConnection = pool.await.map_err(broken)?.into();
        let problem = |error| Problem::Broken(Box::new(error));
        admin.execute_unprepared(&format!("create database {name}")).await.map_err(problem)?;
        admin.close().await.map_err(problem)?;
        Self::open_postgres_with(options.database(&name)).await
    }
}
