//! In which way an officer signed, and what a key of theirs signs.

use basics::{Id, Organisation, Person, Refusal};
use signing_keys::{Message, PublicKey, Signed, SigningKey};

use crate::Hash;

/// In which way the officer signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// In the register, after proving that it was them.
    Register,
    /// With a key of theirs that a colleague has confirmed: whoever has the text can verify it.
    Key { public: PublicKey, signed: Signed },
    /// On paper; the scan is among the files of the agreement.
    Paper,
}

impl Way {
    pub const NAMES: [&'static str; 3] = ["register", "key", "paper"];

    pub fn name(&self) -> &'static str {
        match self {
            Self::Register => Self::NAMES[0],
            Self::Key { .. } => Self::NAMES[1],
            Self::Paper => Self::NAMES[2],
        }
    }

    /// What a key signs: exactly this text, by this person for this party.
    pub fn message(hash: Hash, person: Id<Person>, party: Id<Organisation>) -> Message {
        let about = [hash.to_string(), person.to_string(), party.to_string()];
        Message::new(Self::PURPOSE, &about.each_ref().map(String::as_str))
    }

    pub const PURPOSE: &'static str = "comity:agreement-signature:1";

    /// From what the browser answered: `public.signature`, with one of these keys.
    pub(crate) fn of_key(
        keys: &[SigningKey],
        answer: &str,
        message: &Message,
    ) -> Result<Self, Refusal> {
        let (public, signed) = answer.split_once('.').unwrap_or((answer, ""));
        let public = PublicKey::parse("signature", public)?;
        let signed = Signed::parse("signature", signed)?;
        if !keys.iter().any(|key| key.is_usable() && key.public == public) {
            return Err(Refusal::new("signature", "agreements-refused-key"));
        }
        match public.has_signed(message, &signed) {
            true => Ok(Self::Key { public, signed }),
            false => Err(Refusal::new("signature", "agreements-refused-forged")),
        }
    }

    /// Without a key's signature: on paper, or in the register by whoever has no key. Whoever has
    /// one uses it, so that a stolen session does not sign without it.
    pub(crate) fn without_key(keys: &[SigningKey], has_scan: bool) -> Result<Self, Refusal> {
        match (has_scan, keys.is_empty()) {
            (true, _) => Ok(Self::Paper),
            (false, true) => Ok(Self::Register),
            (false, false) => Err(Refusal::new("signature", "agreements-refused-without-key")),
        }
    }
}
