//! The live feed: that records changed, to whoever may see them, as server-sent events.
//!
//! It reads on in the journal, in the order in which its entries came to be seen, and tells of each
//! record only that it changed and where it is: what it says now is fetched there. Who is looking
//! is asked anew each time, so that whoever was suspended, or lost sight of a record, hears no more
//! of it. Whoever wants to go on where they stopped names the last entry that they were told of.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    convert::Infallible,
    sync::Arc,
    time::Duration,
};

use axum::response::{
    IntoResponse, Response,
    sse::{Event, KeepAlive, Sse},
};
use basics::{Id, Moment, Problem, Refusal, Refusals, Right};
use futures_util::stream;
use http::{HeaderMap, header};
use journal::{Change, Cursor, Leaf};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    App, Context, Form, Subject, apart::apart, caller::Caller, capability::Later,
    listeners::Listener,
};

pub(crate) const KIND: &str = "text/event-stream";

/// Entries that are read at once.
const BATCH: i64 = 200;
/// A line that tells nothing, so that no proxy between takes the silence for the end.
const ALIVE_EVERY: Duration = Duration::from_secs(20);
/// After this a listener calls again, and goes on where it stopped: nobody stays for ever by being
/// forgotten.
const LISTENS_MAX: Duration = Duration::from_secs(900);

/// A kind of record whose changes are told.
#[derive(Clone)]
pub(crate) struct Followed {
    pub kind: &'static str,
    needs: Right,
    find: Finder,
}

type Finder = Arc<
    dyn for<'a> Fn(&'a mut Context, Vec<Uuid>) -> Later<'a, Result<Pages, Problem>> + Send + Sync,
>;
/// Records that the viewer may see, and where their pages are.
type Pages = HashMap<Uuid, String>;
pub(crate) type PageOf<S> = fn(&S) -> (Uuid, String);

impl Followed {
    pub(crate) fn of<S: Subject>(kind: &'static str, needs: Right, page: PageOf<S>) -> Self {
        let find: Finder = Arc::new(move |cx, ids| Box::pin(find::<S>(cx, ids, page)));
        Self { kind, needs, find }
    }
}

async fn find<S: Subject>(
    cx: &mut Context,
    ids: Vec<Uuid>,
    page: PageOf<S>,
) -> Result<Pages, Problem> {
    let ids: Vec<Id<S>> = ids.into_iter().map(Id::from_uuid).collect();
    let seen = S::find_all(cx, &ids).await?;
    Ok(seen.iter().map(|record| page(record)).collect())
}

/// From where on somebody listens: the first entry if it is the nil id, now if it is none.
pub(crate) fn ask(query: &Form) -> Result<Option<Id<Leaf>>, Refusals> {
    Ok(query.maybe_id("after")?)
}

/// A browser that was cut off says by itself what it heard last; that is later than what its
/// address says.
fn last_heard(headers: &HeaderMap, query: &Form) -> Result<Option<Id<Leaf>>, Refusals> {
    let asked = ask(query)?;
    let Some(last) = headers.get("last-event-id").filter(|last| !last.is_empty()) else {
        return Ok(asked);
    };
    let last = last.to_str().ok().and_then(|last| last.parse().ok());
    Ok(Some(last.ok_or_else(|| Refusal::new("after", "refused-id"))?))
}

/// Whoever says that they listen stays on the line; others are told what there is.
fn stays(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains(KIND))
}

/// One who listens.
pub(crate) struct Feed {
    app: Arc<App>,
    caller: Caller,
    door: (Right, &'static str),
    cursor: Cursor,
    told: VecDeque<Event>,
    listener: Listener,
    /// Until when they stay on the line; none if they only ask what there is.
    until: Option<Moment>,
}

/// What is told of a change.
#[derive(Serialize)]
struct Told {
    record: Uuid,
    path: String,
    at: Moment,
}

impl Feed {
    pub(crate) async fn open(
        app: &Arc<App>,
        caller: &Caller,
        headers: &HeaderMap,
        query: &Form,
        door: (Right, &'static str),
    ) -> Result<Self, Problem> {
        let (needs, path) = door;
        let mut cx = caller.context(app, app.db.read().await?, needs, path).await?;
        let after = last_heard(headers, query)?;
        query.refuse_unasked().map_err(Problem::Refused)?;
        // Listening begins before the first look, so that nothing falls between.
        let listener = app.listeners.admit(cx.actor()?.person)?;
        let cursor = match after {
            None => Cursor::now(&mut cx.tx).await?,
            Some(first) if first.uuid().is_nil() => Cursor::START,
            Some(entry) => {
                let unknown = || Problem::refused("after", "refused-no-such-entry");
                Cursor::behind(&mut cx.tx, entry).await?.ok_or_else(unknown)?
            }
        };
        Ok(Self {
            app: Arc::clone(app),
            caller: caller.clone(),
            door,
            cursor,
            told: VecDeque::new(),
            listener,
            until: stays(headers).then(|| cx.now.plus_seconds(LISTENS_MAX.as_secs() as i64)),
        })
    }

    pub(crate) fn answer(self) -> Response {
        let events = stream::unfold(self, |mut feed| async {
            let event = feed.next().await?;
            Some((Ok::<_, Infallible>(event), feed))
        });
        Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE_EVERY)).into_response()
    }

    /// The next change that the viewer may know of. None ends the feed: there is nothing more, it
    /// was long enough, they may not listen any more, or something broke; who calls again goes on
    /// where they stopped, or is told why not.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.told.pop_front() {
                return Some(event);
            }
            let look = Look {
                app: Arc::clone(&self.app),
                caller: self.caller.clone(),
                door: self.door,
                cursor: self.cursor,
            };
            match apart(&self.app, look.read_on()).await {
                Ok(Some((events, cursor))) => {
                    self.told.extend(events);
                    self.cursor = cursor;
                    continue;
                }
                Ok(None) => {}
                Err(problem) => {
                    tracing::debug!(%problem, "a feed ended");
                    return None;
                }
            }
            let left = self.until?.seconds_since(self.app.clock.now());
            let left = Duration::from_secs(u64::try_from(left).ok().filter(|left| *left > 0)?);
            self.listener.wait(left).await?;
        }
    }
}

/// One look at what came after a cursor.
struct Look {
    app: Arc<App>,
    caller: Caller,
    door: (Right, &'static str),
    cursor: Cursor,
}

impl Look {
    /// Reads some entries; answers what they tell this viewer, and how far it read, if there were
    /// any.
    async fn read_on(self) -> Result<Option<(Vec<Event>, Cursor)>, Problem> {
        let (needs, path) = self.door;
        let tx = self.app.db.read().await?;
        let mut cx = self.caller.context(&self.app, tx, needs, path).await?;
        let (changes, last) = journal::changes(&mut cx.tx, self.cursor, BATCH).await?;
        let Some(last) = last else { return Ok(None) };
        let pages = pages(&self.app, &mut cx, &changes).await?;
        let mut events = Vec::new();
        for change in &changes {
            if let Some(path) = pages.get(&(change.kind.as_str(), change.record)) {
                events.push(event(change, path)?);
            }
        }
        Ok(Some((events, last)))
    }
}

/// Those of these records that the viewer may see, with their pages. Nothing of what they say is
/// shown, so that none of them counts as read.
async fn pages<'a>(
    app: &App,
    cx: &mut Context,
    changes: &'a [Change],
) -> Result<HashMap<(&'a str, Uuid), String>, Problem> {
    let mut by_kind: BTreeMap<&str, Vec<Uuid>> = BTreeMap::new();
    for change in changes {
        by_kind.entry(&change.kind).or_default().push(change.record);
    }
    let mut pages = HashMap::new();
    for followed in app.capabilities.iter().flat_map(|capability| &capability.follows) {
        if !followed.needs.is_held_by(cx.viewer.actor.as_ref()) {
            continue;
        }
        let Some((kind, records)) = by_kind.remove_entry(followed.kind) else { continue };
        let found = (followed.find)(cx, records).await?;
        pages.extend(found.into_iter().map(|(record, path)| ((kind, record), path)));
    }
    Ok(pages)
}

fn event(change: &Change, path: &str) -> Result<Event, Problem> {
    let told = Told { record: change.record, path: path.to_owned(), at: change.at };
    let event = Event::default().id(change.entry.to_string()).event(&change.kind);
    event.json_data(told).map_err(Problem::broken)
}
