//! Whether the database is whole, and set so that nothing acknowledged is lost.

use basics::Problem;

use crate::{Db, Engine, Sql, Tx, args, disk};

/// A setting on which durability hangs, as it is and as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    pub name: &'static str,
    pub found: String,
    pub wanted: &'static str,
}

impl Setting {
    pub fn is_right(&self) -> bool {
        self.found == self.wanted
    }
}

impl Tx {
    /// What the engine's own check of its files finds wrong. SQLite reads every page, index and
    /// reference; PostgreSQL has no such check beyond the checksums that it verifies by itself.
    pub async fn flaws(&mut self) -> Result<Vec<String>, Problem> {
        if self.engine() == Engine::Postgres {
            return Ok(Vec::new());
        }
        let mut flaws = self
            .all(Sql::new("pragma integrity_check(20)", args![]), |row| {
                row.get::<String>("integrity_check")
            })
            .await?;
        flaws.retain(|flaw| flaw != "ok");
        let orphans = "select distinct \"table\" as child, parent from pragma_foreign_key_check";
        let orphans = self.all(Sql::new(orphans, args![]), |row| {
            let (child, parent): (String, String) = (row.get("child")?, row.get("parent")?);
            Ok(format!("a row of {child} refers to one of {parent} that is not there"))
        });
        flaws.extend(orphans.await?);
        Ok(flaws)
    }

    /// How large the database is, indexes and all.
    pub async fn bytes(&mut self) -> Result<i64, Problem> {
        let sql = match self.engine() {
            Engine::Sqlite => {
                "select p.page_count * s.page_size as n
                 from pragma_page_count p, pragma_page_size s"
            }
            Engine::Postgres => "select pg_database_size(current_database()) as n",
        };
        self.number(Sql::new(sql, args![])).await
    }
}

impl Db {
    /// The settings on which durability hangs.
    pub async fn settings(&self) -> Result<Vec<Setting>, Problem> {
        const OF_POSTGRES: [&str; 4] =
            ["fsync", "full_page_writes", "synchronous_commit", "data_checksums"];
        let mut found = Vec::new();
        match self.engine() {
            Engine::Sqlite => {
                // As the connection that writes has them.
                let mut tx = self.write_although_full().await?;
                let full = Sql::new("pragma synchronous", args![]);
                let level: i64 = tx.one(full, |row| row.get("synchronous")).await?;
                let level = if level == 2 { "full".into() } else { level.to_string() };
                found.push(Setting { name: "synchronous", found: level, wanted: "full" });
                let mode = Sql::new("pragma journal_mode", args![]);
                let mode: String = tx.one(mode, |row| row.get("journal_mode")).await?;
                found.push(Setting { name: "journal_mode", found: mode, wanted: "wal" });
            }
            Engine::Postgres => {
                let mut tx = self.read().await?;
                for name in OF_POSTGRES {
                    let sql = Sql::new("select current_setting(?) as value", args![name]);
                    let value: String = tx.one(sql, |row| row.get("value")).await?;
                    found.push(Setting { name, found: value, wanted: "on" });
                }
            }
        }
        Ok(found)
    }

    /// How much may still be written beside the database; none where its disk is not ours to ask.
    pub fn free_bytes(&self) -> Option<u64> {
        self.folder().and_then(|folder| disk::free_bytes(folder).ok())
    }
}
