//! Who may do what with whose account.

use basics::{Actor, Id, Organisation, Problem, Refusal, Role};

use crate::Account;

/// Whether somebody may know that this account exists: their own organisation's people, whoever
/// they invited until the invitation is accepted, and for an administrator of the instance
/// everybody's name and roles. No record of the organisation comes with it.
///
/// Accounts do not follow the rule of `sharing`: they have no level and no audience, and nobody can
/// release one. This is the one place that says so; `store::sees` says the same in SQL.
pub(crate) fn may_see(actor: &Actor, account: &Account) -> bool {
    actor.organisation == account.organisation
        || actor.is(Role::Administrator)
        || is_still_inviting(actor, account)
}

/// What only the own organisation is told: the address, the sessions.
pub(crate) fn may_see_whole(actor: &Actor, account: &Account) -> bool {
    actor.organisation == account.organisation || is_still_inviting(actor, account)
}

fn is_still_inviting(actor: &Actor, account: &Account) -> bool {
    account.standing == basics::Standing::Invited && account.invited_by == Some(actor.person)
}

/// Whether somebody may invite a person with these roles into an organisation. `is_empty`: nobody
/// of it has accepted an invitation yet.
///
/// Into somebody else's organisation only its first people are invited: otherwise an administrator
/// of the instance could join it with a second account and read its records.
pub(crate) fn may_invite(
    actor: &Actor,
    into: Id<Organisation>,
    is_empty: bool,
    roles: &[Role],
) -> Result<(), Refusal> {
    let own = actor.organisation == into;
    if !own && !is_empty {
        return Err(Refusal::new("organisation", "people-refused-has-people"));
    }
    let starts = !own && (actor.is(Role::Secretariat) || actor.is(Role::Administrator));
    let allowed = |role: Role| match role {
        _ if role.is_of_the_instance() => actor.is(Role::Administrator),
        Role::OrganisationAdministrator if starts => true,
        _ => own && actor.is(Role::OrganisationAdministrator),
    };
    match roles.iter().find(|role| !allowed(**role)) {
        None => Ok(()),
        Some(role) => Err(refused_role(*role)),
    }
}

/// Whether somebody may give and take these roles. Nobody raises their own.
pub(crate) fn may_change_roles(
    actor: &Actor,
    account: &Account,
    roles: &[Role],
) -> Result<(), Refusal> {
    let given = || roles.iter().filter(|role| !account.roles.contains(role));
    let taken = account.roles.iter().filter(|role| !roles.contains(role));
    if account.id == actor.person && given().next().is_some() {
        return Err(Refusal::new("roles", "people-refused-own-roles"));
    }
    let allowed = |role: &Role| match role.is_of_the_instance() {
        true => actor.is(Role::Administrator),
        false => {
            actor.organisation == account.organisation && actor.is(Role::OrganisationAdministrator)
        }
    };
    match given().chain(taken).find(|role| !allowed(role)) {
        None => Ok(()),
        Some(role) => Err(refused_role(*role)),
    }
}

/// Whether somebody may suspend, end or renew this account: its organisation's administrator; for
/// one that holds a role for the instance, an administrator of the instance.
pub(crate) fn may_manage(actor: &Actor, account: &Account) -> Result<(), Problem> {
    let of_the_instance = account.roles.iter().any(|role| role.is_of_the_instance());
    let own = actor.organisation == account.organisation;
    let may = match of_the_instance {
        true => actor.is(Role::Administrator),
        false => own && actor.is(Role::OrganisationAdministrator),
    };
    if may { Ok(()) } else { Err(Problem::Forbidden) }
}

/// The same, but of somebody else: nobody suspends or unlocks themselves.
pub(crate) fn may_manage_another(actor: &Actor, account: &Account) -> Result<(), Problem> {
    may_manage(actor, account)?;
    if account.id == actor.person {
        return Err(Problem::refused("account", "people-refused-oneself"));
    }
    Ok(())
}

/// Whether somebody may make a new link for this account: who manages it, and who invited it as
/// long as it is not accepted.
pub(crate) fn may_renew(actor: &Actor, account: &Account) -> Result<(), Problem> {
    if is_still_inviting(actor, account) { Ok(()) } else { may_manage_another(actor, account) }
}

fn refused_role(role: Role) -> Refusal {
    let word = format!("people-role-{}", role.name());
    Refusal::new("roles", "people-refused-role").with("role", basics::Detail::Word(word))
}

#[cfg(test)]
mod tests {
    use basics::{Language, Scope, Standing};

    use super::*;
    use crate::account::tests::account;

    fn actor(person: u128, organisation: u128, roles: &[Role]) -> Actor {
        Actor {
            person: Id::well_known(person),
            name: "Somebody".into(),
            organisation: Id::well_known(organisation),
            organisation_name: "Somewhere".into(),
            roles: roles.to_vec(),
            standing: Standing::Confirmed,
            language: Language::ENGLISH,
            scope: Scope::Everything,
            proved_at: None,
        }
    }

    const OWN: u128 = 10;
    const OTHER: u128 = 11;
    use Role::{
        Administrator, AuthorizedOfficer, Editor, OrganisationAdministrator, Reader, Secretariat,
    };

    #[test]
    fn each_invites_only_with_the_roles_that_they_give() {
        let check = |by: &[Role], into: u128, is_empty, roles: &[Role]| {
            may_invite(&actor(9, OWN, by), Id::well_known(into), is_empty, roles).is_ok()
        };
        assert!(check(&[OrganisationAdministrator], OWN, false, &[Editor, AuthorizedOfficer]));
        assert!(!check(&[OrganisationAdministrator], OWN, false, &[Editor, Secretariat]));
        assert!(!check(&[OrganisationAdministrator], OTHER, true, &[Editor]));
        assert!(!check(&[Administrator], OWN, false, &[Editor]), "no organisation's roles");
        assert!(check(&[Administrator], OWN, false, &[Secretariat]));
        assert!(!check(&[Editor, AuthorizedOfficer], OWN, false, &[Reader]));
        assert!(check(&[Secretariat], OTHER, true, &[OrganisationAdministrator]));
        assert!(!check(&[Secretariat], OTHER, true, &[Editor]));
        for by in [Secretariat, Administrator] {
            let joins = check(&[by], OTHER, false, &[OrganisationAdministrator]);
            assert!(!joins, "{by:?} gets into an organisation that has people");
            assert!(!check(&[by], OTHER, false, &[Reader]));
        }
    }

    #[test]
    fn nobody_raises_their_own_roles() {
        let admin = actor(1, OWN, &[OrganisationAdministrator]);
        let own = account(&[OrganisationAdministrator, Reader], Standing::Confirmed);
        let check = |roles: &[Role]| may_change_roles(&admin, &own, roles).map_err(|r| r.why);
        assert_eq!(
            check(&[OrganisationAdministrator, AuthorizedOfficer]),
            Err("people-refused-own-roles")
        );
        assert_eq!(check(&[OrganisationAdministrator]), Ok(()), "giving up is allowed");
    }

    #[test]
    fn organisations_give_their_roles_and_the_instance_its_own() {
        let check = |by: Actor, roles: &[Role]| {
            may_change_roles(&by, &account(&[Reader], Standing::Confirmed), roles).is_ok()
        };
        assert!(check(actor(9, OWN, &[OrganisationAdministrator]), &[Editor]));
        assert!(!check(actor(9, OTHER, &[OrganisationAdministrator]), &[Editor]));
        assert!(!check(actor(9, OWN, &[OrganisationAdministrator]), &[Reader, Administrator]));
        assert!(check(actor(9, OTHER, &[Administrator]), &[Reader, Secretariat]));
        assert!(!check(actor(9, OTHER, &[Administrator]), &[Editor]));
        assert!(!check(actor(9, OWN, &[AuthorizedOfficer]), &[Editor]));
    }

    #[test]
    fn who_holds_a_role_for_the_instance_is_managed_by_its_administrator() {
        let check = |by: Actor, roles: &[Role]| {
            may_manage(&by, &account(roles, Standing::Confirmed)).is_ok()
        };
        assert!(check(actor(9, OWN, &[OrganisationAdministrator]), &[Reader]));
        assert!(!check(actor(9, OTHER, &[OrganisationAdministrator]), &[Reader]));
        assert!(!check(actor(9, OTHER, &[Administrator]), &[Reader]));
        assert!(!check(actor(9, OWN, &[OrganisationAdministrator]), &[Reader, Administrator]));
        assert!(check(actor(9, OTHER, &[Administrator]), &[Reader, Administrator]));
        let own = account(&[OrganisationAdministrator], Standing::Confirmed);
        assert!(may_manage_another(&actor(1, OWN, &[OrganisationAdministrator]), &own).is_err());
    }
}
