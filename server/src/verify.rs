//! Recomputing the journal from what is stored.

use anyhow::bail;
use basics::{Id, Problem};
use journal::{Flawed, Log, SigningKey};
use words::Words;

use crate::{
    product::{self, Product},
    serve,
    settings::Settings,
};

/// Recomputes every log and names the first place in each where what is stored is not what was
/// written. Proves nothing against whoever holds the signing key and all copies: that is what
/// checkpoints kept elsewhere are for.
pub(crate) async fn verify(settings: &Settings, words: &Words) -> anyhow::Result<()> {
    let product = product::open(settings, words).await?;
    let mut flawed = 0;
    for (log, verdict) in verdicts(&product).await? {
        flawed += usize::from(verdict.is_err());
        println!("{}", said(words, log, &verdict));
    }
    if flawed > 0 {
        bail!(words.tell_plain("cli-refused-journal", &[("logs", flawed.into())]));
    }
    Ok(())
}

/// What each log turned out to be.
pub(crate) async fn verdicts(
    product: &Product,
) -> Result<Vec<(Id<Log>, Result<journal::Whole, Flawed>)>, Problem> {
    let mut tx = product.app.db.read().await?;
    let instance = serve::instance(&mut tx, &product.app).await?;
    let key = SigningKey::new(&instance, &product.keys.journal)?;
    let mut verdicts = Vec::new();
    for log in journal::list_logs(&mut tx).await? {
        let verdict = journal::verify(&mut tx, &instance, log, key.verifier()).await?;
        verdicts.push((log, verdict));
    }
    Ok(verdicts)
}

pub(crate) fn said(
    words: &Words,
    log: Id<Log>,
    verdict: &Result<journal::Whole, Flawed>,
) -> String {
    let log = ("log", log.to_string().into());
    let number = |number: i64| words.number(number).into();
    match *verdict {
        Ok(journal::Whole { size, shredded, checkpoints, .. }) => {
            let counts = [
                log,
                ("size", number(size)),
                ("shredded", number(shredded)),
                ("checkpoints", number(checkpoints)),
            ];
            words.tell_plain("cli-log-whole", &counts)
        }
        Err(Flawed { first, last }) if first == last => {
            words.tell_plain("cli-log-flawed", &[log, ("entry", number(first))])
        }
        Err(Flawed { first, last }) => {
            let about = [log, ("first", number(first)), ("last", number(last))];
            words.tell_plain("cli-log-flawed-within", &about)
        }
    }
}
