//! An organisation that asks to take part, before anybody has looked at it.

use basics::{Id, Language, Line, Moment, Organisation, Person, Refusal};
use parties::OrganisationType;
use sharing::Constituency;

use crate::Email;

/// What an organisation says of itself. No party and no account exist yet: anybody can apply, and
/// what nobody has looked at must not stand in the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    pub id: Id<Self>,
    pub organisation: Line,
    pub acronym: Option<Line>,
    pub kind: OrganisationType,
    pub constituency: Constituency,
    /// Whoever would be its first administrator.
    pub name: Line,
    pub email: Email,
    pub language: Language,
    pub made_at: Moment,
    pub stage: Stage,
}

/// How far an application has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Waiting,
    Admitted { party: Id<Organisation>, by: Id<Person>, at: Moment },
    Declined { by: Id<Person>, at: Moment },
}

impl Application {
    /// So many may wait, and so many come within an hour: whoever floods the list is stopped, and
    /// the secretariat still finds the others.
    pub(crate) const WAITING_MAX: i64 = 200;
    pub(crate) const AN_HOUR_MAX: i64 = 20;

    pub(crate) fn admit(
        self,
        party: Id<Organisation>,
        by: Id<Person>,
        at: Moment,
    ) -> Result<Self, Refusal> {
        self.is_waiting()?;
        Ok(Self { stage: Stage::Admitted { party, by, at }, ..self })
    }

    pub(crate) fn decline(self, by: Id<Person>, at: Moment) -> Result<Self, Refusal> {
        self.is_waiting()?;
        Ok(Self { stage: Stage::Declined { by, at }, ..self })
    }

    fn is_waiting(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Waiting => Ok(()),
            Stage::Admitted { .. } | Stage::Declined { .. } => {
                Err(Refusal::new("application", "people-refused-decided"))
            }
        }
    }
}

impl Stage {
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Admitted { .. } => "admitted",
            Self::Declined { .. } => "declined",
        }
    }
}
