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

use crate::{App, Context, Form, Subject, caller::Caller, capability::Later, listeners::Listener};

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
    needs: Right,
    path: &'static str,
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
        (needs, path): (Right, &'static str),
    ) -> Result<Self, Problem> {
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
            needs,
            path,
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
            match self.read_on().await {
                Ok(true) => continue,
                Ok(false) => {}
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

    /// Reads some entries; answers whether there were any.
    async fn read_on(&mut self) -> Result<bool, Problem> {
        let tx = self.app.db.read().await?;
        let mut cx = self.caller.context(&self.app, tx, self.needs, self.path).await?;
        let (changes, last) = journal::changes(&mut cx.tx, self.cursor, BATCH).await?;
        let Some(last) = last else { return Ok(false) };
        let pages = pages(&self.app, &mut cx, &changes).await?;
        for change in &changes {
            if let Some(path) = pages.get(&(change.kind.as_str(), change.record)) {
                self.told.push_back(event(change, path)?);
            }
        }
        self.cursor = last;
        Ok(true)
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
