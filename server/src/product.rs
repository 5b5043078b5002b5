//! The product: this list of capabilities, and the place where data is kept.

use std::{path::Path, sync::Arc};

use acts::{App, Capability};
use anyhow::Context as _;
use database::{Db, Durability};
use outside::Blobs;

use words::Words;

use crate::{
    ambient::{SystemChance, SystemClock},
    keys::{self, Data, Keys},
    settings::Settings,
};

/// The embedded database in its folder.
pub(crate) const DATABASE: &str = "comity.db";
/// Files that people attached, beside the database.
pub(crate) const BLOBS: &str = "blobs";

/// Lower ones first: a capability's tables may refer to those of the ones before it.
pub(crate) fn capabilities() -> Vec<Capability> {
    vec![
        places::capability(),
        parties::capability(),
        people::capability(),
        tokens::capability(),
        comments::capability(),
        attachments::capability(),
        obligations::capability(),
        audiences::capability(),
        activities::capability(),
        presence::capability(),
        needs::capability(),
        gaps::capability(),
        profiles::capability(),
        screening::capability(),
        packs::capability(),
        questionnaires::capability(),
        diligence::capability(),
        signing_keys::capability(),
        focal_points::capability(),
        offers::capability(),
        stakeholders::capability(),
        agreements::capability(),
        publications::capability(),
        calls::capability(),
        authorisations::capability(),
        access::capability(),
        support::capability(),
        assurance::capability(),
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
        outside: outside(settings, keys.journal)?,
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

fn outside(settings: &Settings, journal: [u8; 32]) -> anyhow::Result<outside::Outside> {
    let press = outside::Press::with(Arc::new(typeset::Typst::default()));
    let signet = outside::Signet::with(move |name, kind, body| {
        let key = journal::SigningKey::new(name, &journal).map_err(|flaw| flaw.to_string())?;
        journal::sign_file(kind, body, &key).map_err(|flaw| flaw.to_string())
    });
    let (mailer, blobs) = (mailer(settings)?, blobs(&settings.folder())?);
    Ok(outside::Outside { mailer, blobs, press, signet })
}

/// The files in their folder beside the database; in one that is not there yet, none.
pub(crate) fn blobs(folder: &Path) -> anyhow::Result<Blobs> {
    let folder = folder.join(BLOBS);
    make_folder(&folder)?;
    Blobs::in_folder(&folder).with_context(|| format!("opening {}", folder.display()))
}

pub(crate) fn mailer(settings: &Settings) -> anyhow::Result<outside::Mailer> {
    let (Some(url), Some(from)) = (settings.smtp.clone(), settings.mail_from.clone()) else {
        return Ok(outside::Mailer::default());
    };
    let relay = outside::Relay { url, from };
    outside::Mailer::smtp(&relay).context("setting up mail")
}
