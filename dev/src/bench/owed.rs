//! What an organisation with 5,000 obligations owes and is owed: the page, its second page, the
//! start page that begins with it.

use anyhow::{Context, Result, ensure};

use super::{Amount, Figure, filled::Filled, guest::Guest, load::Load};

/// The limit that is kept, for each page.
const P99_MS_MAX: f64 = 50.0;

const OBLIGATIONS: &str = "5000";
const ROUNDS: usize = 5;
const SECONDS: usize = 3;

pub(super) fn run() -> Result<Vec<Figure>> {
    let options = ["--activities", "100", "--obligations", OBLIGATIONS];
    let filled = Filled::named(&format!("obligations-{OBLIGATIONS}"), &options)?;
    let guest = Guest::on(&filled)?;
    let told = guest.visit.get_json("/api/obligations?side=ours")?;
    let side = &told["ours"];
    let count = side["count"].as_i64().context("a list without a count")?;
    ensure!(count > 1_000, "only {count} are owed: there are too few to measure");
    let next = side["next"].as_str().context("a list of one page")?;
    let pages = [
        ("both sides", "/obligations".to_owned()),
        ("what we owe, second page", format!("/obligations?side=ours&after={next}")),
        ("the start page", "/".to_owned()),
    ];
    let visit = guest.browsing();
    let paths: Vec<Vec<String>> = pages.iter().map(|(_, path)| vec![path.clone()]).collect();
    let loads: Vec<Load<'_>> =
        paths.iter().map(|paths| Load { visit: &visit, paths, connections: 1 }).collect();
    let met = Load::in_turn(&loads, ROUNDS, SECONDS)?;
    let mut figures = Vec::new();
    for ((what, _), met) in pages.iter().zip(&met) {
        let what = |percent: &str| format!("{what}, of {OBLIGATIONS} obligations, {percent}");
        figures.push(Figure::of(what("p50"), Amount::millis(met.p50)));
        let p99 = Figure::of(what("p99"), Amount::millis(met.p99));
        figures.push(p99.at_most(Amount::millis(P99_MS_MAX)));
    }
    Ok(figures)
}
