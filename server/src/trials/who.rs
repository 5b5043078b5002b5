//! Whoever looks: somebody with a role and a standing in an organisation of one constituency.

use basics::{Actor, Id, Language, Line, Organisation, Person, Right, Role, Scope, Standing};
use people::{
    Email,
    seed::{self, Seed},
};
use sharing::{Constituency, Viewer};
use testing::Desk;

/// Somebody at a desk, with everything that decides what they may.
pub(super) struct Who {
    pub(super) desk: Desk,
    /// None for whoever is not signed in.
    pub(super) actor: Option<Actor>,
    pub(super) viewer: Viewer,
    pub(super) what: String,
}

/// Roles that organisations give, all held at once: whoever holds them meets no closed door but
/// those that sharing closes.
pub(super) const ALL_OWN: [Role; 4] =
    [Role::Reader, Role::Editor, Role::AuthorizedOfficer, Role::OrganisationAdministrator];

impl Who {
    pub(super) async fn sit(
        desk: &Desk,
        party: (Constituency, Id<Organisation>),
        roles: &[Role],
        standing: Standing,
    ) -> Self {
        let (constituency, organisation) = party;
        let named: Vec<&str> = roles.iter().map(|role| role.name()).collect();
        let what =
            format!("{} of {organisation} {} {named:?}", standing.name(), constituency.name());
        let name = what.clone();
        let actor = Actor {
            person: Id::named("comity:test:person", &name),
            name: name.clone(),
            organisation,
            organisation_name: String::new(),
            roles: roles.to_vec(),
            standing,
            language: Language::ENGLISH,
            scope: Scope::Everything,
            proved_at: Some(desk.app.clock.now()),
        };
        let mut tx = desk.begin().await;
        let seed = Seed {
            id: actor.person,
            organisation,
            name: Line::parse("name", &name).unwrap(),
            email: Email::parse("email", &format!("{}@given.example", actor.person)).unwrap(),
            language: Language::ENGLISH,
            roles: roles.to_vec(),
            password_hash: "",
            second_factor: None,
        };
        seed::account(&mut tx, seed, desk.app.clock.now()).await.unwrap();
        let viewer = sharing::viewer(&mut tx, Some(actor.clone()), desk.today()).await.unwrap();
        tx.commit().await.unwrap();
        let desk = desk.sit_as(&name, organisation, roles, standing);
        Self { desk, actor: Some(actor), viewer, what }
    }

    /// The same person at a screen that they left open.
    pub(super) fn unproved(self) -> Self {
        let actor = self.actor.map(|actor| Actor { proved_at: None, ..actor });
        Self { desk: self.desk.unproved(), actor, ..self }.called("who left the screen open")
    }

    /// A program of theirs with these rights.
    pub(super) fn program(self, rights: &[&str]) -> Self {
        let scope = Scope::Only(rights.iter().map(|right| (*right).to_owned()).collect());
        let actor = self.actor.map(|actor| Actor { scope, proved_at: None, ..actor });
        Self { desk: self.desk.program(rights), actor, ..self }.called("whose program acts")
    }

    fn called(self, what: &str) -> Self {
        let mut viewer = self.viewer;
        viewer.actor.clone_from(&self.actor);
        Self { viewer, what: format!("{} {what}", self.what), ..self }
    }

    pub(super) fn is_fresh(&self) -> bool {
        let now = self.desk.app.clock.now();
        self.actor.as_ref().is_some_and(|actor| actor.is_fresh(now))
    }

    pub(super) fn nobody(desk: &Desk) -> Self {
        let what = "nobody".to_owned();
        Self { desk: desk.nobody(), actor: None, viewer: Viewer::nobody(), what }
    }

    pub(super) fn holds(&self, right: Right) -> bool {
        right.is_held_by(self.actor.as_ref())
    }

    pub(super) fn is(&self, role: Role) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.is(role))
    }

    /// Whether they manage an account of this organisation with these roles: whoever has a role of
    /// the instance is managed by its administrators.
    pub(super) fn manages(&self, of: Id<Organisation>, roles: &[Role]) -> bool {
        match roles.iter().any(|role| role.is_of_the_instance()) {
            true => self.is(Role::Administrator),
            false => self.is_of(of) && self.is(Role::OrganisationAdministrator),
        }
    }

    pub(super) fn is_person(&self, person: Id<Person>) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.person == person)
    }

    pub(super) fn is_of(&self, organisation: Id<Organisation>) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.organisation == organisation)
    }
}
