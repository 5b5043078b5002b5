//! Opening the database, and beginning transactions.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use basics::Problem;
use sea_orm::sqlx::postgres::PgConnectOptions;

use crate::{
    Engine, Sql, Tx,
    disk::{Disk, Fault},
    postgres::{self, Postgres},
    sqlite::{Settings, Sqlite},
    tx::Inner,
};

/// The database, open. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    kept: Kept,
    disk: Arc<Disk>,
    folder: Option<PathBuf>,
}

#[derive(Clone)]
enum Kept {
    Sqlite(Arc<Sqlite>),
    Postgres(Arc<Postgres>),
}

/// What an acknowledged write survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// A power cut (T1): `synchronous=FULL`. Everything but tests of behaviour.
    PowerCut,
    /// Nothing but the process: for tests, whose databases die with them.
    Process,
}

impl Db {
    /// SQLite in a file, which is made if it does not exist.
    pub async fn open_sqlite(file: &Path, durability: Durability) -> Result<Self, Problem> {
        let folder = file.parent().filter(|_| durability == Durability::PowerCut);
        let disk = folder.map_or_else(Disk::elsewhere, Disk::under);
        let db = Self::open_sqlite_as(&Settings::new(file.to_owned(), durability), disk)?;
        let db = Self { folder: folder.map(Path::to_owned), ..db };
        if durability == Durability::PowerCut {
            db.refuse_to_lose_writes().await?;
        }
        Ok(db)
    }

    fn open_sqlite_as(settings: &Settings, disk: Arc<Disk>) -> Result<Self, Problem> {
        let sqlite = Sqlite::open(settings).map_err(|fault| disk.problem(fault))?;
        Ok(Self { kept: Kept::Sqlite(Arc::new(sqlite)), disk, folder: None })
    }

    /// For the power-loss harness, which brings its own disk (`vfs`) and breaks one setting to see
    /// that it notices.
    #[cfg(feature = "power")]
    pub async fn open_sqlite_on(
        vfs: &'static str,
        file: &Path,
        synchronous: &'static str,
    ) -> Result<Self, Problem> {
        let settings = Settings::new(file.to_owned(), Durability::PowerCut);
        // Checkpoints fall into the run.
        let settings = Settings { vfs: Some(vfs), synchronous, log_pages: 20, ..settings };
        Self::open_sqlite_as(&settings, Disk::elsewhere())
    }

    /// PostgreSQL at a URL: `postgres://user:password@host/database`.
    pub async fn open_postgres(url: &str) -> Result<Self, Problem> {
        let options: PgConnectOptions = url.parse().map_err(Problem::broken)?;
        Self::open_postgres_with(&options).await
    }

    async fn open_postgres_with(options: &PgConnectOptions) -> Result<Self, Problem> {
        let kept = Kept::Postgres(Arc::new(Postgres::new(options)));
        let db = Self { kept, disk: Disk::elsewhere(), folder: None };
        db.read().await?;
        Ok(db)
    }

    pub fn engine(&self) -> Engine {
        match self.kept {
            Kept::Sqlite(_) => Engine::Sqlite,
            Kept::Postgres(_) => Engine::Postgres,
        }
    }

    /// A snapshot to read from. Writing through it fails.
    pub async fn read(&self) -> Result<Tx, Problem> {
        let begun = match &self.kept {
            Kept::Sqlite(sqlite) => sqlite.read().await.map(Inner::Sqlite),
            Kept::Postgres(postgres) => postgres.read().await.map(Inner::Postgres),
        };
        self.tx(begun)
    }

    /// A transaction that writes: alone on SQLite, serializable on PostgreSQL (the caller repeats
    /// on `Busy`). While the disk is full there is none.
    pub async fn write(&self) -> Result<Tx, Problem> {
        if self.disk.is_full() {
            return Err(Problem::Full);
        }
        self.write_although_full().await
    }

    /// The same for the few things that go on while the disk is full, in the reserve that was freed
    /// for them: signing in and out, taking access away, checkpoints.
    pub async fn write_although_full(&self) -> Result<Tx, Problem> {
        let begun = match &self.kept {
            Kept::Sqlite(sqlite) => sqlite.write().await.map(Inner::Sqlite),
            Kept::Postgres(postgres) => postgres.write().await.map(Inner::Postgres),
        };
        self.tx(begun)
    }

    fn tx(&self, begun: Result<Inner, Fault>) -> Result<Tx, Problem> {
        let inner = begun.map_err(|fault| self.disk.problem(fault))?;
        Ok(Tx { inner, disk: Arc::clone(&self.disk) })
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
        match &self.kept {
            Kept::Sqlite(sqlite) => {
                sqlite.close().await;
                Ok(())
            }
            Kept::Postgres(postgres) => {
                postgres.close().await.map_err(|fault| self.disk.problem(fault))
            }
        }
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

/// For tests: each gets a PostgreSQL database of its own.
impl Db {
    /// A new, empty database on the server at `url`, which names the database to connect to first.
    pub async fn open_postgres_for_tests(url: &str) -> Result<Self, Problem> {
        use std::sync::atomic::{AtomicU32, Ordering};
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("t{}_{number}_{:p}", std::process::id(), &raw const number);
        let options: PgConnectOptions = url.parse().map_err(Problem::broken)?;
        postgres::create_database(&options, &name).await?;
        Self::open_postgres_with(&options.database(&name)).await
    }
}
