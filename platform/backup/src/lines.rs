//! The lines inside a backup: what stands at the head, tables with their rows, and the seal.

use std::fmt::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use database::{Cell, Kind, Table};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Which form the lines have. Another form has another number.
pub(crate) const FORM: &str = "comity-backup@v2";
/// The forms that are read: the first one had no files.
pub(crate) const FORMS_READ: [&str; 2] = ["comity-backup@v1", FORM];

/// Every line but a row's, which is a list.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Line {
    Head(Head),
    /// The rows of this table follow, ordered by its key.
    Table {
        name: String,
        columns: Vec<(String, String)>,
    },
    /// How many there were, and the hash over their lines.
    End {
        table: String,
        rows: u64,
        sha256: String,
    },
    /// What the journal was: a log, its size, its root.
    Journal(Vec<(String, u64, String)>),
    /// A file that lies beside the database: the SHA-256 of its bytes, and these in Base64.
    File {
        sha256: String,
        bytes: String,
    },
    Key {
        name: String,
        bytes: String,
    },
    /// A signed note over the hash of every line above.
    Seal(String),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    pub form: String,
    pub product: String,
    pub instance: String,
    /// RFC 3339.
    pub made: String,
    pub engine: String,
    pub seal_key: String,
    pub journal_key: String,
    /// Name and hash of each step that the tables went through.
    pub steps: Vec<(String, String)>,
}

/// The name under which a backup is signed: no log has it.
pub(crate) fn signer(instance: &str) -> String {
    format!("{instance}/backup")
}

/// What is signed.
pub(crate) fn sealed_text(instance: &str, made: &str, lines: Sha256) -> String {
    format!("{}\n{made}\n{}\n", signer(instance), STANDARD.encode(lines.finalize()))
}

pub(crate) fn hash_of(text: &str) -> String {
    hex(Sha256::new().chain_update(text))
}

pub(crate) fn hex(hash: Sha256) -> String {
    hash.finalize().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

pub(crate) fn columns_of(table: &Table) -> Vec<(String, String)> {
    let columns = table.columns.iter();
    columns.map(|(name, kind)| (name.clone(), kind.name().to_owned())).collect()
}

/// A row as its one text, the same from either engine. None for a number that JSON cannot say.
pub(crate) fn row_text(cells: Vec<Cell>, text: &mut String) -> Option<()> {
    text.push('[');
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        match cell {
            Cell::Null => text.push_str("null"),
            Cell::Boolean(yes) => text.push_str(if yes { "true" } else { "false" }),
            Cell::Id(id) => quoted(&id.hyphenated().to_string(), text),
            Cell::Integer(number) => drop(write!(text, "{number}")),
            Cell::Real(number) => text.push_str(&real(number)?.to_string()),
            Cell::Text(said) => quoted(&said, text),
            Cell::Bytes(bytes) => quoted(&STANDARD.encode(bytes), text),
            // In brackets, so that JSON's null is not taken for an empty cell.
            Cell::Json(value) => {
                text.push('[');
                text.push_str(&ordered(value)?.to_string());
                text.push(']');
            }
        }
    }
    text.push_str("]\n");
    Some(())
}

/// The cells of a row's text, of the columns' kinds. None if it is not such a row.
pub(crate) fn row(line: &[u8], table: &Table) -> Option<Vec<Cell>> {
    let values: Vec<Value> = serde_json::from_slice(line).ok()?;
    if values.len() != table.columns.len() {
        return None;
    }
    let cells = values.into_iter().zip(&table.columns);
    cells.map(|(value, (_, kind))| cell(value, *kind)).collect()
}

fn cell(value: Value, kind: Kind) -> Option<Cell> {
    Some(match (kind, value) {
        (_, Value::Null) => Cell::Null,
        (Kind::Boolean, Value::Bool(yes)) => Cell::Boolean(yes),
        (Kind::Integer, Value::Number(number)) => Cell::Integer(number.as_i64()?),
        (Kind::Real, Value::Number(number)) => Cell::Real(number.as_f64()?),
        (Kind::Id, Value::String(text)) => Cell::Id(text.parse().ok()?),
        (Kind::Text, Value::String(text)) => Cell::Text(text),
        (Kind::Bytes, Value::String(text)) => Cell::Bytes(STANDARD.decode(text).ok()?),
        (Kind::Json, Value::Array(mut one)) if one.len() == 1 => Cell::Json(one.pop()?),
        _ => return None,
    })
}

fn quoted(said: &str, text: &mut String) {
    text.push_str(&Value::from(said).to_string());
}

/// PostgreSQL's decimals know no zero below zero.
fn real(number: f64) -> Option<Value> {
    let number = if number == 0.0 { 0.0 } else { number };
    serde_json::Number::from_f64(number).map(Value::Number)
}

/// The same value with the keys of each object in one order: the engines keep them in others.
fn ordered(value: Value) -> Option<Value> {
    Some(match value {
        Value::Number(number) if number.is_f64() => real(number.as_f64()?)?,
        Value::Array(values) => values.into_iter().map(ordered).collect::<Option<_>>()?,
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().collect();
            members.sort_by(|(a, _), (b, _)| a.cmp(b));
            let members = members.into_iter().map(|(key, value)| Some((key, ordered(value)?)));
            Value::Object(members.collect::<Option<_>>()?)
        }
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_row_is_read_back_as_it_was_and_has_one_text() {
        let kinds = [Kind::Id, Kind::Integer, Kind::Real, Kind::Text, Kind::Bytes, Kind::Boolean];
        let kinds = kinds.into_iter().chain([Kind::Json, Kind::Json, Kind::Json]);
        let columns = kinds.map(|kind| (kind.name().to_owned(), kind)).collect();
        let table = Table { name: "t".into(), columns, key: vec!["id".into()] };
        let cells = vec![
            Cell::Id(Uuid::from_u128(1)),
            Cell::Integer(i64::MIN),
            Cell::Real(1.0),
            Cell::Text("“تمبكتو”\n\"".into()),
            Cell::Bytes(vec![0, 255]),
            Cell::Boolean(true),
            Cell::Json(json!({"b": [1.5, {"z": 1, "a": null}], "a": "x"})),
            Cell::Json(Value::Null),
            Cell::Null,
        ];
        let mut text = String::new();
        row_text(cells.clone(), &mut text).unwrap();
        let expected = concat!(
            r#"["00000000-0000-0000-0000-000000000001",-9223372036854775808,1.0,"#,
            r#""“تمبكتو”\n\"","AP8=",true,[{"a":"x","b":[1.5,{"a":null,"z":1}]}],[null],null]"#,
            "\n"
        );
        assert_eq!(text, expected);
        assert_eq!(row(text.as_bytes(), &table), Some(cells));
        for wrong in ["[]", "[1,2,3,4,5,6,7,8,9]", "{}", "[null"] {
            assert_eq!(row(wrong.as_bytes(), &table), None, "{wrong}");
        }
    }

    #[test]
    fn a_number_without_a_text_is_not_written() {
        assert!(row_text(vec![Cell::Real(f64::NAN)], &mut String::new()).is_none());
        let mut text = String::new();
        row_text(vec![Cell::Real(-0.0)], &mut text).unwrap();
        assert_eq!(text, "[0.0]\n");
    }
}
