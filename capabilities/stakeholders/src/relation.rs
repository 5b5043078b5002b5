//! How a stakeholder stands to another, and who may know of it.

use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Person, Refusal};
use sharing::{Audience, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::Stakeholder;

/// One stands to the other so, as a source has it.
///
/// Whoever may not see both ends does not see it. What is no tension is seen with the stakeholder
/// that it is said of. A tension is its owner's alone until two people of theirs agree to whom it
/// is shown: one hand that slips, or is forced, must not tell a village who is against whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    pub id: Id<Self>,
    pub share: Share,
    pub of: Id<Stakeholder>,
    pub sort: Sort,
    pub to: Other,
    pub note: Option<Paragraph>,
    pub source: Line,
    pub as_of: Day,
    pub showing: Option<Showing>,
    pub ended_on: Option<Day>,
    pub updated_at: Moment,
    pub version: i64,
}

/// The other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Other {
    Stakeholder(Id<Stakeholder>),
    Party(Id<Organisation>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    WorksWith,
    PartOf,
    Represents,
    InTension,
}

/// To whom a tension is to be shown: one proposes it, another agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Showing {
    pub by: Id<Person>,
    pub to: Id<Audience>,
    pub why: Paragraph,
    pub agreed_by: Option<Id<Person>>,
}

basics::named!(Sort);

impl Sort {
    pub const ALL: [Self; 4] = [Self::WorksWith, Self::PartOf, Self::Represents, Self::InTension];

    pub fn name(self) -> &'static str {
        match self {
            Self::WorksWith => "works_with",
            Self::PartOf => "part_of",
            Self::Represents => "represents",
            Self::InTension => "in_tension",
        }
    }
}

impl Relation {
    /// As the stakeholder is shared whom it is said of; a tension is its owner's alone.
    pub fn usual(sort: Sort, of: &Share) -> Share {
        match sort {
            Sort::InTension => Share {
                level: Level::High.max(of.level),
                tlp: Tlp::AmberStrict.max(of.tlp),
                audience: Audience::OWN,
                ..*of
            },
            _ => *of,
        }
    }

    /// Nobody stands to themselves.
    pub fn has_two_ends(self) -> Result<Self, Refusal> {
        match self.to == Other::Stakeholder(self.of) {
            true => Err(Refusal::new("other", "stakeholders-refused-itself")),
            false => Ok(self),
        }
    }

    pub fn is_shown(&self) -> bool {
        self.showing.as_ref().is_some_and(|showing| showing.agreed_by.is_some())
    }

    /// One says to whom a tension should be shown, and why. Nothing is shown by that.
    pub fn propose(
        self,
        by: Id<Person>,
        to: Id<Audience>,
        why: Paragraph,
    ) -> Result<Self, Refusal> {
        self.must_go_on()?;
        if self.sort != Sort::InTension {
            return Err(Refusal::new("audience", "stakeholders-refused-no-tension"));
        }
        if [Audience::OWN, Audience::EVERYONE, Audience::PUBLIC].contains(&to) {
            return Err(Refusal::new("audience", "stakeholders-refused-audience"));
        }
        if self.is_shown() {
            return Err(Refusal::new("audience", "stakeholders-refused-shown"));
        }
        let showing = Some(Showing { by, to, why, agreed_by: None });
        Ok(Self { showing, version: self.version + 1, ..self })
    }

    /// Another of the same organisation agrees; `circle` is the audience that was proposed, as it
    /// is now: whoever is put into it later must not learn by one hand what took two.
    pub fn agree(self, by: Id<Person>, circle: Id<Audience>) -> Result<Self, Refusal> {
        self.must_go_on()?;
        let refused = |why| Err(Refusal::new("agrees", why));
        let Some(showing) = self.showing else {
            return refused("stakeholders-refused-nothing-proposed");
        };
        match showing.agreed_by {
            Some(_) => refused("stakeholders-refused-shown"),
            None if showing.by == by => refused("stakeholders-refused-own-proposal"),
            None => {
                let share = Share { audience: circle, ..self.share };
                let showing = Some(Showing { agreed_by: Some(by), ..showing });
                Ok(Self { share, showing, version: self.version + 1, ..self })
            }
        }
    }

    /// One person is enough to keep it back, at once; it takes two to show it again.
    pub fn keep_back(self) -> Result<Self, Refusal> {
        match self.showing {
            None => Err(Refusal::new("reason", "stakeholders-refused-not-shown")),
            Some(_) => {
                let share = Share { audience: Audience::OWN, ..self.share };
                Ok(Self { share, showing: None, version: self.version + 1, ..self })
            }
        }
    }

    /// It does not hold any more: from then on its owner's alone.
    pub fn end(self, today: Day) -> Result<Self, Refusal> {
        self.must_go_on()?;
        let share = Share { audience: Audience::OWN, ..self.share };
        Ok(Self { share, ended_on: Some(today), version: self.version + 1, ..self })
    }

    fn must_go_on(&self) -> Result<(), Refusal> {
        match self.ended_on {
            Some(day) => {
                Err(Refusal::new("relation", "stakeholders-refused-relation-ended")
                    .with("day", day))
            }
            None => Ok(()),
        }
    }
}

impl Shared for Relation {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TODAY: &str = "2026-06-15";
    const PARTNERS: Id<Audience> = Audience::PARTNERS;

    fn tension() -> Relation {
        let of = Stakeholder::usual(Id::well_known(2));
        Relation {
            id: Id::well_known(1),
            share: Relation::usual(Sort::InTension, &of),
            of: Id::well_known(3),
            sort: Sort::InTension,
            to: Other::Stakeholder(Id::well_known(4)),
            note: None,
            source: Line::parse("source", "Visit").unwrap(),
            as_of: TODAY.parse().unwrap(),
            showing: None,
            ended_on: None,
            updated_at: Moment::from_micros(0).unwrap(),
            version: 1,
        }
    }

    fn why() -> Paragraph {
        Paragraph::parse("reason", "The mediators must know").unwrap()
    }

    /// Nobody but the owner sees a tension that two different people did not agree to show.
    fn is_held_back(it: &Relation) -> bool {
        let hands = it.showing.as_ref().map(|showing| (showing.by, showing.agreed_by));
        let two = matches!(hands, Some((by, Some(other))) if by != other);
        it.share.audience == Audience::OWN || two
    }

    #[test]
    fn a_tension_is_its_owners_alone_whatever_is_shown_of_the_stakeholder() {
        let owner = Id::well_known(2);
        let shown = Share {
            level: Level::Moderate,
            tlp: Tlp::Green,
            audience: PARTNERS,
            ..Stakeholder::usual(owner)
        };
        let tension = Relation::usual(Sort::InTension, &shown);
        assert_eq!((tension.audience, tension.level), (Audience::OWN, Level::High));
        assert_eq!(Relation::usual(Sort::WorksWith, &shown), shown);
    }

    #[test]
    fn it_takes_two_to_show_a_tension_and_one_to_keep_it_back() {
        let [amina, benoit] = [10, 11].map(Id::well_known);
        let proposed = tension().propose(amina, PARTNERS, why()).unwrap();
        assert_eq!(proposed.share.audience, Audience::OWN, "a proposal shows nothing");
        let own = proposed.clone().agree(amina, PARTNERS).map_err(|refusal| refusal.why);
        assert_eq!(own, Err("stakeholders-refused-own-proposal"));
        let shown = proposed.agree(benoit, PARTNERS).unwrap();
        assert_eq!(shown.share.audience, PARTNERS);
        assert!(shown.clone().propose(amina, Audience::HUMANITARIAN, why()).is_err());
        let back = shown.keep_back().unwrap();
        assert_eq!(back.share.audience, Audience::OWN);
        assert!(back.clone().agree(benoit, PARTNERS).is_err(), "what was agreed to is gone");
        assert!(back.keep_back().is_err());
    }

    #[test]
    fn a_tension_is_shown_to_no_one_and_everyone_alike_and_only_a_tension_needs_it() {
        let propose = |it: Relation, to| it.propose(Id::well_known(10), to, why()).is_ok();
        for to in [Audience::OWN, Audience::EVERYONE, Audience::PUBLIC] {
            assert!(!propose(tension(), to));
        }
        assert!(propose(tension(), Audience::HUMANITARIAN));
        let harmless = Relation { sort: Sort::WorksWith, ..tension() };
        assert!(!propose(harmless, PARTNERS));
        let itself = Relation { to: Other::Stakeholder(tension().of), ..tension() };
        assert!(itself.has_two_ends().is_err());
    }

    proptest! {
        #[test]
        fn no_order_of_acts_shows_a_tension_by_one_hand(
            acts in prop::collection::vec((0..4_u8, 10..13_u128, any::<bool>()), 0..12),
        ) {
            let mut it = tension();
            for (act, person, to_partners) in acts {
                let by = Id::well_known(person);
                let to = if to_partners { PARTNERS } else { Audience::HUMANITARIAN };
                let next = match act {
                    0 => it.clone().propose(by, to, why()),
                    1 => it.clone().agree(by, to),
                    2 => it.clone().keep_back(),
                    _ => it.clone().end(TODAY.parse().unwrap()),
                };
                it = next.unwrap_or(it);
                prop_assert!(is_held_back(&it), "{it:?}");
            }
        }
    }

    #[test]
    fn a_tension_that_one_hand_shows_is_caught() {
        let by = Id::well_known(10);
        let proposed = tension().propose(by, PARTNERS, why()).unwrap();
        let share = Share { audience: PARTNERS, ..proposed.share };
        assert!(!is_held_back(&Relation { share, ..proposed }), "the control");
    }
}
