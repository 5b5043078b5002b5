//! A leaf: what was done, sealed by a salt so that its place can be shown without its content.

use std::fmt;

use basics::{Id, Moment, Organisation, Person};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{Flaw, Hash, canonical::canonical};

/// The largest content: above any record's shape, and small enough to check on a telephone.
pub const CONTENT_BYTES_MAX: usize = 1 << 20;

/// Stands before every salt, so that no other hash of ours can be taken for a commitment.
pub(crate) const LABEL: &[u8] = b"comity leaf v1\n";

const SALT_BYTES: usize = 32;

/// Marks the id of a deed: one act that was carried out. Each record it left has a leaf.
pub enum Deed {}

/// What a leaf says. Not to be debugged, lest it be logged.
#[derive(Clone, PartialEq)]
pub struct Content {
    pub deed: Id<Deed>,
    /// The act's name: `agreements.sign`.
    pub act: String,
    /// None if nobody was signed in, or a job did it.
    pub person: Option<Id<Person>>,
    pub organisation: Option<Id<Organisation>>,
    pub moment: Moment,
    pub reason: Option<String>,
    /// The kind of record that the deed left, and its id.
    pub kind: String,
    pub record: Uuid,
    /// The record as it then was, in the shape in which pages and the API give it.
    pub shape: Value,
}

impl Content {
    /// The text that is committed to and kept: canonical JSON, byte for byte.
    pub fn into_text(self) -> Result<String, Flaw> {
        let text = canonical(&json!({
            "act": self.act,
            "deed": self.deed.to_string(),
            "kind": self.kind,
            "moment": self.moment.to_string(),
            "organisation": self.organisation.map(|id| id.to_string()),
            "person": self.person.map(|id| id.to_string()),
            "reason": self.reason,
            "record": self.record.hyphenated().to_string(),
            "shape": self.shape,
        }))?;
        if text.len() > CONTENT_BYTES_MAX {
            return Err(Flaw::TooLarge("content"));
        }
        Ok(text)
    }
}

/// A salt and a content. Whoever has both can show that this was committed to; once both are
/// deleted (shredded), nothing can be learnt from the commitment, and the tree still stands.
#[derive(Clone, PartialEq, Eq)]
pub struct Leaf {
    pub salt: [u8; SALT_BYTES],
    pub content: String,
}

impl Leaf {
    /// What the commitment is the hash of: the label, the salt (always 32 bytes), the content.
    pub fn preimage(&self) -> Vec<u8> {
        [LABEL, &self.salt, self.content.as_bytes()].concat()
    }

    pub fn from_preimage(bytes: &[u8]) -> Result<Self, Flaw> {
        let malformed = Flaw::Malformed("leaf");
        let rest = bytes.strip_prefix(LABEL).ok_or(malformed)?;
        let (salt, content) = rest.split_first_chunk().ok_or(malformed)?;
        if content.len() > CONTENT_BYTES_MAX {
            return Err(Flaw::TooLarge("content"));
        }
        let content = str::from_utf8(content).map_err(|_| malformed)?;
        Ok(Self { salt: *salt, content: content.to_owned() })
    }

    pub fn commitment(&self) -> Commitment {
        Commitment(Sha256::digest(self.preimage()).into())
    }
}

/// The salt and the content are secret wherever the record is: neither goes into a log file.
impl fmt::Debug for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Leaf(commitment {})", self.commitment())
    }
}

/// What stands in the tree for a leaf: it binds to the content and does not tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment([u8; 32]);

impl Commitment {
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub const fn bytes(self) -> [u8; 32] {
        self.0
    }

    /// What the leaf is asked for by: half of the commitment, which is unlike any other's and, for
    /// the salt in it, tells neither what was done nor where it stands.
    pub fn leaf_id(self) -> Id<Leaf> {
        let (half, _) = self.0.split_first_chunk().expect("32 bytes have a first half");
        Id::from_uuid(Uuid::from_bytes(*half))
    }

    /// The leaf's hash in the tree. A commitment is not one itself, and the types keep them apart.
    pub fn leaf_hash(self) -> Hash {
        Hash::of_leaf(&self.0)
    }
}

impl fmt::Display for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Hash::from_bytes(self.0).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> Content {
        Content {
            deed: Id::well_known(1),
            act: "agreements.sign".into(),
            person: Some(Id::well_known(2)),
            organisation: None,
            moment: Moment::from_micros(1_770_000_000_000_000).unwrap(),
            reason: Some("Renewal".into()),
            kind: "agreement".into(),
            record: Uuid::from_u128(3),
            shape: json!({"title": "Wells", "amount": {"minor": 5, "currency": "USD"}}),
        }
    }

    #[test]
    fn a_content_names_the_deed_and_the_record_in_one_order() {
        let expected = concat!(
            r#"{"act":"agreements.sign","deed":"00000000-0000-0000-0000-000000000001","#,
            r#""kind":"agreement","moment":"2026-02-02T02:40:00Z","organisation":null,"#,
            r#""person":"00000000-0000-0000-0000-000000000002","reason":"Renewal","#,
            r#""record":"00000000-0000-0000-0000-000000000003","#,
            r#""shape":{"amount":{"currency":"USD","minor":5},"title":"Wells"}}"#
        );
        assert_eq!(content().into_text().unwrap(), expected);
    }

    #[test]
    fn a_content_beyond_the_limit_is_refused() {
        let mut content = content();
        content.shape = Value::from("x".repeat(CONTENT_BYTES_MAX));
        assert_eq!(content.into_text(), Err(Flaw::TooLarge("content")));
    }

    #[test]
    fn the_commitment_changes_with_the_salt_and_with_the_content() {
        let leaf = Leaf { salt: [7; 32], content: "{}".into() };
        // sha256sum of the label, 32 bytes of 07 and {}.
        let known = "2bzw2nvEZTZJvCAICDmgNle9xRQSeIm0sZ/8Y2JUkA4=";
        assert_eq!(leaf.commitment().to_string(), known);
        assert_ne!(leaf.commitment(), Leaf { salt: [8; 32], ..leaf.clone() }.commitment());
        assert_ne!(leaf.commitment(), Leaf { content: "{ }".into(), ..leaf.clone() }.commitment());
        assert_eq!(Leaf::from_preimage(&leaf.preimage()), Ok(leaf));
    }

    #[test]
    fn a_leaf_is_not_shown_when_it_is_debugged() {
        let leaf = Leaf { salt: [7; 32], content: "survivor".into() };
        assert!(!format!("{leaf:?}").contains("survivor"));
    }
}
