//! What a standing is worked out from, and what it says.

use basics::{Line, Moment, Paragraph};
use screening::{EntryKind, Subject, Why};
use sharing::{Audience, Level, Share, Tlp};

use super::*;
use crate::{
    flag::tests::flag,
    passport::tests::{passport, relied},
    verification::{Answer, Answers},
};

const PARTY: Id<Organisation> = Id::well_known(10);
const HEAD: Id<Organisation> = Id::well_known(11);
const MISSION: Id<Organisation> = Id::well_known(20);
const AGENCY: Id<Organisation> = Id::well_known(21);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn verified(party: Id<Organisation>, by: Id<Organisation>, until: Option<&str>) -> Verification {
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
        further: questionnaires::Further::default(),
        again: None,
        made_on: day("2026-01-01"),
        valid_until: until.map(day),
        made_by: Id::well_known(1),
        number: 1,
        version: 1,
    }
}

pub(crate) fn known(verifications: Vec<Verification>, flags: Vec<Flag>) -> Known {
    let (judge, head) = (Some(MISSION), None);
    Known {
        party: PARTY,
        head,
        is_exempt: false,
        judge,
        verifications,
        flags,
        matches: Vec::new(),
        capacities: Vec::new(),
        late_since: None,
        relied: Vec::new(),
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
fn a_passport_stands_in_where_nobody_here_has_said_otherwise() {
    let today = day("2026-06-15");
    let of =
        |verifications, relied| Known { relied, ..known(verifications, vec![]) }.standing(today);
    let one = || relied(passport(PARTY, "2027-01-01"), AGENCY, Stead::Verification);
    let standing = of(vec![], vec![one()]);
    assert_eq!(standing.verified.day(), Some(day("2027-01-01")), "R5.13");
    assert!(standing.may_receive_funds().is_empty(), "R5.13");
    let no = verified(PARTY, MISSION, None);
    assert!(!of(vec![no], vec![one()]).verified.holds(), "one's own word weighs more");
    let recognition = crate::Recognition {
        by: MISSION,
        verification_until: None,
        reason: Paragraph::parse("x", "Another country").ok(),
        ..one().recognition
    };
    let declined = Relied { recognition, ..one() };
    assert_eq!(of(vec![], vec![one(), declined]).verified, Verified::Never);
    let psea = relied(passport(PARTY, "2027-01-01"), MISSION, Stead::Psea);
    assert_eq!(of(vec![], vec![psea]).verified, Verified::Never, "it stands for the other");
    let after = Known { relied: vec![one()], ..known(vec![], vec![]) };
    let after = after.standing(day("2027-01-02"));
    assert_eq!(why(&after.may_receive_funds()), ["diligence-refused-never"], "it has lapsed");
}

#[test]
fn an_office_stands_no_better_than_its_organisation() {
    let today = day("2026-06-15");
    let office = |verifications, flags| Known { head: Some(HEAD), ..known(verifications, flags) };
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
