//! The secret of a token, of which only a hash is kept.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use basics::Id;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::Token;

/// What is kept of a secret. A fast hash suffices: the secret is too long to be tried out.
pub(crate) type Hash = [u8; 32];

/// What each begins with, so that those who search code and logs for lost secrets find ours.
const MARK: &str = "comity_";

pub(crate) fn may_be_one(text: &str) -> bool {
    text.starts_with(MARK)
}

pub(crate) fn hash(secret: &str) -> Hash {
    Sha256::digest(secret.as_bytes()).into()
}

/// The secret of this token: 256 bits that only the session which made the token can make again,
/// so that it is shown there and lies nowhere.
pub(crate) fn made(session: &str, token: Id<Token>) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(session.as_bytes()).expect("any length is a key");
    mac.update(b"API token");
    mac.update(&[0]);
    mac.update(token.uuid().as_bytes());
    format!("{MARK}{}", BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_of_one_session_and_one_token() {
        let secret = made("session", Id::well_known(1));
        assert_eq!(secret, made("session", Id::well_known(1)));
        assert_ne!(secret, made("another", Id::well_known(1)));
        assert_ne!(secret, made("session", Id::well_known(2)));
        assert!(may_be_one(&secret) && secret.len() == 50, "{secret}");
        assert!(!may_be_one("given-session"));
    }
}
