//! `comity restore`: a backup becomes the data again, in an empty place, verified before it counts.

use std::{
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use backup::{Contents, Flaw, Restore};
use clap::Args;
use database::{Db, Durability};
use words::Words;

use crate::{
    back_up::{Beside, key, shown, try_out},
    keys, product,
    progress::Progress,
    settings::Settings,
    speech,
};

/// What is asked of a restore.
#[derive(Args)]
pub(crate) struct Asked {
    pub file: PathBuf,
    /// The file with the key that opens it.
    #[arg(long)]
    pub identity: Option<PathBuf>,
    /// A file whose first line is the passphrase that opens it.
    #[arg(long, env = "COMITY_BACKUP_PASSPHRASE_FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// The key that must have signed it, as `comity backup` printed it.
    #[arg(long)]
    pub signer: Option<String>,
    /// Only try it out, into a scratch database that is gone afterwards: a drill.
    #[arg(long)]
    pub check: bool,
}

pub(crate) async fn restore(
    settings: &Settings,
    asked: &Asked,
    words: &Words,
) -> anyhow::Result<()> {
    let migrations = acts::migrations_of(&product::capabilities());
    let signer = asked.signer.as_deref().map(journal::VerifierKey::parse).transpose();
    let signer = signer.map_err(|_| anyhow::anyhow!(words.say("cli-refused-signer")))?;
    let key = key(asked.identity.as_deref(), asked.passphrase_file.as_deref(), words)?;
    let folder = settings.folder();
    product::make_folder(&folder)?;
    let signer = signer.as_ref();
    let how = Restore { migrations: &migrations, key: &key, signer, files: None };
    let mut progress = Progress::new(words);
    let mut watch = |step: backup::Step<'_>| progress.watch(step);
    let told = |flaw: Flaw| anyhow::anyhow!(flaw.say(words));
    if asked.check {
        let contents = try_out(&asked.file, &folder, &how, &mut watch).await.map_err(told)?;
        drop(progress);
        println!("{}", said(words, "cli-restore-checked", asked, &contents));
        return Ok(());
    }
    let had_files = folder.join(product::BLOBS).exists();
    let beside = Beside(product::blobs(&folder)?);
    let how = Restore { files: Some(&beside), ..how };
    let restored = match &settings.database_url {
        Some(url) => into_server(&asked.file, url, &how, &mut watch).await,
        None => into_folder(&asked.file, &folder, &how, &mut watch).await,
    };
    if restored.is_err() && !had_files {
        std::fs::remove_dir_all(folder.join(product::BLOBS))?;
    }
    let contents = restored.map_err(told)?;
    drop(progress);
    println!("{}", said(words, "cli-restore-done", asked, &contents));
    println!("{}", heads(words, &contents));
    println!("{}", put_keys(&folder, &contents, words)?);
    Ok(())
}

/// Restores, and ends every session: one that was ended since must not open anything again.
async fn into(
    file: &Path,
    db: &Db,
    how: &Restore<'_>,
    watch: &mut dyn FnMut(backup::Step<'_>),
) -> Result<Contents, Flaw> {
    let restored = backup::restore(BufReader::new(File::open(file)?), db, how, watch).await?;
    let mut tx = db.write().await?;
    people::end_all_sessions(&mut tx).await?;
    tx.commit().await?;
    Ok(restored)
}

async fn into_server(
    file: &Path,
    url: &str,
    how: &Restore<'_>,
    watch: &mut dyn FnMut(backup::Step<'_>),
) -> Result<Contents, Flaw> {
    let db = Db::open_postgres(url).await?;
    let restored = into(file, &db, how, watch).await;
    db.close().await?;
    restored
}

/// Into a database under another name, which gets its own only once it is verified and on the disk.
async fn into_folder(
    file: &Path,
    folder: &Path,
    how: &Restore<'_>,
    watch: &mut dyn FnMut(backup::Step<'_>),
) -> Result<Contents, Flaw> {
    let target = folder.join(product::DATABASE);
    if target.exists() {
        return Err(Flaw::NotEmpty);
    }
    let scratch = tempfile::Builder::new().prefix("restoring-").tempdir_in(folder)?;
    let scratch_file = scratch.path().join(product::DATABASE);
    let db = Db::open_sqlite(&scratch_file, Durability::Process).await?;
    let restored = into(file, &db, how, watch).await;
    // The last connection takes the log into the file.
    db.close().await?;
    let contents = restored?;
    File::open(&scratch_file)?.sync_all()?;
    std::fs::rename(&scratch_file, &target)?;
    keys::sync_folder_of(&target)?;
    Ok(contents)
}

fn said(words: &Words, key: &str, asked: &Asked, contents: &Contents) -> String {
    let bytes = asked.file.metadata().map_or(0, |found| found.len());
    let about = [
        ("file", shown(&asked.file).into()),
        ("size", speech::bytes(words, bytes).into()),
        ("made", words.moment(contents.made).into()),
        ("instance", contents.instance.as_str().into()),
        ("rows", words.number(contents.rows as i64).into()),
        ("tables", words.number(contents.tables as i64).into()),
        ("files", words.number(contents.files.len() as i64).into()),
        ("key", contents.journal_key.to_string().into()),
    ];
    words.tell_plain(key, &about)
}

/// Where the journal ends now: whoever holds a later checkpoint will see that history was cut back,
/// and must hear it from the operator first (T23).
fn heads(words: &Words, contents: &Contents) -> String {
    let mut lines = vec![words.say("cli-restore-heads")];
    for head in &contents.journal {
        let log = journal::origin(&contents.instance, head.log);
        let about = [("log", log.into()), ("size", words.number(head.size).into())];
        lines.push(words.tell_plain("cli-restore-head", &about));
    }
    lines.join("\n")
}

/// Puts the keys where they belong, if they were in the backup; says what is missing if not.
fn put_keys(folder: &Path, contents: &Contents, words: &Words) -> anyhow::Result<String> {
    for (name, bytes) in &contents.keys {
        let path = folder.join(name);
        let about = [("file", shown(&path).into())];
        if ![keys::SEAL, keys::JOURNAL].contains(&name.as_str()) {
            bail!(words.tell_plain("cli-refused-key", &about));
        }
        match std::fs::read(&path) {
            Ok(found) if found == *bytes => {}
            Ok(_) => bail!(words.tell_plain("cli-refused-other-key", &about)),
            Err(_) => keys::write_private(&path, bytes).with_context(|| shown(&path))?,
        }
    }
    let seal = std::fs::read(folder.join(keys::SEAL));
    let signing = std::fs::read(folder.join(keys::JOURNAL));
    let opens = seal.is_ok_and(|key| backup::fingerprint(&key) == contents.seal_key);
    let signs = signing.is_ok_and(|key| is_signer(&key, &contents.journal_key));
    let missing: Vec<_> = [(opens, keys::SEAL), (signs, keys::JOURNAL)]
        .into_iter()
        .filter(|(right, _)| !right)
        .map(|(_, name)| shown(&folder.join(name)))
        .collect();
    Ok(match missing.is_empty() {
        true => words.say("cli-restore-keys-there"),
        false => {
            words.tell_plain("cli-restore-keys-missing", &[("files", missing.join(", ").into())])
        }
    })
}

fn is_signer(key: &[u8], signer: &journal::VerifierKey) -> bool {
    let key: Option<&[u8; 32]> = key.try_into().ok();
    let key = key.and_then(|key| journal::SigningKey::new(signer.name(), key).ok());
    key.is_some_and(|key| key.verifier() == signer)
}
