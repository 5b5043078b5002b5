//! A party, and every rule about parties.

use basics::{Id, Line, Names, Organisation, Refusal};
use sharing::{Constituency, Share, Shared};
use uuid::Uuid;

use crate::OrganisationType;

/// An organisation, one of its offices, a mission component or an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub id: Id<Organisation>,
    /// Exactly one (R1.1).
    pub kind: OrganisationType,
    pub constituency: Constituency,
    pub names: Names,
    pub acronym: Option<Line>,
    /// Other names and spellings it goes by.
    pub aliases: Vec<Line>,
    pub former_names: Vec<Line>,
    /// The organisation that it is an office of.
    pub part_of: Option<Id<Organisation>>,
    pub stage: Stage,
    pub share: Share,
    /// Counts its changes: a second writer is told of the first.
    pub version: i64,
}

/// How far a party has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Named in somebody's report; nobody of it has an account yet.
    Unclaimed,
    Registered,
    /// Known to be the same as another, under which it goes on.
    Merged {
        into: Id<Organisation>,
    },
    /// No longer at work here; its records stay.
    Archived,
}

impl Party {
    /// The acronym where there is one, as people say it.
    pub fn short_name(&self, language: basics::Language) -> &Line {
        self.acronym.as_ref().unwrap_or_else(|| self.names.in_language(language))
    }

    /// An office is under an organisation, and no organisation under itself: one floor only.
    pub fn put_under(&mut self, other: Option<&Self>) -> Result<(), Refusal> {
        if let Some(other) = other {
            if other.id == self.id {
                return Err(Refusal::new("part_of", "parties-refused-own-office"));
            }
            if other.part_of.is_some() {
                return Err(Refusal::new("part_of", "parties-refused-office-of-office"));
            }
            other.may_be_chosen("part_of")?;
        }
        self.part_of = other.map(|other| other.id);
        Ok(())
    }

    /// A human merges, and only what nobody has claimed: two organisations that both have accounts
    /// must agree outside of the product (R1.4).
    pub fn merge_into(self, other: &Self) -> Result<Self, Refusal> {
        if self.id == other.id {
            return Err(Refusal::new("into", "parties-refused-merge-itself"));
        }
        other.may_be_chosen("into")?;
        match self.stage {
            Stage::Merged { .. } => Err(Refusal::new("into", "parties-refused-already-merged")),
            Stage::Registered => Err(Refusal::new("into", "parties-refused-merge-claimed")),
            Stage::Unclaimed | Stage::Archived => {
                Ok(Self { stage: Stage::Merged { into: other.id }, ..self })
            }
        }
    }

    pub fn archive(self) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Registered | Stage::Unclaimed => Ok(Self { stage: Stage::Archived, ..self }),
            Stage::Merged { .. } | Stage::Archived => {
                Err(Refusal::new("party", "parties-refused-already-over"))
            }
        }
    }

    /// Somebody of the party has an account from now on.
    pub fn claim(self) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Unclaimed => Ok(Self { stage: Stage::Registered, ..self }),
            Stage::Registered => Ok(self),
            Stage::Merged { .. } | Stage::Archived => {
                Err(Refusal::new("party", "parties-refused-already-over"))
            }
        }
    }

    /// Whether new records may name it.
    pub fn may_be_chosen(&self, about: &'static str) -> Result<(), Refusal> {
        match self.stage {
            Stage::Unclaimed | Stage::Registered => Ok(()),
            Stage::Merged { .. } | Stage::Archived => {
                Err(Refusal::new(about, "parties-refused-over")
                    .with("party", self.names.in_language(basics::Language::ENGLISH)))
            }
        }
    }
}

impl Stage {
    pub fn name(self) -> &'static str {
        match self {
            Self::Unclaimed => "unclaimed",
            Self::Registered => "registered",
            Self::Merged { .. } => "merged",
            Self::Archived => "archived",
        }
    }
}

impl Shared for Party {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use basics::Language;
    use sharing::{Audience, Level, Tlp};

    use super::*;

    fn party(number: u128, stage: Stage) -> Party {
        let id = Id::well_known(number);
        Party {
            id,
            kind: OrganisationType::NationalNgo,
            constituency: Constituency::NationalNgo,
            names: Names::new(Language::FRENCH, Line::parse("name", "Eau d’abord").unwrap()),
            acronym: None,
            aliases: vec![],
            former_names: vec![],
            part_of: None,
            stage,
            share: Share {
                owner: id,
                level: Level::Low,
                tlp: Tlp::Green,
                audience: Audience::EVERYONE,
            },
            version: 1,
        }
    }

    #[test]
    fn only_what_nobody_has_claimed_is_merged() {
        let check = |stage: Stage, into: Stage| {
            party(1, stage).merge_into(&party(2, into)).map(|party| party.stage).map_err(|r| r.why)
        };
        let into = Stage::Merged { into: Id::well_known(2) };
        assert_eq!(check(Stage::Unclaimed, Stage::Registered), Ok(into), "R1.4");
        assert_eq!(
            check(Stage::Registered, Stage::Registered),
            Err("parties-refused-merge-claimed")
        );
        assert_eq!(check(into, Stage::Registered), Err("parties-refused-already-merged"));
        assert_eq!(check(Stage::Unclaimed, Stage::Archived), Err("parties-refused-over"));
        let itself = party(1, Stage::Unclaimed).merge_into(&party(1, Stage::Unclaimed));
        assert!(itself.is_err());
    }

    #[test]
    fn an_office_is_under_an_organisation_and_under_no_office() {
        let (mut office, mut head) = (party(1, Stage::Registered), party(2, Stage::Registered));
        assert!(office.put_under(Some(&head)).is_ok());
        assert_eq!(office.part_of, Some(head.id));
        assert!(head.clone().put_under(Some(&head)).is_err());
        head.part_of = Some(Id::well_known(3));
        assert!(office.put_under(Some(&head)).is_err());
    }
}
