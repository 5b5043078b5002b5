//! What routes are about: one record in one state, and who may know of it.

use basics::{Id, Organisation, Person, Role};
use sharing::Share;
use uuid::Uuid;

use super::who::Who;

/// One record of the world.
#[derive(Clone, Debug)]
pub(super) struct Object {
    /// The type's name as the route table has it.
    pub(super) about: &'static str,
    pub(super) id: Uuid,
    pub(super) what: String,
    pub(super) sight: Sight,
}

/// Who may know that it exists, by rules that are said here a second time: by the typed rule of
/// sharing where that decides, in words where another does.
#[derive(Clone, Debug)]
pub(super) enum Sight {
    /// Whoever holds the route's right.
    Open,
    /// What is not there for anybody, whatever was there once.
    Nobody,
    /// The rule of sharing.
    Shared(Share),
    /// The rule of sharing too: what one party found of another.
    Found { share: Share, party: Id<Organisation> },
    /// The same of what one party owes another; whether it is a report.
    Owed { share: Share, to: Id<Organisation>, is_report: bool },
    /// The rule of sharing too, and of its owner's people those alone who are named or decide.
    Named { share: Share, people: Vec<Id<Person>> },
    /// An entry of the journal: its organisation's people; where it is the instance's, whoever
    /// looks after that.
    Compartment(Option<Id<Organisation>>),
    /// Its organisation's people, and an administrator of the instance.
    Account { of: Id<Organisation>, roles: Vec<Role> },
    /// An organisation's named audience: itself and its members.
    Audience { of: Id<Organisation>, members: Vec<Id<Organisation>> },
    /// A program's token: its person, and their organisation's administrator.
    Token { of: Id<Organisation>, person: Id<Person> },
    /// Its own person, and whoever manages the account.
    Session { of: Id<Organisation>, roles: Vec<Role>, person: Id<Person> },
    /// The two organisations whose activities meet, as far as they see both; whoever coordinates.
    Case {
        parties: [Id<Organisation>; 2],
        coordinator: Id<Organisation>,
        sides: [(Uuid, Share); 2],
    },
}

impl Object {
    pub(super) fn is_seen_by(&self, who: &Who) -> bool {
        match &self.sight {
            Sight::Open => true,
            Sight::Nobody => false,
            Sight::Shared(share) | Sight::Found { share, .. } | Sight::Owed { share, .. } => {
                who.viewer.may_see(self.id, share)
            }
            Sight::Named { share, people } => {
                let is_named = people.iter().any(|person| who.is_person(*person));
                let is_told =
                    !who.is_of(share.owner) || is_named || who.is(Role::AuthorizedOfficer);
                who.viewer.may_see(self.id, share) && is_told
            }
            Sight::Compartment(Some(of)) => who.is_of(*of),
            Sight::Compartment(None) => [Role::Secretariat, Role::Auditor, Role::Administrator]
                .iter()
                .any(|role| who.is(*role)),
            Sight::Account { of, .. } => who.is_of(*of) || who.is(Role::Administrator),
            Sight::Audience { of, members } => {
                members.iter().chain([of]).any(|party| who.is_of(*party))
            }
            Sight::Token { of, person } => {
                who.is_person(*person)
                    || (who.is_of(*of) && who.is(Role::OrganisationAdministrator))
            }
            Sight::Session { of, roles, person } => {
                who.is_person(*person) || who.manages(*of, roles)
            }
            Sight::Case { parties, coordinator, sides } => {
                let at_the_table = parties.iter().chain([coordinator]).any(|p| who.is_of(*p));
                at_the_table && sides.iter().all(|(id, share)| who.viewer.may_see(*id, share))
            }
        }
    }

    /// Whose record it is.
    pub(super) fn owner(&self) -> Option<Id<Organisation>> {
        match &self.sight {
            Sight::Shared(share)
            | Sight::Found { share, .. }
            | Sight::Owed { share, .. }
            | Sight::Named { share, .. } => Some(share.owner),
            Sight::Account { of, .. }
            | Sight::Session { of, .. }
            | Sight::Audience { of, .. }
            | Sight::Token { of, .. } => Some(*of),
            Sight::Open | Sight::Nobody | Sight::Compartment(_) | Sight::Case { .. } => None,
        }
    }
}
