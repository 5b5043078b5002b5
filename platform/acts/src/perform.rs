//! The one path that every change takes.

use std::{str::FromStr, sync::Arc};

use basics::{Id, Person, Problem};
use journal::{Leaf, Written};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sharing::Visible;
use uuid::Uuid;

use crate::{
    Act, App, Context, Cookie, Form, Record, Subject,
    caller::Caller,
    store::{Answered, find_answer, save_answer},
};

/// What an act answers.
#[derive(Debug)]
pub struct Done {
    pub record: Uuid,
    pub path: String,
    pub shape: serde_json::Value,
    /// What the journal entered of it.
    pub entry: Option<Entered>,
    pub cookies: Vec<Cookie>,
}

/// What the journal entered of the record that an act left: salted, so that it tells nothing but
/// that the deed was recorded, and bare of its place in the log.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entered {
    /// Its receipt is fetched by this, once a checkpoint covers it.
    pub id: Id<Leaf>,
    /// RFC 6962 leaf hash, in Base64.
    pub leaf_hash: String,
}

const KEY_CHARACTERS_MAX: usize = 100;
const TRIES_MAX: u32 = 8;

/// Permit → idempotency key → parse, and judge on a read snapshot → open the write transaction →
/// check right, record and version again → carry out → journal → commit → answer. Where another
/// transaction was in the way, the whole is repeated: nothing of a failed try remains.
pub async fn perform<A: Act>(
    app: &Arc<App>,
    caller: &Caller,
    id: Option<&str>,
    form: &Form,
) -> Result<Done, Problem> {
    let mut tries = 1;
    loop {
        match once::<A>(app, caller, id, form).await {
            Err(Problem::Busy { .. }) if tries < TRIES_MAX => tries += 1,
            answer => return answer,
        }
        // The other one needs a moment; the wait differs so that two do not meet again.
        let pause = u64::from(tries) * 5 + u64::from(app.chance.bytes::<1>()[0] % 16);
        tokio::time::sleep(std::time::Duration::from_millis(pause)).await;
    }
}

/// Whoever may do the act to this record, on a read snapshot, and the record.
pub(crate) async fn permit<A: Act>(
    app: &Arc<App>,
    caller: &Caller,
    subject: Id<A::On>,
) -> Result<(Context, Visible<A::On>), Problem> {
    let mut cx = caller.context(app, app.db.read().await?, A::NEEDS, A::NAME).await?;
    let on = A::On::find(&mut cx, subject).await?;
    may::<A>(&mut cx, &on).await?;
    Ok((cx, on))
}

/// Nobody is asked to prove themselves for what they may not do anyway.
async fn may<A: Act>(cx: &mut Context, on: &Visible<A::On>) -> Result<(), Problem> {
    A::may(cx, on).await?;
    if A::FRESH { cx.must_be_fresh() } else { Ok(()) }
}

async fn once<A: Act>(
    app: &Arc<App>,
    caller: &Caller,
    id: Option<&str>,
    form: &Form,
) -> Result<Done, Problem> {
    let subject = subject::<A::On>(id)?;
    let (mut reading, on) = permit::<A>(app, caller, subject).await?;
    let key = idempotency_key(&reading, form)?;
    let content = content_hash(id, form);
    if let Some((account, key)) = &key
        && let Some(answered) = find_answer(&mut reading.tx, *account, key).await?
    {
        return replay::<A>(answered, &content);
    }
    is_current(&*on, form)?;
    let act = A::parse(form).map_err(Problem::Refused)?;
    form.refuse_unasked().map_err(Problem::Refused)?;
    let act = act.judge(&mut reading, &on).await?;
    drop(reading);

    let db = &app.db;
    let tx = if A::VITAL { db.write_although_full().await? } else { db.write().await? };
    let mut cx = caller.context(app, tx, A::NEEDS, A::NAME).await?;
    let on = A::On::find(&mut cx, subject).await?;
    if let Some((account, key)) = &key
        && let Some(answered) = find_answer(&mut cx.tx, *account, key).await?
    {
        return replay::<A>(answered, &content);
    }
    may::<A>(&mut cx, &on).await?;
    is_current(&*on, form)?;
    let left = match act.carry_out(&mut cx, on).await {
        Ok(left) => left,
        Err(refused @ Problem::Refused(_)) if cx.keep => {
            cx.tx.commit().await?;
            return Err(refused);
        }
        Err(problem) => return Err(problem),
    };
    finish(cx, A::NAME, &left, key, content).await
}

/// Journals, keeps the answer under its key, commits.
async fn finish<R: Record>(
    mut cx: Context,
    act: &'static str,
    left: &R,
    key: Option<(Id<Person>, String)>,
    content: Vec<u8>,
) -> Result<Done, Problem> {
    cx.leave(left)?;
    let shape = serde_json::to_value(left.shape()).map_err(Problem::broken)?;
    let entry = cx.write_journal().await?.pop();
    let entry = entry.map(|Written { id, leaf_hash }| {
        let leaf_hash = leaf_hash.to_string();
        Entered { id, leaf_hash }
    });
    let (record, path) = (left.uuid(), left.path());
    if let Some(key) = &key {
        let (act, path) = (act.to_owned(), path.clone());
        let (shape, entry) = (shape.clone(), entry.clone());
        let answered = Answered { act, content, record, path, shape, entry };
        let now = cx.now;
        save_answer(&mut cx.tx, key, &answered, now).await?;
    }
    let cookies = std::mem::take(&mut cx.cookies);
    let app = Arc::clone(&cx.app);
    cx.tx.commit().await?;
    app.listeners.wake();
    Ok(Done { record, path, shape, entry, cookies })
}

/// Nobody overwrites what they have not seen: an act on an older version of the record is stopped.
fn is_current<S: Subject>(on: &S, form: &Form) -> Result<(), Problem> {
    match (on.version(), form.base()) {
        (Some(version), Some(base)) if version != base => Err(Problem::Stale),
        _ => Ok(()),
    }
}

/// What the path's `{id}` names; an id that cannot be one names nothing.
pub(crate) fn subject<S>(id: Option<&str>) -> Result<Id<S>, Problem> {
    match id {
        None => Ok(Id::well_known(0)),
        Some(id) => Id::from_str(id).map_err(|_| Problem::NotFound),
    }
}

/// A key is bound to an account. Whoever is not signed in has none: an answer to the sign-in must
/// never be given to somebody else.
fn idempotency_key(cx: &Context, form: &Form) -> Result<Option<(Id<Person>, String)>, Problem> {
    let Some(actor) = &cx.viewer.actor else { return Ok(None) };
    match form.key() {
        None => Ok(None),
        Some(key) if key.len() > KEY_CHARACTERS_MAX => Err(Problem::KeyReused),
        Some(key) => Ok(Some((actor.person, key.to_owned()))),
    }
}

/// What was sent, to tell a repeated request from another one. Passwords are left out: a fast hash
/// of one must not lie in a table, where it could be tried out.
fn content_hash(id: Option<&str>, form: &Form) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    add(id.unwrap_or_default().as_bytes());
    let is_left_out = |name: &str| name == crate::form::KEY || name.ends_with("password");
    for (question, answer) in form.pairs().iter().filter(|(name, _)| !is_left_out(name)) {
        add(question.as_bytes());
        add(answer.as_bytes());
    }
    for upload in form.uploads() {
        add(upload.question.as_bytes());
        add(upload.file_name.as_bytes());
        add(&upload.bytes);
    }
    hash.finalize().to_vec()
}

fn replay<A: Act>(answered: Answered, content: &[u8]) -> Result<Done, Problem> {
    if answered.act != A::NAME || answered.content != content {
        return Err(Problem::KeyReused);
    }
    let Answered { record, path, shape, entry, .. } = answered;
    Ok(Done { record, path, shape, entry, cookies: Vec::new() })
}
