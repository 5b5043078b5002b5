//! `comity backup`: a file that is called a backup only once it was restored and verified.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use backup::{About, Contents, Files, Flaw, Key, Later, Lock, Restore};
use clap::Args;
use database::{Db, Durability};
use outside::{Blobs, ContentHash};
use serde::{Deserialize, Serialize};
use words::Words;

use crate::{
    keys::{self, Keys},
    product::{self, Product},
    progress::Progress,
    serve,
    settings::Settings,
    speech,
};

/// What is asked of a backup.
#[derive(Args)]
pub(crate) struct Asked {
    /// The file to write. It must not exist.
    pub file: PathBuf,
    /// Whom it is written to (`age1…`): only their key opens it. May be given several times.
    #[arg(long, env = "COMITY_BACKUP_RECIPIENT", value_delimiter = ',')]
    pub recipient: Vec<String>,
    /// A file whose first line is the passphrase that opens it.
    #[arg(long, env = "COMITY_BACKUP_PASSPHRASE_FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Do not lock it: whoever finds the file can read everything in it.
    #[arg(long)]
    pub unlocked: bool,
    /// Put the keys in as well. Needs a lock: whoever opens it can sign the journal.
    #[arg(long)]
    pub with_keys: bool,
}

/// What is remembered of the last backup, for `doctor`, the metrics and whoever wonders.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Last {
    pub file: PathBuf,
    /// RFC 3339: the moment of the snapshot.
    pub made: String,
    pub bytes: u64,
}

pub(crate) async fn back_up(
    settings: &Settings,
    asked: &Asked,
    words: &Words,
) -> anyhow::Result<()> {
    let lock = lock(asked, words)?;
    if asked.file.exists() {
        bail!(words.tell_plain("cli-refused-exists", &[("file", shown(&asked.file).into())]));
    }
    let product = product::open(settings, words).await?;
    let partial = partial(&asked.file);
    let made = make(&product, settings, asked, &lock, words).await;
    let contents = match made {
        Ok(contents) => contents,
        Err(error) => {
            let _ = std::fs::remove_file(&partial);
            return Err(error);
        }
    };
    std::fs::rename(&partial, &asked.file)?;
    keys::sync_folder_of(&asked.file)?;
    let bytes = asked.file.metadata()?.len();
    remember(&settings.folder(), &asked.file, &contents, bytes)?;
    println!("{}", said(words, asked, &contents, bytes));
    Ok(())
}

/// Writes it under another name, restores it, and answers what it holds.
async fn make(
    product: &Product,
    settings: &Settings,
    asked: &Asked,
    lock: &Lock,
    words: &Words,
) -> anyhow::Result<Contents> {
    let (app, partial) = (&product.app, partial(&asked.file));
    let Keys { seal, journal } = &product.keys;
    let with_keys = [(keys::SEAL, seal), (keys::JOURNAL, journal)];
    let with_keys = with_keys.into_iter().filter(|_| asked.with_keys);
    let mut tx = app.db.read().await?;
    let about = About {
        product: env!("CARGO_PKG_VERSION"),
        instance: &serve::instance(&mut tx, app).await?,
        made: app.clock.now(),
        signing: journal,
        seal_key: backup::fingerprint(seal),
        files: Some(&Beside(app.outside.blobs.clone())),
        keys: with_keys.map(|(name, key)| (name.to_owned(), key.to_vec())).collect(),
    };
    let mut progress = Progress::new(words);
    let mut watch = |step: backup::Step<'_>| progress.watch(step);
    let to = File::options().write(true).create_new(true).mode(0o600).open(&partial);
    let to = BufWriter::new(to.with_context(|| shown(&partial))?);
    let told = |flaw: Flaw| anyhow::anyhow!(flaw.say(words));
    let written = backup::write(&mut tx, &about, lock, to, &mut watch).await;
    let (to, key) = written.map_err(told)?;
    let named = attachments::named(&mut tx).await?;
    drop(tx);
    to.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    let migrations = app.migrations();
    let how = Restore { migrations: &migrations, key: &key, signer: None, files: None };
    let contents = try_out(&partial, &settings.folder(), &how, &mut watch).await.map_err(told)?;
    // A backup that lacks a file which a record names is none.
    if let Some(file) = named.into_iter().find(|file| !contents.files.contains(file)) {
        bail!(words.tell_plain("cli-refused-file-missing", &[("file", file.into())]));
    }
    Ok(contents)
}

/// The files beside the database, as backups know them.
pub(crate) struct Beside(pub(crate) Blobs);

impl Files for Beside {
    fn names(&self) -> Later<'_, Vec<String>> {
        Box::pin(async {
            let hashes = self.0.list().await?;
            Ok(hashes.iter().map(ContentHash::to_string).collect())
        })
    }

    fn get(&self, name: String) -> Later<'_, Option<Vec<u8>>> {
        Box::pin(async move {
            let hash: ContentHash = name.parse()?;
            if self.0.has(hash).await? { self.0.get(hash).await.map(Some) } else { Ok(None) }
        })
    }

    fn put(&self, bytes: Vec<u8>) -> Later<'_, ()> {
        Box::pin(async { self.0.put(bytes).await.map(drop) })
    }
}

/// Restores a file into a scratch database that is gone afterwards.
pub(crate) async fn try_out(
    file: &Path,
    beside: &Path,
    how: &Restore<'_>,
    watch: &mut dyn FnMut(backup::Step<'_>),
) -> Result<Contents, Flaw> {
    let scratch = tempfile::Builder::new().prefix("scratch-").tempdir_in(beside)?;
    let db = Db::open_sqlite(&scratch.path().join("scratch.db"), Durability::Process).await?;
    let restored = backup::restore(BufReader::new(File::open(file)?), &db, how, watch).await;
    db.close().await?;
    restored
}

/// A backup without a lock must be asked for in so many words, and one with keys has a lock.
fn lock(asked: &Asked, words: &Words) -> anyhow::Result<Lock> {
    let Asked { recipient, passphrase_file, unlocked, with_keys, .. } = asked;
    match (recipient.is_empty(), passphrase_file, unlocked) {
        (false, None, false) => {
            let recipients = recipient.iter().map(|text| {
                let about = [("recipient", text.as_str().into())];
                text.parse()
                    .map_err(|_| anyhow::anyhow!(words.tell_plain("cli-refused-recipient", &about)))
            });
            Ok(Lock::Recipients(recipients.collect::<anyhow::Result<_>>()?))
        }
        (true, Some(file), false) => Ok(Lock::passphrase(passphrase(file, words)?)),
        (true, None, true) if !with_keys => Ok(Lock::Nobody),
        (true, None, true) => bail!(words.say("cli-refused-keys-unlocked")),
        _ => bail!(words.say("cli-refused-no-lock")),
    }
}

/// The key that opens a file, from what was given.
pub(crate) fn key(
    identity: Option<&Path>,
    passphrase_file: Option<&Path>,
    words: &Words,
) -> anyhow::Result<Key> {
    match (identity, passphrase_file) {
        (Some(file), _) => {
            let text = std::fs::read_to_string(file).with_context(|| shown(file))?;
            let about = [("file", shown(file).into())];
            Key::from_file(&text).with_context(|| words.tell_plain("cli-refused-identity", &about))
        }
        (None, Some(file)) => Ok(Key::passphrase(passphrase(file, words)?)),
        (None, None) => Ok(Key::None),
    }
}

/// Short ones are tried out by machines in an afternoon.
const PASSPHRASE_CHARACTERS_MIN: usize = 16;

fn passphrase(file: &Path, words: &Words) -> anyhow::Result<String> {
    let text = std::fs::read_to_string(file).with_context(|| shown(file))?;
    let line = text.lines().next().unwrap_or_default().to_owned();
    if line.chars().count() < PASSPHRASE_CHARACTERS_MIN {
        let most = [("least", PASSPHRASE_CHARACTERS_MIN.into())];
        bail!(words.tell_plain("cli-refused-passphrase", &most));
    }
    Ok(line)
}

/// `comity backup-key`: a key for backups, made where it is to stay.
pub(crate) fn make_key(file: &Path, words: &Words) -> anyhow::Result<()> {
    let (text, recipient) = backup::new_key();
    keys::write_private(file, text.as_bytes()).with_context(|| shown(file))?;
    let about = [("file", shown(file).into()), ("recipient", recipient.into())];
    println!("{}", words.tell_plain("cli-backup-key", &about));
    Ok(())
}

const LAST: &str = "last-backup.json";

fn remember(folder: &Path, file: &Path, made: &Contents, bytes: u64) -> anyhow::Result<()> {
    let file = std::path::absolute(file)?;
    let last = Last { file, made: made.made.to_string(), bytes };
    Ok(std::fs::write(folder.join(LAST), serde_json::to_string(&last)?)?)
}

pub(crate) fn last(folder: &Path) -> Option<Last> {
    serde_json::from_slice(&std::fs::read(folder.join(LAST)).ok()?).ok()
}

fn said(words: &Words, asked: &Asked, contents: &Contents, bytes: u64) -> String {
    let about = [
        ("file", shown(&asked.file).into()),
        ("size", speech::bytes(words, bytes).into()),
        ("rows", words.number(contents.rows as i64).into()),
        ("tables", words.number(contents.tables as i64).into()),
        ("files", words.number(contents.files.len() as i64).into()),
        ("logs", words.number(contents.journal.len() as i64).into()),
        ("key", contents.journal_key.to_string().into()),
    ];
    let keys = if asked.with_keys { "cli-backup-with-keys" } else { "cli-backup-without-keys" };
    format!("{}\n{}", words.tell_plain("cli-backup-done", &about), words.say(keys))
}

fn partial(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}

pub(crate) fn shown(file: &Path) -> String {
    file.display().to_string()
}
