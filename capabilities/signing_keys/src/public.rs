//! The public half of a key, what is signed with the other half, and whether it was.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use basics::Refusal;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

/// An Ed25519 public key (RFC 8032).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

/// 64 bytes that an officer's browser made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signed([u8; 64]);

/// What is signed: a purpose and what it is about, a line each. Two purposes never make the same
/// text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message(String);

impl PublicKey {
    /// As a browser sends it: base64url without padding. Refused where it is no point of the curve,
    /// or one of the few with which anything verifies.
    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::new(about, "signing-keys-refused-key");
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).map_err(|_| refused())?;
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| refused())?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| refused())?;
        if key.is_weak() { Err(refused()) } else { Ok(Self(bytes)) }
    }

    pub fn from_hex(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
    }

    /// As a browser knows it.
    pub fn for_browser(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Enough of its SHA-256 for two people to compare over the telephone.
    pub fn fingerprint(&self) -> String {
        let digest = Sha256::digest(self.0);
        let text: String = digest.iter().take(10).map(|byte| format!("{byte:02x}")).collect();
        let groups: Vec<&str> = (0..5).map(|at| &text[at * 4..at * 4 + 4]).collect();
        groups.join("-")
    }

    /// Strictly: neither another form of the same signature nor one by a weak key passes.
    pub fn has_signed(&self, message: &Message, signed: &Signed) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(&self.0) else { return false };
        let signature = Signature::from_bytes(&signed.0);
        key.verify_strict(message.0.as_bytes(), &signature).is_ok()
    }
}

impl Signed {
    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::new(about, "signing-keys-refused-signature");
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).map_err(|_| refused())?;
        bytes.try_into().map(Self).map_err(|_| refused())
    }

    pub fn for_browser(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }
}

impl Message {
    /// `comity:agreement:1` and what it is about: ids and hashes, which have no line breaks.
    pub fn new(purpose: &str, about: &[&str]) -> Self {
        Self(std::iter::once(purpose).chain(about.iter().copied()).collect::<Vec<_>>().join("\n"))
    }

    /// One that was signed before and kept.
    pub fn kept(text: String) -> Self {
        Self(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let pairs = text.as_bytes().chunks(2).map(|pair| {
        let pair = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(pair, 16).ok()
    });
    pairs.collect::<Option<Vec<u8>>>()?.try_into().ok()
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fingerprint())
    }
}

impl fmt::Debug for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.for_browser())
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};

    use super::*;

    fn pair() -> (SigningKey, PublicKey) {
        let key = SigningKey::from_bytes(&[7; 32]);
        let public = URL_SAFE_NO_PAD.encode(key.verifying_key().as_bytes());
        (key, PublicKey::parse("public", &public).unwrap())
    }

    #[test]
    fn only_what_the_other_half_signed_verifies() {
        let (key, public) = pair();
        let message = Message::new("comity:agreement:1", &["a", "b"]);
        let signed = key.sign(message.as_str().as_bytes());
        let signed =
            Signed::parse("signature", &URL_SAFE_NO_PAD.encode(signed.to_bytes())).unwrap();
        assert!(public.has_signed(&message, &signed));
        for other in [
            Message::new("comity:agreement:1", &["a", "c"]),
            Message::new("comity:agreement:1", &["a b"]),
            Message::new("comity:agreement:2", &["a", "b"]),
        ] {
            assert!(!public.has_signed(&other, &signed), "{other:?}");
        }
        let stranger = SigningKey::from_bytes(&[8; 32]);
        let stranger = URL_SAFE_NO_PAD.encode(stranger.verifying_key().as_bytes());
        assert!(!PublicKey::parse("public", &stranger).unwrap().has_signed(&message, &signed));
    }

    #[test]
    fn a_key_that_verifies_anything_or_nothing_is_refused() {
        let neutral = {
            let mut bytes = [0; 32];
            bytes[0] = 1;
            URL_SAFE_NO_PAD.encode(bytes)
        };
        let zeros = URL_SAFE_NO_PAD.encode([0; 32]);
        for wrong in [neutral.as_str(), zeros.as_str(), "", "abc", &"A".repeat(44), "not base64!"] {
            let refused = PublicKey::parse("public", wrong).unwrap_err();
            assert_eq!(refused.why, "signing-keys-refused-key", "{wrong}");
        }
        assert_eq!(
            Signed::parse("signature", "AAAA").unwrap_err().why,
            "signing-keys-refused-signature"
        );
    }

    #[test]
    fn a_key_is_read_as_it_is_written() {
        let (_, public) = pair();
        assert_eq!(PublicKey::from_hex(&public.to_string()), Some(public));
        assert_eq!(PublicKey::parse("public", &public.for_browser()), Ok(public));
        assert_eq!(public.fingerprint().len(), 24);
    }
}
