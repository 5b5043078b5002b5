//! What others have found of an organisation elsewhere, who relies upon it, and every rule about
//! that (R5.13).

use basics::{Day, Id, Line, Organisation, Paragraph, Person, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

/// An assessment by somebody who does not verify here, as the organisation brought it, or the
/// secretariat for one that nobody speaks for yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passport {
    pub id: Id<Self>,
    /// Owned by the organisation that it is about.
    pub share: Share,
    pub kind: External,
    /// Who assessed it.
    pub body: Line,
    pub assessed_on: Day,
    /// The last day on which it holds.
    pub valid_until: Day,
    pub note: Option<Paragraph>,
    pub brought_by: Id<Person>,
    /// Why it was taken back.
    pub withdrawn: Option<Paragraph>,
    pub version: i64,
}

/// Assessments that are known in the field (domain §5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum External {
    /// A micro-assessment of the harmonised approach to cash transfers.
    Hact,
    /// A capacity assessment of a country-based pooled fund.
    Cbpf,
    /// A pre-qualification for procurement.
    Procurement,
    Donor,
    /// A framework partnership with European humanitarian aid.
    Echo,
    Other,
}

/// What a passport stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stead {
    Verification,
    Psea,
}

/// What one who verifies said of a passport: it is relied upon until a day, or it is not, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    pub id: Id<Self>,
    /// As the passport is shared; what was declined is for the two alone.
    pub share: Share,
    pub passport: Id<Passport>,
    /// Who verifies.
    pub by: Id<Organisation>,
    pub verification_until: Option<Day>,
    pub psea_until: Option<Day>,
    pub reason: Option<Paragraph>,
    pub said_on: Day,
    pub said_by: Id<Person>,
    pub version: i64,
}

/// A recognition together with what it recognises, as a standing asks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relied {
    pub passport: Passport,
    pub recognition: Recognition,
}

basics::named!(External);
basics::named!(Stead);

impl External {
    pub const ALL: [Self; 6] =
        [Self::Hact, Self::Cbpf, Self::Procurement, Self::Donor, Self::Echo, Self::Other];

    pub fn name(self) -> &'static str {
        match self {
            Self::Hact => "hact",
            Self::Cbpf => "cbpf",
            Self::Procurement => "procurement",
            Self::Donor => "donor",
            Self::Echo => "echo",
            Self::Other => "other",
        }
    }
}

impl Stead {
    pub const ALL: [Self; 2] = [Self::Verification, Self::Psea];

    pub fn name(self) -> &'static str {
        match self {
            Self::Verification => "verification",
            Self::Psea => "psea",
        }
    }
}

impl Passport {
    /// However long its body says that it holds, people look again after five years.
    pub const DAYS_MAX: i32 = crate::Verification::DAYS_MAX;

    /// What is brought was made before, and still holds.
    pub fn check(self, today: Day) -> Result<Self, Refusal> {
        let longest = self.assessed_on.plus_days(Self::DAYS_MAX);
        let refused = |about, why, day: Day| Err(Refusal::new(about, why).with("day", day));
        if self.assessed_on > today {
            return refused("assessed_on", "diligence-refused-passport-ahead", today);
        }
        if self.valid_until < today {
            return refused("valid_until", "diligence-refused-passport-over", self.valid_until);
        }
        if self.valid_until > longest {
            return refused("valid_until", "diligence-refused-longest", longest);
        }
        Ok(self)
    }

    /// Whether it still holds. No job has to notice that it ends.
    pub fn holds(&self, today: Day) -> bool {
        self.withdrawn.is_none() && today <= self.valid_until
    }

    /// Which of the warnings before its end has been reached.
    pub fn warning(&self, today: Day) -> Option<i32> {
        let left = self.valid_until.days_since(today);
        let warned = crate::Verification::WARNED;
        warned.into_iter().find(|days| self.holds(today) && left <= *days)
    }

    /// Whoever says something of it has not brought it, and it holds.
    pub fn may_be_judged(&self, by: Id<Person>, today: Day) -> Result<(), Refusal> {
        if self.brought_by == by {
            return Err(Refusal::new("reason", "diligence-refused-own-passport"));
        }
        if self.withdrawn.is_some() {
            return Err(Refusal::new("reason", "diligence-refused-passport-withdrawn"));
        }
        if !self.holds(today) {
            let refused = Refusal::new("reason", "diligence-refused-passport-over");
            return Err(refused.with("day", self.valid_until));
        }
        Ok(())
    }

    pub fn withdraw(self, why: Paragraph) -> Result<Self, Refusal> {
        match self.withdrawn {
            Some(_) => Err(Refusal::new("reason", "diligence-refused-passport-withdrawn")),
            None => Ok(Self { withdrawn: Some(why), version: self.version + 1, ..self }),
        }
    }
}

impl Recognition {
    pub fn is_accepted(&self) -> bool {
        self.verification_until.is_some() || self.psea_until.is_some()
    }

    /// It is said once; who has come to think otherwise says the other.
    pub fn may_follow(before: Option<&Self>, accepts: bool) -> Result<(), Refusal> {
        match before {
            Some(before) if before.is_accepted() == accepts => {
                let why = match accepts {
                    true => "diligence-refused-recognised",
                    false => "diligence-refused-declined",
                };
                Err(Refusal::new("reason", why).with("day", before.said_on))
            }
            _ => Ok(()),
        }
    }

    pub fn until(&self, stead: Stead) -> Option<Day> {
        match stead {
            Stead::Verification => self.verification_until,
            Stead::Psea => self.psea_until,
        }
    }
}

impl Relied {
    /// Until when it stands in, if it still does.
    pub fn until(&self, stead: Stead, today: Day) -> Option<Day> {
        let until = self.recognition.until(stead)?.min(self.passport.valid_until);
        (self.passport.withdrawn.is_none() && today <= until).then_some(until)
    }
}

impl Shared for Passport {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

impl Shared for Recognition {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use sharing::{Audience, Level, Tlp};

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    pub(crate) fn passport(party: Id<Organisation>, until: &str) -> Passport {
        let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
        Passport {
            id: Id::well_known(50),
            share: Share { owner: party, level, tlp, audience },
            kind: External::Cbpf,
            body: Line::parse("x", "Pooled Fund").unwrap(),
            assessed_on: day("2025-01-10"),
            valid_until: day(until),
            note: None,
            brought_by: Id::well_known(7),
            withdrawn: None,
            version: 1,
        }
    }

    pub(crate) fn relied(passport: Passport, by: Id<Organisation>, stead: Stead) -> Relied {
        let until = Some(passport.valid_until);
        let recognition = Recognition {
            id: Id::well_known(60),
            share: passport.share,
            passport: passport.id,
            by,
            verification_until: until.filter(|_| stead == Stead::Verification),
            psea_until: until.filter(|_| stead == Stead::Psea),
            reason: None,
            said_on: day("2026-06-01"),
            said_by: Id::well_known(8),
            version: 1,
        };
        Relied { passport, recognition }
    }

    const PARTY: Id<Organisation> = Id::well_known(10);

    #[test]
    fn what_is_brought_was_made_before_and_holds_for_five_years_at_most() {
        let today = day("2026-06-15");
        let of = |until| passport(PARTY, until).check(today).map(drop).map_err(|it| it.why);
        assert_eq!(of("2026-06-15"), Ok(()));
        assert_eq!(of("2026-06-14"), Err("diligence-refused-passport-over"));
        assert_eq!(of("2030-01-09"), Ok(()));
        assert_eq!(of("2030-01-10"), Err("diligence-refused-longest"));
        let ahead = Passport { assessed_on: day("2026-06-16"), ..passport(PARTY, "2027-01-01") };
        let ahead = ahead.check(today).map_err(|refusal| refusal.why);
        assert_eq!(ahead, Err("diligence-refused-passport-ahead"));
    }

    #[test]
    fn nobody_judges_what_they_brought_or_what_has_ended() {
        let of = |by: u128, today| {
            let one = passport(PARTY, "2026-12-31");
            one.may_be_judged(Id::well_known(by), day(today)).map_err(|refusal| refusal.why)
        };
        assert_eq!(of(8, "2026-12-31"), Ok(()));
        assert_eq!(of(7, "2026-06-15"), Err("diligence-refused-own-passport"), "R5.13");
        assert_eq!(of(8, "2027-01-01"), Err("diligence-refused-passport-over"), "R5.13");
        let why = Paragraph::parse("x", "A mistake").unwrap();
        let withdrawn = passport(PARTY, "2026-12-31").withdraw(why.clone()).unwrap();
        let judged = withdrawn.may_be_judged(Id::well_known(8), day("2026-06-15"));
        assert_eq!(judged.map_err(|it| it.why), Err("diligence-refused-passport-withdrawn"));
        assert!(withdrawn.withdraw(why).is_err(), "once");
    }

    #[test]
    fn a_recognition_ends_with_the_passport_and_when_it_is_taken_back() {
        let one = relied(passport(PARTY, "2026-12-31"), Id::well_known(20), Stead::Verification);
        let until = |one: &Relied, stead, today| one.until(stead, day(today));
        let last = day("2026-12-31");
        assert_eq!(until(&one, Stead::Verification, "2026-12-31"), Some(last), "R5.13");
        assert_eq!(until(&one, Stead::Verification, "2027-01-01"), None, "R5.13");
        assert_eq!(until(&one, Stead::Psea, "2026-06-15"), None, "it stands for the other");
        let why = Paragraph::parse("x", "A mistake").unwrap();
        let back = Relied { passport: one.passport.withdraw(why).unwrap(), ..one };
        assert_eq!(until(&back, Stead::Verification, "2026-06-15"), None);
    }

    #[test]
    fn the_same_is_said_once_and_the_other_after_it() {
        let accepted = relied(passport(PARTY, "2026-12-31"), Id::well_known(20), Stead::Psea);
        let accepted = accepted.recognition;
        let may = |before: Option<&Recognition>, accepts| {
            Recognition::may_follow(before, accepts).map_err(|refusal| refusal.why)
        };
        assert_eq!(may(None, true), Ok(()));
        assert_eq!(may(Some(&accepted), true), Err("diligence-refused-recognised"));
        assert_eq!(may(Some(&accepted), false), Ok(()));
        let declined = Recognition { psea_until: None, ..accepted };
        assert_eq!(may(Some(&declined), false), Err("diligence-refused-declined"));
        assert_eq!(may(Some(&declined), true), Ok(()));
    }
}
