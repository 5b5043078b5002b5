//! The rule itself.

use basics::{Id, Organisation, Problem};
use database::{Row, Value, args};

use crate::{Audience, Level, Tlp};

/// Whose a record is, and who else may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    pub owner: Id<Organisation>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
}

impl Share {
    /// The columns `owner, level, tlp, audience`, which every shared table has.
    pub fn read(row: &Row) -> Result<Self, Problem> {
        let stored = || Problem::broken("a stored level or TLP mark");
        Ok(Self {
            owner: row.get("owner")?,
            level: Level::from_rank(row.get("level")?).ok_or_else(stored)?,
            tlp: Tlp::from_rank(row.get("tlp")?).ok_or_else(stored)?,
            audience: row.get("audience")?,
        })
    }

    /// The same four, to be stored in this order.
    pub fn values(&self) -> Vec<Value> {
        args![self.owner, self.level.rank(), self.tlp.rank(), self.audience]
    }
}
