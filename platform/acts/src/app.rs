//! The product as one value: database, words, clock, capabilities.

use std::{future::Future, pin::Pin, sync::Arc};

use basics::{Actor, Chance, Clock, Moment, Problem};
use database::{Db, Tx};
use jiff::tz::TimeZone;
use words::Dictionary;

use crate::Capability;

/// Everything that a request needs.
pub struct App {
    pub db: Db,
    pub dictionary: Arc<Dictionary>,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub doorkeeper: Arc<dyn Doorkeeper>,
    pub outside: outside::Outside,
    pub capabilities: Vec<Capability>,
    pub settings: Settings,
    /// Seals what must not lie in the database as it is.
    pub seal: Arc<crate::Seal>,
    pub kept: crate::Kept,
    pub limits: crate::Limits,
    pub listeners: crate::Listeners,
}

/// What the operator decided.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `https://comity.example.org`: for links in mail.
    pub address: String,
    /// The browser reaches us over TLS (or through a proxy that does): cookies say so.
    pub secure: bool,
    /// The mission's days begin and end here.
    pub zone: TimeZone,
    pub upload_bytes_max: usize,
    /// How many proxies of ours stand in front: the last so many entries of `X-Forwarded-For` are
    /// believed.
    pub proxies: usize,
    /// What the installation is called: the mission's name.
    pub name: String,
}

/// Knows who is at the door. The capability that keeps accounts is one; passkeys and single
/// sign-on can be others.
pub trait Doorkeeper: Send + Sync {
    /// Whoever holds this token now, as they stand now; none if it opens nothing.
    fn who<'a>(
        &'a self,
        tx: &'a mut Tx,
        token: &'a str,
        now: Moment,
    ) -> Pin<Box<dyn Future<Output = Result<Option<Actor>, Problem>> + Send + 'a>>;
}

impl App {
    /// Brings the tables up to date.
    pub async fn migrate(&self) -> Result<(), Problem> {
        self.db.migrate(&self.migrations()).await
    }

    /// The steps of all tables: the platform's first, then each capability's in their order.
    pub fn migrations(&self) -> Vec<database::Migration> {
        crate::migrations_of(&self.capabilities)
    }

    /// The words of the platform and of these capabilities.
    pub fn dictionary(capabilities: &[Capability]) -> Arc<Dictionary> {
        let platform = look::WORDS.iter().chain(sharing::WORDS).chain(crate::WORDS);
        Dictionary::new(platform.chain(capabilities.iter().flat_map(|c| c.words.iter())))
    }
}
