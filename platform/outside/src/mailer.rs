//! Who carries letters: a mail server, a test's memory, or nobody.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use basics::{Id, Problem};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{Error, extension::ClientId},
};

use crate::{Letter, LetterMark};

/// Carries letters. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub enum Mailer {
    Smtp(Arc<Post>),
    /// Keeps every letter: for tests.
    Memory(Arc<Mutex<Vec<Letter>>>),
    /// There is no mail server: the link of an invitation is shown to whoever invites.
    #[default]
    Off,
}

/// What the operator says about the mail server.
#[derive(Clone)]
pub struct Relay {
    /// `smtps://user:password@mail.example.org`, or `smtp://…?tls=required`. Without encryption
    /// only to this machine itself.
    pub url: String,
    /// `Comity in Mali <comity@example.org>`.
    pub from: String,
}

/// How a letter that was handed over stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    UnderWay,
    /// The server has it.
    Accepted,
    /// The server will never take it: repeating is useless.
    Refused,
    /// The server was not reached or was busy: worth a repeat.
    Failed,
}

/// The mail server, and the letters that are on their way to it.
#[derive(Debug)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    deliveries: Mutex<HashMap<Id<LetterMark>, Delivery>>,
}

/// For each step of the conversation; a server that is slower is tried again later.
const SECONDS_MAX: u64 = 20;

impl Mailer {
    /// Reads the operator's settings; connects to nothing yet.
    pub fn smtp(relay: &Relay) -> Result<Self, Problem> {
        let sound = relay.url.starts_with("smtps://")
            || (relay.url.starts_with("smtp://")
                && (relay.url.ends_with("?tls=required") || is_this_machine(&relay.url)));
        if !sound {
            return Err(Problem::broken(
                "the mail server's address must begin with smtps:// or end with ?tls=required; \
                 without encryption letters go to 127.0.0.1 or localhost only",
            ));
        }
        // The library's own error could quote the password.
        let unreadable = |what| Problem::broken(format!("the mail {what} cannot be read"));
        let from: Mailbox = relay.from.parse().map_err(|_| unreadable("sender"))?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&relay.url)
            .map_err(|_| unreadable("server's address"))?;
        let transport = builder
            // This machine's own name is nobody's business.
            .hello_name(ClientId::Domain(from.email.domain().to_owned()))
            .timeout(Some(Duration::from_secs(SECONDS_MAX)))
            .build();
        Ok(Self::Smtp(Arc::new(Post { transport, from, deliveries: Mutex::default() })))
    }

    /// Whether the mail server lets us in; none where there is no mail server to ask.
    pub async fn is_reached(&self) -> Option<bool> {
        match self {
            Self::Smtp(post) => Some(post.transport.test_connection().await.unwrap_or(false)),
            Self::Memory(_) | Self::Off => None,
        }
    }

    /// Keeps letters for a test to read.
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    pub fn is_off(&self) -> bool {
        matches!(self, Self::Off)
    }

    /// How a letter stands; none if it was never handed over, or was before a restart. What has
    /// ended is told once and then forgotten.
    pub fn delivery(&self, letter: Id<LetterMark>) -> Option<Delivery> {
        match self {
            Self::Off => None,
            Self::Memory(letters) => {
                let letters = letters.lock().expect("no panic holds it");
                letters.iter().any(|known| known.id == letter).then_some(Delivery::Accepted)
            }
            Self::Smtp(post) => {
                let mut deliveries = post.deliveries.lock().expect("no panic holds it");
                match deliveries.get(&letter) {
                    Some(Delivery::UnderWay) => Some(Delivery::UnderWay),
                    _ => deliveries.remove(&letter),
                }
            }
        }
    }

    /// Hands a letter over and does not wait: the conversation takes seconds, and whoever hands
    /// over may hold the only write transaction. `delivery` says later how it went.
    pub fn hand_over(&self, letter: Letter) {
        match self {
            Self::Off => tracing::info!("mail is off: whoever invited can pass the link on"),
            Self::Memory(letters) => letters.lock().expect("no panic holds it").push(letter),
            Self::Smtp(post) => {
                post.note(letter.id, Delivery::UnderWay);
                let post = Arc::clone(post);
                tokio::spawn(async move {
                    let delivery = post.deliver(&letter).await;
                    tracing::info!(letter = %letter.id, ?delivery, "a letter was handed over");
                    post.note(letter.id, delivery);
                });
            }
        }
    }

    /// The letters that a test's memory holds, oldest first.
    pub fn letters(&self) -> Vec<Letter> {
        match self {
            Self::Memory(letters) => letters.lock().expect("no panic holds it").clone(),
            Self::Smtp(_) | Self::Off => Vec::new(),
        }
    }
}

impl Post {
    fn note(&self, letter: Id<LetterMark>, delivery: Delivery) {
        self.deliveries.lock().expect("no panic holds it").insert(letter, delivery);
    }

    async fn deliver(&self, letter: &Letter) -> Delivery {
        let message = match letter.message(&self.from) {
            Ok(message) => message,
            Err(problem) => {
                tracing::error!(letter = %letter.id, %problem, "a letter cannot be written");
                return Delivery::Refused;
            }
        };
        match self.transport.send(message).await {
            Ok(_) => Delivery::Accepted,
            Err(error) => outcome(&error),
        }
    }
}

/// The server's sentence may quote the receiver's address, so only its code is logged.
fn outcome(error: &Error) -> Delivery {
    let code = error.status().map(|code| code.to_string()).unwrap_or_default();
    tracing::warn!(code, permanent = error.is_permanent(), "the mail server did not take a letter");
    if error.is_permanent() { Delivery::Refused } else { Delivery::Failed }
}

/// Whether the address names this machine: then nothing leaves it unencrypted.
fn is_this_machine(url: &str) -> bool {
    let rest = url.strip_prefix("smtp://").unwrap_or_default();
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|own| {
        host.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    })
}
