//! All overlaps of 100,000 activities: our sweep beside DuckDB's SQL; and those of one that
//! changed, in a register of a million.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use super::{Amount, Figure, Wanted, filled::Filled, folder};
use crate::{needs, program::Program, tree};

/// The limits that are kept.
const TIMES_DUCKDB_MIN: f64 = 20.0;
const OF_DUCKDB_WITH_LOADING_MAX: f64 = 0.5;
const CHANGED_MS_MAX: f64 = 10.0;

const ROUNDS: &str = "5";
const CHANGES: &str = "40";

pub(super) fn run(wanted: &Wanted) -> Result<Vec<Figure>> {
    let build = Program::cargo("build").args(["--release", "-p", "overlaps", "--examples"]);
    if !build.run()? {
        bail!("the overlaps' examples do not build");
    }
    let mut figures = all(wanted.activities / 10)?;
    figures.extend(changed(wanted.activities)?);
    Ok(figures)
}

fn all(activities: usize) -> Result<Vec<Figure>> {
    let python = needs::duckdb_python()?;
    let (tabs, commas) = made(activities)?;
    println!("  all overlaps of {activities} activities, ours");
    let ours = numbers(example("all_overlaps").arg(tabs).arg(ROUNDS))?;
    println!("  the same in DuckDB");
    let script = tree::root().join("dev/bench/overlaps.py");
    let theirs = numbers(Program::new(python).arg(script).arg(commas).arg(ROUNDS))?;
    let ([loaded, swept, tallied, ..], [their_loaded, asked, ..]) = (&ours[..], &theirs[..]) else {
        bail!("figures are missing: {ours:?}, {theirs:?}");
    };
    // Fast and wrong would be no feat: as many pairs, and the same ones.
    ensure!(ours[3..] == theirs[2..], "other pairs: {ours:?}, {theirs:?}");
    let second = |text: &str| text.parse::<f64>().with_context(|| format!("no time: {text}"));
    let [loaded, swept, tallied] = [second(loaded)?, second(swept)?, second(tallied)?];
    let (their_loaded, asked) = (second(their_loaded)?, second(asked)?);
    let what = format!("all {} overlaps of {activities}", ours[3]);
    Ok(vec![
        Figure::of(what, Amount::Seconds(swept))
            .beside("DuckDB", Amount::Seconds(asked))
            .times_as_fast(TIMES_DUCKDB_MIN),
        Figure::of("  with loading", Amount::Seconds(loaded + swept))
            .beside("DuckDB", Amount::Seconds(their_loaded + asked))
            .times_peer_at_most(OF_DUCKDB_WITH_LOADING_MAX),
        Figure::of("  with the strongest of each case kept", Amount::Seconds(tallied)),
    ])
}

/// The same activities for both, from a made 3W, some rows of which say no day.
fn made(activities: usize) -> Result<(PathBuf, PathBuf)> {
    let anchors = tree::root().join("../shared/anchors");
    ensure!(anchors.join("overlap_gen.py").is_file(), "no generator: {}", anchors.display());
    let folder = folder("overlaps")?;
    let rows = folder.join("3w.csv");
    let python = |script: &str| Program::new("python3").arg(anchors.join(script)).within(&folder);
    python("gen3w.py").arg((activities * 2).to_string()).arg(&rows).asked()?;
    let said = python("overlap_gen.py").arg(activities.to_string()).arg(&rows).asked()?;
    let count = said.split_whitespace().next().unwrap_or_default().to_owned();
    ensure!(count == activities.to_string(), "only {count} activities were made");
    let made = |ending: &str| folder.join(format!("ov_{activities}.{ending}"));
    Ok((made("tsv"), made("csv")))
}

fn changed(activities: usize) -> Result<Vec<Figure>> {
    let filled = Filled::with(activities)?;
    println!("  the overlaps of {CHANGES} activities that change in {activities}");
    let changed = example("changed_overlaps").arg(filled.database());
    let said = numbers(changed.args([activities.to_string().as_str(), CHANGES]))?;
    let millis = said.iter().map(|text| text.parse()).collect::<Result<Vec<f64>, _>>()?;
    let [p50, p95, durable, _] = millis[..] else { bail!("figures are missing: {said:?}") };
    Ok(vec![
        Figure::of(format!("those of one that changed, in {activities}"), Amount::millis(p50))
            .at_most(Amount::millis(CHANGED_MS_MAX)),
        Figure::of("  the slowest of twenty", Amount::millis(p95)),
        Figure::of("  kept through a power cut", Amount::millis(durable)),
    ])
}

fn example(name: &str) -> Program {
    let path: &Path = &tree::target().join("release/examples").join(name);
    Program::new(path)
}

/// What a program says at its end, word by word.
fn numbers(program: Program) -> Result<Vec<String>> {
    let said = program.asked()?;
    let line = said.lines().last().context("nothing was said")?;
    Ok(line.split_whitespace().map(str::to_owned).collect())
}
