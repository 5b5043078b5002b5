//! Whole tables, row by row: what a backup is made of and restored from.

use basics::Problem;

use crate::{Cell, Engine, Kind, Row, Sql, Tx, Value, args};

/// A table as both engines have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<(String, Kind)>,
    /// The columns of its primary key, by which its rows are ordered.
    pub key: Vec<String>,
}

/// What references there were, while they are not held.
#[must_use = "references that were let go must be held again"]
pub struct Unheld(Vec<Reference>);

struct Reference {
    table: String,
    name: String,
    definition: String,
}

impl Tx {
    /// Every table but that of the migrations and those that an engine keeps for itself (SQLite's
    /// word indexes, which triggers fill again), in the order of their names.
    pub async fn tables(&mut self) -> Result<Vec<Table>, Problem> {
        let names = match self.engine() {
            Engine::Sqlite => {
                "select name from pragma_table_list where schema = 'main' and type = 'table'
                 and name not like 'sqlite\\_%' escape '\\' and name <> 'migration' order by name"
            }
            Engine::Postgres => {
                "select relname::text as name from pg_class
                 where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                 and relname <> 'migration' order by relname::text collate \"C\""
            }
        };
        let names = self.all(Sql::new(names, args![]), |row| row.get::<String>("name")).await?;
        let mut tables = Vec::with_capacity(names.len());
        for name in names {
            tables.push(self.table(name).await?);
        }
        Ok(tables)
    }

    async fn table(&mut self, name: String) -> Result<Table, Problem> {
        let columns = match self.engine() {
            Engine::Sqlite => {
                "select name, type as kind, pk as place from pragma_table_info(?) order by cid"
            }
            Engine::Postgres => {
                "select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as kind,
                 coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint as place
                 from pg_attribute a
                 left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
                 where a.attrelid = to_regclass(quote_ident(?)) and a.attnum > 0
                 and not a.attisdropped order by a.attnum"
            }
        };
        let read = |row: &Row| {
            let (column, kind): (String, String) = (row.get("name")?, row.get("kind")?);
            let known = Kind::declared(&kind);
            let unknown = || format!("column {column} of {name} is of a kind of its own: {kind}");
            let kind = known.ok_or_else(|| Problem::broken(unknown()))?;
            Ok((column, kind, row.get::<i64>("place")?))
        };
        let columns = self.all(Sql::new(columns, args![name]), read).await?;
        let mut key: Vec<(i64, String)> = columns
            .iter()
            .filter(|(.., place)| *place > 0)
            .map(|(column, _, place)| (*place, column.clone()))
            .collect();
        key.sort();
        if key.is_empty() {
            return Err(Problem::broken(format!("{name} has no key to order its rows by")));
        }
        let columns = columns.into_iter().map(|(column, kind, _)| (column, kind)).collect();
        Ok(Table { name, columns, key: key.into_iter().map(|(_, column)| column).collect() })
    }

    /// Shows each row of a table to `take`, ordered by its key, in the same order on both engines.
    /// Rows come as they are read: a table is never in memory as a whole.
    pub async fn each_row(
        &mut self,
        table: &Table,
        mut take: impl FnMut(Vec<Cell>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let sql = table.select(self.engine());
        self.each(sql, |row| {
            let cells = table.columns.iter().map(|(column, kind)| kind.read(row, column));
            take(cells.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// Puts rows into a table, their cells in the order of its columns.
    pub async fn fill(&mut self, table: &Table, rows: Vec<Vec<Cell>>) -> Result<(), Problem> {
        let wrong = || Problem::broken(format!("a row that is none of {}", table.name));
        let mut values: Vec<Vec<Value>> = Vec::with_capacity(rows.len());
        for row in rows {
            if row.len() != table.columns.len() {
                return Err(wrong());
            }
            let cells = row.into_iter().zip(&table.columns);
            let cells = cells.map(|(cell, (_, kind))| kind.value(cell).ok_or_else(wrong));
            values.push(cells.collect::<Result<_, _>>()?);
        }
        for sql in Sql::insert_many(&table.insert(), table.columns.len(), &values) {
            self.run(sql).await?;
        }
        Ok(())
    }

    pub async fn empty(&mut self, table: &Table) -> Result<(), Problem> {
        let sql = Sql::composed(format!("delete from {}", quoted(&table.name)), args![]);
        self.run(sql).await.map(drop)
    }

    pub async fn count_rows(&mut self, table: &Table) -> Result<i64, Problem> {
        let text = format!("select count(*) as n from {}", quoted(&table.name));
        self.number(Sql::composed(text, args![])).await
    }

    /// Lets references between tables go, so that these can be filled in any order: until the end
    /// of the transaction on SQLite, until they are held again on PostgreSQL.
    pub async fn let_references_go(&mut self) -> Result<Unheld, Problem> {
        if self.engine() == Engine::Sqlite {
            self.script("pragma defer_foreign_keys = on").await?;
            return Ok(Unheld(Vec::new()));
        }
        let all = "select conname::text as name, conrelid::regclass::text as table_name,
                   pg_get_constraintdef(oid) as definition from pg_constraint
                   where contype = 'f' and connamespace = current_schema()::regnamespace";
        let references = self.all(Sql::new(all, args![]), |row| {
            let (table, name) = (row.get("table_name")?, row.get("name")?);
            Ok(Reference { table, name, definition: row.get("definition")? })
        });
        let references = references.await?;
        for Reference { table, name, .. } in &references {
            self.script(&format!("alter table {table} drop constraint {}", quoted(name))).await?;
        }
        Ok(Unheld(references))
    }

    /// Holds them again. Fails where a row refers to one that is not there; SQLite looks at the
    /// commit.
    pub async fn hold_references(&mut self, unheld: Unheld) -> Result<(), Problem> {
        for Reference { table, name, definition } in unheld.0 {
            let name = quoted(&name);
            self.script(&format!("alter table {table} add constraint {name} {definition}")).await?;
        }
        Ok(())
    }
}

impl Table {
    fn select(&self, engine: Engine) -> Sql {
        let columns: Vec<_> = self.columns.iter().map(|(name, _)| quoted(name)).collect();
        let order: Vec<_> = self.key.iter().map(|column| self.in_order(column, engine)).collect();
        let (columns, order) = (columns.join(", "), order.join(", "));
        let text = format!("select {columns} from {} order by {order}", quoted(&self.name));
        Sql::composed(text, args![])
    }

    /// Texts by their bytes: PostgreSQL's own order depends on where it was installed.
    fn in_order(&self, column: &str, engine: Engine) -> String {
        let is_text = self.columns.iter().any(|(name, kind)| name == column && *kind == Kind::Text);
        let collation = if is_text && engine == Engine::Postgres { " collate \"C\"" } else { "" };
        format!("{}{collation}", quoted(column))
    }

    fn insert(&self) -> String {
        let columns: Vec<_> = self.columns.iter().map(|(name, _)| quoted(name)).collect();
        format!("insert into {} ({})", quoted(&self.name), columns.join(", "))
    }
}

/// A name as SQL has it. Names come from the engine's own catalogue, never from a request.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
