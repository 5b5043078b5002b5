//! A transaction: the only thing that reaches the database.

use std::sync::Arc;

use basics::Problem;
use sea_orm::DatabaseTransaction;

use crate::{
    Engine, Row, Sql, Value,
    disk::{Disk, Fault},
    postgres,
    sqlite::Lent,
};

/// A transaction. It is rolled back unless it is committed.
pub struct Tx {
    pub(crate) inner: Inner,
    pub(crate) disk: Arc<Disk>,
}

pub(crate) enum Inner {
    Sqlite(Lent),
    Postgres(DatabaseTransaction),
}

/// What stops a list in the making.
enum Stopped {
    Fault(Fault),
    Problem(Problem),
}

impl From<Fault> for Stopped {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Tx {
    pub fn engine(&self) -> Engine {
        match self.inner {
            Inner::Sqlite(_) => Engine::Sqlite,
            Inner::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a statement; answers how many rows it touched.
    pub async fn run(&mut self, sql: Sql) -> Result<u64, Problem> {
        let done = match &self.inner {
            Inner::Sqlite(lent) => lent.run(&sql),
            Inner::Postgres(tx) => postgres::run(tx, sql).await,
        };
        done.map_err(|fault| self.disk.problem(fault))
    }

    /// All rows, each as `read` reads it.
    pub async fn all<T>(
        &mut self,
        sql: Sql,
        read: impl Fn(&Row) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        match &self.inner {
            Inner::Sqlite(lent) => {
                let mut all = Vec::new();
                let each = self.each_of_sqlite(lent, &sql, |row| {
                    all.push(read(row)?);
                    Ok(true)
                });
                each.map(|()| all)
            }
            Inner::Postgres(tx) => {
                let rows = postgres::all(tx, sql).await;
                let rows = rows.map_err(|fault| self.disk.problem(fault))?;
                rows.iter().map(read).collect()
            }
        }
    }

    /// The first row, if there is one.
    pub async fn maybe<T>(
        &mut self,
        sql: Sql,
        read: impl Fn(&Row) -> Result<T, Problem>,
    ) -> Result<Option<T>, Problem> {
        match &self.inner {
            Inner::Sqlite(lent) => {
                let mut first = None;
                let each = self.each_of_sqlite(lent, &sql, |row| {
                    first = Some(read(row)?);
                    Ok(false)
                });
                each.map(|()| first)
            }
            Inner::Postgres(tx) => {
                let row = postgres::first(tx, sql).await;
                let row = row.map_err(|fault| self.disk.problem(fault))?;
                row.as_ref().map(read).transpose()
            }
        }
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

    /// Shows each row to `take` as it comes: they are never in memory together.
    pub(crate) async fn each(
        &mut self,
        sql: Sql,
        mut take: impl FnMut(&Row) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        match &self.inner {
            Inner::Sqlite(lent) => self.each_of_sqlite(lent, &sql, |row| take(row).map(|()| true)),
            Inner::Postgres(tx) => {
                postgres::each(tx, sql, take, |error| self.disk.problem(error.into())).await
            }
        }
    }

    fn each_of_sqlite(
        &self,
        lent: &Lent,
        sql: &Sql,
        mut take: impl FnMut(&Row) -> Result<bool, Problem>,
    ) -> Result<(), Problem> {
        let each = lent.each(sql, |row| take(row).map_err(Stopped::Problem));
        each.map_err(|stopped| match stopped {
            Stopped::Fault(fault) => self.disk.problem(fault),
            Stopped::Problem(problem) => problem,
        })
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
        let Self { inner, disk } = self;
        let done = match inner {
            Inner::Sqlite(lent) => lent.commit(),
            Inner::Postgres(tx) => tx.commit().await.map_err(Fault::from),
        };
        done.map_err(|fault| disk.commit_problem(fault))
    }

    pub(crate) async fn script(&mut self, text: &str) -> Result<(), Problem> {
        let done = match &self.inner {
            Inner::Sqlite(lent) => lent.script(text),
            Inner::Postgres(tx) => postgres::script(tx, text).await,
        };
        done.map_err(|fault| self.disk.problem(fault))
    }
}
