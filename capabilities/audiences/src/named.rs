//! An audience with those who belong to it, and every rule about changing it.

use std::collections::BTreeSet;

use basics::{Actor, Day, Id, Language, Line, Names, Organisation, Refusal, Role};
use sharing::{Audience, AudienceKind, Constituency, Member};

/// An audience, who is named in it, and who coordinates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub audience: Audience,
    /// None where membership follows from the constituency.
    pub members: Vec<Member>,
    pub coordinators: Vec<Id<Organisation>>,
}

impl Named {
    pub(crate) fn open(
        id: Id<Audience>,
        owner: Id<Organisation>,
        names: Names,
        parties: Vec<Id<Organisation>>,
        today: Day,
    ) -> Result<Self, Refusal> {
        let (kind, owner) = (AudienceKind::Named, Some(owner));
        let audience = Audience { id, kind, names: Some(names), owner, ended_on: None, version: 1 };
        let empty = Self { audience, members: Vec::new(), coordinators: Vec::new() };
        empty.add(parties, today).map(|(named, _)| named)
    }

    /// Whether this person's organisation keeps it. Everybody else who knows of it only looks.
    pub(crate) fn is_kept_by(&self, actor: &Actor) -> bool {
        self.audience.owner == Some(actor.organisation)
    }

    /// Whether this person says who coordinates: its keeper's; in those that the product ships, the
    /// secretariat's. What only its owner sees has no coordinator.
    pub(crate) fn is_coordinated_by(&self, actor: &Actor) -> bool {
        match self.audience.kind {
            AudienceKind::Own => false,
            AudienceKind::Named => self.is_kept_by(actor),
            _ => actor.is(Role::Secretariat),
        }
    }

    /// What has ended stays as it was.
    pub(crate) fn may_be_changed(&self) -> Result<(), Refusal> {
        match self.audience.ended_on {
            None => Ok(()),
            Some(day) => Err(Refusal::new("audience", "audiences-refused-ended").with("day", day)),
        }
    }

    pub(crate) fn is_member(&self, party: Id<Organisation>) -> bool {
        self.members.iter().any(|member| member.party == party)
    }

    /// Whether a party sees what is shown to this audience.
    fn takes(&self, party: Id<Organisation>, constituency: Constituency) -> bool {
        self.is_member(party) || self.audience.kind.takes(constituency)
    }

    #[must_use]
    pub(crate) fn rename(self, language: Language, name: Line) -> Self {
        let names = match self.audience.names {
            Some(names) => names.and(language, name),
            None => Names::new(language, name),
        };
        let version = self.audience.version + 1;
        Self { audience: Audience { names: Some(names), version, ..self.audience }, ..self }
    }

    /// From today on; answers those who are new. Those who belong to it already may be named again.
    pub(crate) fn add(
        mut self,
        parties: Vec<Id<Organisation>>,
        today: Day,
    ) -> Result<(Self, Vec<Member>), Refusal> {
        let parties: BTreeSet<_> = parties.into_iter().collect();
        let new = parties.into_iter().filter(|party| !self.is_member(*party));
        let new: Vec<Member> = new.map(|party| Member { party, since: today }).collect();
        if new.is_empty() {
            return Err(Refusal::new("members", "audiences-refused-nobody-new"));
        }
        if self.members.len() + new.len() > Audience::MEMBERS_MAX {
            let most = Audience::MEMBERS_MAX;
            return Err(Refusal::new("members", "audiences-refused-many").with("most", most));
        }
        self.members.extend(&new);
        Ok((self, new))
    }

    /// At once; whoever is out coordinates no more.
    pub(crate) fn take_out(mut self, parties: &[Id<Organisation>]) -> Result<Self, Refusal> {
        if parties.is_empty() {
            return Err(Refusal::new("members", "refused-missing"));
        }
        if parties.iter().any(|party| !self.is_member(*party)) {
            return Err(Refusal::new("members", "audiences-refused-no-member"));
        }
        self.members.retain(|member| !parties.contains(&member.party));
        self.coordinators.retain(|coordinator| !parties.contains(coordinator));
        Ok(self)
    }

    /// A coordinator is told of the overlaps between what it sees there: whoever sees nothing there
    /// has nothing to coordinate (R7.4).
    pub(crate) fn appoint(
        mut self,
        party: Id<Organisation>,
        constituency: Constituency,
    ) -> Result<Self, Refusal> {
        if self.coordinators.contains(&party) {
            return Err(Refusal::new("party", "audiences-refused-coordinates"));
        }
        if !self.takes(party, constituency) {
            return Err(Refusal::new("party", "audiences-refused-outsider"));
        }
        self.coordinators.push(party);
        Ok(self)
    }

    pub(crate) fn relieve(mut self, party: Id<Organisation>) -> Result<Self, Refusal> {
        if !self.coordinators.contains(&party) {
            return Err(Refusal::new("party", "audiences-refused-no-coordinator"));
        }
        self.coordinators.retain(|coordinator| *coordinator != party);
        Ok(self)
    }

    /// For good. What was shown to it falls back to its owners alone: each shares it anew, or does
    /// not. Nobody decides for others to whom their records go instead.
    #[must_use]
    pub(crate) fn end(self, today: Day) -> Self {
        let version = self.audience.version + 1;
        Self { audience: Audience { ended_on: Some(today), version, ..self.audience }, ..self }
    }
}

#[cfg(test)]
mod tests {
    use basics::{Scope, Standing};

    use super::*;

    const KEEPER: Id<Organisation> = Id::well_known(1);
    const MEMBER: Id<Organisation> = Id::well_known(2);
    const OTHER: Id<Organisation> = Id::well_known(3);

    fn today() -> Day {
        "2026-06-15".parse().unwrap()
    }

    fn named(parties: &[Id<Organisation>]) -> Result<Named, Refusal> {
        let name = Names::new(Language::ENGLISH, Line::parse("name", "Well diggers").unwrap());
        Named::open(Id::well_known(9), KEEPER, name, parties.to_vec(), today())
    }

    fn actor(of: Id<Organisation>, roles: &[Role]) -> Actor {
        Actor {
            person: Id::well_known(5),
            name: "Amina".into(),
            organisation: of,
            organisation_name: "Water First".into(),
            roles: roles.to_vec(),
            standing: Standing::Confirmed,
            language: Language::ENGLISH,
            scope: Scope::Everything,
            proved_at: None,
        }
    }

    #[test]
    fn whoever_belongs_to_it_already_may_be_named_again_but_somebody_must_be_new() {
        assert_eq!(named(&[]).unwrap_err().why, "audiences-refused-nobody-new");
        let one = named(&[MEMBER, MEMBER]).unwrap();
        assert_eq!(one.members, [Member { party: MEMBER, since: today() }]);
        let tomorrow = today().plus_days(1);
        let (two, new) = one.clone().add(vec![MEMBER, OTHER], tomorrow).unwrap();
        assert_eq!(new, [Member { party: OTHER, since: tomorrow }]);
        assert_eq!(two.members[0].since, today(), "who was in it stays in since then");
        let again = one.add(vec![MEMBER], tomorrow).unwrap_err();
        assert_eq!(again.why, "audiences-refused-nobody-new");
        let many: Vec<_> = (0..=500).map(|number| Id::well_known(1_000 + number)).collect();
        assert_eq!(named(&many).unwrap_err().why, "audiences-refused-many");
        assert!(named(&many[1..]).is_ok());
    }

    #[test]
    fn whoever_is_taken_out_coordinates_no_more() {
        let side = Constituency::NationalNgo;
        let both = named(&[MEMBER, OTHER]).unwrap().appoint(MEMBER, side).unwrap();
        let left = both.clone().take_out(&[MEMBER]).unwrap();
        assert!(!left.is_member(MEMBER) && left.is_member(OTHER) && left.coordinators.is_empty());
        assert_eq!(left.take_out(&[MEMBER]).unwrap_err().why, "audiences-refused-no-member");
        assert_eq!(both.take_out(&[]).unwrap_err().why, "refused-missing");
    }

    #[test]
    fn a_coordinator_sees_what_it_coordinates() {
        let side = Constituency::NationalNgo;
        let one = named(&[MEMBER]).unwrap();
        let outsider = one.clone().appoint(OTHER, side).unwrap_err();
        assert_eq!(outsider.why, "audiences-refused-outsider", "R7.4");
        let appointed = one.appoint(MEMBER, side).unwrap();
        let twice = appointed.clone().appoint(MEMBER, side).unwrap_err();
        assert_eq!(twice.why, "audiences-refused-coordinates");
        let none = appointed.relieve(MEMBER).unwrap();
        assert_eq!(none.relieve(MEMBER).unwrap_err().why, "audiences-refused-no-coordinator");

        let audience =
            Audience { kind: AudienceKind::Humanitarian, ..named(&[MEMBER]).unwrap().audience };
        let shipped = Named { audience, members: Vec::new(), coordinators: Vec::new() };
        assert!(shipped.clone().appoint(OTHER, Constituency::NationalNgo).is_ok());
        let force = shipped.appoint(OTHER, Constituency::MissionMilitary).unwrap_err();
        assert_eq!(force.why, "audiences-refused-outsider");
    }

    #[test]
    fn only_its_keeper_says_who_coordinates_and_the_secretariat_in_those_that_the_product_ships() {
        let one = named(&[MEMBER]).unwrap();
        let (keeper, secretary) = (actor(KEEPER, &[]), actor(OTHER, &[Role::Secretariat]));
        assert!(one.is_kept_by(&keeper) && one.is_coordinated_by(&keeper));
        assert!(!one.is_kept_by(&secretary) && !one.is_coordinated_by(&secretary));
        for (kind, id) in AudienceKind::SHIPPED {
            let audience = Audience { id, kind, owner: None, ..one.audience.clone() };
            let shipped = Named { audience, ..one.clone() };
            assert!(!shipped.is_kept_by(&secretary));
            assert_eq!(shipped.is_coordinated_by(&secretary), kind != AudienceKind::Own);
            assert!(!shipped.is_coordinated_by(&keeper));
        }
    }

    #[test]
    fn what_has_ended_stays_as_it_was() {
        let one = named(&[MEMBER]).unwrap();
        assert!(one.may_be_changed().is_ok());
        let ended = one.rename(Language::FRENCH, Line::parse("name", "Puisatiers").unwrap());
        assert_eq!(ended.audience.version, 2);
        let ended = ended.end(today());
        assert_eq!(ended.may_be_changed().unwrap_err().why, "audiences-refused-ended");
        assert_eq!((ended.audience.version, ended.members.len()), (3, 1));
    }
}
