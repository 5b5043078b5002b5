//! Writing an organisation's journal out, for those who check it from outside.

use std::{io::BufWriter, path::Path};

use anyhow::{Context as _, bail};
use words::Words;

use crate::{back_up::shown, product, serve, settings::Settings};

/// Makes a checkpoint over what there is, and writes the log under it.
pub(crate) async fn export(
    settings: &Settings,
    organisation: Option<&str>,
    to: &Path,
    words: &Words,
) -> anyhow::Result<()> {
    let id = |id: &str| {
        let about = [("id", id.into())];
        id.parse().map_err(|_| anyhow::anyhow!(words.tell_plain("cli-refused-id", &about)))
    };
    let owner = organisation.map(id).transpose()?;
    let product = product::open(settings, words).await?;
    let (app, secret) = (&product.app, &product.keys.journal);
    serve::checkpoint(app, secret).await?;
    let file = std::fs::File::create(to).with_context(|| shown(to))?;
    let mut tx = app.db.read().await?;
    let (instance, log) = (serve::instance(&mut tx, app).await?, journal::log_of(owner));
    match journal::export(&mut tx, &instance, secret, log, BufWriter::new(file)).await? {
        Some(size) => {
            let about = [("file", shown(to).into()), ("size", words.number(size as i64).into())];
            println!("{}", words.tell_plain("cli-exported", &about));
            Ok(())
        }
        None => bail!(words.say("cli-refused-nothing-to-export")),
    }
}
