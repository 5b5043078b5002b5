//! Writing a backup from one snapshot, row by row.

use std::io::{self, Write};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use basics::{Moment, Problem};
use database::{Table, Tx};
use journal::SigningKey;
use sha2::{Digest as _, Sha256};

use crate::{
    Files, Flaw, Key, Lock, ROWS_BETWEEN, Step,
    lines::{FORM, Head, Line, columns_of, hash_of, hex, row_text, sealed_text, signer},
    pack::Packer,
};

/// What a backup says of itself.
pub struct About<'a> {
    pub product: &'a str,
    pub instance: &'a str,
    pub made: Moment,
    /// Signs the journal, and the backup.
    pub signing: &'a [u8; 32],
    /// See `fingerprint`.
    pub seal_key: String,
    /// The files that belong to the database.
    pub files: Option<&'a dyn Files>,
    /// Keys that go into the file, by their names. None, unless they were asked for.
    pub keys: Vec<(String, Vec<u8>)>,
}

/// Writes the whole snapshot. Answers what was written to, and the key with which this one file is
/// opened to verify it.
pub async fn write<W: Write>(
    tx: &mut Tx,
    about: &About<'_>,
    lock: &Lock,
    to: W,
    watch: &mut dyn FnMut(Step<'_>),
) -> Result<(W, Key), Flaw> {
    let (locked, key) = lock.close(to)?;
    let mut out = Out { to: Packer::new(locked), lines: Sha256::new() };
    let signing = SigningKey::new(&signer(about.instance), about.signing).map_err(Problem::from)?;
    let made = about.made.to_string();
    out.line(&head(tx, about, &signing).await?)?;
    for table in tx.tables().await? {
        out.table(tx, &table, watch).await?;
    }
    if let Some(files) = about.files {
        out.files(files, watch).await?;
    }
    let journal = journal::heads(tx).await?.into_iter();
    let journal =
        journal.map(|head| (head.log.to_string(), head.size as u64, head.root.to_string()));
    out.line(&Line::Journal(journal.collect()))?;
    for (name, bytes) in &about.keys {
        out.line(&Line::Key { name: name.clone(), bytes: STANDARD.encode(bytes) })?;
    }
    let text = sealed_text(about.instance, &made, out.lines.clone());
    out.line(&Line::Seal(journal::sign_note(&text, &signing).map_err(Problem::from)?))?;
    Ok((out.to.finish()?.finish()?, key))
}

async fn head(tx: &mut Tx, about: &About<'_>, signing: &SigningKey) -> Result<Line, Flaw> {
    let steps = tx.known_migrations().await?;
    Ok(Line::Head(Head {
        form: FORM.to_owned(),
        product: about.product.to_owned(),
        instance: about.instance.to_owned(),
        made: about.made.to_string(),
        engine: tx.engine().name().to_owned(),
        seal_key: about.seal_key.clone(),
        journal_key: signing.verifier().to_string(),
        steps: steps.into_iter().map(|(name, text)| (name, hash_of(&text))).collect(),
    }))
}

struct Out<W: Write> {
    to: Packer<W>,
    /// Over every line so far.
    lines: Sha256,
}

impl<W: Write> Out<W> {
    fn line(&mut self, line: &Line) -> io::Result<()> {
        self.text(&(serde_json::to_string(line)? + "\n"))
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        self.lines.update(text);
        self.to.write_all(text.as_bytes())
    }

    /// All that are there now: the snapshot is older than the list, and whatever it names was there
    /// before it.
    async fn files(
        &mut self,
        files: &dyn Files,
        watch: &mut dyn FnMut(Step<'_>),
    ) -> Result<(), Flaw> {
        for (count, sha256) in (1..).zip(files.names().await?) {
            if let Some(bytes) = files.get(sha256.clone()).await? {
                self.line(&Line::File { sha256, bytes: STANDARD.encode(bytes) })?;
            }
            watch(Step::Writing { table: "files", rows: count });
        }
        Ok(())
    }

    async fn table(
        &mut self,
        tx: &mut Tx,
        table: &Table,
        watch: &mut dyn FnMut(Step<'_>),
    ) -> Result<(), Flaw> {
        let name = table.name.as_str();
        self.line(&Line::Table { name: name.to_owned(), columns: columns_of(table) })?;
        let mut hashed = Rows::default();
        tx.each_row(table, |cells| {
            let text = hashed.add(cells).ok_or_else(|| unspeakable(name))?;
            self.text(text).map_err(|error| Problem::Broken(error.into()))?;
            if hashed.count.is_multiple_of(ROWS_BETWEEN) {
                watch(Step::Writing { table: name, rows: hashed.count });
            }
            Ok(())
        })
        .await
        .map_err(from_within)?;
        watch(Step::Writing { table: name, rows: hashed.count });
        let (rows, sha256) = (hashed.count, hex(hashed.hash));
        Ok(self.line(&Line::End { table: name.to_owned(), rows, sha256 })?)
    }
}

/// The rows of a table as they go by: how many, and the hash over their texts.
#[derive(Clone, Default)]
pub(crate) struct Rows {
    pub count: u64,
    pub hash: Sha256,
    text: String,
}

impl Rows {
    /// Counts a row; answers its text.
    pub(crate) fn add(&mut self, cells: Vec<database::Cell>) -> Option<&str> {
        self.text.clear();
        row_text(cells, &mut self.text)?;
        self.count += 1;
        self.hash.update(&self.text);
        Some(&self.text)
    }
}

pub(crate) fn unspeakable(table: &str) -> Problem {
    Problem::broken(format!("a row of {table} has a number without a text"))
}

/// A failure to write that travelled through the database's own.
fn from_within(problem: Problem) -> Flaw {
    match problem {
        Problem::Broken(error) => match error.downcast::<io::Error>() {
            Ok(error) => Flaw::from(*error),
            Err(error) => Problem::Broken(error).into(),
        },
        other => other.into(),
    }
}
