//! Secrets that must lie in the database are sealed there: whoever takes the database alone has
//! nothing of them (T11).

use basics::{Chance, Problem};
use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

/// Seals with a key that lies outside of the database.
pub struct Seal(XChaCha20Poly1305);

const NONCE_BYTES: usize = 24;

impl Seal {
    pub fn new(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(&Key::from(*key)))
    }

    /// `place` names table, column and row: what is moved elsewhere opens no more.
    pub fn close(&self, chance: &dyn Chance, place: &str, secret: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = chance.bytes();
        let payload = Payload { msg: secret, aad: place.as_bytes() };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.expect("a short secret is far below the cipher's limit");
        [&nonce[..], &sealed].concat()
    }

    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, Problem> {
        let broken = || Problem::broken(format!("what is sealed in {place} does not open"));
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or_else(broken)?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        self.0.decrypt(&XNonce::from(*nonce), payload).map_err(|_| broken())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;

    impl Chance for Fixed {
        fn uuid(&self, _: &str) -> uuid::Uuid {
            uuid::Uuid::nil()
        }
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(3);
        }
    }

    #[test]
    fn a_secret_opens_in_its_own_place_under_its_own_key_and_nowhere_else() {
        let seal = Seal::new(&[1; 32]);
        let sealed = seal.close(&Fixed, "person.factor/1", b"secret");
        assert!(!sealed.windows(6).any(|part| part == b"secret"));
        assert_eq!(seal.open("person.factor/1", &sealed).unwrap(), b"secret");
        assert!(seal.open("person.factor/2", &sealed).is_err(), "moved to another row");
        assert!(Seal::new(&[2; 32]).open("person.factor/1", &sealed).is_err());
        for byte in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[byte] ^= 1;
            assert!(seal.open("person.factor/1", &changed).is_err());
        }
        assert!(seal.open("person.factor/1", b"short").is_err());
    }
}
