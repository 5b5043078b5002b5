//! Who is looking, as they stand at this request.

use std::collections::BTreeSet;

use basics::{Actor, Id, Organisation};
use database::{Sql, args};
use uuid::Uuid;

use crate::{Audience, Constituency, Level, Share, Tlp};

/// A viewer: everything that the rule asks of whoever is looking. Made by `sharing::viewer` and
/// never kept beyond a request.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub actor: Option<Actor>,
    pub(crate) constituency: Option<Constituency>,
    pub(crate) audiences: BTreeSet<Id<Audience>>,
    /// Audiences in which this viewer's organisation coordinates: it is told of overlaps there.
    pub(crate) coordinates: BTreeSet<Id<Audience>>,
    /// The information-sharing protocol binds the viewer's organisation today (R8.5).
    pub(crate) adheres: bool,
    /// Records released to the viewer's organisation, today and not revoked.
    pub(crate) released: BTreeSet<Uuid>,
}

impl Viewer {
    /// Somebody who did not sign in.
    pub fn nobody() -> Self {
        Self {
            actor: None,
            constituency: None,
            audiences: BTreeSet::from([Audience::PUBLIC]),
            coordinates: BTreeSet::new(),
            adheres: false,
            released: BTreeSet::new(),
        }
    }

    pub fn organisation(&self) -> Option<Id<Organisation>> {
        self.actor.as_ref().map(|actor| actor.organisation)
    }

    pub fn constituency(&self) -> Option<Constituency> {
        self.constituency
    }

    pub fn coordinates(&self, audience: Id<Audience>) -> bool {
        self.coordinates.contains(&audience)
    }

    pub fn owns(&self, share: &Share) -> bool {
        self.organisation() == Some(share.owner)
    }

    /// The worst harm that this viewer is trusted with through an audience: anybody LOW, a party
    /// MODERATE, one that adheres to the protocol HIGH (R8.5). The mission and the host State stay
    /// at MODERATE: HIGH reaches them only by the owner's release (R8.3, R6.5, K34). SEVERE reaches
    /// nobody through an audience.
    pub fn level_by_audience(&self) -> Level {
        match self.constituency {
            None => Level::Low,
            Some(c) if c.is_of_the_mission() || c.is_of_the_state() => Level::Moderate,
            Some(_) if self.adheres => Level::High,
            Some(_) => Level::Moderate,
        }
    }

    /// The worst harm that a release can bring to this viewer: never SEVERE to the mission (R8.3)
    /// or the host State; above MODERATE only while the protocol binds the recipient (R8.5).
    pub fn level_by_release(&self) -> Level {
        match self.constituency {
            None => Level::Low,
            Some(_) if !self.adheres => Level::Moderate,
            Some(c) if c.is_of_the_mission() || c.is_of_the_state() => Level::High,
            Some(_) => Level::Severe,
        }
    }

    /// Whether this viewer may see the record `id` that is shared so. TLP:RED is for named
    /// recipients only, so no audience opens it.
    pub fn may_see(&self, id: Uuid, share: &Share) -> bool {
        self.owns(share)
            || (self.audiences.contains(&share.audience)
                && share.level <= self.level_by_audience()
                && share.tlp < Tlp::Red)
            || (self.released.contains(&id) && share.level <= self.level_by_release())
    }

    /// What was released to this viewer, as a condition like that of `sees`; none where nothing
    /// was.
    pub fn sees_by_release(&self, alias: &'static str) -> Option<Sql> {
        let column = |name: &'static str| Sql::name(alias, name);
        let sql = Sql::new("(", args![]).join(column("level"));
        (!self.released.is_empty()).then(|| {
            sql.and(" <= ? and ", args![self.level_by_release().rank()])
                .join(column("id"))
                .and(" in (", args![])
                .list(&self.released)
                .and("))", args![])
        })
    }

    /// The same as a condition on a table with columns `id, owner, level, tlp, audience`, under its
    /// alias. Stands in parentheses.
    pub fn sees(&self, alias: &'static str) -> Sql {
        let column = |name: &'static str| Sql::name(alias, name);
        let mut sql = Sql::new("(", args![]);
        if let Some(organisation) = self.organisation() {
            sql = sql.join(column("owner")).and(" = ? or ", args![organisation]);
        }
        if let Some(released) = self.sees_by_release(alias) {
            sql = sql.join(released).and(" or ", args![]);
        }
        sql.and("(", args![])
            .join(column("audience"))
            .and(" in (", args![])
            .list(&self.audiences)
            .and(") and ", args![])
            .join(column("level"))
            .and(" <= ? and ", args![self.level_by_audience().rank()])
            .join(column("tlp"))
            .and(" < ?))", args![Tlp::Red.rank()])
    }
}
