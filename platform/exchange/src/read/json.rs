//! JSON tables as sheets: a list of rows, a list of objects, or such lists under names.
//!
//! Read straight into rows: a general tree of values would take forty times the file.

use std::{collections::HashMap, fmt};

use basics::Refusal;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{
    cell::Cell,
    limits::{Budget, refused},
    sheet::{COLUMNS_MAX, Sheet, SheetBuilder},
};

/// Objects within a row's object become columns `organisation.name`, so deep.
const DEPTH_MAX: usize = 4;

pub(super) fn sheets(
    name: &str,
    text: &str,
    budget: &mut Budget<'_>,
) -> Result<Vec<Sheet>, Refusal> {
    let mut found = Found { sheets: Vec::new(), refusal: None, budget };
    let mut json = serde_json::Deserializer::from_str(text);
    let read = Tables { name, depth: 0, found: &mut found }.deserialize(&mut json);
    let read = read.and_then(|()| json.end());
    match (found.refusal, read) {
        (Some(refusal), _) => Err(refusal),
        (None, Err(error)) => Err(refused("exchange-json-broken").with("line", error.line())),
        (None, Ok(())) if found.sheets.is_empty() => Err(refused("exchange-json-without-table")),
        (None, Ok(())) => Ok(found.sheets),
    }
}

/// What was read so far. A refusal travels here, because the library carries only its own errors.
struct Found<'a, 'b> {
    sheets: Vec<Sheet>,
    refusal: Option<Refusal>,
    budget: &'a mut Budget<'b>,
}

impl Found<'_, '_> {
    fn check<T, E: Error>(&mut self, result: Result<T, Refusal>) -> Result<T, E> {
        result.map_err(|refusal| {
            self.refusal = Some(refusal);
            E::custom("refused")
        })
    }
}

/// Values beside tables, and rows that are none, say nothing about a table.
macro_rules! ignore_scalars {
    () => {
        fn visit_bool<E>(self, _: bool) -> Result<(), E> {
            Ok(())
        }
        fn visit_i64<E>(self, _: i64) -> Result<(), E> {
            Ok(())
        }
        fn visit_u64<E>(self, _: u64) -> Result<(), E> {
            Ok(())
        }
        fn visit_f64<E>(self, _: f64) -> Result<(), E> {
            Ok(())
        }
        fn visit_str<E>(self, _: &str) -> Result<(), E> {
            Ok(())
        }
        fn visit_unit<E>(self) -> Result<(), E> {
            Ok(())
        }
    };
}

/// A place where there may be tables: a list is one, an object has them under its names.
struct Tables<'n, 'f, 'a, 'b> {
    name: &'n str,
    depth: usize,
    found: &'f mut Found<'a, 'b>,
}

impl<'de> DeserializeSeed<'de> for Tables<'_, '_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tables<'_, '_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        while let Some(name) = object.next_key::<String>()? {
            if self.depth == DEPTH_MAX {
                object.next_value::<IgnoredAny>()?;
                continue;
            }
            let found = &mut *self.found;
            object.next_value_seed(Tables { name: &name, depth: self.depth + 1, found })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut table = Table {
            builder: SheetBuilder::new(),
            names: Vec::new(),
            columns: HashMap::new(),
            rows: 0,
        };
        let found = self.found;
        while list.next_element_seed(RowOf { table: &mut table, found })?.is_some() {}
        if table.rows == 0 {
            return Ok(());
        }
        let finished = table.finish(self.name, found);
        let sheet = found.check(finished)?;
        found.sheets.push(sheet);
        Ok(())
    }

    ignore_scalars!();
}

/// One list while it is read. Objects name their columns as they come.
struct Table {
    builder: SheetBuilder,
    names: Vec<String>,
    columns: HashMap<String, usize>,
    /// Rows so far, the row of names included.
    rows: usize,
}

impl Table {
    fn column(&mut self, name: &str) -> usize {
        if let Some(known) = self.columns.get(name) {
            return *known;
        }
        let column = self.names.len();
        if column < COLUMNS_MAX {
            self.names.push(name.to_owned());
            self.columns.insert(name.to_owned(), column);
        }
        column
    }

    fn finish(mut self, name: &str, found: &mut Found<'_, '_>) -> Result<Sheet, Refusal> {
        let most = found.budget.limits.sheets_max;
        if found.sheets.len() == most {
            return Err(refused("exchange-too-many-sheets").with("most", most));
        }
        for (column, name) in self.names.iter().enumerate() {
            let cell = self.builder.text(name, found.budget)?;
            self.builder.put(0, column, cell, found.budget)?;
        }
        self.builder.finish(name, false, found.budget)
    }
}

/// One element of a list: a row of cells, an object, or a single value.
struct RowOf<'t, 'f, 'a, 'b> {
    table: &'t mut Table,
    found: &'f mut Found<'a, 'b>,
}

impl<'de> DeserializeSeed<'de> for RowOf<'_, '_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for RowOf<'_, '_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let row = self.table.rows;
        self.table.rows += 1;
        for column in 0.. {
            let place = Place::Column(column);
            let value = ValueAt { place, row, table: self.table, found: self.found, depth: 0 };
            if list.next_element_seed(value)?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<(), A::Error> {
        // The first row is for the names, which are known only at the end.
        let row = self.table.rows.max(1);
        self.table.rows = row + 1;
        let place = Place::Named(String::new());
        ValueAt { place, row, table: self.table, found: self.found, depth: 0 }.visit_map(object)
    }

    ignore_scalars!();
}

/// Where a value goes: the column with a number, or the one with a name.
enum Place {
    Column(usize),
    Named(String),
}

struct ValueAt<'t, 'f, 'a, 'b> {
    place: Place,
    row: usize,
    table: &'t mut Table,
    found: &'f mut Found<'a, 'b>,
    depth: usize,
}

impl ValueAt<'_, '_, '_, '_> {
    fn put<E: Error>(self, cell: Cell) -> Result<(), E> {
        let column = match &self.place {
            Place::Column(column) => *column,
            Place::Named(name) => self.table.column(name),
        };
        let put = self.table.builder.put(self.row, column, cell, self.found.budget);
        self.found.check(put)
    }
}

impl<'de> DeserializeSeed<'de> for ValueAt<'_, '_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueAt<'_, '_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let Self { place, row, table, found, depth } = self;
        let Place::Named(above) = place else { return found.check(Err(too_deep(row))) };
        if depth == DEPTH_MAX {
            return found.check(Err(too_deep(row)));
        }
        while let Some(name) = object.next_key::<String>()? {
            let name = if above.is_empty() { name } else { format!("{above}.{name}") };
            let (table, found) = (&mut *table, &mut *found);
            let place = Place::Named(name);
            object.next_value_seed(ValueAt { place, row, table, found, depth: depth + 1 })?;
        }
        Ok(())
    }

    /// Several values in one cell stand beside one another.
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let most = self.found.budget.limits.cell_bytes_max;
        let mut text = String::new();
        while let Some(single) = list.next_element_seed(Joined { text: &mut text, most })? {
            if !single {
                return self.found.check(Err(too_deep(self.row)));
            }
        }
        self.visit_str(&text)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let cell = self.table.builder.text(text, self.found.budget);
        let cell = self.found.check(cell)?;
        self.put(cell)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.put(Cell::Number(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.put(Cell::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.put(whole(number))
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<(), E> {
        self.put(Cell::Bool(truth))
    }

    /// A column that is named but empty is still a column.
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.put(Cell::Empty)
    }
}

/// A value within a list within a cell; false where it is itself a list or an object.
struct Joined<'t> {
    text: &'t mut String,
    most: usize,
}

impl Joined<'_> {
    fn push<E>(self, cell: &Cell) -> Result<bool, E> {
        // One too long is refused when the whole is put down: it need not grow further.
        if self.text.len() <= self.most {
            self.text.push_str(if self.text.is_empty() { "" } else { "; " });
            self.text.push_str(&cell.text());
        }
        Ok(true)
    }
}

impl<'de> DeserializeSeed<'de> for Joined<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<bool, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Joined<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a single value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<bool, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(false)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<bool, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(false)
    }

    fn visit_str<E>(self, text: &str) -> Result<bool, E> {
        self.push(&Cell::of_text(text))
    }

    fn visit_f64<E>(self, number: f64) -> Result<bool, E> {
        self.push(&Cell::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<bool, E> {
        self.push(&Cell::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<bool, E> {
        self.push(&whole(number))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<bool, E> {
        self.push(&Cell::Bool(truth))
    }

    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(true)
    }
}

/// Numbers beyond 2^53 are names of things, and a fraction's type would change their last digits.
fn whole(number: u64) -> Cell {
    if number > 1 << 53 { Cell::of_text(&number.to_string()) } else { Cell::Number(number as f64) }
}

fn too_deep(row: usize) -> Refusal {
    refused("exchange-json-too-deep").with("row", row + 1)
}
