//! Everything that can stop a request.

use std::fmt;

use crate::{Refusal, Refusals};

/// Why a request was not done. Each has one status code, decided in one place (`acts::respond`).
#[derive(Debug)]
pub enum Problem {
    /// A rule said no, and a person can act on it.
    Refused(Refusals),
    /// Nobody is signed in, and this needs somebody.
    SignInFirst,
    /// Signed in, but without the right.
    Forbidden,
    /// They may, but must first prove once more that it is really them.
    ProveAgain,
    /// It does not exist, or this viewer may not see that it does: the two answers are the same.
    NotFound,
    /// Somebody changed the record since this page was read.
    Stale,
    /// The idempotency key was used before, for something else.
    KeyReused,
    /// More than is accepted: bytes, rows, cells.
    TooLarge { limit: u64 },
    /// Too many requests, or the database is busy: the same request may be repeated later.
    Busy { retry_seconds: u32 },
    /// No room on the disk: reading goes on, and writing does once there is room (T3).
    Full,
    /// Our fault. Logged in full, shown as one calm sentence with a number to quote.
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl Problem {
    /// What should not have happened, in words for whoever reads the log.
    pub fn broken(what: impl fmt::Display) -> Self {
        Self::Broken(what.to_string().into())
    }

    pub fn refused(about: &'static str, why: &'static str) -> Self {
        Refusal::new(about, why).into()
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<Refusals> for Problem {
    fn from(refusals: Refusals) -> Self {
        Self::Refused(refusals)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusals) => {
                let each: Vec<String> = refusals.0.iter().map(ToString::to_string).collect();
                write!(f, "refused: {}", each.join("; "))
            }
            Self::SignInFirst => f.write_str("sign in first"),
            Self::Forbidden => f.write_str("forbidden"),
            Self::ProveAgain => f.write_str("prove again"),
            Self::NotFound => f.write_str("not found"),
            Self::Stale => f.write_str("stale"),
            Self::KeyReused => f.write_str("idempotency key reused"),
            Self::TooLarge { limit } => write!(f, "too large: at most {limit}"),
            Self::Busy { .. } => f.write_str("busy"),
            Self::Full => f.write_str("the disk is full"),
            Self::Broken(error) => write!(f, "broken: {error}"),
        }
    }
}

impl std::error::Error for Problem {}
