//! Secrets that a browser or a letter carries, of which only a hash is kept.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What is kept of a secret.
pub(crate) type Hash = [u8; 32];

/// Random bytes as they travel in cookies and links.
pub(crate) fn text(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// A fast hash suffices: the secrets are random and too long to be tried out.
pub(crate) fn hash(secret: &str) -> Hash {
    Sha256::digest(secret.as_bytes()).into()
}

/// A secret that only the holder of a session's token can have made again: it is shown on a page of
/// that session and stored nowhere. `version` lets each secret be made once.
pub(crate) fn derived(token: &str, purpose: &str, of: Uuid, version: i64) -> Hash {
    let mut mac = Hmac::<Sha256>::new_from_slice(token.as_bytes()).expect("any length is a key");
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(of.as_bytes());
    mac.update(&version.to_be_bytes());
    mac.finalize().into_bytes().into()
}

/// Crockford's base 32: no letter that is taken for a digit.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 80 random bits as people type them: `7Q2M-…`, four groups of four.
pub(crate) fn spelled(bytes: &[u8; 10]) -> String {
    let number = bytes.iter().fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
    let letters = (0..16).map(|place| {
        let letter = (number >> (5 * (15 - place))) & 31;
        char::from(LETTERS[usize::try_from(letter).unwrap_or(0)])
    });
    let letters: Vec<char> = letters.collect();
    letters.chunks(4).map(|group| group.iter().collect()).collect::<Vec<String>>().join("-")
}

/// A typed code without what people change in typing.
pub(crate) fn typed(code: &str) -> String {
    let code = code.chars().filter(|c| !c.is_whitespace() && *c != '-');
    code.map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_typed() {
        let code = spelled(&[0, 1, 2, 3, 250, 251, 252, 253, 254, 255]);
        assert_eq!(code, "000G-40ZT-ZFYF-VZQZ");
        assert_eq!(typed("oooG 4Ozt zfyf-vzqz"), typed(&code));
    }

    #[test]
    fn a_derived_secret_differs_by_token_purpose_record_and_version() {
        let made =
            |token, purpose, of, version| derived(token, purpose, Uuid::from_u128(of), version);
        let one = made("t", "invitation", 1, 1);
        assert_eq!(one, made("t", "invitation", 1, 1));
        for other in [
            made("u", "invitation", 1, 1),
            made("t", "recovery", 1, 1),
            made("t", "invitation", 2, 1),
            made("t", "invitation", 1, 2),
        ] {
            assert_ne!(one, other);
        }
    }
}
