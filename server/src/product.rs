//! The product: this list of capabilities, and the place where data is kept.

use std::{path::Path, sync::Arc};

use acts::{App, Capability};
use anyhow::Context as _;
use database::{Db, Durability};

use words::Words;

use crate::{
    ambient::{SystemChance, SystemClock},
    keys::{self, Data, Keys},
    settings::Settings,
};

/// The embedded database in its folder.
pub(crate) const DATABASE: &str = "comity.db";

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
        needs::capability(),
        gaps::capability(),
        overlaps::capability(),
        profiles::capability(),
        diligence::capability(),
        deeds::capability(),
        crate::start::capability(),
    ]
}

/// The product, open. The door is known by its own name too: it remembers when each session and
/// each token was used.
pub(crate) struct Product {
    pub app: Arc<App>,
    pub door: Arc<tokens::Door>,
    pub keys: Keys,
}

/// Opens the product with its tables up to date.
pub(crate) async fn open(settings: &Settings, words: &Words) -> anyhow::Result<Product> {
    assemble(database(settings).await?, settings, words).await
}

pub(crate) async fn database(settings: &Settings) -> anyhow::Result<Db> {
    if let Some(url) = &settings.database_url {
        return Db::open_postgres(url).await.context("opening PostgreSQL");
    }
    let folder = settings.folder();
    make_folder(&folder)?;
    let file = folder.join(DATABASE);
    let opened = Db::open_sqlite(&file, Durability::PowerCut).await;
    opened.with_context(|| format!("opening {}", file.display()))
}

/// Only its owner looks into a new one.
pub(crate) fn make_folder(folder: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.with_context(|| format!("making the folder {}", folder.display()))
}

pub(crate) async fn assemble(
    db: Db,
    settings: &Settings,
    words: &Words,
) -> anyhow::Result<Product> {
    // A database that has tables was sealed and signed with keys that cannot be made again.
    let is_new = db.read().await?.tables().await?.is_empty();
    make_folder(&settings.folder())?;
    let keys = keys::read(&settings.folder(), if is_new { Data::New } else { Data::Old }, words)?;
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
        seal: Arc::new(acts::Seal::new(&keys.seal)),
        kept: acts::Kept::default(),
        limits: acts::Limits::default(),
        listeners: acts::Listeners::default(),
    });
    app.migrate().await.context("bringing the tables up to date")?;
    let mut tx = app.db.write_although_full().await?;
    places::seed(&mut tx).await.context("entering the places that the product ships")?;
    journal::settle_turns(&mut tx).await?;
    if let Some(signer) = journal::signer(&mut tx).await? {
        let own = journal::SigningKey::new(signer.name(), &keys.journal)?;
        // Nothing that it signed would continue what others hold.
        anyhow::ensure!(*own.verifier() == signer, words.say("cli-refused-other-signer"));
    }
    tx.commit().await?;
    Ok(Product { app, door, keys })
}

pub(crate) fn outside(settings: &Settings) -> anyhow::Result<outside::Outside> {
    let press = outside::Press::with(Arc::new(typeset::Typst::default()));
    let mailer = match (settings.smtp.clone(), settings.mail_from.clone()) {
        (Some(url), Some(from)) => {
            outside::Mailer::smtp(&outside::Relay { url, from }).context("setting up mail")?
        }
        _ => outside::Mailer::Off,
    };
    Ok(outside::Outside { mailer, press })
}
