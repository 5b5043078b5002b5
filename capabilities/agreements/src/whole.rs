//! Whether a document is whole: what it still lacks before anybody may accept it.
//!
//! Everything is said at once. A draft may lack whatever it likes: it is accepted, reviewed and
//! signed only when nothing is missing.

use basics::{Detail, Money, Refusal, Refusals};

use crate::{Branding, Clause, Deliverable, Document, Duty, Funding, Funds};

impl Document {
    /// What stands in the way of accepting it. None: it is whole.
    pub fn lacks(&self) -> Refusals {
        let mut lacks = Refusals::default();
        lacks.0.extend(self.lacks_of_text());
        lacks.0.extend(self.lacks_of_days());
        lacks.0.extend(self.duties.iter().filter_map(Duty::flaw));
        lacks.0.extend(self.lacks_of_money());
        lacks.0.extend(self.lacks_of_the_mission());
        lacks
    }

    /// R5.16: what the instrument’s template carries, and its entry of the catalogue besides. R4.8:
    /// the work plan and what is delivered.
    fn lacks_of_text(&self) -> Vec<Refusal> {
        let needs = self.needs();
        let is_missing =
            |clause: &&Clause| !self.sections.iter().any(|section| section.clause == **clause);
        let missing = needs.clauses.iter().filter(is_missing).map(|clause| {
            let clause = Detail::Word(format!("agreements-clause-{}", clause.name()));
            Refusal::new("sections", "agreements-lacks-clause").with("clause", clause)
        });
        let mut lacks: Vec<Refusal> = missing.collect();
        if needs.deliverables && self.deliverables.is_empty() {
            lacks.push(Refusal::new("deliverables", "agreements-lacks-deliverables"));
        }
        if needs.framework && self.under.is_none() {
            lacks.push(Refusal::new("under", "agreements-lacks-framework"));
        }
        lacks
    }

    fn lacks_of_days(&self) -> Vec<Refusal> {
        let Some(first) = self.first_day else {
            return vec![Refusal::new("first_day", "agreements-lacks-first-day")];
        };
        let ends = self.last_day;
        let outside = |one: &&Deliverable| one.due < first || ends.is_some_and(|e| one.due > e);
        let late = self.deliverables.iter().filter(outside).map(|one| {
            let refusal = Refusal::new("deliverables", "agreements-lacks-due-outside");
            refusal.with("title", &one.title).with("due", one.due)
        });
        let endless = ends.is_none() && !self.needs().rests_on_trust();
        let mut lacks: Vec<Refusal> = late.collect();
        lacks.extend(endless.then(|| Refusal::new("last_day", "agreements-lacks-last-day")));
        lacks
    }

    fn lacks_of_money(&self) -> Vec<Refusal> {
        let needs = self.needs();
        match (&self.funding, needs.funds) {
            (Some(_), Funds::Never) => {
                vec![Refusal::new("total", "agreements-lacks-no-money")]
            }
            (None, Funds::Always) => vec![Refusal::new("total", "agreements-lacks-money")],
            (None, _) => Vec::new(),
            (Some(funding), _) => funding.flaws(needs.first_tranche_max),
        }
    }

    /// R4.12: whoever takes the mission’s money for a project lets it be named. R1.2.
    fn lacks_of_the_mission(&self) -> Vec<Refusal> {
        let declined = self.branding == Branding::Declined;
        let is_refused = self.needs().of_the_mission && declined;
        is_refused
            .then(|| Refusal::new("branding", "agreements-lacks-branding"))
            .into_iter()
            .collect()
    }
}

impl Duty {
    /// A hole or a doubling: somebody does it, and exactly one answers for it.
    pub fn flaw(&self) -> Option<Refusal> {
        let why = match (self.responsible.len(), self.accountable.len()) {
            (0, _) => "agreements-lacks-responsible",
            (_, 0) => "agreements-lacks-accountable",
            (_, 1) => return None,
            _ => "agreements-lacks-one-accountable",
        };
        Some(Refusal::new("duties", why).with("task", &self.task))
    }
}

impl Funding {
    /// The lines and the tranches each add up to the total, in one currency.
    fn flaws(&self, first_tranche_max: Option<i64>) -> Vec<Refusal> {
        let total = self.total;
        let off = |about, why, sum: Option<i64>| match sum {
            Some(sum) if sum == total.minor => None,
            Some(sum) => {
                let sum = Money { minor: sum, currency: total.currency };
                Some(
                    Refusal::new(about, why)
                        .with("sum", sum.to_string())
                        .with("total", total.to_string()),
                )
            }
            None => Some(Refusal::new(about, "agreements-lacks-one-currency")),
        };
        let lines = off(
            "lines",
            "agreements-lacks-lines-sum",
            sum(self.lines.iter().map(|l| l.amount), total),
        );
        let tranches = self.tranches.iter().map(|tranche| tranche.amount);
        let tranches = off("tranches", "agreements-lacks-tranches-sum", sum(tranches, total));
        lines.into_iter().chain(tranches).chain(self.first_is_too_much(first_tranche_max)).collect()
    }

    /// R4.4: so much is kept back that the last reports are worth writing.
    fn first_is_too_much(&self, most: Option<i64>) -> Option<Refusal> {
        let (first, most) = (self.tranches.first()?, most?);
        let is_too_much =
            i128::from(first.amount.minor) * 100 > i128::from(self.total.minor) * i128::from(most);
        is_too_much
            .then(|| Refusal::new("tranches", "agreements-lacks-first-tranche").with("most", most))
    }
}

/// None where a currency differs, or the sum is beyond counting.
fn sum(amounts: impl Iterator<Item = Money>, total: Money) -> Option<i64> {
    let mut sum = 0_i64;
    for amount in amounts {
        if amount.currency != total.currency {
            return None;
        }
        sum = sum.checked_add(amount.minor)?;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use basics::{Id, Organisation};

    use super::*;
    use crate::{
        Instrument,
        document::tests::{DOER, FUNDER, day, document, line, money},
    };

    fn whys(document: &Document) -> Vec<&'static str> {
        document.lacks().0.iter().map(|lack| lack.why).collect()
    }

    #[test]
    fn a_whole_document_of_each_instrument_lacks_nothing() {
        for instrument in Instrument::ALL {
            assert_eq!(whys(&document(instrument)), [""; 0], "{instrument:?}");
        }
    }

    #[test]
    fn the_lines_and_the_tranches_add_up_to_the_total() {
        let mut one = document(Instrument::QuickImpact);
        let funding = one.funding.as_mut().unwrap();
        funding.lines[0].amount = money("999.99");
        funding.tranches[1].amount = money("201");
        assert_eq!(whys(&one), ["agreements-lacks-lines-sum", "agreements-lacks-tranches-sum"]);
        let funding = one.funding.as_mut().unwrap();
        let francs = basics::Currency::parse("currency", "XOF").unwrap();
        funding.lines[0].amount = Money { minor: 1_000, currency: francs };
        funding.tranches[1].amount = money("200");
        assert_eq!(whys(&one), ["agreements-lacks-one-currency"]);
        funding_of(&mut one).lines[0].amount = Money { minor: i64::MAX, ..money("1") };
        funding_of(&mut one).lines.push(one_line(money("1")));
        assert_eq!(whys(&one), ["agreements-lacks-one-currency"], "beyond counting");
    }

    fn funding_of(document: &mut Document) -> &mut Funding {
        document.funding.as_mut().unwrap()
    }

    fn one_line(amount: Money) -> crate::FundingLine {
        crate::FundingLine { title: line("More"), amount, from: FUNDER }
    }

    #[test]
    fn the_first_tranche_of_a_quick_impact_project_is_at_most_80_of_100() {
        let mut one = document(Instrument::QuickImpact);
        assert_eq!(whys(&one), [""; 0], "R4.4: exactly 80 %");
        let funding = one.funding.as_mut().unwrap();
        funding.tranches[0].amount = money("800.01");
        funding.tranches[1].amount = money("199.99");
        assert_eq!(whys(&one), ["agreements-lacks-first-tranche"], "R4.4");
        one.instrument = Instrument::FundGrant;
        assert_eq!(whys(&one), [""; 0], "others may agree otherwise");
    }

    #[test]
    fn a_contract_is_nothing_without_work_plan_deliverables_clauses_and_an_end() {
        let mut one = document(Instrument::QuickImpact);
        one.sections.retain(|section| section.clause != Clause::WorkPlan);
        one.deliverables.clear();
        one.last_day = None;
        assert_eq!(
            whys(&one),
            [
                "agreements-lacks-clause",
                "agreements-lacks-deliverables",
                "agreements-lacks-last-day"
            ],
            "R4.8, R5.16"
        );
        let mut trust = document(Instrument::Memorandum);
        trust.last_day = None;
        assert_eq!(whys(&trust), [""; 0], "an end that is open is said to be open");
        trust.funding = document(Instrument::QuickImpact).funding;
        assert_eq!(whys(&trust), ["agreements-lacks-no-money"]);
        let mut late = document(Instrument::Memorandum);
        late.deliverables[0].due = day("2027-01-01");
        assert_eq!(whys(&late), ["agreements-lacks-due-outside"]);
    }

    #[test]
    fn a_task_that_nobody_does_or_two_answer_for_is_found() {
        let duty = |responsible: &[Id<Organisation>], accountable: &[Id<Organisation>]| Duty {
            task: line("Maintain the pump"),
            responsible: responsible.to_vec(),
            accountable: accountable.to_vec(),
            consulted: Vec::new(),
            informed: Vec::new(),
        };
        let why = |duty: Duty| duty.flaw().map(|flaw| flaw.why);
        assert_eq!(why(duty(&[DOER], &[FUNDER])), None);
        assert_eq!(why(duty(&[DOER, FUNDER], &[FUNDER])), None, "many hands are no doubling");
        assert_eq!(why(duty(&[], &[FUNDER])), Some("agreements-lacks-responsible"));
        assert_eq!(why(duty(&[DOER], &[])), Some("agreements-lacks-accountable"));
        let both = why(duty(&[DOER], &[FUNDER, DOER]));
        assert_eq!(both, Some("agreements-lacks-one-accountable"));
    }

    #[test]
    fn publicity_may_be_declined_but_not_where_the_mission_pays() {
        let mut one = document(Instrument::QuickImpact);
        one.branding = Branding::Declined;
        assert_eq!(whys(&one), ["agreements-lacks-branding"], "R4.12");
        let mut other = document(Instrument::ProgrammeDocument);
        other.branding = Branding::Declined;
        assert_eq!(whys(&other), [""; 0], "R4.12");
    }
}
