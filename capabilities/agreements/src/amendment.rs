//! Amendments: how a signed agreement is changed, and nothing but so (R5.4).
//!
//! An amendment is an agreement of the same parties about another text of theirs. It begins as a
//! copy of what was signed, is negotiated, accepted, perhaps reviewed and signed like any other,
//! and with the last signature its text is the agreement's. What was signed before stays readable
//! with its own signatures. While one is open, nothing else becomes of the agreement.

use std::collections::BTreeMap;

use basics::{Day, Id, Money, Refusal};

use crate::{Agreement, Document, Funding, FundingLine, Life, Signature, Stage, Status};

/// Which agreement an amendment changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amends {
    pub agreement: Id<Agreement>,
    /// Counted from 1 for each agreement; one that is given up keeps its number.
    pub number: i64,
    /// The text that it begins with: what the parties signed before.
    pub base: Box<Document>,
    /// What earlier amendments moved of the budget since somebody last looked through one, in minor
    /// units: many small ones are a large one (R5.5).
    pub moved_before: i64,
}

/// An amendment that is neither signed by all nor given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    pub amendment: Id<Agreement>,
    /// The agreement stays what it was on this day.
    pub since: Day,
}

/// What an amendment changes, told from the two texts and from nobody's word. The gravest of its
/// changes is its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Amending {
    /// Days and nothing else.
    Period,
    /// Sections, roles, reporting, contributions in kind.
    Terms,
    /// What is delivered, and what counts as success.
    Results,
    /// Money, at most a fifth of it.
    Budget,
    /// More than a fifth of the money: reviewed before it is signed (R5.5).
    LargeBudget,
}

basics::named!(Amending);

/// Of a hundred of the budget: what is more is another type of amendment (R5.5).
const SMALL_BUDGET_MAX: i128 = 20;

impl Amending {
    pub const ALL: [Self; 5] =
        [Self::Period, Self::Terms, Self::Results, Self::Budget, Self::LargeBudget];

    pub fn name(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::Terms => "terms",
            Self::Results => "results",
            Self::Budget => "budget",
            Self::LargeBudget => "large_budget",
        }
    }

    /// All that differs, the gravest last; nothing where the texts are the same.
    fn between(base: &Document, amended: &Document, moved_before: i64) -> Vec<Self> {
        let days = |one: &Document| (one.first_day, one.last_day);
        let results = |one: &Document| (one.deliverables.clone(), one.indicators.clone());
        let budget = budget(base.funding.as_ref(), amended.funding.as_ref(), moved_before);
        let found = [
            (days(base) != days(amended)).then_some(Self::Period),
            (terms(base) != terms(amended) || payment(base) != payment(amended))
                .then_some(Self::Terms),
            (results(base) != results(amended)).then_some(Self::Results),
            budget,
        ];
        found.into_iter().flatten().collect()
    }

    /// R5.5 asks it of a large budget. What else is agreed on is looked through where the
    /// instrument is; days and small sums are not held up for it.
    fn is_reviewed(self, instrument_is: bool) -> bool {
        match self {
            Self::Period | Self::Budget => false,
            Self::Terms | Self::Results => instrument_is,
            Self::LargeBudget => true,
        }
    }
}

/// All that is neither a day, a result nor an amount.
fn terms(document: &Document) -> Document {
    let (deliverables, indicators) = (Vec::new(), Vec::new());
    let (first_day, last_day, funding) = (None, None, None);
    Document { deliverables, indicators, first_day, last_day, funding, ..document.clone() }
}

/// When and on what condition is paid: amounts are the budget's.
fn payment(document: &Document) -> Vec<(Option<Day>, String)> {
    let tranches = document.funding.iter().flat_map(|funding| &funding.tranches);
    tranches.map(|tranche| (tranche.due, tranche.condition.to_string())).collect()
}

/// How much of the money that was agreed is added, taken away or moved elsewhere.
fn budget(
    base: Option<&Funding>,
    amended: Option<&Funding>,
    moved_before: i64,
) -> Option<Amending> {
    if base == amended {
        return None;
    }
    let (Some(base), Some(amended)) = (base, amended) else { return Some(Amending::LargeBudget) };
    let is_small = base.total.currency == amended.total.currency
        && (moved(base, amended) + i128::from(moved_before)) * 100
            <= i128::from(base.total.minor) * SMALL_BUDGET_MAX;
    Some(if is_small { Amending::Budget } else { Amending::LargeBudget })
}

/// The larger of what lines gained and what lines lost: a hundred moved from one line to another
/// changes the budget by a hundred, though its total stays. A line is known by its title and payer.
fn moved(base: &Funding, amended: &Funding) -> i128 {
    let mut lines: BTreeMap<_, i128> = BTreeMap::new();
    let key = |line: &FundingLine| (line.title.to_string(), line.from);
    for line in &amended.lines {
        *lines.entry(key(line)).or_default() += minor(line.amount);
    }
    for line in &base.lines {
        *lines.entry(key(line)).or_default() -= minor(line.amount);
    }
    let total = minor(amended.total) - minor(base.total);
    let gained: i128 = lines.values().filter(|change| **change > 0).sum();
    let lost: i128 = lines.values().filter(|change| **change < 0).sum();
    gained.max(-lost).max(total.abs())
}

fn minor(money: Money) -> i128 {
    i128::from(money.minor)
}

impl Amends {
    pub fn kinds(&self, amended: &Document) -> Vec<Amending> {
        Amending::between(&self.base, amended, self.moved_before)
    }

    /// What the next amendment has before it once this one is signed.
    pub(crate) fn moved_after(&self, amended: &Document) -> i64 {
        let (Some(base), Some(to)) = (&self.base.funding, &amended.funding) else { return 0 };
        let moved = i64::try_from(moved(base, to)).unwrap_or(i64::MAX);
        if self.is_reviewed(amended) { 0 } else { self.moved_before.saturating_add(moved) }
    }

    /// Whether somebody looks through it before it is signed.
    pub(crate) fn is_reviewed(&self, amended: &Document) -> bool {
        let instrument_is = amended.needs().review;
        self.kinds(amended).into_iter().any(|kind| kind.is_reviewed(instrument_is))
    }

    /// What stands in the way of accepting and signing it besides what the text itself lacks.
    pub(crate) fn lacks(&self, amended: &Document, today: Day) -> Vec<Refusal> {
        let mut lacks = Vec::new();
        if self.kinds(amended).is_empty() {
            lacks.push(Refusal::new("text", "agreements-lacks-change"));
        }
        let has_begun = self.base.first_day.is_some_and(|first| first <= today);
        if has_begun && amended.first_day != self.base.first_day {
            lacks.push(Refusal::new("first_day", "agreements-lacks-begun"));
        }
        let moved = amended.first_day.filter(|first| Some(*first) != self.base.first_day);
        if let Some(first) = moved.filter(|first| !has_begun && *first < today) {
            let past = Refusal::new("first_day", "agreements-lacks-past").with("first", first);
            lacks.push(past);
        }
        if let Some(last) = amended.last_day.filter(|last| *last < today) {
            let over = Refusal::new("last_day", "agreements-lacks-over").with("last", last);
            lacks.push(over);
        }
        lacks
    }
}

impl Life {
    /// Only what runs or is suspended is amended, and by one amendment at a time.
    pub fn open(mut self, amendment: Id<Agreement>, today: Day) -> Result<Self, Refusal> {
        self.is_not_being_amended()?;
        match self.status(today) {
            Status::Signed | Status::Dormant | Status::Active | Status::Suspended => {
                self.open = Some(Open { amendment, since: today });
                Ok(self)
            }
            _ => Err(Refusal::new("agreement", "agreements-refused-not-amendable")),
        }
    }

    /// The amendment was given up: the calendar goes on.
    #[must_use]
    pub fn released(self) -> Self {
        Self { open: None, ..self }
    }

    /// The amended text, and the hands that are under it, are the agreement's own from now on.
    pub fn merge(mut self, amendment: &Self, document: &Document) -> Result<Self, Refusal> {
        let Stage::Signed { accepted, reviews, signed, .. } = &amendment.stage else {
            return Err(Refusal::new("agreement", "agreements-refused-not-signed"));
        };
        let said = (accepted.clone(), reviews.clone(), signed.clone());
        let Stage::Signed { accepted, reviews, signed, .. } = &mut self.stage else {
            return Err(Refusal::new("agreement", "agreements-refused-not-amendable"));
        };
        (*accepted, *reviews, *signed) = said;
        let crate::Ground { drafted_by, heirs, .. } = self.ground;
        self.ground = crate::Ground::of(document, drafted_by).after(heirs);
        self.wording.number += 1;
        self.wording.hash = amendment.wording.hash;
        self.wording.writers.extend(&amendment.wording.writers);
        Ok(self.released())
    }

    /// K19: while an amendment is open, neither a day nor a party changes what the agreement is.
    pub(crate) fn is_not_being_amended(&self) -> Result<(), Refusal> {
        match self.open {
            None => Ok(()),
            Some(_) => Err(Refusal::new("agreement", "agreements-refused-being-amended")),
        }
    }
}

impl Agreement {
    /// The agreement with the text of an amendment that all have signed.
    pub fn merge(self, amendment: &Self) -> Result<Self, Refusal> {
        let life = self.life.merge(&amendment.life, &amendment.document)?;
        Ok(Self { life, document: amendment.document.clone(), ..self })
    }

    /// Under the text as it is now.
    pub(crate) fn signatures(&self) -> &[Signature] {
        self.life.stage.signed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Instrument,
        document::tests::{day, document, line, money},
    };

    fn funded(lines: &[(&str, &str)], total: &str) -> Document {
        let mut one = document(Instrument::QuickImpact);
        let from = one.payers()[0];
        let funding = one.funding.as_mut().unwrap();
        let line = |(title, amount): &(&str, &str)| FundingLine {
            title: line(title),
            amount: money(amount),
            from,
        };
        funding.lines = lines.iter().map(line).collect();
        funding.total = money(total);
        one
    }

    fn amends(base: &Document, moved_before: i64) -> Amends {
        let base = Box::new(base.clone());
        Amends { agreement: Id::well_known(1), number: 1, base, moved_before }
    }

    #[test]
    fn many_small_changes_of_the_budget_are_a_large_one() {
        let base = funded(&[("Digging", "800"), ("Pump", "200")], "1000");
        let more = funded(&[("Digging", "900"), ("Pump", "200")], "1100");
        let after = |before| {
            let one = amends(&base, before);
            (one.kinds(&more), one.moved_after(&more))
        };
        assert_eq!(after(0), (vec![Amending::Budget], 10_000));
        assert_eq!(after(10_000), (vec![Amending::Budget], 20_000), "R5.5: 20 % in two");
        assert_eq!(after(10_001), (vec![Amending::LargeBudget], 0), "R5.5: then it is reviewed");
        let days = Document { last_day: Some(day("2027-03-31")), ..base.clone() };
        assert_eq!(amends(&base, 15_000).kinds(&days), [Amending::Period]);
        assert_eq!(amends(&base, 15_000).moved_after(&days), 15_000, "days forget nothing");
    }

    #[test]
    fn more_than_a_fifth_of_the_budget_is_another_type_and_is_reviewed() {
        let base = funded(&[("Digging", "800"), ("Pump", "200")], "1000");
        let kind = |lines: &[(&str, &str)], total: &str| {
            let kinds = Amending::between(&base, &funded(lines, total), 0);
            (kinds.len(), kinds.into_iter().max().unwrap())
        };
        let (small, large) = ((1, Amending::Budget), (1, Amending::LargeBudget));
        assert_eq!(kind(&[("Digging", "1000"), ("Pump", "200")], "1200"), small, "R5.5: 20 %");
        assert_eq!(kind(&[("Digging", "1000.01"), ("Pump", "200")], "1200.01"), large, "R5.5");
        assert_eq!(kind(&[("Digging", "600"), ("Pump", "400")], "1000"), small, "moved");
        assert_eq!(kind(&[("Digging", "599"), ("Pump", "401")], "1000"), large, "R5.5: moved");
        assert_eq!(kind(&[("Digging", "800"), ("Paint", "200")], "1000"), small, "renamed");
        assert_eq!(kind(&[("Digging", "500"), ("Pump", "200")], "700"), large, "R5.5: less");
        for (kind, trust, contract) in [
            (Amending::Period, false, false),
            (Amending::Terms, false, true),
            (Amending::Results, false, true),
            (Amending::Budget, false, false),
            (Amending::LargeBudget, true, true),
        ] {
            assert_eq!((kind.is_reviewed(false), kind.is_reviewed(true)), (trust, contract));
        }
        let mut sooner = base.clone();
        sooner.funding.as_mut().unwrap().tranches[1].condition = line("Nothing more");
        let kinds = Amending::between(&base, &sooner, 0);
        assert_eq!(kinds, [Amending::Terms, Amending::Budget], "conditions are terms");
        let mut unfunded = base.clone();
        unfunded.funding = None;
        let kinds = Amending::between(&unfunded, &base, 0);
        assert_eq!(kinds.last(), Some(&Amending::LargeBudget));
    }

    #[test]
    fn what_an_amendment_changes_is_told_from_the_texts() {
        let base = document(Instrument::QuickImpact);
        assert_eq!(Amending::between(&base, &base, 0), []);
        let longer = Document { last_day: Some(day("2027-03-31")), ..base.clone() };
        assert_eq!(Amending::between(&base, &longer, 0), [Amending::Period]);
        let mut more = Document { title: line("Two wells"), ..longer };
        more.deliverables.push(more.deliverables[0].clone());
        assert_eq!(
            Amending::between(&base, &more, 0),
            [Amending::Period, Amending::Terms, Amending::Results]
        );
    }

    #[test]
    fn an_amendment_that_changes_nothing_or_the_past_is_refused() {
        let base = document(Instrument::Memorandum);
        let amends = amends(&base, 0);
        let why = |amended: &Document, today: &str| {
            let lacks = amends.lacks(amended, day(today));
            lacks.into_iter().map(|lack| lack.why).collect::<Vec<_>>()
        };
        assert_eq!(why(&base, "2026-08-01"), ["agreements-lacks-change"], "R5.4");
        let later = Document { first_day: Some(day("2026-09-01")), ..base.clone() };
        assert_eq!(why(&later, "2026-06-30"), [""; 0], "it has not begun");
        assert_eq!(why(&later, "2026-07-01"), ["agreements-lacks-begun"]);
        let earlier = Document { first_day: Some(day("2026-06-01")), ..base.clone() };
        assert_eq!(why(&earlier, "2026-06-30"), ["agreements-lacks-past"], "R5.2");
        let titled = Document { title: line("Other"), ..base.clone() };
        assert_eq!(why(&titled, "2027-01-01"), ["agreements-lacks-over"], "it would have ended");
    }
}
