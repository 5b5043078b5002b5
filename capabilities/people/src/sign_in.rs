//! Sign in with address and password.

use acts::{Act, Context, Cookie, Form, Instance, Record, whoever_sees_it};
use basics::{Id, Moment, Organisation, Problem, Refusal, Refusals, Right};
use look::form::{email, hidden, password};
use maud::{Markup, html};
use sharing::Visible;
use tokio::sync::Semaphore;

use crate::{
    Account, DeviceName, Session,
    password::{Cost, NOBODYS_HASH, Password},
    session::Stage,
    shape::SessionShape,
    store::{self, Attempt},
    token,
};

pub(crate) struct SignIn {
    email: String,
    password: Option<Password>,
    next: Option<String>,
    judged: Judged,
}

/// What the password was tried on, worked out before the write transaction opens.
#[derive(Default)]
struct Judged {
    hash: Option<String>,
    is_right: bool,
}

impl Act for SignIn {
    const NAME: &'static str = "people.sign_in";
    const PATH: &'static str = "/sign-in";
    const NEEDS: Right = crate::SIGN_IN;
    const VITAL: bool = true;
    type On = Instance;
    type Leaves = SignedIn;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        for question in ["email", "password"] {
            if form.text(question).trim().is_empty() {
                wrong.0.push(Refusal::new(question, "refused-missing"));
            }
        }
        wrong.or(Self {
            email: form.text("email").trim().to_ascii_lowercase(),
            password: Password::offered(form.text("password")),
            next: next(form),
            judged: Judged::default(),
        })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        let known = store::credentials_by_email(&mut cx.tx, &self.email).await?;
        let hash = known.map(|known| known.password_hash);
        let is_right = verify(self.password.clone(), hash.clone()).await?;
        Ok(Self { judged: Judged { hash, is_right }, ..self })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<SignedIn, Problem> {
        let known = store::credentials_by_email(&mut cx.tx, &self.email).await?;
        // The password may have been changed since it was judged.
        let known = known.filter(|known| Some(&known.password_hash) == self.judged.hash.as_ref());
        let attempt = Attempt::begin(cx, known.as_ref().map(|known| known.account.id)).await?;
        let is_right = self.judged.is_right && attempt.is_heard;
        let Some(known) = known.filter(|known| is_right && known.account.is_confirmed()) else {
            attempt.fail(cx).await?;
            return Err(Problem::refused("email", "people-refused-sign-in"));
        };
        let stage = if known.factor.is_some() {
            // What was counted stays until the second factor is right too.
            Stage::CodeAwaited
        } else {
            attempt.succeed(cx).await?;
            stage_after_password(&known.account)
        };
        let now = cx.now;
        let_in(cx, &known.account, stage, Some(now), self.next).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let is_new = store::is_new(&mut cx.tx).await?;
        let sends_mail = !cx.outside().mailer.is_off();
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            @if is_new { p { a href="/set-up" { (w.say("people-set-up-title")) } } }
            (email(&ask("email", "people-ask-email").autocomplete("username")))
            (password(&ask("password", "people-ask-password").autocomplete("current-password")))
            @if let Some(next) = next(form) { (hidden("next", &next)) }
            p {
                @if sends_mail {
                    a href="/sign-in/recover" { (w.say("people-recover-title")) } " · "
                }
                a href="/register" { (w.say("people-apply-title")) }
            }
        })
    }
}

/// Where the person wanted to go: within the site only.
pub(crate) fn next(form: &Form) -> Option<String> {
    let next = form.text("next");
    let is_ours = next.starts_with('/') && next.len() <= 500 && look::link::safe(next) == next;
    is_ours.then(|| next.to_owned())
}

/// What a right password opens where there is no second factor.
pub(crate) fn stage_after_password(account: &Account) -> Stage {
    if account.needs_second_factor() { Stage::EnrolmentAwaited } else { Stage::Whole }
}

/// Somebody who was let in, so far.
pub(crate) struct SignedIn {
    pub(crate) session: Session,
    next: Option<String>,
    /// Only ever sent as a cookie.
    pub(crate) token: String,
}

/// What the browser shows to be known as somebody.
pub(crate) const SESSION_COOKIE: &str = "comity_session";

/// Opens a session with a new token, in place of the one that this browser had. `proved_at`: when
/// the oldest of the proofs was given that led here.
pub(crate) async fn let_in(
    cx: &mut Context,
    account: &Account,
    stage: Stage,
    proved_at: Option<Moment>,
    next: Option<String>,
) -> Result<SignedIn, Problem> {
    let earlier = cx.token.clone().map(|token| token::hash(&token));
    if let Some(hash) = earlier {
        store::end_session_by_hash(&mut cx.tx, &hash).await?;
    }
    let token = token::text(&cx.chance().bytes::<32>());
    let id: Id<Session> = cx.id("session");
    let device = DeviceName::of(&cx.user_agent);
    let session = Session { proved_at, device, ..Session::open(id, account, stage, cx.now) };
    store::save_session(&mut cx.tx, &session, &token::hash(&token)).await?;
    let seconds = session.expires_at.seconds_since(cx.now);
    cx.set_cookie(Cookie { name: SESSION_COOKIE, value: token.clone(), seconds });
    Ok(SignedIn { session, next, token })
}

impl Record for SignedIn {
    const KIND: &'static str = "session";
    type Shape = SessionShape;

    fn uuid(&self) -> uuid::Uuid {
        self.session.uuid()
    }

    fn path(&self) -> String {
        let next = self.next.as_deref();
        let path = match self.session.stage {
            Stage::Whole => return next.unwrap_or("/").to_owned(),
            Stage::CodeAwaited => "/sign-in/code",
            Stage::EnrolmentAwaited => "/account/second-factor",
        };
        match next {
            None => path.to_owned(),
            Some(next) => {
                let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
                format!("{path}?next={next}")
            }
        }
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        self.session.owner()
    }

    fn shape(&self) -> SessionShape {
        self.session.shape()
    }
}

/// Two cores and 64 MiB for each hash: two are worked out at a time, three may wait, and more are
/// told to come again. Whoever waits holds a connection for reading, of which the pages need the
/// rest. The limit is the machine's, so it is one for the whole process.
static WORKING: Semaphore = Semaphore::const_new(2);
static ADMITTED: Semaphore = Semaphore::const_new(5);

async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    let busy = |_| Problem::Busy { retry_seconds: 2 };
    let _admitted = ADMITTED.try_acquire().map_err(busy)?;
    let _working = WORKING.acquire().await.map_err(|error| Problem::Broken(Box::new(error)))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Problem::Broken(Box::new(error)))
}

/// Whether a password opens a hash; without one it takes as long, and the answer is no.
pub(crate) async fn verify(
    password: Option<Password>,
    hash: Option<String>,
) -> Result<bool, Problem> {
    let (Some(password), known) = (password, hash.is_some()) else { return Ok(false) };
    let hash = hash.unwrap_or_else(|| NOBODYS_HASH.to_owned());
    Ok(in_turn(move || password.opens(&hash)).await? && known)
}

/// Hashes a new password.
pub(crate) async fn hash(password: Password, salt: [u8; 16]) -> Result<String, Problem> {
    in_turn(move || password.hash(Cost::STRONG, &salt)).await
}
