//! What the rules about an assessment promise.

use basics::Line;
use sharing::{Audience, Level, Tlp};

use super::*;
use crate::PlanStep;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn paragraph(text: &str) -> Paragraph {
    Paragraph::parse("x", text).unwrap()
}

fn met(count: usize) -> Found {
    let mut at = 0;
    let standards = [(); 8].map(|()| {
        at += 1;
        Met { met: at <= count, note: None }
    });
    Found::Standards(Standards(Box::new(standards)))
}

/// A preliminary one by the second organisation, that meets so many standards.
pub(crate) fn assessed(party: Id<Organisation>, standards_met: usize) -> Capacity {
    let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
    Capacity {
        id: Id::well_known(30 + standards_met as u128),
        share: Share { owner: Id::well_known(20), level, tlp, audience },
        party,
        found: met(standards_met),
        again: None,
        made_on: day("2026-06-01"),
        made_by: Id::well_known(7),
        determined: None,
        plan: None,
        followed_on: None,
        number: 1,
        version: 1,
    }
}

pub(crate) fn determined(party: Id<Organisation>, standards_met: usize) -> Capacity {
    let one = assessed(party, standards_met);
    let (by, today) = (Id::well_known(8), day("2026-06-15"));
    one.determine(by, paragraph("Seen"), None, today).unwrap()
}

pub(crate) fn plan(days: &[&str]) -> Plan {
    let text = Line::parse("x", "Everybody signs the code of conduct").unwrap();
    Plan {
        steps: days.iter().map(|on| PlanStep { text: text.clone(), due: day(on) }).collect(),
        agreed: None,
    }
}

const PARTY: Id<Organisation> = Id::well_known(10);

#[test]
fn the_rating_follows_from_the_standards_that_are_met() {
    for count in 0..=8 {
        let expected = match count {
            8 => Rating::Full,
            6 | 7 => Rating::Medium,
            _ => Rating::Low,
        };
        assert_eq!(met(count).rating(), expected, "R5.14, domain §5.6: {count} of 8");
    }
    let assumed = Found::AssumedLow(paragraph("The road is cut"));
    assert!(assumed.rating().is_low(), "K25");
    assert!(!Found::NoContact(paragraph("It prints books")).rating().is_low());
}

#[test]
fn somebody_else_determines_once_and_for_five_years_at_most() {
    let today = day("2026-06-15");
    let of = |by: u128, chosen: Option<&str>| {
        let one = assessed(PARTY, 5);
        let done = one.determine(Id::well_known(by), paragraph("x"), chosen.map(day), today);
        done.map(|one| one.valid_until().unwrap().to_string()).map_err(|refusal| refusal.why)
    };
    assert_eq!(of(7, None), Err("diligence-refused-own-assessment"));
    assert_eq!(of(8, None), Ok("2031-06-14".into()));
    assert_eq!(of(8, Some("2027-01-01")), Ok("2027-01-01".into()));
    assert_eq!(of(8, Some("2031-06-15")), Err("diligence-refused-longest"));
    assert_eq!(of(8, Some("2026-06-14")), Err("diligence-refused-over"));
    let again = determined(PARTY, 5).determine(Id::well_known(9), paragraph("x"), None, today);
    assert_eq!(again.map_err(|refusal| refusal.why), Err("diligence-refused-determined"));
}

/// What is low is not forgotten when its days are over (R5.14).
#[test]
fn an_assessment_ends_by_itself_and_a_low_one_goes_on_counting() {
    let (last, after) = (day("2031-06-14"), day("2031-06-15"));
    let medium = determined(PARTY, 6);
    assert!(medium.counts(last) && !medium.holds(after) && !medium.counts(after));
    let low = determined(PARTY, 5);
    assert!(!low.holds(after) && low.counts(after), "R5.14");
    assert!(!assessed(PARTY, 5).counts(last), "a preliminary one decides nothing");
    assert_eq!([medium.warning(day("2031-03-17")), medium.warning(after)], [Some(90), None]);
}

#[test]
fn a_plan_follows_a_determination_that_found_something_to_strengthen() {
    let today = day("2026-06-15");
    let agreed = |one: Capacity| {
        let done = one.set_down(plan(&["2026-09-01"]), today);
        done.map(drop).map_err(|refusal| refusal.why)
    };
    assert_eq!(agreed(assessed(PARTY, 5)), Err("diligence-refused-plan-undetermined"));
    assert_eq!(agreed(determined(PARTY, 8)), Err("diligence-refused-plan-needless"));
    assert_eq!(agreed(determined(PARTY, 6)), Ok(()));
    let has_one = determined(PARTY, 5).set_down(plan(&["2026-09-01"]), today).unwrap();
    assert_eq!(agreed(has_one), Err("diligence-refused-plan-exists"));
}

/// The plan is two's: one sets it down, the other says yes, once.
#[test]
fn a_plan_counts_once_its_organisation_has_agreed_to_it() {
    let today = day("2026-06-20");
    let by = Id::well_known(9);
    let why = |done: Result<Capacity, Refusal>| done.err().map(|refusal| refusal.why);
    let bare = determined(PARTY, 5);
    assert_eq!(why(bare.clone().agree(by, None, today)), Some("diligence-refused-plan-none"));
    let set_down = bare.set_down(plan(&["2026-09-01"]), today).unwrap();
    assert!(set_down.plan.as_ref().unwrap().agreed.is_none(), "K25");
    let agreed = set_down.agree(by, None, today).unwrap();
    let said = agreed.plan.as_ref().unwrap().agreed.clone().unwrap();
    assert_eq!((said.on, said.by, said.paper), (today, by, None));
    let twice = agreed.agree(by, None, today);
    assert_eq!(why(twice), Some("diligence-refused-plan-agreed"));
}

/// Whoever was shown it learns that it holds no more (R5.14).
#[test]
fn what_was_followed_by_another_counts_no_more() {
    let today = day("2026-06-20");
    for standards in [5, 8] {
        let one = determined(PARTY, standards);
        assert!(one.counts(today) && one.holds(today));
        let followed = Capacity { followed_on: Some(today), ..one };
        assert!(!followed.counts(today) && !followed.holds(today), "R5.14");
        assert_eq!(followed.warning(day("2031-06-01")), None);
    }
}
