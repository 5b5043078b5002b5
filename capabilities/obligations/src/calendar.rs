//! The secret address of a calendar: whoever knows it reads the days of one person.

use basics::{Id, Moment, Organisation, Person};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// That somebody's calendar can be read at a secret address. The secret is with their calendar
/// program; here is only what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Calendar {
    pub(crate) id: Id<Self>,
    pub(crate) person: Id<Person>,
    pub(crate) organisation: Id<Organisation>,
    pub(crate) made_at: Moment,
}

/// A calendar as whoever knows its secret finds it: their id is the secret.
pub(crate) struct Opened(pub(crate) Calendar);

/// What is kept of a secret. A fast hash suffices: 128 bits are too many to be tried out.
pub(crate) type Hash = [u8; 32];

/// So long after it was made the address can be read, in the session that made it.
const SHOWN_SECONDS: i64 = 10 * 60;

impl Calendar {
    /// Whether its address is still shown where it was made.
    pub(crate) fn is_new(&self, now: Moment) -> bool {
        now.seconds_since(self.made_at) <= SHOWN_SECONDS
    }

    /// The secret, which only the session that made it can make again: it is shown there and lies
    /// nowhere.
    pub(crate) fn secret(&self, session: &str) -> Id<Opened> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(session.as_bytes()).expect("any length is a key");
        mac.update(b"calendar");
        mac.update(&[0]);
        mac.update(self.id.uuid().as_bytes());
        let bytes = mac.finalize().into_bytes();
        let half = bytes[..16].try_into().expect("half of it");
        Id::from_uuid(Uuid::from_bytes(half))
    }
}

pub(crate) fn hash(secret: Id<Opened>) -> Hash {
    Sha256::digest(secret.uuid().as_bytes()).into()
}

/// Where it is read.
pub(crate) fn address(base: &str, secret: Id<Opened>) -> String {
    format!("{base}/calendar/{secret}/obligations.ics")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_of_one_session_and_one_calendar_and_is_not_what_is_kept() {
        let calendar = |id| Calendar {
            id: Id::well_known(id),
            person: Id::well_known(2),
            organisation: Id::well_known(3),
            made_at: Moment::from_micros(0).unwrap(),
        };
        let secret = calendar(1).secret("session");
        assert_eq!(secret, calendar(1).secret("session"));
        assert_ne!(secret, calendar(1).secret("another"));
        assert_ne!(secret, calendar(2).secret("session"));
        assert_ne!(hash(secret)[..16], secret.uuid().as_bytes()[..]);
        let made_at = calendar(1).made_at;
        assert!(calendar(1).is_new(made_at.plus_seconds(600)));
        assert!(!calendar(1).is_new(made_at.plus_seconds(601)));
    }
}
