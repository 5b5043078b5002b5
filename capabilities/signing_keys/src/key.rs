//! A signing key of an officer, and every rule about it.

use basics::{Actor, Id, Line, Moment, Person, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::PublicKey;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningKey {
    pub id: Id<Self>,
    /// Of the officer's organisation, and of nobody else.
    pub share: Share,
    pub person: Id<Person>,
    /// What the officer calls the device.
    pub name: Line,
    pub public: PublicKey,
    pub made_at: Moment,
    pub confirmed: Option<Confirmed>,
    pub revoked: Option<Revoked>,
    pub version: i64,
}

/// By whom of the same organisation, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    pub by: Id<Person>,
    pub at: Moment,
}

/// By whom, or by nobody where it ended with the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revoked {
    pub by: Option<Id<Person>>,
    pub at: Moment,
}

impl SigningKey {
    /// That many of one person may be open at once: a telephone, a computer, their successors.
    pub const OPEN_MAX: usize = 5;

    /// Whether it signs now.
    pub fn is_usable(&self) -> bool {
        self.confirmed.is_some() && self.revoked.is_none()
    }

    /// By somebody else than its officer, once.
    pub(crate) fn confirm(self, by: &Actor, at: Moment) -> Result<Self, Refusal> {
        if by.person == self.person {
            return Err(Refusal::new("fingerprint", "signing-keys-refused-own"));
        }
        if self.revoked.is_some() {
            return Err(Refusal::new("fingerprint", "signing-keys-refused-revoked"));
        }
        if self.confirmed.is_some() {
            return Err(Refusal::new("fingerprint", "signing-keys-refused-confirmed"));
        }
        let confirmed = Some(Confirmed { by: by.person, at });
        Ok(Self { confirmed, version: self.version + 1, ..self })
    }

    pub(crate) fn revoke(self, by: Option<Id<Person>>, at: Moment) -> Result<Self, Refusal> {
        match self.revoked {
            Some(_) => Err(Refusal::new("reason", "signing-keys-refused-revoked")),
            None => {
                Ok(Self { revoked: Some(Revoked { by, at }), version: self.version + 1, ..self })
            }
        }
    }
}

impl Shared for SigningKey {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
