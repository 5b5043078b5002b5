//! An account, and every rule about what it may become.

use basics::{Id, Language, Line, Organisation, Person, Problem, Refusal, Role, Standing};

use crate::Email;

/// A person's account. It belongs to an organisation, and came to be by invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: Id<Person>,
    pub organisation: Id<Organisation>,
    pub name: Line,
    pub email: Email,
    pub language: Language,
    /// In order, each once.
    pub roles: Vec<Role>,
    pub standing: Standing,
    /// An authenticator is set up.
    pub second_factor: bool,
    /// The password is long enough to be the only factor.
    pub password_suffices: bool,
    pub invited_by: Option<Id<Person>>,
    /// Counts its changes: a second writer is told of the first.
    pub version: i64,
}

/// How many others hold what somebody always must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Others {
    /// Confirmed administrators of the same organisation.
    pub(crate) organisation_administrators: i64,
    /// Confirmed administrators of the instance.
    pub(crate) administrators: i64,
}

/// In order, each once; none chosen is refused.
pub(crate) fn roles(about: &'static str, mut roles: Vec<Role>) -> Result<Vec<Role>, Refusal> {
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() { Err(Refusal::new(about, "refused-missing")) } else { Ok(roles) }
}

impl Account {
    /// Whether signing in takes a code: because of a role, or because the password is short.
    pub fn needs_second_factor(&self) -> bool {
        !self.password_suffices || self.roles.iter().any(|role| role.needs_second_factor())
    }

    /// The roles that have taken effect: one that needs a second factor waits for it.
    pub fn roles_in_effect(&self) -> Vec<Role> {
        let roles = self.roles.iter().copied();
        roles.filter(|role| self.second_factor || !role.needs_second_factor()).collect()
    }

    pub fn is_confirmed(&self) -> bool {
        self.standing == Standing::Confirmed
    }

    /// The invited person chose a password; or, coming back by a new link, chose another.
    pub(crate) fn accept(self, password_suffices: bool) -> Result<Self, Refusal> {
        match self.standing {
            Standing::Invited | Standing::Confirmed => Ok(Self {
                standing: Standing::Confirmed,
                password_suffices,
                version: self.version + 1,
                ..self
            }),
            Standing::Suspended | Standing::Ended => {
                Err(Refusal::new("code", "people-refused-code"))
            }
        }
    }

    pub(crate) fn change_roles(self, roles: Vec<Role>, others: Others) -> Result<Self, Refusal> {
        self.may_stay_without(&roles, others, "roles")?;
        Ok(Self { roles, version: self.version + 1, ..self })
    }

    pub(crate) fn suspend(self, others: Others) -> Result<Self, Refusal> {
        match self.standing {
            Standing::Confirmed => {
                self.may_stay_without(&[], others, "account")?;
                Ok(self.at(Standing::Suspended))
            }
            Standing::Invited | Standing::Suspended | Standing::Ended => {
                Err(Refusal::new("account", "people-refused-not-confirmed"))
            }
        }
    }

    pub(crate) fn restore(self) -> Result<Self, Refusal> {
        match self.standing {
            Standing::Suspended => Ok(self.at(Standing::Confirmed)),
            Standing::Invited | Standing::Confirmed | Standing::Ended => {
                Err(Refusal::new("account", "people-refused-not-suspended"))
            }
        }
    }

    /// For good: who comes back is invited again, as a new account.
    pub(crate) fn end(self, others: Others) -> Result<Self, Refusal> {
        match self.standing {
            Standing::Ended => Err(Refusal::new("account", "people-refused-ended")),
            Standing::Confirmed => {
                self.may_stay_without(&[], others, "account")?;
                Ok(self.at(Standing::Ended))
            }
            Standing::Invited | Standing::Suspended => Ok(self.at(Standing::Ended)),
        }
    }

    /// The page showed the record as it was; somebody changed it since.
    pub(crate) fn is_still(&self, base: Option<i64>) -> Result<(), Problem> {
        match base {
            Some(base) if base != self.version => Err(Problem::Stale),
            _ => Ok(()),
        }
    }

    fn at(self, standing: Standing) -> Self {
        Self { standing, version: self.version + 1, ..self }
    }

    /// An organisation always keeps somebody who can invite, and the instance somebody who can
    /// appoint: otherwise nobody could let them in again.
    fn may_stay_without(
        &self,
        kept: &[Role],
        others: Others,
        about: &'static str,
    ) -> Result<(), Refusal> {
        let gives_up =
            |role| self.is_confirmed() && self.roles.contains(&role) && !kept.contains(&role);
        if gives_up(Role::OrganisationAdministrator) && others.organisation_administrators == 0 {
            return Err(Refusal::new(about, "people-refused-last-organisation-administrator"));
        }
        if gives_up(Role::Administrator) && others.administrators == 0 {
            return Err(Refusal::new(about, "people-refused-last-administrator"));
        }
        Ok(())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn account(roles: &[Role], standing: Standing) -> Account {
        Account {
            id: Id::well_known(1),
            organisation: Id::well_known(10),
            name: Line::parse("name", "Amina Diallo").unwrap(),
            email: Email::parse("email", "amina@water.example").unwrap(),
            language: Language::FRENCH,
            roles: roles.to_vec(),
            standing,
            second_factor: true,
            password_suffices: true,
            invited_by: None,
            version: 1,
        }
    }

    const NOBODY: Others = Others { organisation_administrators: 0, administrators: 0 };
    const SOMEBODY: Others = Others { organisation_administrators: 1, administrators: 1 };

    #[test]
    fn a_role_that_needs_a_second_factor_waits_for_it() {
        let mut account = account(&[Role::Editor, Role::AuthorizedOfficer], Standing::Confirmed);
        assert_eq!(account.roles_in_effect(), [Role::Editor, Role::AuthorizedOfficer]);
        account.second_factor = false;
        assert_eq!(account.roles_in_effect(), [Role::Editor]);
        assert!(account.needs_second_factor());
        account.roles = vec![Role::Editor];
        assert!(!account.needs_second_factor());
        account.password_suffices = false;
        assert!(account.needs_second_factor(), "a short password is not enough alone");
    }

    #[test]
    fn the_last_administrator_stays() {
        for (role, why) in [
            (Role::OrganisationAdministrator, "people-refused-last-organisation-administrator"),
            (Role::Administrator, "people-refused-last-administrator"),
        ] {
            let last = || account(&[role], Standing::Confirmed);
            assert_eq!(last().suspend(NOBODY).unwrap_err().why, why);
            assert_eq!(last().end(NOBODY).unwrap_err().why, why);
            assert_eq!(last().change_roles(vec![Role::Reader], NOBODY).unwrap_err().why, why);
            assert!(last().change_roles(vec![Role::Reader, role], NOBODY).is_ok());
            assert!(last().end(SOMEBODY).is_ok() && last().suspend(SOMEBODY).is_ok());
        }
        assert!(account(&[Role::Editor], Standing::Confirmed).end(NOBODY).is_ok());
    }

    #[test]
    fn an_account_goes_from_invited_to_confirmed_to_suspended_and_back_and_ends_once() {
        let at = |standing| account(&[Role::Reader], standing);
        let check = |standing| {
            [
                at(standing).accept(true).is_ok(),
                at(standing).suspend(SOMEBODY).is_ok(),
                at(standing).restore().is_ok(),
                at(standing).end(SOMEBODY).is_ok(),
            ]
        };
        assert_eq!(check(Standing::Invited), [true, false, false, true]);
        assert_eq!(check(Standing::Confirmed), [true, true, false, true]);
        assert_eq!(check(Standing::Suspended), [false, false, true, true]);
        assert_eq!(check(Standing::Ended), [false, false, false, false]);
    }
}
