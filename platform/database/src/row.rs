//! The database's values as ours.

use basics::{Day, Id, Language, Line, Moment, Paragraph, Problem};
use sea_orm::QueryResult;
use uuid::Uuid;

use crate::sqlite::{Found, Stored};

/// One row of an answer.
pub struct Row(Source);

enum Source {
    Sqlite(Found),
    Postgres(QueryResult),
}

/// What a column can be read as. A value that was stored and no longer parses is our fault, so it
/// is `Problem::Broken`, never a refusal.
pub trait Column: Sized {
    fn read(row: &Row, column: &str) -> Result<Self, Problem>;
}

impl Row {
    pub fn get<T: Column>(&self, column: &str) -> Result<T, Problem> {
        T::read(self, column)
    }

    pub(crate) fn of_postgres(row: QueryResult) -> Self {
        Self(Source::Postgres(row))
    }

    pub(crate) fn of_sqlite(found: Found) -> Self {
        Self(Source::Sqlite(found))
    }

    /// What was found, to read the next row into; none where it is not SQLite's.
    pub(crate) fn found(&mut self) -> Option<&mut Found> {
        match &mut self.0 {
            Source::Sqlite(found) => Some(found),
            Source::Postgres(_) => None,
        }
    }

    fn raw<T: Plain>(&self, column: &str) -> Result<T, Problem> {
        match &self.0 {
            Source::Postgres(row) => row.try_get("", column).map_err(|e| broken(column, e)),
            Source::Sqlite(found) => {
                let stored = found.get(column).ok_or_else(|| broken(column, "is not there"))?;
                T::of(stored).ok_or_else(|| broken(column, "is of another kind"))
            }
        }
    }
}

/// What both engines hold as it is.
trait Plain: sea_orm::TryGetable {
    /// None if it is of another kind.
    fn of(stored: &Stored) -> Option<Self>;
}

macro_rules! stored {
    ($($kind:ty: $($pattern:pat => $value:expr),*;)*) => {$(
        impl Plain for $kind {
            fn of(stored: &Stored) -> Option<Self> {
                match stored {
                    $($pattern => $value,)*
                    _ => None,
                }
            }
        }
    )*};
}

stored! {
    bool: Stored::Integer(number) => Some(*number != 0);
    i64: Stored::Integer(number) => Some(*number);
    f64: Stored::Real(number) => Some(*number), Stored::Integer(number) => Some(*number as f64);
    String: Stored::Text(text) => Some(text.clone());
    Vec<u8>: Stored::Bytes(bytes) => Some(bytes.clone()), Stored::Id(bytes) => Some(bytes.to_vec());
    serde_json::Value: Stored::Text(text) => serde_json::from_str(text).ok();
    Uuid: Stored::Id(bytes) => Some(Uuid::from_bytes(*bytes));
}

impl<T: Plain> Plain for Option<T>
where
    Option<T>: sea_orm::TryGetable,
{
    fn of(stored: &Stored) -> Option<Self> {
        match stored {
            Stored::Null => Some(None),
            stored => T::of(stored).map(Some),
        }
    }
}

fn broken(column: &str, error: impl std::fmt::Display) -> Problem {
    Problem::broken(format!("column {column}: {error}"))
}

macro_rules! plain {
    ($($kind:ty),*) => {$(
        impl Column for $kind {
            fn read(row: &Row, column: &str) -> Result<Self, Problem> {
                row.raw(column)
            }
        }
        impl Column for Option<$kind> {
            fn read(row: &Row, column: &str) -> Result<Self, Problem> {
                row.raw(column)
            }
        }
    )*};
}

plain!(bool, i64, f64, String, Vec<u8>, serde_json::Value, Uuid);

impl<T> Column for Id<T> {
    fn read(row: &Row, column: &str) -> Result<Self, Problem> {
        row.raw(column).map(Self::from_uuid)
    }
}

impl<T> Column for Option<Id<T>> {
    fn read(row: &Row, column: &str) -> Result<Self, Problem> {
        Ok(row.raw::<Option<Uuid>>(column)?.map(Id::from_uuid))
    }
}

macro_rules! parsed {
    ($($kind:ty, $stored:ty, $parse:expr;)*) => {$(
        impl Column for $kind {
            fn read(row: &Row, column: &str) -> Result<Self, Problem> {
                let parse: fn($stored) -> Option<$kind> = $parse;
                parse(row.raw::<$stored>(column)?).ok_or_else(|| broken(column, "does not parse"))
            }
        }
        impl Column for Option<$kind> {
            fn read(row: &Row, column: &str) -> Result<Self, Problem> {
                let parse: fn($stored) -> Option<$kind> = $parse;
                match row.raw::<Option<$stored>>(column)? {
                    None => Ok(None),
                    Some(stored) => {
                        parse(stored).map(Some).ok_or_else(|| broken(column, "does not parse"))
                    }
                }
            }
        }
    )*};
}

parsed! {
    Day, String, |stored| stored.parse().ok();
    Moment, i64, Moment::from_micros;
    Line, String, |stored| Line::parse("stored", &stored).ok();
    Paragraph, String, |stored| Paragraph::parse("stored", &stored).ok();
    Language, String, |stored| Language::parse("stored", &stored).ok();
}
