//! A value of any column, for whoever carries whole tables without knowing what they mean.

use basics::Problem;
use uuid::Uuid;

use crate::{Row, ToValue, Value, value::Null};

/// What a column holds: the words of the migrations, which both engines know how to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Id,
    Integer,
    Real,
    Text,
    Json,
    Bytes,
    Boolean,
}

/// One value of one row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Null,
    Id(Uuid),
    Integer(i64),
    Real(f64),
    Text(String),
    Json(serde_json::Value),
    Bytes(Vec<u8>),
    Boolean(bool),
}

impl Kind {
    const NAMES: [(Self, &'static str); 7] = [
        (Self::Id, "id"),
        (Self::Integer, "integer"),
        (Self::Real, "real"),
        (Self::Text, "text"),
        (Self::Json, "json"),
        (Self::Bytes, "bytes"),
        (Self::Boolean, "boolean"),
    ];

    pub fn name(self) -> &'static str {
        Self::NAMES.into_iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(_, known)| *known == name).map(|(kind, _)| kind)
    }

    /// The kind of a type that one of the engines declares (see `migrate::typed`). No guessing:
    /// what no migration can have written is no kind.
    pub(crate) fn declared(name: &str) -> Option<Self> {
        Some(match name.to_ascii_lowercase().as_str() {
            "id_blob" | "uuid" => Self::Id,
            "bigint" => Self::Integer,
            "real" | "double precision" => Self::Real,
            "text" => Self::Text,
            "json_text" | "jsonb" => Self::Json,
            "blob" | "bytea" => Self::Bytes,
            "boolean" => Self::Boolean,
            _ => return None,
        })
    }

    pub(crate) fn read(self, row: &Row, column: &str) -> Result<Cell, Problem> {
        let cell = match self {
            Self::Id => row.get::<Option<Uuid>>(column)?.map(Cell::Id),
            Self::Integer => row.get::<Option<i64>>(column)?.map(Cell::Integer),
            Self::Real => row.get::<Option<f64>>(column)?.map(Cell::Real),
            Self::Text => row.get::<Option<String>>(column)?.map(Cell::Text),
            Self::Json => row.get::<Option<serde_json::Value>>(column)?.map(Cell::Json),
            Self::Bytes => row.get::<Option<Vec<u8>>>(column)?.map(Cell::Bytes),
            Self::Boolean => row.get::<Option<bool>>(column)?.map(Cell::Boolean),
        };
        Ok(cell.unwrap_or(Cell::Null))
    }

    /// The argument that puts a cell into a column of this kind; none if it is of another.
    pub(crate) fn value(self, cell: Cell) -> Option<Value> {
        Some(match (self, cell) {
            (Self::Id, Cell::Id(id)) => id.to_value(),
            (Self::Integer, Cell::Integer(number)) => number.to_value(),
            (Self::Real, Cell::Real(number)) => number.to_value(),
            (Self::Text, Cell::Text(text)) => Value::from(text),
            (Self::Json, Cell::Json(json)) => Value::from(json),
            (Self::Bytes, Cell::Bytes(bytes)) => Value::from(bytes),
            (Self::Boolean, Cell::Boolean(yes)) => yes.to_value(),
            (kind, Cell::Null) => kind.null(),
            _ => return None,
        })
    }

    fn null(self) -> Value {
        match self {
            Self::Id => Uuid::null(),
            Self::Integer => i64::null(),
            Self::Real => f64::null(),
            Self::Text => String::null(),
            Self::Json => serde_json::Value::null(),
            Self::Bytes => <Vec<u8>>::null(),
            Self::Boolean => bool::null(),
        }
    }
}
