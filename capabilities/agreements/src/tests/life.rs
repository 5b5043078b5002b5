//! Steps that no form lets anybody try, and what the calendar makes of a signed text.

use std::collections::BTreeSet;

use basics::{Id, Moment, Paragraph};

use crate::{
    Hand, Instrument, Life, Signature, Stage, Status, Way,
    document::tests::{DOER, FUNDER, day, document},
};

fn hand(party: u128, person: u128, is_officer: bool) -> Hand {
    let at = Moment::from_micros(0).unwrap();
    Hand { person: Id::well_known(person), party: Id::well_known(party), at, is_officer }
}

/// Written by the funder’s editor and accepted by an officer of each.
fn accepted(instrument: Instrument) -> Life {
    let life = Life::begin(&document(instrument), hand(1, 10, false));
    let hash = life.wording.hash;
    life.accept(hand(1, 11, true), hash).unwrap().accept(hand(2, 21, true), hash).unwrap()
}

fn signature(life: &Life, by: Hand, on: &str) -> Signature {
    Signature {
        by,
        name: "Somebody".into(),
        hash: life.wording.hash,
        day: day(on),
        way: Way::Register,
    }
}

#[test]
fn a_signature_is_of_no_day_ahead_and_of_none_after_the_first() {
    let life = accepted(Instrument::Memorandum);
    let sign = |on: &str, today: &str| {
        let signature = signature(&life, hand(1, 11, true), on);
        life.clone().sign(signature, day(today)).map(drop).map_err(|refusal| refusal.why)
    };
    assert_eq!(sign("2026-06-16", "2026-06-15"), Err("agreements-refused-day-ahead"), "R5.2");
    let late = sign("2026-07-02", "2026-07-02");
    assert_eq!(late, Err("agreements-refused-begins-before"), "R5.2");
    assert_eq!(sign("2026-07-01", "2026-07-01"), Ok(()), "R5.2: on the first day itself");
    assert_eq!(sign("2026-06-15", "2026-07-05"), Ok(()), "on paper before, entered later");
}

#[test]
fn whoever_is_no_officer_or_no_party_binds_nobody() {
    let life = Life::begin(&document(Instrument::Memorandum), hand(1, 10, false));
    let hash = life.wording.hash;
    let accept = |by| life.clone().accept(by, hash).map(drop).map_err(|refusal| refusal.why);
    assert_eq!(accept(hand(1, 10, false)), Err("agreements-refused-no-officer"), "R1.3");
    assert_eq!(accept(hand(3, 30, true)), Err("agreements-refused-no-party"));
    let signed = accepted(Instrument::Memorandum);
    let by = signature(&signed, hand(1, 10, false), "2026-06-15");
    let refused = signed.clone().sign(by, day("2026-06-15")).unwrap_err();
    assert_eq!(refused.why, "agreements-refused-no-officer", "R1.3");
    let stranger = signature(&signed, hand(3, 30, true), "2026-06-15");
    assert!(signed.sign(stranger, day("2026-06-15")).is_err());
}

#[test]
fn a_signed_text_is_neither_written_nor_reopened_nor_cancelled() {
    let life = accepted(Instrument::Memorandum);
    let today = day("2026-06-15");
    let one = signature(&life, hand(1, 11, true), "2026-06-15");
    let two = signature(&life, hand(2, 21, true), "2026-06-15");
    let life = life.sign(one, today).unwrap().sign(two, today).unwrap();
    assert!(life.is_signed());
    let other = document(Instrument::TermsOfReference);
    let writer = hand(1, 10, false);
    let edited = life.clone().edit(&other, writer).unwrap_err();
    assert_eq!(edited.why, "agreements-refused-signed", "R5.4");
    assert_eq!(life.clone().reopen(writer).unwrap_err().why, "agreements-refused-signed", "R5.4");
    let reason = Paragraph::parse("reason", "No more").unwrap();
    let cancelled = life.clone().cancel(writer, reason).unwrap_err();
    assert_eq!(cancelled.why, "agreements-refused-signed", "R5.4");
    for (on, status) in [
        ("2026-06-30", Status::Signed),
        ("2026-07-01", Status::Active),
        ("2026-12-31", Status::Active),
        ("2027-01-01", Status::Ended),
    ] {
        assert_eq!(life.status(day(on)), status, "{on}");
    }
}

#[test]
fn all_parties_are_at_the_table_and_each_answers_once() {
    let life = accepted(Instrument::QuickImpact);
    let Stage::UnderReview { accepted, .. } = &life.stage else { panic!("{life:?}") };
    let parties: BTreeSet<_> = accepted.iter().map(|one| one.by.party).collect();
    assert_eq!(parties, BTreeSet::from([FUNDER, DOER]));
    assert_eq!(life.ground.parties, [FUNDER, DOER]);
}
