//! The database's values as ours.

use basics::{Day, Id, Language, Line, Moment, Paragraph, Problem};
use sea_orm::QueryResult;

/// One row of an answer.
pub struct Row(pub(crate) QueryResult);

/// What a column can be read as. A value that was stored and no longer parses is our fault, so it
/// is `Problem::Broken`, never a refusal.
pub trait Column: Sized {
    fn read(row: &Row, column: &str) -> Result<Self, Problem>;
}

impl Row {
    pub fn get<T: Column>(&self, column: &str) -> Result<T, Problem> {
        T::read(self, column)
    }

    fn raw<T: sea_orm::TryGetable>(&self, column: &str) -> Result<T, Problem> {
        self.0.try_get("", column).map_err(|error| broken(column, error))
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

plain!(bool, i64, f64, String, Vec<u8>, serde_json::Value, uuid::Uuid);

impl<T> Column for Id<T> {
    fn read(row: &Row, column: &str) -> Result<Self, Problem> {
        row.raw(column).map(Self::from_uuid)
    }
}

impl<T> Column for Option<Id<T>> {
    fn read(row: &Row, column: &str) -> Result<Self, Problem> {
        Ok(row.raw::<Option<uuid::Uuid>>(column)?.map(Id::from_uuid))
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
