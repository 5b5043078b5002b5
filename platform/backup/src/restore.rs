//! Restoring a backup into an empty database: all of it, verified, or nothing.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Read},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use basics::{Id, Moment, Problem};
use database::{Db, Migration, Table, Tx};
use journal::{Hash, VerifierKey};
use sha2::{Digest as _, Sha256};

use crate::{
    Contents, Files, Flaw, Key, ROWS_BETWEEN, Step,
    files::is_named,
    lines::{FORMS_READ, Head, Line, columns_of, hash_of, hex, row, sealed_text, signer},
    lock,
    pack::Unpacker,
    write::{Rows, unspeakable},
};

/// How to restore.
pub struct Restore<'a> {
    /// Every step of the tables that this version knows, in their order.
    pub migrations: &'a [Migration],
    pub key: &'a Key,
    /// Only what this key signed, if it is known.
    pub signer: Option<&'a VerifierKey>,
    /// Where the files that lay beside the database go; nowhere for a drill.
    pub files: Option<&'a dyn Files>,
}

/// The longest line: above any row that the product writes, small enough to be held.
const LINE_BYTES_MAX: u64 = 256 << 20;
/// Rows are put in together until there are so many bytes of them.
const BATCH_BYTES: usize = 1 << 20;
const BATCH_ROWS: usize = 500;

/// Restores into a database without tables, in one transaction, which is committed only after
/// every row was read back and hashed, the engine has found its files sound, and the journal was
/// recomputed to the roots that it had.
pub async fn restore(
    from: impl BufRead,
    db: &Db,
    how: &Restore<'_>,
    watch: &mut dyn FnMut(Step<'_>),
) -> Result<Contents, Flaw> {
    let unpacker = Unpacker::new(lock::open(from, how.key)?);
    let mut lines = Lines { from: BufReader::new(unpacker), hash: Sha256::new(), count: 0 };
    let head = lines.head()?;
    let mut tx = db.write().await?;
    if !tx.migrations().await?.is_empty() || !tx.tables().await?.is_empty() {
        return Err(Flaw::NotEmpty);
    }
    tx.migrate(&steps(&head, how.migrations)?).await?;
    let tables = tx.tables().await?;
    for table in &tables {
        // A step may have entered rows of its own.
        tx.empty(table).await?;
    }
    let unheld = tx.let_references_go().await?;
    let mut restored = Restored::of(&head)?;
    restored.read(&mut lines, &mut tx, &tables, how, watch).await?;
    if let Some(missing) = tables.iter().find(|table| !restored.has(&table.name)) {
        return Err(Flaw::TableMissing(missing.name.clone()));
    }
    tx.hold_references(unheld).await?;
    restored.check(&mut tx, &tables, watch).await?;
    tx.commit().await?;
    Ok(restored.contents)
}

/// The steps that the backup's tables went through, as this version has them.
fn steps(head: &Head, known: &[Migration]) -> Result<Vec<Migration>, Flaw> {
    for (name, hash) in &head.steps {
        match known.iter().find(|step| step.name == name) {
            None => return Err(Flaw::UnknownStep(name.clone())),
            Some(step) if hash_of(step.text) != *hash => {
                return Err(Flaw::ChangedStep(name.clone()));
            }
            Some(_) => {}
        }
    }
    let taken = |step: &&Migration| head.steps.iter().any(|(name, _)| name == step.name);
    Ok(known.iter().filter(taken).copied().collect())
}

/// What was read so far.
struct Restored {
    contents: Contents,
    /// Name, rows and hash of each table that came to its end.
    ended: Vec<(String, u64, String)>,
    made: String,
}

impl Restored {
    fn of(head: &Head) -> Result<Self, Flaw> {
        let malformed = || Flaw::Malformed { line: 1 };
        let journal_key = VerifierKey::parse(&head.journal_key).map_err(|_| malformed())?;
        if journal_key.name() != signer(&head.instance) {
            return Err(malformed());
        }
        let contents = Contents {
            instance: head.instance.clone(),
            made: Moment::parse(&head.made).ok_or_else(malformed)?,
            product: head.product.clone(),
            tables: 0,
            rows: 0,
            files: BTreeSet::new(),
            journal: Vec::new(),
            seal_key: head.seal_key.clone(),
            journal_key,
            keys: Vec::new(),
        };
        Ok(Self { contents, ended: Vec::new(), made: head.made.clone() })
    }

    fn has(&self, table: &str) -> bool {
        self.ended.iter().any(|(name, ..)| name == table)
    }

    async fn read<R: Read>(
        &mut self,
        lines: &mut Lines<R>,
        tx: &mut Tx,
        tables: &[Table],
        how: &Restore<'_>,
        watch: &mut dyn FnMut(Step<'_>),
    ) -> Result<(), Flaw> {
        loop {
            let before = lines.hash.clone();
            match lines.line()? {
                Line::Table { name, columns } => {
                    let table = tables.iter().find(|table| table.name == name);
                    let known = table.filter(|table| columns_of(table) == columns);
                    let table = known.ok_or_else(|| Flaw::TableUnknown(name.clone()))?;
                    if self.has(&name) {
                        return Err(lines.malformed());
                    }
                    self.table(lines, tx, table, watch).await?;
                }
                Line::Journal(heads) => self.contents.journal = read_heads(heads, lines)?,
                Line::File { sha256, bytes } => {
                    let bytes = STANDARD.decode(bytes).map_err(|_| lines.malformed())?;
                    self.file(lines, sha256, bytes, how).await?;
                }
                Line::Key { name, bytes } => {
                    let bytes = STANDARD.decode(bytes).map_err(|_| lines.malformed())?;
                    self.contents.keys.push((name, bytes));
                }
                Line::Seal(note) => {
                    self.seal(&note, before, how.signer)?;
                    return lines.end();
                }
                Line::Head(_) | Line::End { .. } => return Err(lines.malformed()),
            }
        }
    }

    /// A file that is put where it belongs before anything names it; one that stays without, since
    /// the restore fails, is swept away later.
    async fn file<R: Read>(
        &mut self,
        lines: &Lines<R>,
        sha256: String,
        bytes: Vec<u8>,
        how: &Restore<'_>,
    ) -> Result<(), Flaw> {
        if !is_named(&sha256, &bytes) {
            return Err(lines.malformed());
        }
        if let Some(files) = how.files {
            files.put(bytes).await?;
        }
        self.contents.files.insert(sha256);
        Ok(())
    }

    async fn table<R: Read>(
        &mut self,
        lines: &mut Lines<R>,
        tx: &mut Tx,
        table: &Table,
        watch: &mut dyn FnMut(Step<'_>),
    ) -> Result<(), Flaw> {
        let name = table.name.as_str();
        let mut hashed = Rows::default();
        let mut batch = Vec::new();
        let mut bytes = 0;
        let (rows, sha256) = loop {
            let text = lines.next()?;
            if !text.starts_with(b"[") {
                match serde_json::from_slice(&text) {
                    Ok(Line::End { table, rows, sha256 }) if table == name => break (rows, sha256),
                    _ => return Err(lines.malformed()),
                }
            }
            bytes += text.len();
            hashed.count += 1;
            hashed.hash.update(&text);
            batch.push(row(&text, table).ok_or_else(|| lines.malformed())?);
            if batch.len() == BATCH_ROWS || bytes > BATCH_BYTES {
                tx.fill(table, std::mem::take(&mut batch)).await?;
                bytes = 0;
            }
            if hashed.count.is_multiple_of(ROWS_BETWEEN) {
                watch(Step::Filling { table: name, rows: hashed.count });
            }
        };
        tx.fill(table, batch).await?;
        if hashed.count != rows || hex(hashed.hash) != sha256 {
            return Err(Flaw::OtherRows(name.to_owned()));
        }
        self.contents.tables += 1;
        self.contents.rows += rows;
        self.ended.push((name.to_owned(), rows, sha256));
        Ok(())
    }

    fn seal(&self, note: &str, lines: Sha256, pinned: Option<&VerifierKey>) -> Result<(), Flaw> {
        let Contents { instance, journal_key, .. } = &self.contents;
        let pinned = pinned.map(|key| key.named(&signer(instance)));
        if let Some(pinned) = pinned
            && pinned.as_ref() != Ok(journal_key)
        {
            return Err(Flaw::OtherSigner(journal_key.to_string()));
        }
        match journal::open_note(note, journal_key) {
            Ok(text) if text == sealed_text(instance, &self.made, lines) => Ok(()),
            _ => Err(Flaw::Unsigned),
        }
    }

    /// What came out of the database again is what stood in the file; the engine finds no flaw; and
    /// the journal is whole, to the roots that it had.
    async fn check(
        &self,
        tx: &mut Tx,
        tables: &[Table],
        watch: &mut dyn FnMut(Step<'_>),
    ) -> Result<(), Flaw> {
        for (name, rows, sha256) in &self.ended {
            let table = tables.iter().find(|table| table.name == *name);
            let table = table.ok_or_else(|| Flaw::TableUnknown(name.clone()))?;
            let kept = read_back(tx, table, watch).await?;
            if (kept.count, hex(kept.hash)) != (*rows, sha256.clone()) {
                return Err(Flaw::NotKept(name.clone()));
            }
        }
        watch(Step::Verifying);
        if let Some(flaw) = tx.flaws().await?.into_iter().next() {
            return Err(Flaw::Unsound(flaw));
        }
        let Contents { instance, journal, journal_key, .. } = &self.contents;
        if journal::heads(tx).await? != *journal {
            return Err(Flaw::Journal(instance.clone()));
        }
        for head in journal {
            let whole = journal::verify(tx, instance, head.log, journal_key).await?;
            if !whole.is_ok_and(|whole| whole.root == head.root && whole.size == head.size) {
                return Err(Flaw::Journal(head.log.to_string()));
            }
        }
        Ok(())
    }
}

async fn read_back(
    tx: &mut Tx,
    table: &Table,
    watch: &mut dyn FnMut(Step<'_>),
) -> Result<Rows, Flaw> {
    let mut kept = Rows::default();
    tx.each_row(table, |cells| {
        kept.add(cells).ok_or_else(|| unspeakable(&table.name))?;
        if kept.count.is_multiple_of(ROWS_BETWEEN) {
            watch(Step::Checking { table: &table.name, rows: kept.count });
        }
        Ok(())
    })
    .await?;
    Ok(kept)
}

fn read_heads<R: Read>(
    heads: Vec<(String, u64, String)>,
    lines: &Lines<R>,
) -> Result<Vec<journal::Head>, Flaw> {
    let heads = heads.into_iter().map(|(log, size, root)| {
        let log = log.parse::<Id<_>>().map_err(|_| Problem::NotFound).ok()?;
        Some(journal::Head { log, size: i64::try_from(size).ok()?, root: Hash::parse(&root).ok()? })
    });
    heads.collect::<Option<_>>().ok_or_else(|| lines.malformed())
}

/// The lines of a backup, one at a time.
struct Lines<R> {
    from: BufReader<Unpacker<R>>,
    /// Over every line so far.
    hash: Sha256,
    count: u64,
}

impl<R: Read> Lines<R> {
    fn next(&mut self) -> Result<Vec<u8>, Flaw> {
        let mut line = Vec::new();
        (&mut self.from).take(LINE_BYTES_MAX).read_until(b'\n', &mut line)?;
        self.count += 1;
        if line.is_empty() {
            return Err(Flaw::CutShort { at: self.from.get_ref().at() });
        }
        if !line.ends_with(b"\n") {
            return Err(self.malformed());
        }
        self.hash.update(&line);
        Ok(line)
    }

    fn line(&mut self) -> Result<Line, Flaw> {
        let line = self.next()?;
        serde_json::from_slice(&line).map_err(|_| self.malformed())
    }

    /// Its form is looked at before anything else: of a newer one nothing more is known.
    fn head(&mut self) -> Result<Head, Flaw> {
        let line = self.next()?;
        let value: serde_json::Value =
            serde_json::from_slice(&line).map_err(|_| self.malformed())?;
        match value["head"]["form"].as_str() {
            Some(form) if FORMS_READ.contains(&form) => {}
            Some(form) => return Err(Flaw::NewerForm(form.to_owned())),
            None => return Err(self.malformed()),
        }
        match serde_json::from_value(value) {
            Ok(Line::Head(head)) => Ok(head),
            _ => Err(self.malformed()),
        }
    }

    fn end(&mut self) -> Result<(), Flaw> {
        if self.from.fill_buf()?.is_empty() { Ok(()) } else { Err(Flaw::TooLong) }
    }

    fn malformed(&self) -> Flaw {
        Flaw::Malformed { line: self.count }
    }
}
