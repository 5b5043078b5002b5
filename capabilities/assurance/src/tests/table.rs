//! The table of visits, said a second time and held against the first for arbitrary amounts
//! (R5.15, K26). Tables that were copied wrongly are caught.

use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use crate::{Band, Limits, Risk};

type Table = fn(&Limits, i64, Option<Risk>) -> i64;

/// K26, in other words than the product's.
fn as_the_domain_says(cash: i64, risk: Option<Risk>) -> i64 {
    let column = match risk {
        Some(Risk::Low | Risk::NotRequired) => 2,
        Some(Risk::Medium) => 1,
        Some(Risk::Significant | Risk::High) | None => 0,
    };
    let row = match cash {
        0..=2_500 => [0, 0, 0],
        2_501..=100_000 => [1, 1, 1],
        100_001..=500_000 => [3, 2, 1],
        _ => [4, 3, 2],
    };
    row[column]
}

/// Amounts near the edges as often as anywhere else.
fn amounts() -> impl Strategy<Value = i64> {
    let edges = prop::sample::select(vec![0, 2_500, 100_000, 500_000]);
    prop_oneof![0..1_000_000_i64, (edges, -1..=1_i64).prop_map(|(edge, off)| (edge + off).max(0)),]
}

fn risks() -> impl Strategy<Value = Option<Risk>> {
    prop::option::of(prop::sample::select(Risk::ALL.to_vec()))
}

/// The first amount for which a table says otherwise.
fn search(table: Table) -> Option<String> {
    let config = Config { cases: 4_000, failure_persistence: None, ..Config::default() };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, chance);
    let limits = Limits::shipped();
    let found = runner.run(&(amounts(), risks()), |(cash, risk)| {
        prop_assert_eq!(table(&limits, cash, risk), as_the_domain_says(cash, risk), "{}", cash);
        let more = table(&limits, cash.saturating_add(1), risk);
        prop_assert!(more >= table(&limits, cash, risk), "more cash asks for fewer visits");
        let of_low = table(&limits, cash, Some(Risk::Low));
        prop_assert!(of_low <= table(&limits, cash, risk), "low risk asks for more visits");
        Ok(())
    });
    found.err().map(|error| error.to_string())
}

#[test]
fn the_table_of_visits_is_the_domain_s_for_every_amount_and_risk() {
    assert_eq!(search(Limits::visits), None, "R5.15, K26");
}

#[test]
fn tables_that_are_copied_wrongly_are_caught() {
    let broken: [(Table, &str); 3] = [
        (forgets_that_the_edge_is_within, "an edge"),
        (takes_significant_for_medium, "a column"),
        (takes_the_unrated_for_low, "no rating"),
    ];
    for (table, what) in broken {
        assert!(search(table).is_some(), "nothing was found where {what} is wrong");
    }
}

fn forgets_that_the_edge_is_within(limits: &Limits, cash: i64, risk: Option<Risk>) -> i64 {
    limits.visits(cash + 1, risk)
}

fn takes_significant_for_medium(limits: &Limits, cash: i64, risk: Option<Risk>) -> i64 {
    let risk = if risk == Some(Risk::Significant) { Some(Risk::Medium) } else { risk };
    limits.visits(cash, risk)
}

fn takes_the_unrated_for_low(limits: &Limits, cash: i64, risk: Option<Risk>) -> i64 {
    limits.visits(cash, risk.or(Some(Risk::Low)))
}

#[test]
fn a_table_rises_and_leaves_no_amount_out() {
    let band = |up_to, high, medium, low| Band { up_to, high, medium, low };
    let may = |bands: Vec<Band>| {
        let limits = Limits { bands, ..Limits::shipped() };
        limits.may_be_set().err().map(|refusal| refusal.why)
    };
    assert_eq!(Limits::shipped().may_be_set(), Ok(()), "R5.15");
    assert_eq!(may(vec![band(None, 1, 1, 1)]), None);
    let end = Some("assurance-refused-bands-end");
    assert_eq!(may(vec![]), end);
    assert_eq!(may(vec![band(Some(10), 1, 1, 1)]), end, "what is above has no line");
    assert_eq!(may(vec![band(None, 1, 1, 1), band(None, 2, 2, 2)]), end);
    let rise = Some("assurance-refused-bands-rise");
    let two = |first, second| may(vec![first, second, band(None, 9, 9, 9)]);
    assert_eq!(two(band(Some(10), 1, 1, 1), band(Some(10), 2, 2, 2)), rise);
    assert_eq!(two(band(Some(10), 2, 2, 2), band(Some(20), 2, 1, 1)), rise);
    assert_eq!(may(vec![band(None, 1, 2, 1)]), rise, "medium asks for more than high");
    assert_eq!(may(vec![band(None, 53, 1, 1)]), Some("assurance-refused-many-visits"));
}
