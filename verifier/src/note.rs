//! Verifier keys, signed notes and checkpoints, as C2SP writes them; Ed25519 only.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256};

use crate::{
    Refused,
    tree::{Hash, root_of_nothing},
};

const NOTE_BYTES_MAX: usize = 128 * 1024;
const SIGNATURES_MAX: usize = 64;
const NAME_BYTES_MAX: usize = 255;
pub(crate) const SIZE_MAX: u64 = 1 << 62;

/// The key of one log, named after the log: pinning it pins both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub(crate) name: String,
    id: [u8; 4],
    public: VerifyingKey,
}

/// The size and the root of a log, and the log's name, from a note that was signed with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    pub origin: String,
    pub size: u64,
    pub root: [u8; 32],
}

impl Key {
    /// Parses `name+id+base64`.
    pub fn parse(text: &str) -> Result<Self, Refused> {
        Self::from_text(text).ok_or_else(|| Refused::new("verify-refused-key"))
    }

    fn from_text(text: &str) -> Option<Self> {
        let (name, rest) = text.split_once('+')?;
        let (id, encoded) = rest.split_once('+')?;
        let named = !name.is_empty() && name.len() <= NAME_BYTES_MAX;
        if !named || name.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return None;
        }
        let typed: [u8; 33] = decode(encoded, 33)?.try_into().ok()?;
        // 1 is Ed25519 and the only kind of key that logs of Comity have.
        let (1, public) = (typed[0], typed[1..].try_into().ok()?) else { return None };
        let digest = Sha256::digest([name.as_bytes(), b"\n", &typed].concat());
        let public = VerifyingKey::from_bytes(&public).ok().filter(|public| !public.is_weak())?;
        let own_id: [u8; 4] = digest[..4].try_into().ok()?;
        let in_hex: String = own_id.iter().map(|byte| format!("{byte:02x}")).collect();
        (id == in_hex).then(|| Self { name: name.to_owned(), id: own_id, public })
    }
}

impl Checkpoint {
    /// Reads a note: the key must have signed it, for the log that the key is named after.
    pub fn open(note: &[u8], key: &Key) -> Result<Self, Refused> {
        let text = signed_text(note, key)?;
        let checkpoint = Self::from_text(text);
        let checkpoint = checkpoint.ok_or_else(|| Refused::new("verify-refused-checkpoint"))?;
        if checkpoint.origin != key.name {
            return Err(Refused::new("verify-refused-origin")
                .with("found", &checkpoint.origin)
                .with("expected", &key.name));
        }
        Ok(checkpoint)
    }

    /// Reads a note that the reader kept.
    pub(crate) fn open_held(note: &[u8], key: &Key) -> Result<Self, Refused> {
        let held = Self::open(note, key);
        held.map_err(|_| Refused::new("verify-refused-held").with("name", &key.name))
    }

    fn from_text(text: &str) -> Option<Self> {
        let [origin, size, root, ""] = text.split('\n').collect::<Vec<_>>()[..] else {
            return None;
        };
        let (size, root) = (whole_number(size)?, hash(root)?);
        let empty_if_size_is_zero = size > 0 || root == root_of_nothing();
        empty_if_size_is_zero.then(|| Self { origin: origin.to_owned(), size, root })
    }
}

/// The text of a note that the key signed.
fn signed_text<'a>(note: &'a [u8], key: &Key) -> Result<&'a str, Refused> {
    let malformed = || Refused::new("verify-refused-note");
    if note.len() > NOTE_BYTES_MAX {
        return Err(malformed());
    }
    let note = str::from_utf8(note).map_err(|_| malformed())?;
    if note.bytes().any(|byte| byte < b' ' && byte != b'\n') || !note.ends_with('\n') {
        return Err(malformed());
    }
    let blank = note.rfind("\n\n").ok_or_else(malformed)?;
    let (text, lines) = (&note[..blank + 1], &note[blank + 2..]);
    let (mut signed, mut count) = (false, 0);
    for line in lines.split_terminator('\n') {
        count += 1;
        let mut words = line.split(' ');
        let (Some("—"), Some(name), Some(encoded), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(malformed());
        };
        let bytes = decode_any(encoded).filter(|bytes| bytes.len() > 4 && !name.is_empty());
        let bytes = bytes.ok_or_else(malformed)?;
        // The signatures of others (witnesses, the log's other keys) are theirs to check.
        if name != key.name || bytes[..4] != key.id {
            continue;
        }
        let genuine = Signature::from_slice(&bytes[4..])
            .and_then(|signature| key.public.verify_strict(text.as_bytes(), &signature));
        if genuine.is_err() {
            return Err(Refused::new("verify-refused-forged").with("name", &key.name));
        }
        signed = true;
    }
    if count == 0 || count > SIGNATURES_MAX {
        return Err(malformed());
    }
    if signed {
        Ok(text)
    } else {
        Err(Refused::new("verify-refused-unsigned").with("name", &key.name))
    }
}

/// A number without sign or leading zeros, and small enough to count with.
pub(crate) fn whole_number(text: &str) -> Option<u64> {
    let plain = text == "0" || !text.starts_with('0');
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = (plain && digits).then(|| text.parse().ok()).flatten()?;
    (number <= SIZE_MAX).then_some(number)
}

/// A hash in base64, in its one form.
pub(crate) fn hash(text: &str) -> Option<Hash> {
    decode(text, 32)?.try_into().ok()
}

pub(crate) fn decode(text: &str, bytes: usize) -> Option<Vec<u8>> {
    if text.len() != bytes.div_ceil(3) * 4 {
        return None;
    }
    decode_any(text).filter(|decoded| decoded.len() == bytes)
}

/// Base64 in its one form: encoded again, it is the same text.
pub(crate) fn decode_any(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok().filter(|bytes| STANDARD.encode(bytes) == text)
}
