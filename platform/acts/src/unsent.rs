//! Answers that wait while their sender proves once more who they are: nobody types them twice.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use basics::{Id, Person};

use crate::{App, Cookie, Form, form::KEY, read};

/// They wait in the browser, sealed: whoever finds the cookie reads nothing, and it opens at the
/// same form for the same person only.
pub(crate) const COOKIE: &str = "comity_unsent";
const SECONDS: i64 = 600;
/// Browsers keep four kilobytes; a third goes into writing bytes as letters.
const BYTES_MAX: usize = 2_800;

/// A form's answers without its secrets; none where they are too many to wait there.
pub(crate) fn keep(app: &App, person: Id<Person>, path: &str, form: &Form) -> Option<Cookie> {
    let waits = |name: &str| name != KEY && !name.ends_with("password");
    let pairs = form.pairs().iter().filter(|(name, _)| waits(name));
    let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    if text.len() > BYTES_MAX || !form.uploads().is_empty() {
        return None;
    }
    let sealed = app.seal.close(&*app.chance, &place(person, path), text.as_bytes());
    Some(Cookie { name: COOKIE, value: BASE64_URL_SAFE_NO_PAD.encode(sealed), seconds: SECONDS })
}

/// The answers that wait for this person at this form.
pub(crate) fn find(app: &App, person: Id<Person>, path: &str, cookie: &str) -> Option<Form> {
    let sealed = BASE64_URL_SAFE_NO_PAD.decode(cookie).ok()?;
    let text = app.seal.open(&place(person, path), &sealed).ok()?;
    Some(read::query(std::str::from_utf8(&text).ok()?))
}

fn place(person: Id<Person>, path: &str) -> String {
    format!("unsent/{person}{path}")
}
