//! How a partner stands: why one may or may not sign with it, each reason with what would help.

use basics::{Day, Detail, Id, Organisation, Refusal};
use screening::{Match, Verdict};

use crate::{Category, Flag, Stage, Verification};

/// How one party stands in the eyes of another, worked out anew each time from what has a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub party: Id<Organisation>,
    pub verified: Verified,
    /// What stands against it or against the organisation that it is an office of: red flags, and
    /// matches with a sanctions list that people confirmed.
    pub blocked_by: Vec<Block>,
}

/// Whether a verification holds today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verified {
    /// UN entities, the mission and donors are not verified by one another.
    Exempt,
    Until {
        day: Day,
        by: Id<Organisation>,
    },
    /// Nobody has looked yet.
    Never,
    Lapsed {
        day: Day,
    },
    /// The last verification said no.
    Negative {
        day: Day,
    },
    /// It is an office of an organisation that is not verified itself (K22).
    HeadIsNot,
}

/// What forbids to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// None where the party must not learn it.
    pub cause: Option<Cause>,
    /// It stands against the organisation that the party is an office of.
    pub is_inherited: bool,
}

/// Why it is forbidden, as far as the party knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A red flag of this category.
    Flag(Category),
    /// A match with a sanctions list that was confirmed.
    Match,
}

/// What a standing is worked out from: what one party knows of another.
#[derive(Clone, Debug)]
pub struct Known {
    pub party: Id<Organisation>,
    /// The organisation that it is an office of.
    pub head: Option<Id<Organisation>>,
    pub is_exempt: bool,
    /// Whose own verification weighs more than anybody else's.
    pub judge: Option<Id<Organisation>>,
    /// The last of each verifier, of the party and of its head.
    pub verifications: Vec<Verification>,
    pub flags: Vec<Flag>,
    /// Those with a sanctions list that were confirmed.
    pub matches: Vec<Match>,
}

impl Known {
    pub fn standing(&self, today: Day) -> Standing {
        let red = self.flags.iter().filter(|flag| flag.stage == Stage::Red);
        let flagged = red.map(|flag| Block {
            cause: flag.is_told().then_some(Cause::Flag(flag.category)),
            is_inherited: flag.party != self.party,
        });
        // What nobody or only one person has said of a likeness blocks nobody (R5.11, K23).
        let confirmed = self.matches.iter().filter(|one| one.verdict == Verdict::Confirmed);
        let matched = confirmed.map(|one| Block {
            cause: one.is_told().then_some(Cause::Match),
            is_inherited: one.party != self.party,
        });
        Standing {
            party: self.party,
            verified: self.verified(today),
            blocked_by: flagged.chain(matched).collect(),
        }
    }

    fn verified(&self, today: Day) -> Verified {
        if self.is_exempt {
            return Verified::Exempt;
        }
        let own = self.verified_of(self.party, today);
        let head = self.head.map(|head| self.verified_of(head, today));
        match (own, head) {
            (Verified::Until { .. }, Some(head)) if !head.holds() => Verified::HeadIsNot,
            (Verified::Until { day, by }, Some(Verified::Until { day: of_head, .. })) => {
                Verified::Until { day: day.min(of_head), by }
            }
            (own, _) => own,
        }
    }

    /// What one of the two has: a no of one's own weighs more than a yes of others; where one has
    /// said nothing, a valid verification by another suffices (R5.13).
    fn verified_of(&self, party: Id<Organisation>, today: Day) -> Verified {
        let all = || self.verifications.iter().filter(|one| one.party == party);
        let own = all().find(|one| Some(one.share.owner) == self.judge);
        if let Some(no) = own.filter(|own| !own.is_positive()) {
            return Verified::Negative { day: no.made_on };
        }
        let holding = all().filter(|one| one.holds(today));
        let longest = holding.filter_map(|one| Some((one.valid_until?, one.share.owner))).max();
        if let Some((day, by)) = longest {
            return Verified::Until { day, by };
        }
        match all().max_by_key(|one| (one.made_on, one.id)) {
            None => Verified::Never,
            Some(last) => match last.valid_until {
                Some(day) => Verified::Lapsed { day },
                None => Verified::Negative { day: last.made_on },
            },
        }
    }
}

impl Verified {
    pub fn holds(&self) -> bool {
        matches!(self, Self::Exempt | Self::Until { .. })
    }
}

impl Standing {
    /// What stands against signing anything with it; nothing does if this is empty.
    pub fn may_sign(&self) -> Vec<Refusal> {
        let block = |block: &Block| {
            let why = match (block.cause, block.is_inherited) {
                (None, _) => "diligence-refused-blocked",
                (Some(Cause::Flag(_)), false) => "diligence-refused-red",
                (Some(Cause::Flag(_)), true) => "diligence-refused-red-head",
                (Some(Cause::Match), false) => "diligence-refused-listed",
                (Some(Cause::Match), true) => "diligence-refused-listed-head",
            };
            let refusal = Refusal::new("party", why);
            match block.cause {
                Some(Cause::Flag(category)) => {
                    let category = format!("diligence-category-{}", category.name());
                    refusal.with("category", Detail::Word(category))
                }
                _ => refusal,
            }
        };
        self.blocked_by.iter().map(block).collect()
    }

    /// What stands against paying it (R5.10): all that forbids to sign, and that it is unverified.
    pub fn may_receive_funds(&self) -> Vec<Refusal> {
        let mut against = self.may_sign();
        against.extend(match self.verified {
            Verified::Exempt | Verified::Until { .. } => None,
            Verified::Never => Some(Refusal::new("party", "diligence-refused-never")),
            Verified::Lapsed { day } => {
                Some(Refusal::new("party", "diligence-refused-lapsed").with("day", day))
            }
            Verified::Negative { day } => {
                Some(Refusal::new("party", "diligence-refused-negative").with("day", day))
            }
            Verified::HeadIsNot => Some(Refusal::new("party", "diligence-refused-head-is-not")),
        });
        against
    }
}

#[cfg(test)]
mod tests {
    use basics::{Line, Moment, Paragraph};
    use screening::{EntryKind, Subject, Why};
    use sharing::{Audience, Level, Share, Tlp};

    use super::*;
    use crate::{
        flag::tests::flag,
        verification::{Answer, Answers},
    };

    const PARTY: Id<Organisation> = Id::well_known(10);
    const HEAD: Id<Organisation> = Id::well_known(11);
    const MISSION: Id<Organisation> = Id::well_known(20);
    const AGENCY: Id<Organisation> = Id::well_known(21);

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn verified(
        party: Id<Organisation>,
        by: Id<Organisation>,
        until: Option<&str>,
    ) -> Verification {
        let yes = [true, true, true, false, until.is_none()];
        Verification {
            id: Id::well_known(party.uuid().as_u128() * 100 + by.uuid().as_u128()),
            share: Share {
                owner: by,
                level: Level::Moderate,
                tlp: Tlp::Amber,
                audience: Audience::OWN,
            },
            party,
            answers: Answers(yes.map(|yes| Answer { yes, comment: None })),
            made_on: day("2026-01-01"),
            valid_until: until.map(day),
            made_by: Id::well_known(1),
            number: 1,
            version: 1,
        }
    }

    fn known(verifications: Vec<Verification>, flags: Vec<Flag>) -> Known {
        let (judge, head) = (Some(MISSION), None);
        Known {
            party: PARTY,
            head,
            is_exempt: false,
            judge,
            verifications,
            flags,
            matches: Vec::new(),
        }
    }

    fn why(refusals: &[Refusal]) -> Vec<&str> {
        refusals.iter().map(|refusal| refusal.why).collect()
    }

    #[test]
    fn whoever_is_unverified_may_sign_and_receives_no_funds() {
        let standing = known(vec![], vec![]).standing(day("2026-06-15"));
        assert!(standing.may_sign().is_empty(), "an agreement without money");
        assert_eq!(why(&standing.may_receive_funds()), ["diligence-refused-never"], "R5.10");
    }

    #[test]
    fn a_verification_ends_on_its_day_without_anybody_doing_anything() {
        let known = known(vec![verified(PARTY, MISSION, Some("2026-06-30"))], vec![]);
        assert!(known.standing(day("2026-06-30")).may_receive_funds().is_empty());
        let after = known.standing(day("2026-07-01"));
        assert_eq!(why(&after.may_receive_funds()), ["diligence-refused-lapsed"], "R5.10");
    }

    #[test]
    fn a_valid_verification_by_another_suffices_unless_ones_own_says_no() {
        let others = verified(PARTY, AGENCY, Some("2027-01-01"));
        let today = day("2026-06-15");
        let by_another = known(vec![others.clone()], vec![]).standing(today);
        let until = Verified::Until { day: day("2027-01-01"), by: AGENCY };
        assert_eq!(by_another.verified, until, "R5.13");
        let no = verified(PARTY, MISSION, None);
        let standing = known(vec![others, no], vec![]).standing(today);
        assert_eq!(standing.verified, Verified::Negative { day: day("2026-01-01") });
    }

    #[test]
    fn an_office_stands_no_better_than_its_organisation() {
        let today = day("2026-06-15");
        let office =
            |verifications, flags| Known { head: Some(HEAD), ..known(verifications, flags) };
        let own = verified(PARTY, MISSION, Some("2027-01-01"));
        let alone = office(vec![own.clone()], vec![]).standing(today);
        assert_eq!(alone.verified, Verified::HeadIsNot, "K22");
        let both = vec![own, verified(HEAD, MISSION, Some("2026-12-31"))];
        let standing = office(both.clone(), vec![]).standing(today);
        assert_eq!(standing.verified, Verified::Until { day: day("2026-12-31"), by: MISSION });
        let red = office(both, vec![flag(HEAD, Stage::Red)]).standing(today);
        assert_eq!(why(&red.may_sign()), ["diligence-refused-red-head"], "K22");
    }

    #[test]
    fn only_a_red_flag_forbids_to_sign() {
        let today = day("2026-06-15");
        for stage in Stage::ALL {
            let standing = known(vec![], vec![flag(PARTY, stage)]).standing(today);
            assert_eq!(standing.may_sign().is_empty(), stage != Stage::Red, "R5.1 {stage:?}");
        }
    }

    fn matched(party: Id<Organisation>, verdict: Verdict) -> Match {
        let line = |text| Line::parse("x", text).unwrap();
        Match {
            id: Id::well_known(77),
            share: Match::kept_by(MISSION),
            party,
            subject: Subject::Board,
            name: line("Moussa Keïta"),
            entry: line("7001"),
            kind: EntryKind::Individual,
            reference: None,
            listed_name: line("MUSA KEITAH"),
            print: [0; 32],
            percent: 95,
            why: vec![Why::Spelling],
            verdict,
            said_by: Some(Id::well_known(1)),
            restricted: None,
            is_asked_again: false,
            is_doubted: false,
            found_at: Moment::from_micros(0).unwrap(),
            version: 1,
        }
    }

    /// R5.11, K23: a likeness is no finding, and one person's word is none yet.
    #[test]
    fn only_a_match_that_was_confirmed_forbids_to_sign_and_to_pay() {
        let today = day("2026-06-15");
        for verdict in Verdict::ALL {
            let matches = vec![matched(PARTY, verdict)];
            let verified = vec![verified(PARTY, MISSION, Some("2027-01-01"))];
            let standing = Known { matches, ..known(verified, vec![]) }.standing(today);
            let expected: &[&str] = match verdict {
                Verdict::Confirmed => &["diligence-refused-listed"],
                _ => &[],
            };
            assert_eq!(why(&standing.may_sign()), expected, "R5.11: {verdict:?}");
            assert_eq!(why(&standing.may_receive_funds()), expected, "R5.11: {verdict:?}");
        }
    }

    #[test]
    fn a_match_of_an_organisation_forbids_its_offices_too_and_one_that_is_kept_back_says_nothing() {
        let today = day("2026-06-15");
        let of_head = |one: Match| {
            let office = Known { head: Some(HEAD), ..known(vec![], vec![]) };
            Known { matches: vec![one], ..office }.standing(today).may_sign()
        };
        let told = matched(HEAD, Verdict::Confirmed);
        assert_eq!(why(&of_head(told.clone())), ["diligence-refused-listed-head"], "K22");
        let restricted = Paragraph::parse("x", "The court asked for silence").ok();
        let untold = of_head(Match { restricted, ..told });
        assert_eq!(why(&untold), ["diligence-refused-blocked"], "R5.12");
    }

    #[test]
    fn a_refusal_says_nothing_of_a_flag_that_the_party_must_not_know() {
        let sea = Flag { category: Category::Sea, ..flag(PARTY, Stage::Red) };
        let standing = known(vec![], vec![sea]).standing(day("2026-06-15"));
        let against = standing.may_sign();
        assert_eq!(why(&against), ["diligence-refused-blocked"], "K36");
        assert!(against[0].details.is_empty());
    }

    #[test]
    fn those_who_verify_are_not_verified() {
        let exempt = Known { is_exempt: true, ..known(vec![], vec![]) };
        assert!(exempt.standing(day("2026-06-15")).may_receive_funds().is_empty());
    }
}
