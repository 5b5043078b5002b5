//! The key that signs a log's checkpoints, and the text that others check them with.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, Signer as _};
use sha2::{Digest as _, Sha256};

use crate::Flaw;

/// C2SP signed-note's number for Ed25519.
const ED25519: u8 = 1;

const NAME_BYTES_MAX: usize = 255;

/// The key of one log. It is named after the log's origin, so that whoever pins the verifier key
/// pins the origin with it; one secret may serve the logs of a whole instance.
#[derive(Clone)]
pub struct SigningKey {
    verifier: VerifierKey,
    secret: ed25519_dalek::SigningKey,
}

/// What a signature is checked with. As text: `origin+4 bytes of key id in hex+base64`.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: [u8; 4],
    public: ed25519_dalek::VerifyingKey,
}

impl SigningKey {
    pub fn new(origin: &str, secret: &[u8; 32]) -> Result<Self, Flaw> {
        let secret = ed25519_dalek::SigningKey::from_bytes(secret);
        let verifier = VerifierKey::new(origin, secret.verifying_key())?;
        Ok(Self { verifier, secret })
    }

    pub fn verifier(&self) -> &VerifierKey {
        &self.verifier
    }

    pub(crate) fn sign(&self, text: &[u8]) -> [u8; 64] {
        self.secret.sign(text).to_bytes()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey(for {})", self.verifier)
    }
}

impl VerifierKey {
    fn new(name: &str, public: ed25519_dalek::VerifyingKey) -> Result<Self, Flaw> {
        let bad = |c: char| c.is_whitespace() || c.is_control() || c == '+';
        if name.is_empty() || name.len() > NAME_BYTES_MAX || name.contains(bad) {
            return Err(Flaw::Malformed("key name"));
        }
        // Under a weak key one signature fits many texts.
        if public.is_weak() {
            return Err(Flaw::Malformed("public key"));
        }
        let hash = Sha256::new().chain_update(name).chain_update([b'\n', ED25519]);
        let hash: [u8; 32] = hash.chain_update(public.as_bytes()).finalize().into();
        let [a, b, c, d, ..] = hash;
        Ok(Self { name: name.to_owned(), id: [a, b, c, d], public })
    }

    pub fn parse(text: &str) -> Result<Self, Flaw> {
        let malformed = Flaw::Malformed("verifier key");
        // The base64 may hold a plus sign as well, so these are the first two.
        let mut parts = text.splitn(3, '+');
        let mut part = || parts.next().ok_or(malformed);
        let (name, id, encoded) = (part()?, part()?, part()?);
        if encoded.len() != 44 {
            return Err(malformed);
        }
        let bytes = STANDARD.decode(encoded).map_err(|_| malformed)?;
        let [ED25519, public @ ..] = bytes.as_slice() else { return Err(malformed) };
        let public = public.try_into().map_err(|_| malformed)?;
        let public = ed25519_dalek::VerifyingKey::from_bytes(public).map_err(|_| malformed)?;
        let key = Self::new(name, public)?;
        if id == key.id_in_hex() { Ok(key) } else { Err(malformed) }
    }

    /// The key of another log of the same instance: its secret serves them all.
    pub fn named(&self, name: &str) -> Result<Self, Flaw> {
        Self::new(name, self.public)
    }

    /// The origin of the log that the key signs for.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn id(&self) -> [u8; 4] {
        self.id
    }

    fn id_in_hex(&self) -> String {
        format!("{:08x}", u32::from_be_bytes(self.id))
    }

    pub(crate) fn verify(&self, text: &[u8], signature: &[u8]) -> Result<(), Flaw> {
        let signature = Signature::from_slice(signature).map_err(|_| Flaw::Forged)?;
        self.public.verify_strict(text, &signature).map_err(|_| Flaw::Forged)
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = vec![ED25519];
        bytes.extend(self.public.as_bytes());
        write!(f, "{}+{}+{}", self.name, self.id_in_hex(), STANDARD.encode(bytes))
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
