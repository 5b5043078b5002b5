//! Writing an organisation's journal out, for those who check it from outside.

use std::{io::BufWriter, path::Path};

use anyhow::{Context as _, bail};

use crate::{product, serve, settings::Settings};

/// Makes a checkpoint over what there is, and writes the log under it.
pub(crate) async fn export(
    settings: Settings,
    organisation: Option<&str>,
    to: &Path,
) -> anyhow::Result<()> {
    let owner = organisation
        .map(|id| id.parse().map_err(|_| anyhow::anyhow!("{id} is no organisation's id")))
        .transpose()?;
    let app = product::open(&settings).await?.app;
    let secret = product::signing_secret(&settings.folder())?;
    serve::checkpoint(&app, &secret).await?;
    let file = std::fs::File::create(to).with_context(|| format!("writing {}", to.display()))?;
    let mut tx = app.db.read().await?;
    let (instance, log) = (serve::instance(&app), journal::log_of(owner));
    match journal::export(&mut tx, &instance, &secret, log, BufWriter::new(file)).await? {
        Some(size) => println!("{}: {size} entries", to.display()),
        None => bail!("there is nothing in this journal yet"),
    }
    Ok(())
}
