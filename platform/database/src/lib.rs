//! SQLite or PostgreSQL behind one door. Nothing else opens a connection.
//!
//! A store writes its SQL once, with `?` where an argument stands, and gets rows back as typed
//! values. Where the engines differ, the difference is a named function here (`search`, the type
//! words of `migrate`). A `Tx` that reads cannot write: the connection itself refuses.

mod cell;
mod db;
mod disk;
mod engine;
mod migrate;
mod postgres;
mod row;
mod search;
mod soundness;
mod sql;
mod sqlite;
mod tables;
mod turn;
mod tx;
mod value;

#[cfg(test)]
mod tests;

pub use basics::fold;
pub use cell::{Cell, Kind};
pub use db::{Db, Durability};
pub use engine::Engine;
pub use migrate::Migration;
pub use row::{Column, Row};
pub use search::Search;
pub use soundness::Setting;
pub use sql::Sql;
pub use tables::{Table, Unheld};
pub use tx::Tx;
pub use value::{ToValue, Value};

/// The arguments of a query, in the order of their `?`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::ToValue::to_value(&$value)),*]
    };
}
