//! One attempt at an account's secrets, counted where it was made.

use acts::{Context, Cookie};
use basics::{Id, Person, Problem};

use super::{At, clear_guesses_at, find_device, find_guesses, save_device, save_guesses};
use crate::{guesses::Guesses, token};

/// What a known device is recognised by.
const DEVICE_COOKIE: &str = "comity_device";
/// The longest that browsers keep a cookie.
const DEVICE_SECONDS: i64 = 400 * 24 * 3600;

/// An attempt, and whether it counts at all.
pub(crate) struct Attempt {
    at: At,
    guesses: Guesses,
    /// Too many came before it: it is refused unheard.
    pub(crate) is_heard: bool,
}

impl Attempt {
    /// `person` is none where the address opens nothing; the work is the same.
    pub(crate) async fn begin(
        cx: &mut Context,
        person: Option<Id<Person>>,
    ) -> Result<Self, Problem> {
        let device = token::hash(cx.device.as_deref().unwrap_or_default());
        let at = find_device(&mut cx.tx, person, &device).await?;
        let guesses = find_guesses(&mut cx.tx, at, cx.now).await?;
        Ok(Self { at, guesses, is_heard: guesses.may_try(cx.now) })
    }

    /// Counts a wrong one, although the act is refused.
    pub(crate) async fn fail(self, cx: &mut Context) -> Result<(), Problem> {
        let counted = if self.is_heard { self.guesses.failed(cx.now) } else { self.guesses };
        cx.keep_although_refused();
        save_guesses(&mut cx.tx, self.at, &counted).await
    }

    /// The person has proved themselves: what was counted here is cleared, and from now on this
    /// device is known.
    pub(crate) async fn succeed(self, cx: &mut Context) -> Result<(), Problem> {
        clear_guesses_at(&mut cx.tx, self.at).await?;
        remember_device(cx, self.at.person).await
    }
}

/// Makes this device known for an account, under a token of ours.
pub(crate) async fn remember_device(cx: &mut Context, person: Id<Person>) -> Result<(), Problem> {
    let offered = cx.device.clone().unwrap_or_default();
    let fresh = token::text(&cx.chance().bytes::<32>());
    let hashes = (&token::hash(&offered), &token::hash(&fresh));
    let id = cx.id("device");
    let is_ours = save_device(&mut cx.tx, id, person, hashes, cx.now).await?;
    let value = if is_ours { offered } else { fresh };
    cx.set_cookie(Cookie { name: DEVICE_COOKIE, value, seconds: DEVICE_SECONDS });
    Ok(())
}
