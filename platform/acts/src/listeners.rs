//! Who listens to the live feed: woken when something was committed, and not too many.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use basics::{Id, Person, Problem};
use tokio::{sync::watch, time};

use crate::App;

/// One person's windows and programs, and everybody's: each takes a connection.
const EACH_MAX: usize = 6;
const ALL_MAX: usize = 500;
/// Changes come in flocks: an act, and the jobs that follow it.
const GATHERED: Duration = Duration::from_millis(40);
/// How often it is looked for what other servers of the same database committed.
const LOOKED_EVERY: Duration = Duration::from_secs(1);

/// Everybody who listens.
pub struct Listeners {
    /// The sum of what was committed; false once the server closes.
    beat: watch::Sender<(u64, bool)>,
    open: Arc<Mutex<HashMap<Id<Person>, usize>>>,
}

impl Default for Listeners {
    fn default() -> Self {
        let (beat, _) = watch::channel((0, true));
        Self { beat, open: Arc::default() }
    }
}

impl Listeners {
    /// Something was committed.
    pub(crate) fn wake(&self) {
        self.beat.send_modify(|(beats, _)| *beats += 1);
    }

    /// Lets everybody go: the server closes, and waits for its last answer.
    pub fn close(&self) {
        self.beat.send_modify(|(_, is_open)| *is_open = false);
    }

    pub(crate) fn admit(&self, person: Id<Person>) -> Result<Listener, Problem> {
        let mut open = self.open.lock().expect("no panic holds it");
        let all: usize = open.values().sum();
        let own = open.entry(person).or_default();
        if *own >= EACH_MAX || all >= ALL_MAX {
            return Err(Problem::Busy { retry_seconds: 30 });
        }
        *own += 1;
        Ok(Listener { person, beat: self.beat.subscribe(), open: Arc::clone(&self.open) })
    }
}

/// One of them: counts until it is gone.
pub(crate) struct Listener {
    person: Id<Person>,
    beat: watch::Receiver<(u64, bool)>,
    open: Arc<Mutex<HashMap<Id<Person>, usize>>>,
}

impl Listener {
    /// Until something was committed, or for as long as that; none once the server closes.
    pub(crate) async fn wait(&mut self, most: Duration) -> Option<()> {
        if self.beat.borrow().1 && time::timeout(most, self.beat.changed()).await.is_ok() {
            time::sleep(GATHERED).await;
        }
        self.beat.borrow_and_update().1.then_some(())
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut open = self.open.lock().expect("no panic holds it");
        if let Some(own) = open.get_mut(&self.person) {
            *own -= 1;
        }
        open.retain(|_, own| *own > 0);
    }
}

/// Wakes whoever listens here to what another server of the same database committed. A look at the
/// end of one index each second, while anybody listens, takes less than a channel that every commit
/// of every server has to pass, and goes through any pooler of connections.
pub async fn look_for_others(app: Arc<App>) {
    let mut last = 0;
    loop {
        time::sleep(LOOKED_EVERY).await;
        if app.listeners.beat.receiver_count() == 0 {
            continue;
        }
        match newest(&app).await {
            Ok(newest) if newest == last => {}
            Ok(newest) => {
                last = newest;
                app.listeners.wake();
            }
            Err(problem) => tracing::warn!(%problem, "others' changes could not be looked for"),
        }
    }
}

async fn newest(app: &App) -> Result<i64, Problem> {
    journal::newest_turn(&mut app.db.read().await?).await
}
