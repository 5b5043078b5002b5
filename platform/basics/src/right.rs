//! Who is acting, and what they may do.

use std::collections::BTreeSet;

use crate::{Id, Language, Moment};

/// Marks the id of a person's account; the record is `people::Account`.
pub enum Person {}

/// Marks the id of an organisation; the record is `parties::Party`.
pub enum Organisation {}

/// What a person is in their own organisation, or for the instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads what the organisation may see.
    Reader,
    /// Prepares and enters the organisation's records.
    Editor,
    /// The only one who signs, accepts and submits for the organisation (R1.3).
    AuthorizedOfficer,
    /// Invites the organisation's people and gives them their roles; reads no more for it.
    OrganisationAdministrator,
    /// Keeps the registry, the audiences and the protocol for everyone.
    Secretariat,
    /// Reads the journal of the instance.
    Auditor,
    /// Runs the installation; sees no organisation's records for it.
    Administrator,
}

crate::named!(Role);
crate::named!(Standing);

impl Role {
    pub const ALL: [Self; 7] = [
        Self::Reader,
        Self::Editor,
        Self::AuthorizedOfficer,
        Self::OrganisationAdministrator,
        Self::Secretariat,
        Self::Auditor,
        Self::Administrator,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Editor => "editor",
            Self::AuthorizedOfficer => "authorized_officer",
            Self::OrganisationAdministrator => "organisation_administrator",
            Self::Secretariat => "secretariat",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// Held for the whole instance, not for one organisation.
    pub fn is_of_the_instance(self) -> bool {
        matches!(self, Self::Secretariat | Self::Auditor | Self::Administrator)
    }

    /// Whether its holder must sign in with a second factor.
    pub fn needs_second_factor(self) -> bool {
        self.is_of_the_instance() || self == Self::AuthorizedOfficer
    }
}

/// How far a membership has come. Only a confirmed one gives any right (T6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    Invited,
    Confirmed,
    Suspended,
    Ended,
}

impl Standing {
    pub const ALL: [Self; 4] = [Self::Invited, Self::Confirmed, Self::Suspended, Self::Ended];

    pub fn name(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Confirmed => "confirmed",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }
}

/// A right, and the roles that hold it. A right opens a door; which records lie behind it for this
/// viewer is decided by `sharing`, always.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Right {
    /// `activities.write`: the capability and what is done.
    pub name: &'static str,
    pub held_by: Holders,
    /// Only for somebody who is here themselves: no program is ever given it.
    pub in_person: bool,
}

/// Who holds a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holders {
    /// Everybody, signed in or not: the sign-in page, the public view.
    Anyone,
    /// Everybody who is signed in with a confirmed membership.
    Members,
    Roles(&'static [Role]),
}

impl Right {
    pub const fn of_anyone(name: &'static str) -> Self {
        Self { name, held_by: Holders::Anyone, in_person: false }
    }

    pub const fn of_members(name: &'static str) -> Self {
        Self { name, held_by: Holders::Members, in_person: false }
    }

    pub const fn of(name: &'static str, roles: &'static [Role]) -> Self {
        Self { name, held_by: Holders::Roles(roles), in_person: false }
    }

    /// The same, but never for a program that acts for somebody.
    #[must_use]
    pub const fn in_person(self) -> Self {
        Self { in_person: true, ..self }
    }

    pub fn is_for_anyone(self) -> bool {
        self.held_by == Holders::Anyone
    }

    pub fn is_held_by(self, actor: Option<&Actor>) -> bool {
        match (self.held_by, actor) {
            (Holders::Anyone, _) => true,
            (_, None) => false,
            (_, Some(actor)) if actor.standing != Standing::Confirmed => false,
            (_, Some(actor)) if !actor.scope.takes_in(self) => false,
            (Holders::Members, Some(_)) => true,
            (Holders::Roles(roles), Some(actor)) => {
                actor.roles.iter().any(|role| roles.contains(role))
            }
        }
    }
}

/// Somebody signed in, as they stand at this request: roles and standing are read anew each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub person: Id<Person>,
    /// What they are called in the journal and on screen.
    pub name: String,
    pub organisation: Id<Organisation>,
    /// What their organisation is called, for this reader.
    pub organisation_name: String,
    pub roles: Vec<Role>,
    pub standing: Standing,
    pub language: Language,
    pub scope: Scope,
    /// When they last proved that it is really them, in this session; never for a program.
    pub proved_at: Option<Moment>,
}

/// How much of their rights somebody uses with this request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All that they hold: the person is here.
    Everything,
    /// Only those of these names, as far as the person holds them: a program is here for them.
    Only(BTreeSet<String>),
}

impl Actor {
    /// Proof that is older is asked for again before what must not be done from a screen that
    /// somebody left open.
    pub const FRESH_SECONDS: i64 = 10 * 60;

    pub fn is(&self, role: Role) -> bool {
        self.standing == Standing::Confirmed && self.roles.contains(&role)
    }

    pub fn is_fresh(&self, now: Moment) -> bool {
        self.proved_at.is_some_and(|at| now.seconds_since(at) <= Self::FRESH_SECONDS)
    }
}

impl Scope {
    fn takes_in(&self, right: Right) -> bool {
        match self {
            Self::Everything => true,
            Self::Only(names) => !right.in_person && names.contains(right.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITE: Right = Right::of("wells.write", &[Role::Editor]);

    fn actor(roles: &[Role], standing: Standing) -> Actor {
        Actor {
            person: Id::well_known(1),
            name: "Amina".into(),
            organisation: Id::well_known(2),
            organisation_name: "Water First".into(),
            roles: roles.to_vec(),
            standing,
            language: Language::ENGLISH,
            scope: Scope::Everything,
            proved_at: None,
        }
    }

    #[test]
    fn a_right_is_held_by_role_and_only_while_the_membership_is_confirmed() {
        assert!(WRITE.is_held_by(Some(&actor(&[Role::Editor], Standing::Confirmed))));
        assert!(!WRITE.is_held_by(Some(&actor(&[Role::Reader], Standing::Confirmed))));
        assert!(!WRITE.is_held_by(None));
        for standing in [Standing::Invited, Standing::Suspended, Standing::Ended] {
            assert!(!WRITE.is_held_by(Some(&actor(&[Role::Editor], standing))), "{standing:?}");
            assert!(!Right::of_members("x").is_held_by(Some(&actor(&[], standing))));
        }
    }
    #[test]
    fn a_program_has_the_rights_of_its_scope_that_the_person_holds_and_no_other() {
        let only = |names: &[&str], roles: &[Role]| Actor {
            scope: Scope::Only(names.iter().map(|name| (*name).to_owned()).collect()),
            ..actor(roles, Standing::Confirmed)
        };
        let named = only(&["wells.write"], &[Role::Editor]);
        assert!(WRITE.is_held_by(Some(&named)));
        assert!(!Right::of_members("wells.read").is_held_by(Some(&named)), "not named");
        assert!(Right::of_anyone("wells.see").is_held_by(Some(&named)), "everybody's stays so");
        assert!(!WRITE.is_held_by(Some(&only(&["wells.write"], &[Role::Reader]))), "not held");
        assert!(!WRITE.in_person().is_held_by(Some(&named)), "for people alone, named or not");
        assert!(WRITE.in_person().is_held_by(Some(&actor(&[Role::Editor], Standing::Confirmed))));
    }

    #[test]
    fn proof_is_fresh_for_ten_minutes_and_a_program_never_has_any() {
        let now = Moment::from_micros(1_781_514_000_000_000).unwrap();
        let check = |ago: Option<i64>| {
            let proved_at = ago.map(|ago| now.plus_seconds(-ago));
            Actor { proved_at, ..actor(&[], Standing::Confirmed) }.is_fresh(now)
        };
        assert!(check(Some(0)) && check(Some(600)));
        assert!(!check(Some(601)) && !check(None));
    }
}
