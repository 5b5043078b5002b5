//! The product: this list of capabilities, and the place where data is kept.

use std::{path::Path, sync::Arc};

use acts::{App, Capability};
use anyhow::Context as _;
use database::{Db, Durability};

use crate::{
    ambient::{SystemChance, SystemClock},
    settings::Settings,
};

/// Lower ones first: a capability's tables may refer to those of the ones before it.
pub(crate) fn capabilities() -> Vec<Capability> {
    vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        tokens::capability(),
        comments::capability(),
        audiences::capability(),
        activities::capability(),
        presence::capability(),
        overlaps::capability(),
        deeds::capability(),
        crate::start::capability(),
    ]
}

/// The product, open. The door is known by its own name too: it remembers when each session and
/// each token was used.
pub(crate) struct Product {
    pub app: Arc<App>,
    pub door: Arc<tokens::Door>,
}

/// Opens the product with its tables up to date.
pub(crate) async fn open(settings: &Settings) -> anyhow::Result<Product> {
    let db = match &settings.database_url {
        Some(url) => Db::open_postgres(url).await.context("opening PostgreSQL")?,
        None => {
            let folder = settings.folder();
            std::fs::create_dir_all(&folder)
                .with_context(|| format!("making the folder {}", folder.display()))?;
            let file = folder.join("comity.db");
            Db::open_sqlite(&file, Durability::PowerCut)
                .await
                .with_context(|| format!("opening {}", file.display()))?
        }
    };
    assemble(db, settings).await
}

pub(crate) async fn assemble(db: Db, settings: &Settings) -> anyhow::Result<Product> {
    let capabilities = capabilities();
    let door = Arc::new(tokens::Door::default());
    let app = Arc::new(App {
        db,
        dictionary: App::dictionary(&capabilities),
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
        doorkeeper: Arc::clone(&door) as Arc<dyn acts::Doorkeeper>,
        outside: outside(settings)?,
        capabilities,
        settings: settings.for_requests()?,
        seal: Arc::new(acts::Seal::new(&secret(&settings.folder(), "seal.key")?)),
        kept: acts::Kept::default(),
        limits: acts::Limits::default(),
    });
    app.migrate().await.context("bringing the tables up to date")?;
    let mut tx = app.db.write().await?;
    places::seed(&mut tx).await.context("entering the places that the product ships")?;
    tx.commit().await?;
    Ok(Product { app, door })
}

fn outside(settings: &Settings) -> anyhow::Result<outside::Outside> {
    let (Some(url), Some(from)) = (settings.smtp.clone(), settings.mail_from.clone()) else {
        return Ok(outside::Outside::default());
    };
    let relay = outside::Relay { url, from };
    let mailer = outside::Mailer::smtp(&relay).context("setting up mail")?;
    Ok(outside::Outside { mailer })
}

/// The key that signs the journal's checkpoints.
pub(crate) fn signing_secret(folder: &Path) -> anyhow::Result<[u8; 32]> {
    secret(folder, "journal.key")
}

/// A key that lies outside of the database: made at the first start, readable by its owner alone.
fn secret(folder: &Path, name: &str) -> anyhow::Result<[u8; 32]> {
    let path = folder.join(name);
    if let Ok(bytes) = std::fs::read(&path) {
        return bytes.try_into().map_err(|_| anyhow::anyhow!("{} is not a key", path.display()));
    }
    std::fs::create_dir_all(folder)?;
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).map_err(|error| anyhow::anyhow!("no random bytes: {error}"))?;
    write_private(&path, &secret).with_context(|| format!("writing {}", path.display()))?;
    Ok(secret)
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    let mut file =
        std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
