//! Who is acting or looking, at what time, in which transaction, in which language.

use std::sync::Arc;

use basics::{Actor, Chance, Day, Id, Line, Moment, Paragraph, Problem, Right};
use database::Tx;
use journal::{Content, Written};
use sharing::{Audience, Level, Shared, Viewer, Visible};
use words::Words;

use crate::{App, Job, MenuEntry, News, Record, store};

/// The only carrier of a transaction. It is handed out after a right was checked, and carries the
/// viewer, so that nobody reads unscoped.
pub struct Context {
    pub tx: Tx,
    pub viewer: Viewer,
    pub now: Moment,
    /// The day in the mission's time zone.
    pub today: Day,
    pub words: Words,
    pub(crate) app: Arc<App>,
    pub(crate) act: &'static str,
    pub(crate) left: Vec<Left>,
    pub(crate) seen: Vec<Seen>,
    pub(crate) cookies: Vec<Cookie>,
    pub(crate) keep: bool,
    pub(crate) reason: Option<String>,
    /// Where the request came from, for counting guesses: never stored as it is.
    pub client: String,
    /// What the browser calls itself, for the name of the device: never stored as it is.
    pub user_agent: String,
    /// What this device keeps to be known again, if it was used before.
    pub device: Option<String>,
    /// The session's own token.
    pub token: Option<String>,
}

/// One record that the act left, sealed for the journal.
pub(crate) struct Left {
    pub owner: Option<Id<basics::Organisation>>,
    pub kind: &'static str,
    pub record: uuid::Uuid,
    pub shape: serde_json::Value,
}

/// A record of HIGH or above that was shown to somebody who does not own it (R8.7).
pub(crate) struct Seen {
    pub record: uuid::Uuid,
    pub owner: Id<basics::Organisation>,
}

/// How many of one's own records of one kind an audience sees.
#[derive(Clone, Copy, Debug)]
pub struct ShownTo {
    pub kind: &'static str,
    /// The key of the word for them.
    pub label: &'static str,
    /// Exact up to `SHOWN_MAX`; where there are more, one more than that.
    pub count: i64,
}

impl ShownTo {
    pub const SHOWN_MAX: i64 = store::SHOWN_MAX;
}

/// What the browser is asked to keep.
#[derive(Clone, Debug)]
pub struct Cookie {
    pub name: &'static str,
    /// Empty to forget it.
    pub value: String,
    pub seconds: i64,
}

impl Context {
    pub(crate) fn new(
        app: &Arc<App>,
        tx: Tx,
        viewer: Viewer,
        words: Words,
        act: &'static str,
    ) -> Self {
        let now = app.clock.now();
        Self {
            tx,
            viewer,
            now,
            today: now.day_in(&app.settings.zone),
            words,
            app: Arc::clone(app),
            act,
            left: Vec::new(),
            seen: Vec::new(),
            cookies: Vec::new(),
            keep: false,
            reason: None,
            client: String::new(),
            user_agent: String::new(),
            device: None,
            token: None,
        }
    }

    /// Whoever is signed in. A right that is not for anyone has made sure that there is somebody.
    pub fn actor(&self) -> Result<&Actor, Problem> {
        self.viewer.actor.as_ref().ok_or(Problem::SignInFirst)
    }

    /// For what only somebody may do who has just proved that it is really them. The platform asks
    /// it for each act that is `FRESH`.
    pub fn must_be_fresh(&self) -> Result<(), Problem> {
        if self.actor()?.is_fresh(self.now) { Ok(()) } else { Err(Problem::ProveAgain) }
    }

    /// A new id; `name` says in a few words what of, and keeps tests still.
    pub fn id<T>(&self, name: &str) -> Id<T> {
        self.app.chance.id(name)
    }

    pub fn chance(&self) -> &dyn Chance {
        &*self.app.chance
    }

    /// Mail, blobs and whatever else is not in the database.
    pub fn outside(&self) -> &outside::Outside {
        &self.app.outside
    }

    /// What other capabilities offer on this page, to whoever holds the right.
    pub fn links(&self, on: &'static str) -> Vec<MenuEntry> {
        let actor = self.viewer.actor.as_ref();
        let links = self.app.capabilities.iter().flat_map(|capability| &capability.links);
        let offered = links.filter(|(page, link)| *page == on && link.needs.is_held_by(actor));
        offered.map(|(_, link)| *link).collect()
    }

    /// Everything of this type that capabilities offer, in the order of the product's list.
    pub fn offered<T: Clone + 'static>(&self) -> Vec<T> {
        let offers = self.app.capabilities.iter().flat_map(|capability| &capability.offers);
        offers.filter_map(|offered| offered.downcast_ref::<T>().cloned()).collect()
    }

    /// How many records of the viewer's organisation are shown to an audience.
    pub async fn count_shown_to(
        &mut self,
        audience: Id<Audience>,
    ) -> Result<Vec<ShownTo>, Problem> {
        let owner = self.actor()?.organisation;
        let app = Arc::clone(&self.app);
        let mut counted = Vec::new();
        for (table, label) in app.capabilities.iter().flat_map(|capability| &capability.shared) {
            let count = store::count_shown(&mut self.tx, table, owner, audience).await?;
            counted.push(ShownTo { kind: table, label, count });
        }
        Ok(counted)
    }

    /// Every right that opens one of the product's doors, each once.
    pub fn rights(&self) -> Vec<Right> {
        let mut rights: Vec<Right> = Vec::new();
        for route in self.app.capabilities.iter().flat_map(|capability| &capability.routes) {
            if rights.iter().all(|known| known.name != route.needs.name) {
                rights.push(route.needs);
            }
        }
        rights
    }

    pub fn seal(&self) -> &crate::Seal {
        &self.app.seal
    }

    pub fn settings(&self) -> &crate::Settings {
        &self.app.settings
    }

    /// Judges a record for this viewer, and notes the reading if its level asks for that.
    pub fn see<T: Shared>(&mut self, record: T) -> Result<Visible<T>, Problem> {
        let visible = Visible::judge(&self.viewer, record)?;
        let share = *visible.share();
        if share.level >= Level::High && !self.viewer.owns(&share) {
            self.seen.push(Seen { record: visible.uuid(), owner: share.owner });
        }
        Ok(visible)
    }

    /// All of a list that the query already filtered; each is judged once more, and one that
    /// slipped past the filter is left out.
    pub fn see_all<T: Shared>(&mut self, records: Vec<T>) -> Vec<Visible<T>> {
        records.into_iter().filter_map(|record| self.see(record).ok()).collect()
    }

    /// Notes a record for the journal beside the one that the act answers with.
    pub fn leave<R: Record>(&mut self, record: &R) -> Result<(), Problem> {
        let shape = record.noted()?;
        let (owner, record) = (record.owner(), record.uuid());
        self.left.push(Left { owner, kind: R::KIND, record, shape });
        Ok(())
    }

    /// Why it was done, in the person's words.
    pub fn because(&mut self, reason: Option<&Paragraph>) {
        self.reason = reason.map(ToString::to_string);
    }

    /// What was written so far is kept even though the act is refused: a guess at a password
    /// counts although it was wrong.
    pub fn keep_although_refused(&mut self) {
        self.keep = true;
    }

    pub fn set_cookie(&mut self, cookie: Cookie) {
        self.cookies.push(cookie);
    }

    /// Does a job later, in its own transaction, once this one is committed.
    pub async fn later<J: Job>(&mut self, job: &J, run_at: Moment) -> Result<(), Problem> {
        let payload = serde_json::to_value(job).map_err(Problem::broken)?;
        self.enqueue(J::KIND, &payload, run_at).await
    }

    /// Tells whoever listens that something happened; each hears it in a job of its own.
    pub async fn announce<N: News>(&mut self, news: &N) -> Result<(), Problem> {
        let payload = serde_json::to_value(news).map_err(Problem::broken)?;
        let app = Arc::clone(&self.app);
        let listeners = app.capabilities.iter().flat_map(|capability| &capability.hears);
        for (_, kind) in listeners.filter(|(heard, _)| *heard == N::TOLD) {
            self.enqueue(kind, &payload, self.now).await?;
        }
        Ok(())
    }

    async fn enqueue(
        &mut self,
        kind: &'static str,
        payload: &serde_json::Value,
        run_at: Moment,
    ) -> Result<(), Problem> {
        let id = self.id("job");
        jobs::enqueue(&mut self.tx, id, kind, payload, run_at).await
    }

    /// A name from several languages, for this reader.
    pub fn name<'a>(&self, names: &'a basics::Names) -> &'a Line {
        names.in_language(self.words.language())
    }

    /// Writes the act's entry: the deed, and one salted leaf for each record that it left. Answers
    /// what was written of each, in the same order.
    pub(crate) async fn write_journal(&mut self) -> Result<Vec<Written>, Problem> {
        let deed = self.app.chance.id("deed");
        let actor = self.viewer.actor.as_ref();
        let mut leaves = Vec::with_capacity(self.left.len());
        for left in self.left.drain(..) {
            let content = Content {
                deed,
                act: self.act.to_owned(),
                person: actor.map(|actor| actor.person),
                organisation: actor.map(|actor| actor.organisation),
                moment: self.now,
                reason: self.reason.clone(),
                kind: left.kind.to_owned(),
                record: left.record,
                shape: left.shape,
            };
            leaves.push((left.owner, content, self.app.chance.bytes()));
        }
        journal::append(&mut self.tx, leaves).await
    }

    /// Writes down, in a transaction of its own, who was shown what is sensitive.
    pub(crate) async fn write_reads(&mut self, how: &'static str) -> Result<(), Problem> {
        if self.seen.is_empty() {
            return Ok(());
        }
        // Reading goes on while the disk is full, and being written down belongs to it.
        let mut tx = self.app.db.write_although_full().await?;
        for seen in self.seen.drain(..) {
            let id = self.app.chance.uuid("read");
            let reading = sharing::Reading { id, record: seen.record, owner: seen.owner };
            sharing::note_read(&mut tx, &self.viewer, &reading, how, self.now).await?;
        }
        tx.commit().await
    }
}
