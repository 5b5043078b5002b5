//! Pages of a register of a million activities, asked for by one person after the other, beside
//! the same list of a hundredth of them; how soon the server is there, and how much it keeps.

use std::{thread, time::Duration};

use anyhow::Result;

use super::{
    Amount, Figure, Wanted,
    filled::Filled,
    guest::{Guest, LIST},
    load::Load,
    middle,
    running::Running,
};
use crate::visit::Visit;

/// The limits that are kept.
const P50_MS_MAX: f64 = 10.0;
const P99_MS_MAX: f64 = 50.0;
const TIMES_SMALL_MAX: f64 = 1.5;
const READY_MS_MAX: f64 = 300.0;
const RESIDENT_MIB_MAX: f64 = 120.0;

/// A page of the list is full from so many on.
const FEWEST: usize = 10_000;
const ROUNDS: usize = 5;
const SECONDS: usize = 5;
/// After so long a server that started is idle.
const SETTLES_IN: Duration = Duration::from_secs(5);

pub(super) fn run(wanted: &Wanted) -> Result<Vec<Figure>> {
    let (many, few) = (wanted.activities, (wanted.activities / 100).max(FEWEST));
    let (large, small) = (Filled::with(many)?, Filled::with(few)?);
    let mut figures = starting(&large)?;
    let (large, small) = (Guest::at(&large)?, Guest::at(&small)?);
    let seen = [
        Seen { what: "list page", visit: large.browsing(), paths: vec![LIST.to_owned()] },
        Seen { what: "record page", visit: large.browsing(), paths: large.record_paths()? },
        Seen { what: "map of the regions", visit: large.browsing(), paths: vec!["/map".into()] },
        Seen {
            what: "list of the small one",
            visit: small.browsing(),
            paths: vec![LIST.to_owned()],
        },
    ];
    let loads: Vec<Load<'_>> = seen
        .iter()
        .map(|Seen { visit, paths, .. }| Load { visit, paths, connections: 1 })
        .collect();
    let met = Load::in_turn(&loads, ROUNDS, SECONDS)?;
    for (seen, met) in seen.iter().zip(&met).take(3) {
        let what = |percent: &str| format!("{} of {many}, {percent}", seen.what);
        let p50 = Figure::of(what("p50"), Amount::millis(met.p50));
        figures.push(p50.at_most(Amount::millis(P50_MS_MAX)));
        let p99 = Figure::of(what("p99"), Amount::millis(met.p99));
        figures.push(p99.at_most(Amount::millis(P99_MS_MAX)));
    }
    let grown = Figure::of(format!("list page of {many}, p50"), Amount::millis(met[0].p50));
    let beside = grown.beside(&format!("of {few}"), Amount::millis(met[3].p50));
    figures.push(beside.times_peer_at_most(TIMES_SMALL_MAX));
    Ok(figures)
}

/// What is asked for, and by whom.
struct Seen {
    what: &'static str,
    visit: Visit,
    paths: Vec<String>,
}

/// From the start to the first answer that all is ready; and what a server that does nothing keeps.
fn starting(filled: &Filled) -> Result<Vec<Figure>> {
    let mut ready = Vec::new();
    for _ in 0..ROUNDS {
        ready.push(Running::comity(&filled.folder, &[])?.ready_after);
    }
    let server = Running::comity(&filled.folder, &[])?;
    thread::sleep(SETTLES_IN);
    let resident = Figure::of("resident memory, idle", Amount::Mib(server.resident_mib()?));
    Ok(vec![
        Figure::of("server ready", Amount::took(middle(ready)))
            .at_most(Amount::millis(READY_MS_MAX)),
        resident.at_most(Amount::Mib(RESIDENT_MIB_MAX)),
    ])
}
