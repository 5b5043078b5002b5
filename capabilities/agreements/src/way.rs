//! In which way an officer signed, and what a key of theirs signs.

use basics::{Id, Organisation, Person, Refusal};
use signing_keys::{Message, PublicKey, Signed, SigningKey};

use crate::Agreement;

/// In which way the officer signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// In the register, after proving that it was them.
    Register,
    /// With a key of theirs that a colleague has confirmed: whoever has the text can verify it.
    Key { public: PublicKey, signed: Signed, message: Message },
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

    /// What a key signs: exactly this text of this agreement, as it was accepted last, by this
    /// person for this party. A text that is reopened and accepted again is signed anew, and no
    /// signature of one agreement is one of another with the same words.
    pub fn message(on: &Agreement, person: Id<Person>, party: Id<Organisation>) -> Message {
        let wording = &on.life.wording;
        let accepted = on.life.stage.accepted().iter().map(|one| one.by.at.micros()).max();
        let about = [
            on.id.to_string(),
            wording.number.to_string(),
            wording.hash.to_string(),
            accepted.unwrap_or_default().to_string(),
            person.to_string(),
            party.to_string(),
        ];
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
            true => Ok(Self::Key { public, signed, message: message.clone() }),
            false => Err(Refusal::new("signature", "agreements-refused-forged")),
        }
    }

    /// Without a key's signature: on paper, or in the register by whoever never had a confirmed
    /// key. Whoever had one uses one, so that a stolen session signs nothing: neither without the
    /// key, nor with any paper, nor after revoking it.
    pub(crate) fn without_key(keys: &[SigningKey], has_scan: bool) -> Result<Self, Refusal> {
        if keys.iter().any(|key| key.confirmed.is_some()) {
            return Err(Refusal::new("signature", "agreements-refused-without-key"));
        }
        Ok(if has_scan { Self::Paper } else { Self::Register })
    }
}
