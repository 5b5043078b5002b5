//! How a partner stands: why one may or may not sign with it, each reason with what would help.

use basics::{Day, Detail, Id, Line, Organisation, Refusal};
use screening::{Match, Verdict};

use crate::{Capacity, Category, Flag, Passport, Psea, Relied, Stage, Stead, Verification};

/// How one party stands in the eyes of another, worked out anew each time from what has a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub party: Id<Organisation>,
    pub verified: Verified,
    /// What stands against it or against the organisation that it is an office of: red flags, and
    /// matches with a sanctions list that people confirmed.
    pub blocked_by: Vec<Block>,
    /// What it can do against sexual exploitation and abuse.
    pub psea: Psea,
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
    /// What another body found stands in for a verification (R5.13).
    StoodIn {
        day: Day,
        body: Line,
        passport: Id<Passport>,
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
    /// The last that each verifier determined, of the party and of its head.
    pub capacities: Vec<Capacity>,
    /// Since when a step is late of the plan that belongs to the assessment that counts.
    pub late_since: Option<Day>,
    /// What was said of its passports, and of its head's.
    pub relied: Vec<Relied>,
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
            psea: self.psea(today),
        }
    }

    fn verified(&self, today: Day) -> Verified {
        if self.is_exempt {
            return Verified::Exempt;
        }
        let own = self.verified_of(self.party, today);
        match self.head.map(|head| self.verified_of(head, today)) {
            Some(head) if own.holds() && !head.holds() => Verified::HeadIsNot,
            Some(head) => own.until_at_most(head.day()),
            None => own,
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
        if let Some((one, day)) = self.relied_upon(party, Stead::Verification, today) {
            let (body, passport) = (one.passport.body.clone(), one.passport.id);
            return Verified::StoodIn { day, body, passport };
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

impl Known {
    /// The passport of a party that stands in, and until when: one's own word first, then what
    /// holds longest of those that others recognised; never what one has declined (R5.13).
    pub(crate) fn relied_upon(
        &self,
        party: Id<Organisation>,
        stead: Stead,
        today: Day,
    ) -> Option<(&Relied, Day)> {
        let is_own = |one: &Relied| Some(one.recognition.by) == self.judge;
        let declined = |one: &&Relied| {
            let of = self.relied.iter().filter(|no| no.passport.id == one.passport.id);
            of.filter(|no| is_own(no)).any(|no| !no.recognition.is_accepted())
        };
        let of = self.relied.iter().filter(|one| one.passport.share.owner == party);
        let holding = of.filter(|one| !declined(one));
        let holding = holding.filter_map(|one| Some((one, one.until(stead, today)?)));
        holding.max_by_key(|(one, until)| (is_own(one), *until, one.recognition.id))
    }
}

impl Verified {
    pub fn holds(&self) -> bool {
        matches!(self, Self::Exempt | Self::Until { .. } | Self::StoodIn { .. })
    }

    /// The last day, where it has one.
    fn day(&self) -> Option<Day> {
        match self {
            Self::Until { day, .. } | Self::StoodIn { day, .. } => Some(*day),
            _ => None,
        }
    }

    fn until_at_most(mut self, other: Option<Day>) -> Self {
        if let (Self::Until { day, .. } | Self::StoodIn { day, .. }, Some(other)) =
            (&mut self, other)
        {
            *day = (*day).min(other);
        }
        self
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
        self.blocked_by.iter().map(block).chain(self.psea.against_signing()).collect()
    }

    /// What stands against paying it (R5.10): all that forbids to sign, and that it is unverified.
    pub fn may_receive_funds(&self) -> Vec<Refusal> {
        let mut against = self.may_sign();
        against.extend(match self.verified {
            Verified::Exempt | Verified::Until { .. } | Verified::StoodIn { .. } => None,
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
pub(crate) mod tests;
