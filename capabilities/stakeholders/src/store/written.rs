//! Lists as columns hold them.

use basics::{Named, Problem};
use database::Row;
use serde_json::Value as Json;

pub(super) fn names<T: Named>(items: &[T]) -> Json {
    items.iter().map(|item| Json::from(item.name())).collect()
}

pub(super) fn read_named<T: Named>(row: &Row, column: &'static str) -> Result<Vec<T>, Problem> {
    let stored: Json = row.get(column)?;
    let broken = || Problem::broken(format!("a stored {column}"));
    let items = stored.as_array().into_iter().flatten();
    items.map(|it| it.as_str().and_then(T::from_name).ok_or_else(broken)).collect()
}
