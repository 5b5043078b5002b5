//! Recomputing the journal from what is stored.

use anyhow::bail;

use crate::{product, settings::Settings};

/// Recomputes every log and names the first place in each where what is stored is not what was
/// written. Proves nothing against whoever holds the signing key and all copies: that is what
/// checkpoints kept elsewhere are for.
pub(crate) async fn verify(settings: Settings) -> anyhow::Result<()> {
    let app = product::open(&settings).await?.app;
    let mut tx = app.db.read().await?;
    let mut flawed = 0;
    for log in journal::list_logs(&mut tx).await? {
        match journal::verify(&mut tx, log).await? {
            Ok((size, shredded)) => {
                println!(
                    "{log}: {size} entries are as they were written, {shredded} of them shredded"
                );
            }
            Err(flaw) => {
                flawed += 1;
                println!("{log}: entry {} is not what was written", flaw.position);
            }
        }
    }
    if flawed > 0 {
        bail!("{flawed} logs of the journal were changed");
    }
    Ok(())
}
