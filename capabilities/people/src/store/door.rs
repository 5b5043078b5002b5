//! Who is at the door: from a session's token to somebody with roles.

use std::{
    collections::HashMap,
    pin::Pin,
    sync::{Mutex, PoisonError},
};

use acts::Doorkeeper;
use basics::{Actor, Id, Moment, Person, Problem, Scope};
use database::Tx;

use super::{
    accounts::find_current,
    sessions::{find_by_hash, save_seen},
};
use crate::{
    Account,
    session::Stage,
    token::{self, Hash},
};

/// Knows sessions. Roles and standing are read anew at each request, so that a change acts at once.
///
/// When a session was last used is remembered here and written down every few minutes by
/// `write_down`: a page view must not cost a write transaction. Passkeys and single sign-on open
/// the same sessions; they need a way in, not another doorkeeper.
#[derive(Debug, Default)]
pub struct Door {
    seen: Mutex<HashMap<Hash, Moment>>,
}

/// More sessions than this are not remembered between two writings-down: they seem idle a little
/// early rather than filling the memory.
const SEEN_MAX: usize = 100_000;

impl Doorkeeper for Door {
    fn who<'a>(
        &'a self,
        tx: &'a mut Tx,
        token: &'a str,
        now: Moment,
    ) -> Pin<Box<dyn Future<Output = Result<Option<Actor>, Problem>> + Send + 'a>> {
        Box::pin(self.judge(tx, token, now))
    }
}

impl Door {
    async fn judge(&self, tx: &mut Tx, token: &str, now: Moment) -> Result<Option<Actor>, Problem> {
        let hash = token::hash(token);
        let Some((session, account)) = find_by_hash(tx, &hash).await? else { return Ok(None) };
        if session.stage != Stage::Whole || !session.is_open(now, self.seen_at(&hash)) {
            return Ok(None);
        }
        self.note(hash, now);
        let actor = actor(tx, &account).await?;
        Ok(Some(Actor { proved_at: session.proved_at, ..actor }))
    }

    /// Writes down when sessions were last used; the server calls it every few minutes.
    pub async fn write_down(&self, tx: &mut Tx) -> Result<(), Problem> {
        let seen = std::mem::take(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner));
        for (hash, at) in seen {
            save_seen(tx, &hash, at).await?;
        }
        Ok(())
    }

    fn seen_at(&self, hash: &Hash) -> Option<Moment> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).get(hash).copied()
    }

    fn note(&self, hash: Hash, now: Moment) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() < SEEN_MAX || seen.contains_key(&hash) {
            seen.insert(hash, now);
        }
    }
}

/// Whoever this account is now, as it stands: for what lets programs act for people. None who has
/// no account any more.
pub async fn who_is(tx: &mut Tx, person: Id<Person>) -> Result<Option<Actor>, Problem> {
    match find_current(tx, person).await? {
        None => Ok(None),
        Some(account) => actor(tx, &account).await.map(Some),
    }
}

async fn actor(tx: &mut Tx, account: &Account) -> Result<Actor, Problem> {
    let name = parties::name_of(tx, account.organisation, account.language).await?;
    Ok(Actor {
        person: account.id,
        name: account.name.to_string(),
        organisation: account.organisation,
        organisation_name: name.map(|name| name.to_string()).unwrap_or_default(),
        roles: account.roles_in_effect(),
        standing: account.standing,
        language: account.language,
        scope: Scope::Everything,
        proved_at: None,
    })
}
