//! How an organisation stands against sexual exploitation and abuse, as far as somebody knows: what
//! was found, until when that holds, and what a low capacity stops.

use basics::{Day, Id, Line, Organisation, Refusal};

use crate::{Capacity, Known, Passport, Plan, Rating, Stead};

/// What is known of its capacity today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Psea {
    /// UN entities, the mission and donors are not assessed by one another.
    Exempt,
    /// Nobody has looked, or nobody has determined yet.
    Unassessed,
    Rated(Rated),
    /// What another body found stands in for an assessment (R5.13).
    StoodIn {
        day: Day,
        body: Line,
        passport: Id<Passport>,
    },
    Lapsed {
        day: Day,
    },
    /// What was shown holds no more: another determination took its place, which was not shown.
    Followed {
        day: Day,
        by: Id<Organisation>,
    },
}

/// What was determined, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    pub rating: Rating,
    pub on: Day,
    /// The last day on which it holds.
    pub until: Day,
    pub by: Id<Organisation>,
    pub capacity: Id<Capacity>,
    pub plan: PlanStands,
}

/// Whether what is weak is being strengthened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStands {
    None,
    /// It was set down, and its organisation has not agreed.
    Unagreed,
    /// Until the day of its last step, or done before.
    Runs {
        until: Day,
    },
    /// A step was to be delivered by a day that is over.
    Late {
        since: Day,
    },
}

impl Psea {
    /// What stands against signing (R5.14, K25): low capacity without a plan, or with one that is
    /// late. It says nothing of the steps, which are for the two that they stand between.
    pub fn against_signing(&self) -> Option<Refusal> {
        let Self::Rated(rated) = self else { return None };
        if !rated.rating.is_low() {
            return None;
        }
        match rated.plan {
            PlanStands::Runs { .. } => None,
            PlanStands::None => {
                let refused = Refusal::new("party", "diligence-refused-psea-no-plan");
                Some(refused.with("day", rated.on))
            }
            PlanStands::Unagreed => {
                let refused = Refusal::new("party", "diligence-refused-psea-unagreed");
                Some(refused.with("day", rated.on))
            }
            PlanStands::Late { since } => {
                Some(Refusal::new("party", "diligence-refused-psea-late").with("day", since))
            }
        }
    }
}

impl Known {
    pub(crate) fn psea(&self, today: Day) -> Psea {
        if self.is_exempt {
            return Psea::Exempt;
        }
        let counts = self.capacity(today);
        let is_own = counts.is_some_and(|one| Some(one.share.owner) == self.judge);
        let is_followed = self.capacities.iter().any(|one| one.followed_on.is_some());
        let stood_in = self.relied_upon(self.party, Stead::Psea, today).filter(|(one, _)| {
            let is_own_word = Some(one.recognition.by) == self.judge;
            match counts {
                // What two people found low is not lifted by one who relies on a paper (R5.14).
                Some(it) => !is_own && !it.rating().is_low() && is_own_word,
                // Nor does the word of another hide that what was shown holds no more.
                None => !is_followed || is_own_word,
            }
        });
        if let Some((one, day)) = stood_in {
            let (body, passport) = (one.passport.body.clone(), one.passport.id);
            return Psea::StoodIn { day, body, passport };
        }
        match counts {
            Some(one) => self.rated(one, today),
            None => self.over(),
        }
    }

    /// Nothing counts: what was shown and followed is said, and what ended by itself.
    fn over(&self) -> Psea {
        let followed = |one: &Capacity| Some((one.followed_on?, one.share.owner));
        if let Some((day, by)) = self.capacities.iter().filter_map(followed).max() {
            return Psea::Followed { day, by };
        }
        let ended = self.capacities.iter().filter_map(Capacity::valid_until).max();
        ended.map_or(Psea::Unassessed, |day| Psea::Lapsed { day })
    }

    /// The assessment that says how the party stands: its own, or else that of the organisation
    /// that it is an office of; by whoever judges, or else the last one by another, which nobody
    /// has to make again (R5.13).
    pub(crate) fn capacity(&self, today: Day) -> Option<&Capacity> {
        let of = |party: Id<Organisation>| {
            let all = || {
                let of = self.capacities.iter().filter(move |one| one.party == party);
                of.filter(move |one| one.counts(today))
            };
            let own = all().find(|one| Some(one.share.owner) == self.judge);
            let on = |one: &&Capacity| (one.determined.as_ref().map(|it| it.on), one.id);
            own.or_else(|| all().max_by_key(on))
        };
        of(self.party).or_else(|| self.head.and_then(of))
    }

    /// A plan runs to its last day and for six months at most (K25): after that somebody finds out
    /// what came of it, whatever was delivered or waived meanwhile.
    fn rated(&self, one: &Capacity, today: Day) -> Psea {
        let Some(determined) = &one.determined else { return Psea::Unassessed };
        let longest = determined.on.plus_days(Plan::DAYS_MAX);
        let agreed = one.plan.as_ref().filter(|plan| plan.agreed.is_some());
        let runs = agreed.and_then(Plan::last_day).map(|last| last.min(longest));
        let plan = match (runs, self.late_since) {
            (None, _) if one.plan.is_some() => PlanStands::Unagreed,
            (None, _) => PlanStands::None,
            (Some(_), Some(since)) => PlanStands::Late { since },
            (Some(until), None) if until < today => PlanStands::Late { since: until },
            (Some(until), None) => PlanStands::Runs { until },
        };
        Psea::Rated(Rated {
            rating: one.rating(),
            on: determined.on,
            until: determined.until,
            by: one.share.owner,
            capacity: one.id,
            plan,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        capacity::tests::{assessed, determined, plan},
        passport::tests::{passport, relied},
        standing::tests::known,
    };

    const PARTY: Id<Organisation> = Id::well_known(10);
    const HEAD: Id<Organisation> = Id::well_known(11);
    /// Whoever judges in `known`.
    const MISSION: Id<Organisation> = Id::well_known(20);
    const AGENCY: Id<Organisation> = Id::well_known(21);

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn with(capacities: Vec<Capacity>) -> Known {
        Known { capacities, ..known(vec![], vec![]) }
    }

    fn by(owner: Id<Organisation>, one: Capacity) -> Capacity {
        let share = sharing::Share { owner, ..one.share };
        Capacity {
            share,
            id: Id::well_known(one.id.uuid().as_u128() + owner.uuid().as_u128()),
            ..one
        }
    }

    fn why(known: &Known) -> Vec<&'static str> {
        let standing = known.standing(day("2026-09-02"));
        standing.may_sign().into_iter().map(|refusal| refusal.why).collect()
    }

    #[test]
    fn low_capacity_forbids_to_sign_until_a_plan_runs_and_again_once_it_is_late() {
        let low = determined(PARTY, 5);
        assert_eq!(why(&with(vec![low.clone()])), ["diligence-refused-psea-no-plan"], "K25");
        let planned = low.set_down(plan(&["2026-09-01", "2026-10-01"]), day("2026-06-20")).unwrap();
        let alone = with(vec![planned.clone()]);
        assert_eq!(why(&alone), ["diligence-refused-psea-unagreed"], "K25: one side alone");
        let agreed = planned.agree(Id::well_known(9), None, day("2026-06-21")).unwrap();
        let runs = with(vec![agreed]);
        assert!(why(&runs).is_empty(), "R5.14: it is delivered, or was in time");
        let over = runs.standing(day("2026-10-02")).may_sign();
        assert_eq!(over[0].why, "diligence-refused-psea-late", "K25: nobody found what came of it");
        let late = Known { late_since: Some(day("2026-09-01")), ..runs };
        assert_eq!(why(&late), ["diligence-refused-psea-late"], "R5.14");
        let paid = late.standing(day("2026-09-02")).may_receive_funds();
        assert!(paid.iter().any(|refusal| refusal.why == "diligence-refused-psea-late"), "R5.14");
    }

    #[test]
    fn neither_medium_capacity_nor_none_nor_a_preliminary_word_forbids_to_sign() {
        for one in [determined(PARTY, 6), determined(PARTY, 8), assessed(PARTY, 0)] {
            assert!(why(&with(vec![one])).is_empty(), "R5.14");
        }
        assert!(why(&with(vec![])).is_empty());
        let medium = determined(PARTY, 6).set_down(plan(&["2026-09-01"]), day("2026-06-20"));
        let medium = medium.unwrap().agree(Id::well_known(9), None, day("2026-06-20"));
        let late = with(vec![medium.unwrap()]);
        let late = Known { late_since: Some(day("2026-09-01")), ..late };
        assert!(why(&late).is_empty(), "it is shown, and stops nothing");
        assert!(matches!(
            late.psea(day("2026-09-02")),
            Psea::Rated(Rated { plan: PlanStands::Late { .. }, .. })
        ));
    }

    #[test]
    fn an_assessment_by_another_suffices_unless_ones_own_says_otherwise() {
        let full = by(AGENCY, determined(PARTY, 8));
        let rated = |known: &Known| match known.psea(day("2026-09-02")) {
            Psea::Rated(rated) => Some((rated.rating, rated.by)),
            _ => None,
        };
        assert_eq!(rated(&with(vec![full.clone()])), Some((Rating::Full, AGENCY)), "R5.13");
        let own_low = by(MISSION, determined(PARTY, 5));
        let both = with(vec![full, own_low]);
        assert_eq!(rated(&both), Some((Rating::Low, MISSION)));
    }

    #[test]
    fn an_office_that_nobody_assessed_stands_as_its_organisation_does() {
        let of_head = |capacities| Known { head: Some(HEAD), ..with(capacities) };
        let low = determined(HEAD, 5);
        assert_eq!(why(&of_head(vec![low.clone()])), ["diligence-refused-psea-no-plan"]);
        let own = determined(PARTY, 8);
        assert!(why(&of_head(vec![low, own])).is_empty(), "it was assessed where it works");
    }

    #[test]
    fn a_passport_stands_in_for_an_assessment_and_never_for_ones_own_word() {
        let stands = |known: &Known| matches!(known.psea(day("2026-09-02")), Psea::StoodIn { .. });
        let by = |by| vec![relied(passport(PARTY, "2027-01-01"), by, Stead::Psea)];
        assert!(stands(&Known { relied: by(AGENCY), ..with(vec![]) }), "R5.13");
        let low_by_another = || with(vec![super::tests::by(AGENCY, determined(PARTY, 5))]);
        assert!(!stands(&Known { relied: by(AGENCY), ..low_by_another() }), "R5.14");
        let relied_on = Known { relied: by(MISSION), ..low_by_another() };
        assert!(!stands(&relied_on), "R5.14: what two found is not lifted by one");
        let medium = with(vec![super::tests::by(AGENCY, determined(PARTY, 6))]);
        assert!(stands(&Known { relied: by(MISSION), ..medium }), "one's own word");
        let own_low = with(vec![determined(PARTY, 5)]);
        assert!(!stands(&Known { relied: by(MISSION), ..own_low }), "R5.14");
    }

    #[test]
    fn what_was_shown_and_followed_is_said_whatever_others_rely_upon() {
        let full = by(AGENCY, determined(PARTY, 8));
        let followed = Capacity { followed_on: Some(day("2026-08-01")), ..full };
        let known = with(vec![followed]);
        let said = Psea::Followed { day: day("2026-08-01"), by: AGENCY };
        assert_eq!(known.psea(day("2026-09-02")), said, "R5.14");
        let relied_by = |by| vec![relied(passport(PARTY, "2027-01-01"), by, Stead::Psea)];
        let by_another = Known { relied: relied_by(AGENCY), ..known.clone() };
        assert_eq!(by_another.psea(day("2026-09-02")), said, "R5.14: it is not hidden by a paper");
        let own_word = Known { relied: relied_by(MISSION), ..known };
        assert!(matches!(own_word.psea(day("2026-09-02")), Psea::StoodIn { .. }), "R5.13");
    }

    #[test]
    fn what_has_ended_is_said_to_have_ended() {
        let known = with(vec![determined(PARTY, 8)]);
        assert_eq!(known.psea(day("2031-06-15")), Psea::Lapsed { day: day("2031-06-14") });
        let exempt = Known { is_exempt: true, ..known };
        assert_eq!(exempt.psea(day("2026-09-02")), Psea::Exempt);
    }
}
