//! A transaction: the only thing that reaches the database.

use std::sync::Arc;

use basics::Problem;
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use crate::{Engine, Row, Sql, Value, disk::Disk};

/// A transaction. It is rolled back unless it is committed.
pub struct Tx {
    pub(crate) inner: DatabaseTransaction,
    pub(crate) engine: Engine,
    pub(crate) disk: Arc<Disk>,
}

impl Tx {
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs a statement; answers how many rows it touched.
    pub async fn run(&mut self, sql: Sql) -> Result<u64, Problem> {
        let statement = sql.statement(self.engine);
        let done =
            self.inner.execute_raw(statement).await.map_err(|error| self.disk.problem(error))?;
        Ok(done.rows_affected())
    }

    /// All rows, each as `read` reads it.
    pub async fn all<T>(
        &mut self,
        sql: Sql,
        read: impl Fn(&Row) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        let statement = sql.statement(self.engine);
        let rows =
            self.inner.query_all_raw(statement).await.map_err(|error| self.disk.problem(error))?;
        rows.into_iter().map(|row| read(&Row(row))).collect()
    }

    /// The first row, if there is one.
    pub async fn maybe<T>(
        &mut self,
        sql: Sql,
        read: impl Fn(&Row) -> Result<T, Problem>,
    ) -> Result<Option<T>, Problem> {
        let statement = sql.statement(self.engine);
        let row =
            self.inner.query_one_raw(statement).await.map_err(|error| self.disk.problem(error))?;
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
        let Self { inner, disk, .. } = self;
        inner.commit().await.map_err(|error| disk.commit_problem(error))
    }

    pub(crate) async fn script(&mut self, text: &str) -> Result<(), Problem> {
        let done = self.inner.execute_unprepared(text).await;
        done.map(drop).map_err(|error| self.disk.problem(error))
    }
}
