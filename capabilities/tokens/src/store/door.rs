//! Who is at the door: a program with a token, or whoever `people` knows.

use std::{
    collections::HashMap,
    pin::Pin,
    sync::{Mutex, PoisonError},
};

use acts::Doorkeeper;
use basics::{Actor, Id, Moment, Problem, Scope, Standing};
use database::Tx;

use super::{find_by_hash, save_used};
use crate::{Token, secret, token::to_the_hour};

/// Knows tokens; asks the door behind it for everything else. Whose token it is, is read anew at
/// each request, so that a change of roles or of standing acts at once.
#[derive(Debug, Default)]
pub struct Door {
    people: people::Door,
    used: Mutex<HashMap<Id<Token>, Moment>>,
}

/// More tokens than this are not remembered between two writings-down.
const USED_MAX: usize = 100_000;

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
    async fn judge(
        &self,
        tx: &mut Tx,
        secret: &str,
        now: Moment,
    ) -> Result<Option<Actor>, Problem> {
        // Sessions come with nearly every request: they cost no look-up here.
        if !secret::may_be_one(secret) {
            return self.people.who(tx, secret, now).await;
        }
        let found = find_by_hash(tx, &secret::hash(secret)).await?;
        let Some(token) = found else { return self.people.who(tx, secret, now).await };
        let actor = people::who_is(tx, token.person).await?;
        let actor = actor.filter(|actor| actor.standing == Standing::Confirmed);
        let Some(actor) = actor.filter(|_| token.is_open(now)) else { return Ok(None) };
        self.note(token.id, now);
        Ok(Some(Actor { scope: Scope::Only(token.scopes), proved_at: None, ..actor }))
    }

    /// Writes down when sessions and tokens were last used; the server calls it every few minutes.
    pub async fn write_down(&self, tx: &mut Tx) -> Result<(), Problem> {
        self.people.write_down(tx).await?;
        let used = std::mem::take(&mut *self.used.lock().unwrap_or_else(PoisonError::into_inner));
        for (token, at) in used {
            save_used(tx, token, to_the_hour(at)).await?;
        }
        Ok(())
    }

    fn note(&self, token: Id<Token>, now: Moment) {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        if used.len() < USED_MAX || used.contains_key(&token) {
            used.insert(token, now);
        }
    }
}
