//! An API token, and every rule about tokens.

use std::collections::BTreeSet;

use basics::{Actor, Id, Line, Moment, Organisation, Person, Refusal, Right, Role};

/// What lets a program act for a person, within a scope, until it ends. Its secret is with the
/// program; here is only what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub id: Id<Self>,
    pub person: Id<Person>,
    pub organisation: Id<Organisation>,
    /// What the person calls it: the program, the machine.
    pub name: Line,
    /// Names of rights. What they open follows from what the person holds at each request.
    pub scopes: BTreeSet<String>,
    pub made_at: Moment,
    pub expires_at: Moment,
    /// Coarse: to the hour.
    pub last_used_at: Option<Moment>,
    pub revoked: Option<Revoked>,
}

/// Who ended a token before its day; nobody where it ended with the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revoked {
    pub at: Moment,
    pub by: Option<Id<Person>>,
}

impl Token {
    pub const DAYS_USUAL: i64 = 90;
    /// One that is still needed is made again: somebody looks at it once a year.
    pub const DAYS_MAX: i64 = 366;
    /// That many of a person may be open at once.
    pub const OPEN_MAX: i64 = 50;
    /// So long after it was made the secret can be read, in the session that made it.
    const SHOWN_SECONDS: i64 = 10 * 60;

    pub(crate) fn days(asked: Option<i64>) -> Result<i64, Refusal> {
        match asked.unwrap_or(Self::DAYS_USUAL) {
            days @ 1..=Self::DAYS_MAX => Ok(days),
            _ => Err(Refusal::new("days", "tokens-refused-days").with("most", Self::DAYS_MAX)),
        }
    }

    /// What a program can be given: rights that are more than everybody's, that the person holds
    /// now, and that are not for people alone. Nobody hands on what they do not have.
    pub(crate) fn may_carry(right: Right, actor: &Actor) -> bool {
        !right.is_for_anyone() && !right.in_person && right.is_held_by(Some(actor))
    }

    /// The scopes that were chosen, of those that may be.
    pub(crate) fn scopes(
        chosen: &[String],
        offered: &[Right],
    ) -> Result<BTreeSet<String>, Refusal> {
        let is_offered = |name: &String| offered.iter().any(|right| right.name == name);
        if let Some(name) = chosen.iter().find(|name| !is_offered(name)) {
            let refused = Refusal::new("scopes", "tokens-refused-scope");
            return Err(refused.with("given", name.as_str()));
        }
        match chosen {
            [] => Err(Refusal::new("scopes", "refused-missing")),
            chosen => Ok(chosen.iter().cloned().collect()),
        }
    }

    pub fn is_open(&self, now: Moment) -> bool {
        self.revoked.is_none() && now < self.expires_at
    }

    /// Whether its secret is still shown where it was made.
    pub(crate) fn is_new(&self, now: Moment) -> bool {
        self.is_open(now) && now.seconds_since(self.made_at) <= Self::SHOWN_SECONDS
    }

    /// Its owner, and the administrator of the owner's organisation.
    pub(crate) fn may_be_seen_by(&self, actor: &Actor) -> bool {
        self.person == actor.person
            || (self.organisation == actor.organisation
                && actor.is(Role::OrganisationAdministrator))
    }

    pub(crate) fn revoke(self, revoked: Revoked) -> Result<Self, Refusal> {
        if self.is_open(revoked.at) {
            Ok(Self { revoked: Some(revoked), ..self })
        } else {
            Err(Refusal::new("token", "tokens-refused-over"))
        }
    }
}

/// When a token was used, as far as that is kept.
pub(crate) fn to_the_hour(moment: Moment) -> Moment {
    moment.plus_seconds(-(moment.seconds() % 3600))
}

#[cfg(test)]
mod tests {
    use basics::{Language, Scope, Standing};

    use super::*;

    const READ: Right = Right::of_members("wells.read");
    const WRITE: Right = Right::of("wells.write", &[Role::Editor]);

    fn start() -> Moment {
        Moment::from_micros(1_781_514_000_000_000).unwrap()
    }

    fn token() -> Token {
        Token {
            id: Id::well_known(1),
            person: Id::well_known(2),
            organisation: Id::well_known(3),
            name: Line::parse("name", "Nightly import").unwrap(),
            scopes: BTreeSet::from(["wells.read".to_owned()]),
            made_at: start(),
            expires_at: start().plus_seconds(90 * 24 * 3600),
            last_used_at: None,
            revoked: None,
        }
    }

    fn actor(person: u128, organisation: u128, roles: &[Role]) -> Actor {
        Actor {
            person: Id::well_known(person),
            name: "Amina".into(),
            organisation: Id::well_known(organisation),
            organisation_name: "Water First".into(),
            roles: roles.to_vec(),
            standing: Standing::Confirmed,
            language: Language::ENGLISH,
            scope: Scope::Everything,
            proved_at: None,
        }
    }

    #[test]
    fn nobody_hands_on_a_right_that_they_do_not_hold() {
        let editor = actor(2, 3, &[Role::Editor]);
        let check = |right| Token::may_carry(right, &editor);
        assert!(check(READ) && check(WRITE));
        assert!(!check(Right::of("wells.keep", &[Role::Secretariat])));
        assert!(!check(Right::of_anyone("start.read")), "everybody's needs no token");
        assert!(!check(WRITE.in_person()), "people alone let people in");
        assert!(!Token::may_carry(WRITE, &actor(2, 3, &[Role::Reader])));
        let chosen = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            Token::scopes(&names, &[READ, WRITE]).map_err(|refusal| refusal.why)
        };
        assert_eq!(chosen(&["wells.read", "wells.write"]).unwrap().len(), 2);
        assert_eq!(chosen(&["wells.read", "wells.keep"]), Err("tokens-refused-scope"));
        assert_eq!(chosen(&[]), Err("refused-missing"));
    }

    #[test]
    fn a_token_holds_ninety_days_and_a_year_at_most() {
        assert_eq!(Token::days(None), Ok(90));
        assert_eq!(Token::days(Some(366)), Ok(366));
        for days in [0, 367, i64::MAX] {
            assert_eq!(Token::days(Some(days)).unwrap_err().why, "tokens-refused-days");
        }
        let token = token();
        assert!(token.is_open(token.expires_at.plus_seconds(-1)));
        assert!(!token.is_open(token.expires_at));
    }

    #[test]
    fn a_token_is_revoked_once() {
        let revoked = Revoked { at: start(), by: Some(Id::well_known(2)) };
        let over = token().revoke(revoked).unwrap();
        assert!(!over.is_open(start()));
        assert_eq!(over.revoke(revoked).unwrap_err().why, "tokens-refused-over");
        let late = Revoked { at: token().expires_at, by: None };
        assert_eq!(token().revoke(late).unwrap_err().why, "tokens-refused-over");
    }

    #[test]
    fn a_token_is_seen_by_its_owner_and_their_administrator() {
        let check = |actor: &Actor| token().may_be_seen_by(actor);
        assert!(check(&actor(2, 3, &[Role::Reader])));
        assert!(check(&actor(9, 3, &[Role::OrganisationAdministrator])));
        assert!(!check(&actor(9, 3, &[Role::Editor, Role::AuthorizedOfficer])));
        assert!(!check(&actor(9, 4, &[Role::OrganisationAdministrator, Role::Administrator])));
    }

    #[test]
    fn the_secret_is_shown_for_ten_minutes() {
        assert!(token().is_new(start().plus_seconds(600)));
        assert!(!token().is_new(start().plus_seconds(601)));
        let revoked = token().revoke(Revoked { at: start(), by: None }).unwrap();
        assert!(!revoked.is_new(start()));
        assert_eq!(to_the_hour(start().plus_seconds(3599)), to_the_hour(start()));
    }
}
