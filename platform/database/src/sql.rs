//! A query in the making: fixed text and arguments, never text from outside.

use crate::{Engine, ToValue, Value};

/// SQL text with `?` for each argument, which PostgreSQL gets as `$1`, `$2` … The text is
/// `&'static str` throughout, so that nothing a person typed can become SQL.
#[derive(Clone, Debug, Default)]
pub struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    pub fn new(text: &'static str, values: Vec<Value>) -> Self {
        Self::default().and(text, values)
    }

    /// The same with more text and its arguments.
    #[must_use]
    pub fn and(mut self, text: &'static str, values: Vec<Value>) -> Self {
        self.add(text, values);
        self
    }

    pub fn add(&mut self, text: &'static str, values: Vec<Value>) {
        debug_assert_eq!(text.matches('?').count(), values.len(), "arguments of {text}");
        self.text.push_str(text);
        self.values.extend(values);
    }

    /// The same with another query, or a part of one, appended.
    #[must_use]
    pub fn join(mut self, part: Self) -> Self {
        self.text.push_str(&part.text);
        self.values.extend(part.values);
        self
    }

    /// A column's name under its table's alias: `a.owner`.
    pub fn name(alias: &'static str, column: &'static str) -> Self {
        Self { text: format!("{alias}.{column}"), values: Vec::new() }
    }

    /// Appends `?, ?, ?` for a list; for an empty one `null`, which nothing equals.
    #[must_use]
    pub fn list<T: ToValue>(mut self, items: impl IntoIterator<Item = T>) -> Self {
        let before = self.values.len();
        self.values.extend(items.into_iter().map(|item| item.to_value()));
        let count = self.values.len() - before;
        self.text.push_str(if count == 0 { "null" } else { "?" });
        for _ in 1..count {
            self.text.push_str(", ?");
        }
        self
    }

    /// Appends `(?, ?), (?, ?)` for rows of the same width.
    #[must_use]
    pub fn tuples(mut self, rows: &[Vec<Value>]) -> Self {
        for (n, row) in rows.iter().enumerate() {
            self.text.push_str(if n == 0 { "(" } else { ", (" });
            self = self.list(row.iter().cloned());
            self.text.push(')');
        }
        self
    }

    /// A query with names in it that the engine's own catalogue gave.
    pub(crate) fn composed(text: String, values: Vec<Value>) -> Self {
        Self { text, values }
    }

    pub(crate) fn statement(self, engine: Engine) -> sea_orm::Statement {
        let mut text = String::with_capacity(self.text.len() + 2 * self.values.len());
        let mut number = 0;
        for piece in self.text.split_inclusive('?') {
            match piece.strip_suffix('?') {
                None => text.push_str(piece),
                Some(before) => {
                    number += 1;
                    text.push_str(before);
                    match engine {
                        // A mark with a name is looked up among all names, for each argument.
                        Engine::Sqlite => text.push('?'),
                        Engine::Postgres => text.push_str(&format!("${number}")),
                    }
                }
            }
        }
        sea_orm::Statement::from_sql_and_values(engine.backend(), text, self.values)
    }

    /// Many rows for one table, in as few statements as the engines' limits on arguments allow.
    pub(crate) fn insert_many<'a>(
        into: &'a str,
        width: usize,
        rows: &'a [Vec<Value>],
    ) -> impl Iterator<Item = Self> + use<'a> {
        let height = (ARGUMENTS_MAX / width.max(1)).max(1);
        rows.chunks(height).map(move |chunk| {
            let row = format!("({})", vec!["?"; width].join(", "));
            let text = format!("{into} values {}", vec![row; chunk.len()].join(", "));
            Self { text, values: chunk.iter().flatten().cloned().collect() }
        })
    }
}

/// Below the limits of both engines (32,766 and 65,535); more in one statement gains nothing.
const ARGUMENTS_MAX: usize = 4_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    #[test]
    fn marks_become_numbers_across_parts() {
        let sql = Sql::new("select 1 where a = ?", args![1_i64])
            .and(" and b in (", args![])
            .list([2_i64, 3])
            .and(")", args![])
            .join(Sql::new(" and c = ?", args!["x"]));
        let statement = sql.statement(Engine::Sqlite);
        assert_eq!(statement.sql, "select 1 where a = ? and b in (?, ?) and c = ?");
        let sql = Sql::new("a = ?", args![1_i64]).and(" and b = ?", args![2_i64]);
        assert_eq!(sql.statement(Engine::Postgres).sql, "a = $1 and b = $2");
        assert_eq!(statement.values.unwrap().0.len(), 4);
    }

    #[test]
    fn an_empty_list_matches_nothing() {
        let sql = Sql::new("a in (", args![]).list(Vec::<i64>::new()).and(")", args![]);
        assert_eq!(sql.statement(Engine::Sqlite).sql, "a in (null)");
    }
}
