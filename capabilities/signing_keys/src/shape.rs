//! Signing keys as programs read them.

use acts::Record;
use basics::{Id, Line, Moment, Organisation, Person};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::SigningKey;

/// The public half of a key with which an officer signs.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SigningKey")]
pub struct SigningKeyShape {
    pub id: Id<SigningKey>,
    pub organisation: Id<Organisation>,
    pub person: Id<Person>,
    pub name: Line,
    /// Ed25519, in hexadecimal.
    pub public: String,
    /// For comparing it over the telephone.
    pub fingerprint: String,
    pub made_at: Moment,
    pub confirmed_by: Option<Id<Person>>,
    pub confirmed_at: Option<Moment>,
    pub revoked_at: Option<Moment>,
    pub version: i64,
}

impl Record for SigningKey {
    const KIND: &'static str = "signing_key";
    type Shape = SigningKeyShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/signing-keys/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> SigningKeyShape {
        SigningKeyShape {
            id: self.id,
            organisation: self.share.owner,
            person: self.person,
            name: self.name.clone(),
            public: self.public.to_string(),
            fingerprint: self.public.fingerprint(),
            made_at: self.made_at,
            confirmed_by: self.confirmed.map(|one| one.by),
            confirmed_at: self.confirmed.map(|one| one.at),
            revoked_at: self.revoked.map(|one| one.at),
            version: self.version,
        }
    }
}
