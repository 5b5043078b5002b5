//! A transaction: the only thing that reaches the database.

use basics::Problem;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};

use crate::{Engine, Row, Sql, Value};

/// A transaction. It is rolled back unless it is committed.
pub struct Tx {
    pub(crate) inner: DatabaseTransaction,
    pub(crate) engine: Engine,
}

impl Tx {
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs a statement; answers how many rows it touched.
    pub async fn run(&mut self, sql: Sql) -> Result<u64, Problem> {
        let statement = sql.statement(self.engine);
        let done = self.inner.execute_raw(statement).await.map_err(problem)?;
        Ok(done.rows_affected())
    }

    /// All rows, each as `read` reads it.
    pub async fn all<T>(
        &mut self,
        sql: Sql,
        read: impl Fn(&Row) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        let statement = sql.statement(self.engine);
        let rows = self.inner.query_all_raw(statement).await.map_err(problem)?;
        rows.into_iter().map(|row| read(&Row(row))).collect()
    }

    /// The first row, if there is one.
    pub async fn maybe<T>(
        &mut self,
        sql: Sql,
        read: impl Fn(&Row) -> Result<T, Problem>,
    ) -> Result<Option<T>, Problem> {
        let statement = sql.statement(self.engine);
        let row = self.inner.query_one_raw(statement).await.map_err(problem)?;
        row.map(|row| read(&Row(row))).transpose()
    }

    /// The first row, or `NotFound`.
    pub async fn one<T>(
        &mut self,
        sql: Sql,
        read: impl Fn(&Row) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.maybe(sql, read).await?.ok_or(Problem::NotFound)
    }

    /// A number in a column called `n`: `select count(*) as n from …`.
    pub async fn number(&mut self, sql: Sql) -> Result<i64, Problem> {
        self.one(sql, |row| row.get("n")).await
    }

    /// Inserts many rows: `into` is `insert into t (a, b)`, each row has as many values.
    pub async fn insert_many(
        &mut self,
        into: &'static str,
        rows: &[Vec<Value>],
    ) -> Result<(), Problem> {
        let width = rows.first().map_or(0, Vec::len);
        for sql in Sql::insert_many(into, width, rows) {
            self.run(sql).await?;
        }
        Ok(())
    }

    pub async fn commit(self) -> Result<(), Problem> {
        self.inner.commit().await.map_err(problem)
    }

    pub(crate) async fn script(&mut self, text: &str) -> Result<(), Problem> {
        self.inner.execute_unprepared(text).await.map(drop).map_err(problem)
    }
}

/// Another transaction was in the way, or the engine is overloaded: worth a repeat. Everything
/// else is our fault.
pub(crate) fn problem(error: DbErr) -> Problem {
    // SQLSTATE 40001 serialization failure, 40P01 deadlock; SQLite 5 busy, 517 busy snapshot.
    let code = match &error {
        DbErr::Exec(sea_orm::RuntimeErr::SqlxError(error))
        | DbErr::Query(sea_orm::RuntimeErr::SqlxError(error)) => {
            error.as_database_error().and_then(|error| error.code().map(|code| code.to_string()))
        }
        _ => None,
    };
    let timed_out = matches!(error, DbErr::ConnectionAcquire(_));
    match code.as_deref() {
        Some("40001" | "40P01" | "5" | "517") => Problem::Busy { retry_seconds: 1 },
        _ if timed_out => Problem::Busy { retry_seconds: 2 },
        _ => Problem::Broken(Box::new(error)),
    }
}
