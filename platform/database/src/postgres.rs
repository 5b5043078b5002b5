//! PostgreSQL: two pools, for readers and for writers.

use basics::Problem;
use futures_util::TryStreamExt;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    IsolationLevel, Statement, StreamTrait, TransactionOptions, TransactionTrait,
    sqlx::postgres::{PgConnectOptions, PgPoolOptions},
};

use crate::{Row, Sql, Value, disk::Fault, sqlite::WAIT_MAX};

const CONNECTIONS_MAX: u32 = 8;

pub(crate) struct Postgres {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
}

impl Postgres {
    pub(crate) fn new(options: &PgConnectOptions) -> Self {
        let pool = || {
            let pool = PgPoolOptions::new().max_connections(CONNECTIONS_MAX).min_connections(0);
            pool.acquire_timeout(WAIT_MAX).connect_lazy_with(options.clone())
        };
        Self { reader: pool().into(), writer: pool().into() }
    }

    pub(crate) async fn read(&self) -> Result<DatabaseTransaction, Fault> {
        let options = TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        };
        Ok(self.reader.begin_with_options(options).await?)
    }

    /// Serializable: the caller repeats on `Busy`.
    pub(crate) async fn write(&self) -> Result<DatabaseTransaction, Fault> {
        let options = TransactionOptions {
            isolation_level: Some(IsolationLevel::Serializable),
            ..TransactionOptions::default()
        };
        Ok(self.writer.begin_with_options(options).await?)
    }

    pub(crate) async fn close(&self) -> Result<(), Fault> {
        self.reader.close_by_ref().await?;
        Ok(self.writer.close_by_ref().await?)
    }
}

fn statement(sql: Sql) -> Statement {
    let (text, values) = sql.numbered();
    Statement::from_sql_and_values(DbBackend::Postgres, text, values.into_iter().map(value))
}

fn value(value: Value) -> sea_orm::Value {
    match value {
        Value::Boolean(value) => value.into(),
        Value::Integer(value) => value.into(),
        Value::Real(value) => value.into(),
        Value::Text(value) => value.into(),
        Value::Bytes(value) => value.into(),
        Value::Json(value) => value.into(),
        Value::Id(value) => value.into(),
    }
}

pub(crate) async fn run(tx: &DatabaseTransaction, sql: Sql) -> Result<u64, Fault> {
    Ok(tx.execute_raw(statement(sql)).await?.rows_affected())
}

pub(crate) async fn script(tx: &DatabaseTransaction, text: &str) -> Result<(), Fault> {
    Ok(tx.execute_unprepared(text).await.map(drop)?)
}

pub(crate) async fn all(tx: &DatabaseTransaction, sql: Sql) -> Result<Vec<Row>, Fault> {
    let rows = tx.query_all_raw(statement(sql)).await?;
    Ok(rows.into_iter().map(Row::of_postgres).collect())
}

pub(crate) async fn first(tx: &DatabaseTransaction, sql: Sql) -> Result<Option<Row>, Fault> {
    Ok(tx.query_one_raw(statement(sql)).await?.map(Row::of_postgres))
}

/// Shows rows to `take` as they come.
pub(crate) async fn each(
    tx: &DatabaseTransaction,
    sql: Sql,
    mut take: impl FnMut(&Row) -> Result<(), Problem>,
    problem: impl Fn(DbErr) -> Problem,
) -> Result<(), Problem> {
    let mut rows = tx.stream_raw(statement(sql)).await.map_err(&problem)?;
    while let Some(row) = rows.try_next().await.map_err(&problem)? {
        take(&Row::of_postgres(row))?;
    }
    Ok(())
}

/// For tests: a new, empty database on the server at which these options point.
pub(crate) async fn create_database(options: &PgConnectOptions, name: &str) -> Result<(), Problem> {
    let pool = PgPoolOptions::new().max_connections(1).connect_with(options.clone());
    let admin: DatabaseConnection = pool.await.map_err(Problem::broken)?.into();
    let made = admin.execute_unprepared(&format!("create database {name}")).await;
    made.map_err(Problem::broken)?;
    admin.close().await.map_err(Problem::broken)
}
