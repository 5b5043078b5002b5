//! Bringing the tables up to date.

use basics::Problem;

use crate::{Db, Engine, Sql, Tx, args};

/// One step, in one text for both engines.
///
/// Type words are replaced for each: `ID`, `MOMENT`, `DAY`, `JSON`, `BYTES`, `REAL8`. A block
/// between `--sqlite` or `--postgres` and `--both` is for that engine only.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// `parties/0001_parties`: the capability, the number, what it is about.
    pub name: &'static str,
    pub text: &'static str,
}

impl Db {
    /// Runs, in the order given, the steps that this database has not seen; each in a transaction
    /// of its own, so that a crash between two leaves a whole database (T2).
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<(), Problem> {
        // A full disk keeps nobody from starting where there is nothing to be done.
        let mut tx = self.write_although_full().await?;
        let known = tx.migrations().await?;
        tx.commit().await?;
        for step in missing(migrations, &known)? {
            let mut tx = self.write().await?;
            tx.step(step).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

impl Tx {
    /// The same in this transaction: all of them or none.
    pub async fn migrate(&mut self, migrations: &[Migration]) -> Result<(), Problem> {
        let known = self.migrations().await?;
        for step in missing(migrations, &known)? {
            self.step(step).await?;
        }
        Ok(())
    }

    /// Name and text of each step that ran here.
    pub async fn migrations(&mut self) -> Result<Vec<(String, String)>, Problem> {
        let table =
            "create table if not exists migration (name text primary key, text text not null)";
        self.run(Sql::new(table, vec![])).await?;
        self.known_migrations().await
    }

    /// The same of a database that is only read: it has the table.
    pub async fn known_migrations(&mut self) -> Result<Vec<(String, String)>, Problem> {
        self.all(Sql::new("select name, text from migration", vec![]), |row| {
            Ok((row.get::<String>("name")?, row.get::<String>("text")?))
        })
        .await
    }

    async fn step(&mut self, step: &Migration) -> Result<(), Problem> {
        let text = for_engine(step.text, self.engine());
        self.script(&text).await.map_err(|error| match error {
            Problem::Broken(error) => Problem::broken(format!("migration {}: {error}", step.name)),
            other => other,
        })?;
        let note = "insert into migration (name, text) values (?, ?)";
        self.run(Sql::new(note, args![step.name, step.text])).await.map(drop)
    }
}

/// The steps that a database has not seen. One that was changed after it ran is refused: nobody
/// could say what tables that database has.
fn missing<'a>(
    migrations: &'a [Migration],
    known: &[(String, String)],
) -> Result<Vec<&'a Migration>, Problem> {
    let mut missing = Vec::new();
    for step in migrations {
        match known.iter().find(|(name, _)| name == step.name) {
            None => missing.push(step),
            Some((_, text)) if text == step.text => {}
            Some(_) => {
                let what = format!("migration {} was changed after it ran here", step.name);
                return Err(Problem::broken(what));
            }
        }
    }
    Ok(missing)
}

fn for_engine(text: &str, engine: Engine) -> String {
    let mut wanted = true;
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        match line.trim() {
            "--sqlite" => wanted = engine == Engine::Sqlite,
            "--postgres" => wanted = engine == Engine::Postgres,
            "--both" => wanted = true,
            _ if wanted => {
                let words = line.split_inclusive(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                words.for_each(|word| out.push_str(&typed(word, engine)));
                out.push('\n');
            }
            _ => {}
        }
    }
    out
}

/// A type word as the engine's type. SQLite's type names decide the affinity: `UUID` would turn
/// ids that look like numbers into infinity, so ids are blobs. They also tell `Kind` what a column
/// holds, as PostgreSQL's types do.
fn typed(word: &str, engine: Engine) -> String {
    const TYPES: [(&str, &str, &str); 6] = [
        ("ID", "id_blob", "uuid"),
        ("MOMENT", "bigint", "bigint"),
        ("DAY", "text", "text collate \"C\""),
        ("JSON", "json_text", "jsonb"),
        ("BYTES", "blob", "bytea"),
        ("REAL8", "real", "double precision"),
    ];
    let name = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    match TYPES.iter().find(|(ours, ..)| *ours == name) {
        None => word.to_owned(),
        Some((ours, sqlite, postgres)) => {
            let theirs = if engine == Engine::Sqlite { sqlite } else { postgres };
            format!("{theirs}{}", &word[ours.len()..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_serves_both_engines() {
        let text = "create table a (id ID primary key, ID_CARD text, at MOMENT);\n--sqlite\nx\n--postgres\ny\n--both\nz";
        assert_eq!(
            for_engine(text, Engine::Sqlite),
            "create table a (id id_blob primary key, ID_CARD text, at bigint);\nx\nz\n"
        );
        assert!(
            for_engine(text, Engine::Postgres)
                .ends_with("id uuid primary key, ID_CARD text, at bigint);\ny\nz\n")
        );
    }
}
