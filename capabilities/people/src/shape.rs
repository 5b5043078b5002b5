//! Accounts, sessions and applications as programs read them.

use acts::Record;
use basics::{Id, Language, Line, Moment, Organisation, Person, Role, Standing};
use parties::OrganisationType;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Constituency;

use crate::{
    Account, Application, Session, application,
    device_name::{Browser, System},
    session,
};

/// Somebody's account. Without the address: the journal forgets nothing, and needs no address to
/// say who it was.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Account")]
pub struct AccountShape {
    id: Id<Person>,
    organisation: Id<Organisation>,
    name: Line,
    language: Language,
    roles: Vec<Role>,
    standing: Standing,
    /// Whether an authenticator is set up.
    second_factor: bool,
    version: i64,
}

/// Somebody signed in on one device.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Session")]
pub struct SessionShape {
    id: Id<Session>,
    person: Id<Person>,
    stage: session::Stage,
    created_at: Moment,
    expires_at: Moment,
}

/// Where somebody is signed in, for whoever looks after their sessions. What the device is called
/// is no part of the record: the journal, which forgets nothing, never learns it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SessionListed")]
pub(crate) struct ListedSession {
    #[serde(flatten)]
    session: SessionShape,
    browser: Browser,
    system: System,
    last_seen_at: Moment,
}

impl ListedSession {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.shape(),
            browser: session.device.browser,
            system: session.device.system,
            last_seen_at: session.last_seen_at,
        }
    }
}

/// An organisation that asks to be admitted.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Application")]
pub struct ApplicationShape {
    id: Id<Application>,
    organisation: Line,
    #[serde(rename = "type")]
    kind: OrganisationType,
    constituency: Constituency,
    /// `waiting`, `admitted` or `declined`.
    stage: &'static str,
}

impl Record for Account {
    const KIND: &'static str = "account";
    type Shape = AccountShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/people/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.organisation)
    }

    fn shape(&self) -> AccountShape {
        AccountShape {
            id: self.id,
            organisation: self.organisation,
            name: self.name.clone(),
            language: self.language,
            roles: self.roles.clone(),
            standing: self.standing,
            second_factor: self.second_factor,
            version: self.version,
        }
    }
}

impl Record for Session {
    const KIND: &'static str = "session";
    type Shape = SessionShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/people/{}", self.person)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.organisation)
    }

    fn shape(&self) -> SessionShape {
        SessionShape {
            id: self.id,
            person: self.person,
            stage: self.stage,
            created_at: self.created_at,
            expires_at: self.expires_at,
        }
    }
}

impl Record for Application {
    const KIND: &'static str = "application";
    type Shape = ApplicationShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    /// Whoever applied has no account yet: the start page thanks them.
    fn path(&self) -> String {
        match self.stage {
            application::Stage::Waiting => "/sign-in".to_owned(),
            _ => "/applications".to_owned(),
        }
    }

    /// The instance's: there is no organisation yet.
    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> ApplicationShape {
        ApplicationShape {
            id: self.id,
            organisation: self.organisation.clone(),
            kind: self.kind,
            constituency: self.constituency,
            stage: self.stage.name(),
        }
    }
}
