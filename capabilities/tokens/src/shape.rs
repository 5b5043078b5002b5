//! Tokens as programs read them.

use std::collections::BTreeSet;

use acts::Record;
use basics::{Id, Line, Moment, Organisation, Person};
use schemars::JsonSchema;
use serde::Serialize;

use crate::Token;

/// What lets a program act for a person. Its secret is no part of it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Token")]
pub struct TokenShape {
    id: Id<Token>,
    person: Id<Person>,
    organisation: Id<Organisation>,
    name: Line,
    /// Names of rights; what they open follows from what the person holds.
    scopes: BTreeSet<String>,
    made_at: Moment,
    expires_at: Moment,
    /// To the hour, and a few minutes late.
    last_used_at: Option<Moment>,
    revoked_at: Option<Moment>,
    /// Who revoked it; none where it ended with the account.
    revoked_by: Option<Id<Person>>,
}

impl Record for Token {
    const KIND: &'static str = "token";
    type Shape = TokenShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/account/tokens/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.organisation)
    }

    fn shape(&self) -> TokenShape {
        TokenShape {
            id: self.id,
            person: self.person,
            organisation: self.organisation,
            name: self.name.clone(),
            scopes: self.scopes.clone(),
            made_at: self.made_at,
            expires_at: self.expires_at,
            last_used_at: self.last_used_at,
            revoked_at: self.revoked.map(|revoked| revoked.at),
            revoked_by: self.revoked.and_then(|revoked| revoked.by),
        }
    }
}
